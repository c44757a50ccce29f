import { Worker } from 'node:worker_threads';
import { workerFile } from '../process/worker-file.ts';
import type { RawEntry } from './collect/entry.ts';
import type { Collected } from './collect/sources.ts';
import type { RedactedEntry, RedactTask } from './redact-worker.ts';
import type { Names } from './redaction/names.ts';

export type { RedactedEntry } from './redact-worker.ts';

/** What was collected as it may leave this computer; made in a thread of its own, which an abort ends. */
export async function redactAll(
  { entries, hints }: Collected<RawEntry>,
  names: Names,
  signal?: AbortSignal,
): Promise<RedactedEntry[]> {
  signal?.throwIfAborted();
  const task: RedactTask = { names, hints, entries };
  const worker = new Worker(workerFile(import.meta.url, 'redact-worker'), { workerData: task });
  const { promise, resolve, reject } = Promise.withResolvers<RedactedEntry[]>();
  const done: RedactedEntry[] = [];
  worker.on('message', (entry: RedactedEntry) => done.push(entry));
  worker.on('error', reject);
  worker.on('exit', () => {
    if (done.length === entries.length) resolve(done);
    else reject(new Error('The redacting thread ended.'));
  });
  const aborted = () => {
    reject(signal?.reason);
    void worker.terminate();
  };
  signal?.addEventListener('abort', aborted, { once: true });
  try {
    return withNames(await promise);
  } finally {
    signal?.removeEventListener('abort', aborted);
  }
}

/** Names that every system can write, each once. */
function withNames(entries: readonly RedactedEntry[]): RedactedEntry[] {
  const taken = new Set<string>();
  return entries.map((entry) => {
    const plain = entry.name.replace(/[<>:"|?*\\]/g, '');
    const [, stem = plain, ending = ''] = /^(.*?)(\.[^./]*)?$/.exec(plain) ?? [];
    let name = plain;
    for (let count = 2; taken.has(name); count += 1) name = `${stem}-${count}${ending}`;
    taken.add(name);
    return { ...entry, name };
  });
}
