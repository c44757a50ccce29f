import type {
  ClusterExamples,
  ExampleInfo,
  ExamplePartView,
  ExampleRemoved,
  ExamplesUpdate,
  ExampleView,
} from '../../shared/api/examples.ts';
import type { ExampleDefinition } from '../../shared/examples/definition.ts';
import { missingFor } from '../../shared/examples/requirements.ts';
import { renderText } from '../../shared/messages/message.ts';
import { type Problem, ProblemError, problem, refuse } from '../../shared/problem.ts';
import { lookAgain } from '../health/again.ts';
import type { ServiceSession } from '../services/session.ts';
import { addressOf, type Resolve } from './address.ts';
import { findExample, infoOf, loadExamples, titleOf } from './catalogue.ts';
import { Jobs } from './jobs.ts';
import { KeptAnswers } from './kept-answers.ts';
import { readReality } from './reality.ts';
import { removeExample } from './remove.ts';
import { type Pace, runExample, usualPace } from './run.ts';
import { exampleState, ownApps, partView } from './standing.ts';
import {
  type Common,
  freeAgents,
  type OnMachine,
  surroundingsOf,
  variantOf,
} from './surroundings.ts';

/**
 * Examples that are run on clusters with one click. What runs is asked of Marathon by label each time, so that
 * a run that was interrupted is gone on with by running it again. Every call about a cluster throws
 * what `Services.session` does, and `EXAMPLE-UNKNOWN`.
 */
export interface Examples {
  all(): Promise<ExampleInfo[]>;
  look(name: string, signal?: AbortSignal): Promise<ClusterExamples>;
  /** Looks again and again until it is left; throws only `CLUSTER-UNKNOWN`. */
  watch(name: string, options: WatchOptions): AsyncGenerator<ExamplesUpdate, void, undefined>;
  /** What keeps an example from being run, asked anew; empty where nothing is known to. */
  missing(name: string, example: string, signal?: AbortSignal): Promise<readonly Problem[]>;
  /** Runs it until all parts are submitted, or up. Throws the first of `missing`, and what `runExample` does. */
  run(name: string, example: string, options?: RunOptions): Promise<ExampleView>;
  /** Checks the same, then goes on in the background; `look` tells how. */
  begin(name: string, example: string, kind: 'run' | 'remove'): Promise<void>;
  /**
   * Where it is seen, and it answers. Throws `EXAMPLE-NOTHING-TO-SEE`, `EXAMPLE-NOT-RUNNING`,
   * `EXAMPLE-NO-ADDRESS` and `EXAMPLE-SILENT`.
   */
  open(name: string, example: string, signal?: AbortSignal): Promise<{ readonly url: string }>;
  remove(name: string, example: string, signal?: AbortSignal): Promise<ExampleRemoved>;
  close(): Promise<void>;
}

export interface WatchOptions {
  readonly hidden?: boolean;
  readonly signal?: AbortSignal | undefined;
}

export interface RunOptions {
  readonly wait?: boolean;
  readonly signal?: AbortSignal;
  readonly tell?: (parts: readonly ExamplePartView[]) => void;
}

export interface ExamplesOptions {
  session(name: string, signal?: AbortSignal): Promise<ServiceSession>;
  readonly onMachine: OnMachine;
  readonly resolve?: Resolve;
  readonly fetch?: typeof fetch;
  readonly pace?: Pace;
  /** Between two looks, ms. */
  readonly restMs?: number;
  /** The same while nobody sees it, ms. */
  readonly hiddenMs?: number;
}

