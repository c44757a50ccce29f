import { join } from 'node:path';
import * as z from 'zod';
import type { ProviderId } from '../../shared/cluster/kinds.ts';
import type { ClusterSpec } from '../../shared/cluster/spec.ts';
import type { OperationKind } from '../../shared/operations/events.ts';
import type { StepView } from '../../shared/operations/view.ts';
import type { Problem } from '../../shared/problem.ts';
import { enginePaths, readYamlFile, withLock, writeFileAtomic } from '../storage/index.ts';
import type { JournalView } from './operation-state.ts';
import type { Expectation } from './remaining.ts';

/** How many times are remembered of a step; what is expected is their median. */
const timesKept = 5;
/** How many kinds of steps, and of creations, are remembered; the oldest go first. */
const keysKept = 500;

const ms = z.number().min(0).max(1e9);
const durationsFile = z.strictObject({
  version: z.literal(1),
  /** Key as `lxc/deploy/base`; the newest time is the last. */
  steps: z.record(z.string(), z.array(ms).min(1).max(timesKept)),
  /** Key as `lxc/4/catalogue`; `at` in ms since 1970. */
  creations: z.record(z.string(), z.strictObject({ ms, at: z.number() })),
});
type DurationsFile = z.infer<typeof durationsFile>;

/** What of a cluster decides how long its operations take. */
export type Circumstances = Pick<ClusterSpec, 'provider' | 'machines' | 'release' | 'options'>;

/** How long operations and their steps took on this computer, one file in the data folder. */
export class Durations {
  readonly #data: string;
  readonly #onNotice: (problem: Problem) => void;

  constructor(data: string, onNotice: (problem: Problem) => void) {
    this.#data = data;
    this.#onNotice = onNotice;
  }

  /** What to expect of an operation. A file that cannot be read expects nothing. */
  async expectation(cluster: Circumstances, kind: OperationKind): Promise<Expectation> {
    const { steps } = await this.#read().catch(() => nothing);
    const where = placeOf(cluster.provider, cluster.options.speed);
    return {
      pace: cluster.provider === 'simulated' ? 1 / cluster.options.speed : 1,
      stepMs: (step) => median(steps[`${where}/${kind}/${stepKind(step)}`] ?? []),
    };
  }

  /** Remembers the steps that ran; of a creation that made every machine also its own time. */
  async record(cluster: Circumstances, view: JournalView): Promise<void> {
    const longest = new Map<string, number>();
    const where = placeOf(cluster.provider, cluster.options.speed);
    for (const step of view.steps) {
      if (step.state !== 'done' || step.startedAt === null || step.ms === null) continue;
      const key = `${where}/${view.kind}/${stepKind(step)}`;
      longest.set(key, Math.max(step.ms, longest.get(key) ?? 0));
    }
    if (longest.size === 0) return;
    await withLock(enginePaths(this.#data).lock, 'durations', { waitMs: 1_000 }, async () => {
      const file = await this.#read();
      const steps = new Map(Object.entries(file.steps));
      for (const [key, time] of longest) {
        const times = [...(steps.get(key) ?? []), time].slice(-timesKept);
        // Put last: the order is that of the last use.
        steps.delete(key);
        steps.set(key, times);
      }
      const creations = new Map(Object.entries(file.creations));
      const creation = `${where}/${cluster.machines.length}/${cluster.release.kind}`;
      if (isCreation(view, cluster) && view.ms !== null) {
        creations.delete(creation);
        creations.set(creation, { ms: view.ms, at: view.startedAt });
      }
      const kept = { version: 1, steps: newest(steps), creations: newest(creations) };
      await writeFileAtomic(this.#path, `${JSON.stringify(kept, null, 1)}\n`, { mode: 0o600 });
    });
  }

  /** How long the last creation of such a cluster took, ms; null where there was none. */
  async lastCreation(
    provider: ProviderId,
    machines: number,
    { speed = 1, release }: CreationOptions = {},
  ): Promise<number | null> {
    const { creations } = await this.#read().catch(() => nothing);
    const start = `${placeOf(provider, speed)}/${machines}/`;
    const found = Object.entries(creations).filter(([key]) =>
      release === undefined ? key.startsWith(start) : key === `${start}${release}`,
    );
    return (
      found
        .map(([, made]) => made)
        .sort((a, b) => a.at - b.at)
        .at(-1)?.ms ?? null
    );
  }

  get #path(): string {
    return join(this.#data, 'durations.json');
  }

  // Every JSON is YAML, and what is damaged is put aside the same way.
  async #read(): Promise<DurationsFile> {
    const options = { version: 1, onNotice: this.#onNotice };
    return (await readYamlFile(this.#path, durationsFile, options)) ?? nothing;
  }
}

export interface CreationOptions {
  /** Time divisor of the simulated provider; 1 unless told. */
  readonly speed?: number;
  /** Only creations with this kind of release. */
  readonly release?: ClusterSpec['release']['kind'];
}

const nothing: DurationsFile = { version: 1, steps: {}, creations: {} };

/** Simulated time passes as fast as the cluster wants it. */
function placeOf(provider: ProviderId, speed: number): string {
  return provider === 'simulated' ? `simulated*${speed}` : provider;
}

/** A step's id without its machine, and with the number of its machines where there are several. */
export function stepKind({ id, machines }: Pick<StepView, 'id' | 'machines'>): string {
  const [machine] = machines;
  if (machines.length > 1) return `${id}*${machines.length}`;
  return machine !== undefined && id.endsWith(`:${machine}`)
    ? id.slice(0, -machine.length - 1)
    : id;
}

/** Nothing of it was there before: a run that goes on with an earlier one is shorter. */
function isCreation(view: JournalView, cluster: Circumstances): boolean {
  if (view.kind !== 'deploy' || view.outcome !== 'done') return false;
  const made = view.steps.filter(({ machines }) => machines.length > 0);
  const touched = new Set(made.flatMap(({ machines }) => machines));
  return (
    made.every(({ state }) => state === 'done') &&
    cluster.machines.every(({ name }) => touched.has(name))
  );
}

function newest<T>(entries: ReadonlyMap<string, T>): Record<string, T> {
  return Object.fromEntries([...entries].slice(-keysKept));
}

function median(times: readonly number[]): number | null {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}
