import { type Message, say } from '../../shared/messages/message.ts';
import { ProblemError } from '../../shared/problem.ts';
import { writeProblem } from '../storage/index.ts';
import { TryError } from './answer.ts';
import type { DownloadItem } from './download-item.ts';
import { type Algorithm, type GrowingHash, hashWhileGrowing } from './hash.ts';
import type { HttpClient } from './http.ts';
import { partPath } from './part.ts';
import { transfer } from './transfer.ts';

export interface Attempts {
  readonly client: HttpClient;
  readonly signal: AbortSignal;
  readonly algorithm: Algorithm;
  ensureSpace(bytes: number): Promise<void>;
  tell(bytes: number, total: number | null): void;
  note(note: Message): void;
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

export interface FetchedPart {
  /** The address that gave it. */
  readonly url: string;
  readonly bytes: number;
  readonly hash: string;
  /** Some of its bytes are older than this call. */
  readonly resumed: boolean;
}

/** Waits before the second and the third try, ms. */
const waitsMs = [1_000, 4_000] as const;

/**
 * The item's whole content in its part, with its hash, which is made while it comes. Three tries, each
 * with a longer wait before it; a try that got further than any before begins the count anew. An address
 * that does not have the file gives way to the next one. Throws the last problem, or the signal's reason.
 */
export async function fetchPart(item: DownloadItem, attempts: Attempts): Promise<FetchedPart> {
  const { signal, note, wait } = attempts;
  const watch = watchPart(item, attempts);
  const refused: ProblemError[] = [];
  try {
    for (const url of item.urls) {
      let furthest = 0;
      for (let failures = 0; ; ) {
        try {
          const bytes = await transfer(item, url, { ...attempts, ...watch.callbacks });
          return { url, bytes, hash: await watch.hash(bytes), resumed: watch.resumed() };
        } catch (error) {
          signal.throwIfAborted();
          if (error instanceof ProblemError) throw error;
          if (!(error instanceof TryError)) throw writeProblem(partPath(item.target), error);
          if (!error.again) {
            refused.push(error.problem);
            break;
          }
          failures = watch.bytes() > furthest ? 1 : failures + 1;
          furthest = Math.max(furthest, watch.bytes());
          const waitMs = waitsMs[failures - 1];
          if (waitMs === undefined) throw error.problem;
          note(say('download.retry', { seconds: waitMs / 1000, reason: error.message }));
          await wait(waitMs, signal);
        }
      }
    }
    throw refused[0] ?? new Error(`${item.what} has no address.`);
  } finally {
    watch.stop();
  }
}

/** Keeps a hash beside a growing part, and knows how much of it is there and how much was before. */
function watchPart({ target }: DownloadItem, { algorithm, signal, tell }: Attempts) {
  let hashing: GrowingHash | undefined;
  let written = 0;
  let old: number | undefined;
  const restart = () => {
    hashing?.stop();
    hashing = undefined;
    written = 0;
    old = 0;
  };
  const running = () => {
    hashing ??= hashWhileGrowing(partPath(target), algorithm);
    return hashing;
  };
  return {
    callbacks: {
      onRestart: restart,
      onBytes(bytes: number, total: number | null) {
        old ??= bytes;
        written = bytes;
        running().grown(bytes);
        tell(bytes, total);
      },
    },
    bytes: () => written,
    resumed: () => (old ?? 0) > 0,
    hash: (bytes: number) => running().finish(bytes, signal),
    stop: () => hashing?.stop(),
  };
}