export function createExamples(options: ExamplesOptions): Examples {
  const { session: open, onMachine, resolve, fetch: ask = fetch } = options;
  const { pace = usualPace, restMs = 2_000, hiddenMs = 60_000 } = options;
  const jobs = new Jobs();
  const kept = new KeptAnswers<boolean | null>();

  const keyOf = ({ cluster }: ServiceSession, id: string) => `${cluster.spec.id} ${id}`;
  const commonOf = async (
    session: ServiceSession,
    examples: readonly ExampleDefinition[],
    signal: AbortSignal,
  ): Promise<Common> => {
    const [reality, agents, variant] = await Promise.all([
      readReality(session, examples, signal),
      freeAgents(session, signal),
      variantOf(session, signal),
    ]);
    return { session, reality, agents, variant };
  };
  const viewOf = async (example: ExampleDefinition, common: Common, fresh = false) => {
    const { session, reality } = common;
    const { spec } = session.cluster;
    const parts = example.parts.map((part) => partView(example.id, part, reality));
    const job = jobs.of(keyOf(session, example.id));
    const working = job !== null && !job.ended;
    const state = working && job.kind === 'remove' ? 'removing' : exampleState(parts, working);
    const wanted = state === 'absent' || state === 'partly';
    const simulated = spec.provider === 'simulated';
    const view: ExampleView = {
      ...infoOf(example),
      state,
      parts,
      working,
      missing: wanted
        ? missingFor(example, await surroundingsOf(example, common, { kept, onMachine, fresh }))
        : [],
      // What went wrong once is past where all of it runs.
      problem: state === 'running' ? null : (job?.problem ?? null),
      url: simulated ? null : await addressOf(example, reality.apps, spec.machines, resolve),
      inside: simulated ? null : (example.inside ?? null),
    };
    return view;
  };
  const lookAt = async (name: string, id: string, signal = never(), fresh = false) => {
    const example = await findExample(id);
    const session = await open(name, signal);
    const common = await commonOf(session, [example], signal);
    return { example, session, common, view: await viewOf(example, common, fresh) };
  };
  const look: Examples['look'] = async (name, signal = never()) => {
    const all = await loadExamples();
    const session = await open(name, signal);
    const common = await commonOf(session, all, signal);
    return {
      cluster: name,
      simulated: session.cluster.spec.provider === 'simulated',
      examples: await Promise.all(all.map((example) => viewOf(example, common))),
    };
  };
  /** Refuses what cannot be run, and gives what runs it. */
  const prepared = async (name: string, id: string, { wait = false, signal, tell }: RunOptions) => {
    const { example, session, view } = await lookAt(name, id, signal, true);
    const [first] = view.missing;
    if (first !== undefined) throw new ProblemError(first);
    return () =>
      jobs.work(
        keyOf(session, id),
        'run',
        async (left) =>
          runExample({
            example,
            session: await open(name, left),
            signal: left,
            pace,
            wait,
            tell: tell ?? (() => undefined),
          }),
        signal,
      );
  };
  const remove: Examples['remove'] = async (name, id, signal) => {
    const example = await findExample(id);
    const session = await open(name, signal);
    const work = async (left: AbortSignal) =>
      removeExample({ example, session: await open(name, left), signal: left, pace });
    return jobs.work(keyOf(session, id), 'remove', work, signal);
  };

  return {
    all: async () => (await loadExamples()).map(infoOf),
    look,
    watch: (name, { hidden, signal }) =>
      lookAgain(
        (left) => look(name, left),
        { hidden, signal, restMs, hiddenMs },
        ({ value, problem: why }) =>
          why === null ? { examples: value, problem: null } : { examples: null, problem: why },
      ),
    missing: async (name, id, signal) => (await lookAt(name, id, signal, true)).view.missing,
    async run(name, id, asked = {}) {
      const work = await prepared(name, id, asked);
      await work();
      return (await lookAt(name, id, asked.signal)).view;
    },
    async begin(name, id, kind) {
      const work = kind === 'run' ? await prepared(name, id, {}) : () => remove(name, id);
      // How it ends is told by `look`.
      work().then(
        () => undefined,
        () => undefined,
      );
    },
    async open(name, id, signal) {
      const { example, session, common, view } = await lookAt(name, id, signal);
      const words = { name, example: id, title: renderText(titleOf(id)) };
      const invalid = { kind: 'invalid' } as const;
      if (ownApps(example, common.reality.apps).length === 0) {
        refuse('EXAMPLE-NOT-RUNNING', words, invalid);
      }
      if (session.cluster.spec.provider === 'simulated') {
        refuse('EXAMPLE-NOTHING-TO-SEE', words, invalid);
      }
      const { url } = view;
      if (url === null) throw new ProblemError(problem('EXAMPLE-NO-ADDRESS', words));
      await refuseSilent(url, ask, signal);
      return { url };
    },
    remove,
    close: () => jobs.close(),
  };
}

/** How long a page may take to answer, ms. */
const answerMs = 5_000;

async function refuseSilent(url: string, ask: typeof fetch, signal?: AbortSignal): Promise<void> {
  const limit = AbortSignal.timeout(answerMs);
  const left = signal === undefined ? limit : AbortSignal.any([limit, signal]);
  const answer = await ask(url, { signal: left, redirect: 'manual' }).catch(() => null);
  await answer?.body?.cancel();
  if (answer === null || answer.status >= 500) refuse('EXAMPLE-SILENT', { url });
}

/** The signal of who waits to the end. */
function never(): AbortSignal {
  return new AbortController().signal;
}
