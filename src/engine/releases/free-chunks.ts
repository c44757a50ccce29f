import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** So much is received between two collections, bytes. */
const everyBytes = 8 * 1024 * 1024;

/**
 * Counts received bytes and lets V8 free the buffers of those that were written. V8 begins on its own
 * only after 64 MB of buffers have piled up; the small collection for each 8 MiB takes less than 1 ms,
 * halves the memory of a download and, as pages are used again, its time on the main thread too.
 */
export function chunkFreer(): (bytes: number) => void {
  let since = 0;
  return (bytes) => {
    since += bytes;
    if (since < everyBytes) return;
    since = 0;
    collect ??= collector();
    collect({ type: 'minor' });
  };
}

type Collect = (options: { readonly type: 'minor' }) => void;
let collect: Collect | undefined;

/** V8's own `gc`, which is there where the flag was set before a context is made. */
function collector(): Collect {
  setFlagsFromString('--expose-gc');
  const found: unknown = runInNewContext('globalThis.gc');
  return typeof found === 'function' ? (found as Collect) : () => undefined;
}
