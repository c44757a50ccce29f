import { mkdir, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Message } from '../../shared/messages/message.ts';
import { say } from '../../shared/messages/message.ts';
import { refuse } from '../../shared/problem.ts';
import { PaceMeter } from '../../shared/releases/rate.ts';
import { acquireLock, freeBytesOf, readHolder, writeProblem } from '../storage/index.ts';
import { failed } from './answer.ts';
import { fetchPart } from './attempts.ts';
import type { DownloadedFile, DownloadItem, DownloadProgress } from './download-item.ts';
import type { HttpClient } from './http.ts';
import type { KnownFiles } from './known-files.ts';
import { discardPart, forgetOrigin, glanceAtPart, partPath } from './part.ts';
import type { RecordedHashes } from './recorded-hashes.ts';

export interface DownloadDependencies {
  readonly client: HttpClient;
  readonly known: KnownFiles;
  readonly recorded: RecordedHashes;
  /** Bytes that may still be written in a folder. */
  readonly freeBytes?: (folder: string) => Promise<number>;
  /** Waits between two tries, ms. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>;
}

export interface DownloadOptions {
  readonly signal?: AbortSignal;
  /** Told a few times a second. */
  readonly onProgress?: (progress: DownloadProgress) => void;
  /** Told what is unusual: another engine is at it, a try failed. */
  readonly onNote?: (note: Message) => void;
}

/** Kept free beside a download, bytes: a full disk hurts more than a missing file. */
const reserveBytes = 64 * 1024 * 1024;
const progressEveryMs = 200;

/**
 * Sees to it that the item's file is there, whole and right, and downloads it where it is not. What an
 * interrupted download left is gone on with; engines that want the same file share one download. An
 * abort ends it at once and keeps the part. Throws `ProblemError`s, and the signal's reason.
 */
export async function download(
  item: DownloadItem,
  dependencies: DownloadDependencies,
  options: DownloadOptions = {},
): Promise<DownloadedFile> {
  const { signal = new AbortController().signal, onNote } = options;
  const folder = dirname(item.target);
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw writeProblem(folder, error);
  });
  const lockFolder = join(folder, `.${basename(item.target)}.lock`);
  const tell = progressTeller(options.onProgress);
  for (let told = false; ; ) {
    signal.throwIfAborted();
    const here = await finishedFile(item, dependencies, signal);
    if (here !== null) return here;
    const lock = await acquireLock(lockFolder, item.what);
    if (lock.kind === 'acquired') {
      try {
        return (
          (await finishedFile(item, dependencies, signal)) ??
          (await fetchAndCheck(item, dependencies, { signal, tell, note: onNote ?? (() => {}) }))
        );
      } finally {
        await lock.release();
      }
    }
    if (!told) onNote?.(say('download.shared'));
    told = true;
    await lookOn(item, lockFolder, tell, signal);
  }
}

/** The item's file, if it is there and right. Hashes it only where that was not done before. */
export async function finishedFile(
  { target, key, checksum }: DownloadItem,
  { known, recorded }: Pick<DownloadDependencies, 'known' | 'recorded'>,
  signal?: AbortSignal,
): Promise<DownloadedFile | null> {
  const algorithm = checksum?.algorithm ?? 'sha256';
  const options = signal === undefined ? {} : { signal };
  const found = await known.hash(target, algorithm, options).catch(() => null);
  signal?.throwIfAborted();
  if (found === null) return null;
  const expected = checksum?.value ?? (await recorded.read(key))?.sha256;
  if (expected !== undefined && expected !== found.hash) return null;
  return { ...found, algorithm, verified: checksum !== null };
}

interface Work {
  readonly signal: AbortSignal;
  readonly tell: Teller;
  readonly note: (note: Message) => void;
}

async function fetchAndCheck(
  item: DownloadItem,
  dependencies: DownloadDependencies,
  { signal, tell, note }: Work,
): Promise<DownloadedFile> {
  const { client, known, recorded, freeBytes = freeBytesOf } = dependencies;
  const { target, key, checksum, what } = item;
  const algorithm = checksum?.algorithm ?? 'sha256';
  const ensureSpace = (bytes: number) => refuseFullDisk(item, bytes, freeBytes);
  const wait = dependencies.pause ?? ((ms, until) => pause(ms, undefined, { signal: until }));
  for (let fresh = false; ; fresh = true) {
    const fetched = await fetchPart(item, {
      client,
      signal,
      ensureSpace,
      tell,
      note,
      wait,
      algorithm,
    });
    const { hash, bytes, url, resumed } = fetched;
    const expected = checksum?.value ?? (await recorded.read(key))?.sha256;
    if (expected === undefined || expected === hash) {
      if (checksum === null) await recorded.write(key, { what, url, sha256: hash, bytes });
      await rename(partPath(target), target);
      await forgetOrigin(target);
      await known.remember(target, algorithm, hash);
      return { path: target, bytes, algorithm, hash, verified: checksum !== null };
    }
    await discardPart(target);
    // Bytes of an earlier run may have been torn by a power failure: once more, all of it.
    if (resumed && !fresh) continue;
    const params = { url, algorithm, found: hash, expected, record: recorded.pathOf(key) };
    const code = checksum === null ? 'RELEASE-CHANGED' : 'RELEASE-HASH-WRONG';
    throw failed(item, code, params, false).problem;
  }
}

async function refuseFullDisk(
  { what, target }: DownloadItem,
  bytes: number,
  freeBytes: (folder: string) => Promise<number>,
): Promise<void> {
  const path = dirname(target);
  const free = await freeBytes(path);
  if (free >= bytes + reserveBytes) return;
  const mib = (count: number) => Math.floor(count / 1_048_576);
  const params = { what, path, neededMiB: mib(bytes + reserveBytes), freeMiB: mib(free) };
  refuse('RELEASE-NO-SPACE', params, { kind: 'prerequisite', path });
}

type Teller = (bytes: number, total: number | null) => void;

function progressTeller(onProgress: DownloadOptions['onProgress']): Teller {
  const meter = new PaceMeter();
  let toldAt = -Infinity;
  return (bytes, total) => {
    const now = performance.now();
    if (onProgress === undefined || (now - toldAt < progressEveryMs && bytes !== total)) return;
    toldAt = now;
    onProgress({ bytes, total, ...meter.note(now, bytes, total) });
  };
}

/** Follows another engine's download by its part, until its lock is free. */
async function lookOn(
  { target }: DownloadItem,
  lockFolder: string,
  tell: Teller,
  signal: AbortSignal,
): Promise<void> {
  while ((await readHolder(lockFolder)) !== null) {
    const part = await glanceAtPart(target);
    if (part !== null) tell(part.bytes, part.total);
    await pause(progressEveryMs, undefined, { signal });
  }
}
