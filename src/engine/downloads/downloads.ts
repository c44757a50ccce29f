import { problemOf } from '../../shared/problem.ts';
import type { DownloadView } from '../../shared/snapshot.ts';
import type { DownloadedFile, DownloadOptions, DownloadProgress } from '../releases/index.ts';

/** What is downloaded: an installer, or the box of machines for a DC/OS version. */
export type DownloadKey = Pick<DownloadView, 'kind' | 'version'>;

/** The downloads that run beside everything else, while the user reads on. */
export interface Downloads {
  /** In the order in which they were first asked for; the ended ones stay until the engine closes. */
  list(): readonly DownloadView[];
  /** Calls back after each change until the returned function is called. */
  onChange(listener: () => void): () => void;
  /**
   * Begins, or goes on with what a failed or cancelled one left; nothing more where it runs already.
   * Throws what can be told at once: `RELEASE-UNKNOWN`, `RELEASE-NOT-OFFERED`.
   */
  start(what: DownloadKey): Promise<void>;
  /** Stops it; what is here is kept and gone on with later. False where it does not run. */
  cancel(what: DownloadKey): boolean;
  /** Stops all and waits for their end. */
  close(): Promise<void>;
}

export interface DownloadsDependencies {
  /** Refuses what does not exist, before anything begins. */
  check(what: DownloadKey): Promise<void>;
  download(what: DownloadKey, options: DownloadOptions): Promise<DownloadedFile | null>;
}

interface Running {
  readonly abort: AbortController;
  readonly ended: Promise<void>;
}

/** A registry of downloads over the engine's own; forgets all when the process ends. */
export function createDownloads({ check, download }: DownloadsDependencies): Downloads {
  const views = new Map<string, DownloadView>();
  const running = new Map<string, Running>();
  const listeners = new Set<() => void>();
  const show = (view: DownloadView) => {
    views.set(view.id, view);
    for (const listener of listeners) listener();
  };

  const run = async (what: DownloadKey, id: string, abort: AbortController): Promise<void> => {
    let view: DownloadView = { ...what, ...atBeginning, id };
    show(view);
    try {
      const file = await download(what, {
        signal: abort.signal,
        onProgress: (progress) => {
          view = { ...view, ...amounts(progress) };
          show(view);
        },
      });
      const bytes = file?.bytes ?? view.bytes;
      show({ ...view, ...atEnd, state: 'done', bytes, total: bytes });
    } catch (error) {
      if (abort.signal.aborted) show({ ...view, ...atEnd, state: 'cancelled' });
      else show({ ...view, ...atEnd, state: 'failed', problem: problemOf(error) });
    }
  };

  return {
    list: () => [...views.values()],
    onChange(listener) {
      // A listener of its own for each call: who listens twice stops twice.
      const own = () => listener();
      listeners.add(own);
      return () => listeners.delete(own);
    },
    async start(what) {
      const { kind, version } = what;
      const id = `${kind} ${version}`;
      await check(what);
      if (running.has(id)) return;
      const abort = new AbortController();
      const ended = run({ kind, version }, id, abort).finally(() => running.delete(id));
      running.set(id, { abort, ended });
    },
    cancel({ kind, version }) {
      const found = running.get(`${kind} ${version}`);
      found?.abort.abort();
      return found !== undefined;
    },
    async close() {
      const all = [...running.values()];
      for (const { abort } of all) abort.abort();
      await Promise.all(all.map(({ ended }) => ended));
      listeners.clear();
    },
  };
}

const atBeginning = {
  state: 'running',
  bytes: 0,
  total: null,
  bytesPerSecond: 0,
  remainingMs: null,
  problem: null,
} as const;
const atEnd = { bytesPerSecond: 0, remainingMs: null } as const;

function amounts({ bytes, total, bytesPerSecond, remainingMs }: DownloadProgress) {
  return { bytes, total, bytesPerSecond, remainingMs };
}
