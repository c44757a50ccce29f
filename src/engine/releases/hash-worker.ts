import { createHash, type Hash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

// Hashes a file while it grows. Told `{to, last}` it reads up to that byte; after the last one it answers
// with the hash. One worker hashes one file; the thread ends with its port.

interface Task {
  readonly path: string;
  readonly algorithm: string;
}
interface Order {
  readonly to: number;
  readonly last: boolean;
}

const chunkBytes = 1024 * 1024;
const port = parentPort;
if (port === null) throw new Error('This file is run as a worker.');

const { path, algorithm } = workerData as Task;
const buffer = Buffer.allocUnsafe(chunkBytes);
const hash: Hash = createHash(algorithm);
let file: number | undefined;
let position = 0;

function readTo(end: number): void {
  file ??= openSync(path, 'r');
  while (position < end) {
    const read = readSync(file, buffer, 0, Math.min(chunkBytes, end - position), position);
    if (read === 0) throw new Error(`${path} became shorter while it was read`);
    hash.update(buffer.subarray(0, read));
    position += read;
  }
}

function end(answer: { readonly hash: string } | { readonly error: string }): void {
  if (file !== undefined) closeSync(file);
  port?.postMessage(answer);
  port?.close();
}

port.on('message', ({ to, last }: Order) => {
  try {
    readTo(to);
    if (last) end({ hash: hash.digest('hex') });
    else port.postMessage({ position });
  } catch (error) {
    end({ error: error instanceof Error ? error.message : String(error) });
  }
});
