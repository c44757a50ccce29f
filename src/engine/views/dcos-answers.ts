import { isDeepStrictEqual } from 'node:util';
import type { Glance } from '../dcos/glance.ts';
import type { Platform } from '../providers/index.ts';
import type { ClusterRecord } from '../providers/provider.ts';

/** What DC/OS answered when it was asked last. */
export interface DcosAnswer extends Glance {
  readonly url: string | null;
  /** Version that answers, null where none does. */
  readonly dcos: string | null;
}

export interface DcosAnswersOptions {
  /** Told of a cluster whose answer is another than before. */
  onChange(name: string): void;
  /** An answer is asked for again after so long, ms. */
  readonly freshMs?: number;
  /** How long a look waits for the first answer before it goes without, ms. */
  readonly waitMs?: number;
  /** When a question is given up, ms. */
  readonly timeoutMs?: number;
}

interface Known {
  /** Names of the machines that ran when it was asked; others make it another question. */
  readonly question: string;
  answer: DcosAnswer | null;
  /** By `performance.now`; -Infinity before the first answer. */
  at: number;
}

/**
 * DC/OS asked in the background: whoever looks gets the last answer at once, and at most one question
 * a cluster is under way, however often it is looked at and however slow DC/OS is.
 */
export class DcosAnswers {
  readonly #options: Required<DcosAnswersOptions>;
  readonly #known = new Map<string, Known>();
  readonly #asking = new Map<string, Promise<void>>();
  readonly #closed = new AbortController();

  constructor(options: DcosAnswersOptions) {
    this.#options = { freshMs: 2_500, waitMs: 50, timeoutMs: 4_000, ...options };
  }

  /** The last answer of the cluster with those machines running; null while there is none. */
  async of(
    cluster: ClusterRecord,
    platform: Platform,
    machines: readonly string[],
  ): Promise<DcosAnswer | null> {
    const { id, release } = cluster.spec;
    if (release.kind === 'none') return null;
    const question = machines.join(' ');
    let known = this.#known.get(id);
    if (known?.question !== question) {
      known = { question, answer: null, at: -Infinity };
      this.#known.set(id, known);
    }
    const fresh = performance.now() - known.at < this.#options.freshMs;
    if (!fresh && !this.#asking.has(id)) this.#ask(cluster, platform, machines, known);
    if (known.answer === null) await this.#briefly(this.#asking.get(id));
    return known.answer;
  }

  /** Forgets a cluster whose machines do not run, or that is gone. */
  forget(id: string): void {
    this.#known.delete(id);
  }

  /** Gives up what is under way. */
  close(): void {
    this.#closed.abort();
  }

  #ask(
    cluster: ClusterRecord,
    { installation }: Platform,
    machines: readonly string[],
    known: Known,
  ): void {
    const { id, name } = cluster.spec;
    const limit = AbortSignal.timeout(this.#options.timeoutMs);
    const signal = AbortSignal.any([limit, this.#closed.signal]);
    const asking = ask(cluster, installation, machines, signal).then(
      (answer) => answer,
      () => null,
    );
    const done = asking.then((answer) => {
      this.#asking.delete(id);
      if (this.#closed.signal.aborted) return;
      known.at = performance.now();
      const changed = !isDeepStrictEqual(answer, known.answer);
      known.answer = answer;
      // Who asked another question meanwhile has to look again, too.
      if (changed || this.#known.get(id) !== known) this.#options.onChange(name);
    });
    this.#asking.set(id, done);
  }

  async #briefly(asking: Promise<void> | undefined): Promise<void> {
    if (asking === undefined) return;
    const { promise: late, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, this.#options.waitMs);
    await Promise.race([asking, late]);
    clearTimeout(timer);
  }
}

async function ask(
  cluster: ClusterRecord,
  installation: Platform['installation'],
  machines: readonly string[],
  signal: AbortSignal,
): Promise<DcosAnswer> {
  // Loaded only here: a command that asks for no view needs no client.
  const { glanceAt } = await import('../dcos/glance.ts');
  const clientOf = (machine: ClusterRecord['spec']['machines'][number]) =>
    installation.clientOf(cluster, machine);
  const [installed, url, glance] = await Promise.all([
    installation.version(cluster, signal).catch(() => null),
    installation.url(cluster).catch(() => null),
    glanceAt(cluster.spec, machines, clientOf, signal),
  ]);
  return { ...glance, url, dcos: installed?.version ?? null };
}
