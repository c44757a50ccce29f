import { isDeepStrictEqual } from 'node:util';
import type { DcosQuestion } from '../clusters/status.ts';
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
  /** Told of a cluster whose answer came later than whoever looked could wait, and is another. */
  onChange(name: string): void;
  /** An answer is asked for again after so long, ms. A simulated one costs nothing: it is always asked. */
  readonly freshMs?: number;
  /** How long a look waits for a new answer before it takes the last one, ms. */
  readonly waitMs?: number;
  /** The same for the first look after an operation, whose end has changed the answer, ms. */
  readonly waitAfterOperationMs?: number;
  /** When a question is given up, ms: well after its requests, of which some follow each other, are. */
  readonly timeoutMs?: number;
}

/** The last answer about a cluster. */
interface Known {
  readonly answer: DcosAnswer | null;
  /** Machines that were asked about: with others running it says nothing. */
  readonly machines: string;
  readonly operation: string | null;
  /** By `performance.now`. */
  readonly at: number;
}

/**
 * DC/OS asked in the background: whoever looks gets the last answer almost at once, and at most one
 * question a cluster is under way, however often it is looked at and however slow DC/OS is.
 */
export class DcosAnswers {
  readonly #options: Required<DcosAnswersOptions>;
  readonly #known = new Map<string, Known>();
  readonly #asking = new Map<string, Promise<void>>();
  readonly #closed = new AbortController();

  constructor(options: DcosAnswersOptions) {
    const { onChange } = options;
    this.#options = {
      freshMs: 2_500,
      waitMs: 50,
      waitAfterOperationMs: 400,
      timeoutMs: 5_000,
      ...options,
      onChange: (name) => onChange(name),
    };
  }

  /** The last answer of a cluster as it runs now; null while there is none. */
  async of(question: DcosQuestion): Promise<DcosAnswer | null> {
    const { cluster, platform, machines, operation } = question;
    const { id, release } = cluster.spec;
    if (release.kind === 'none') return null;
    const wanted = machines.join(' ');
    const known = this.#known.get(id);
    const same = known?.machines === wanted;
    const freshMs = platform.provider.capabilities.ssh ? this.#options.freshMs : 0;
    const isFresh = performance.now() - (known?.at ?? -Infinity) < freshMs;
    if (known && same && isFresh && known.operation === operation) return known.answer;
    const asking = this.#asking.get(id) ?? this.#ask(question);
    const ended = known !== undefined && known.operation !== null && operation === null;
    await atMost(asking, ended ? this.#options.waitAfterOperationMs : this.#options.waitMs);
    // What was under way was about machines that ran before.
    if (this.#known.get(id)?.machines !== wanted && !this.#asking.has(id)) {
      await atMost(this.#ask(question), this.#options.waitMs);
    }
    const now = this.#known.get(id);
    return now?.machines === wanted ? now.answer : null;
  }

  /** Forgets a cluster whose machines do not run, or that is gone. */
  forget(id: string): void {
    this.#known.delete(id);
  }

  /** Gives up what is under way. */
  close(): void {
    this.#closed.abort();
  }

  #ask({ cluster, platform, machines, operation }: DcosQuestion): Promise<void> {
    const { id, name } = cluster.spec;
    const limit = AbortSignal.timeout(this.#options.timeoutMs);
    const signal = AbortSignal.any([limit, this.#closed.signal]);
    const began = performance.now();
    const asking = ask(cluster, platform.installation, machines, signal)
      .catch(() => null)
      .then((answer) => {
        this.#asking.delete(id);
        if (this.#closed.signal.aborted) return;
        const before = this.#known.get(id);
        const at = performance.now();
        this.#known.set(id, { answer, machines: machines.join(' '), operation, at });
        const late = at - began > this.#options.waitMs;
        if (late && !isDeepStrictEqual(answer, before?.answer)) this.#options.onChange(name);
      });
    this.#asking.set(id, asking);
    return asking;
  }
}

/** Settles with the promise, and else after so many ms. */
async function atMost(promise: Promise<void>, ms: number): Promise<void> {
  const { promise: late, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  await Promise.race([promise, late]);
  clearTimeout(timer);
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
  const all = Promise.all([
    installation.version(cluster, signal).catch(() => null),
    installation.url(cluster).catch(() => null),
    glanceAt(cluster.spec, machines, clientOf, signal),
  ]);
  // A name that is looked up cannot be given up, and must not hold what is asked next.
  const [installed, url, glance] = await Promise.race([all, givenUp(signal)]);
  return { ...glance, url, dcos: installed?.version ?? null };
}

function givenUp(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
