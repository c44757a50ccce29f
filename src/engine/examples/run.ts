import type { ExamplePartView } from '../../shared/api/examples.ts';
import {
  appIdOf,
  type ExampleDefinition,
  type ExamplePart,
} from '../../shared/examples/definition.ts';
import { ProblemError, problemOf, refuse } from '../../shared/problem.ts';
import { rest } from '../history/abortable.ts';
import type { ServiceSession } from '../services/session.ts';
import { definitionOf, exampleLabel } from './catalogue.ts';
import { readReality } from './reality.ts';
import { appOfPart, partView, type Reality } from './standing.ts';
import { registryOf } from './surroundings.ts';

/** How an example is run or removed: in whose name, how it is told, and how long it may take. */
export interface Work {
  readonly example: ExampleDefinition;
  readonly session: ServiceSession;
  readonly signal: AbortSignal;
  readonly pace: Pace;
}

export interface Pace {
  /** Between two looks, ms. */
  readonly pollMs: number;
  /** How long a part may take to come up or to go, ms; Cassandra takes a quarter of an hour. */
  readonly patienceMs: number;
  /** How long a part may fail again and again before it is given up, ms. */
  readonly failingMs: number;
}

export const usualPace: Pace = { pollMs: 1_000, patienceMs: 20 * 60_000, failingMs: 60_000 };

export interface RunWork extends Work {
  /** Also until the last part is up. */
  readonly wait: boolean;
  readonly tell: (parts: readonly ExamplePartView[]) => void;
}

/**
 * Puts the parts of an example on the cluster, each once those before it are up; what is there already is
 * left as it is. Throws `EXAMPLE-NAME-TAKEN`, `EXAMPLE-PART-FAILING`, `EXAMPLE-SLOW`, `OPERATION-CANCELLED`, and
 * what Marathon and Cosmos throw.
 */
export async function runExample(work: RunWork): Promise<void> {
  const { parts } = work.example;
  for (const [index, part] of parts.entries()) {
    await submit(part, work);
    if (index < parts.length - 1 || work.wait) await untilUp(part, work);
  }
  work.tell(viewOf(work, await look(work)));
}

async function submit(part: ExamplePart, { example, session, signal }: RunWork): Promise<void> {
  const { marathon, cosmos, cluster } = session;
  const id = appIdOf(part);
  const apps = await marathon.apps(signal);
  const app = appOfPart(example.id, part, apps);
  if (app !== null) {
    // Suspended: what runs in its place is wanted again.
    if (app.instances === 0 && part.kind === 'app') {
      await marathon.scale(id, part.marathon.instances, { force: true, signal });
    }
    return;
  }
  if (apps.some((each) => each.id === id)) {
    refuse('EXAMPLE-NAME-TAKEN', { app: id }, { kind: 'invalid' });
  }
  if (part.kind === 'app') {
    await marathon.create(await definitionOf(example.id, part, registryOf(cluster.spec)), {
      signal,
    });
    return;
  }
  // Given to Marathon by ourselves, so that the label is on it from the beginning.
  const { package: name, options } = part;
  const rendered = await cosmos.render({ name, options }, signal);
  const labels = typeof rendered.labels === 'object' ? rendered.labels : {};
  await marathon.create(
    { ...rendered, id, labels: { ...labels, [exampleLabel]: example.id } },
    { signal },
  );
}

async function untilUp(part: ExamplePart, work: RunWork): Promise<void> {
  const { example, signal, pace } = work;
  const begun = Date.now();
  let failingSince: number | null = null;
  for (;;) {
    const reality = await look(work);
    work.tell(viewOf(work, reality));
    const { state, app, detail } = partView(example.id, part, reality);
    if (state === 'running') return;
    failingSince = state === 'failing' ? (failingSince ?? Date.now()) : null;
    if (failingSince !== null && Date.now() - failingSince >= pace.failingMs) {
      refuse('EXAMPLE-PART-FAILING', { app, detail: detail ?? '' });
    }
    if (Date.now() - begun >= pace.patienceMs) {
      refuse('EXAMPLE-SLOW', { app, count: Math.round(pace.patienceMs / 60_000) });
    }
    await rest(pace.pollMs, signal);
    if (signal.aborted) refuse('OPERATION-CANCELLED', {}, { kind: 'cancelled' });
  }
}

function viewOf({ example }: Work, reality: Reality): ExamplePartView[] {
  return example.parts.map((part) => partView(example.id, part, reality));
}

/** A leader that changes is no end: some looks in a row may fail. */
export async function look({ session, example, signal, pace }: Work): Promise<Reality> {
  for (let left = mostSilent; ; left -= 1) {
    try {
      return await readReality(session, [example], signal);
    } catch (error) {
      const passing = error instanceof ProblemError && silences.includes(problemOf(error).code);
      if (!passing || left === 0) throw error;
      await rest(pace.pollMs, signal);
    }
  }
}

const mostSilent = 20;
const silences: readonly string[] = ['DCOS-UNREACHABLE', 'DCOS-ANSWER-UNEXPECTED'];
