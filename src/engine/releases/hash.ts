import { stat } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { workerFile } from '../process/worker-file.ts';

export type Algorithm = 'sha256' | 'sha1';

/** Hashes a file in a thread of its own while it grows, so that the end of a download is also the end of it. */
export interface GrowingHash {
  /** The first `bytes` of the file are written. */
  grown(bytes: number): void;
  /** Hash of the first `bytes`, lower-case hex; rejects where the file cannot be read. */
  finish(bytes: number, signal?: AbortSignal): Promise<string>;
  /** Ends the thread at once; no hash will come. */
  stop(): void;
}

/** How much more must be there for the thread to be told, bytes: a message for each piece costs more than to hash it. */
const tellBytes = 1024 * 1024;

type Answer =
  | { readonly hash: string }
  | { readonly error: string }
  | { readonly position: number };

export function hashWhileGrowing(
  path: string,
  algorithm: Algorithm,
  onPosition: (bytes: number) => void = () => undefined,
): GrowingHash {
  let told = 0;
  const worker = new Worker(workerFile(import.meta.url, 'hash-worker'), {
    workerData: { path, algorithm },
  });
  worker.unref();
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  // Who stops early does not wait for it.
  promise.catch(() => undefined);
  worker.on('message', (answer: Answer) => {
    if ('hash' in answer) resolve(answer.hash);
    else if ('error' in answer) reject(new Error(answer.error));
    else onPosition(answer.position);
  });
  worker.on('error', reject);
  worker.on('exit', () => reject(new Error('The hashing thread ended.')));
  const stop = () => void worker.terminate();
  return {
    grown: (bytes) => {
      if (bytes - told < tellBytes) return;
      told = bytes;
      worker.postMessage({ to: bytes, last: false });
    },
    async finish(bytes, signal) {
      signal?.throwIfAborted();
      worker.ref();
      worker.postMessage({ to: bytes, last: true });
      const aborted = () => {
        reject(signal?.reason);
        stop();
      };
      signal?.addEventListener('abort', aborted, { once: true });
      try {
        return await promise;
      } finally {
        signal?.removeEventListener('abort', aborted);
      }
    },
    stop,
  };
}

export interface HashOptions {
  readonly signal?: AbortSignal;
  /** 0..1 */
  readonly onProgress?: (fraction: number) => void;
}

/** How much is hashed between two looks at the progress, bytes. */
const stepBytes = 16 * 1024 * 1024;

/** Hash of a whole file, lower-case hex, made off the main thread. Rejects with the system's error. */
export async function hashFile(
  path: string,
  algorithm: Algorithm,
  { signal, onProgress }: HashOptions = {},
): Promise<string> {
  const { size } = await stat(path);
  const growing = hashWhileGrowing(path, algorithm, (bytes) => onProgress?.(bytes / size));
  for (let to = stepBytes; onProgress !== undefined && to < size; to += stepBytes)
    growing.grown(to);
  return growing.finish(size, signal);
}
