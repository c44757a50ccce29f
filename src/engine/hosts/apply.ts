import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Problem, ProblemError, problem, refuse } from '../../shared/problem.ts';
import { blockLines, linesIn, withBlock, withoutBlock } from './block.ts';
import { hostsEntries, type NamedCluster } from './entries.ts';

/** Path of the hosts file: `DCOS_VAGRANT_HOSTS_FILE`, else the system's own. */
export function hostsFileOf(
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = process.platform,
): string {
  if (env.DCOS_VAGRANT_HOSTS_FILE) return env.DCOS_VAGRANT_HOSTS_FILE;
  if (platform !== 'win32') return '/etc/hosts';
  return join(env.SystemRoot ?? 'C:\\Windows', 'System32', 'drivers', 'etc', 'hosts');
}

/**
 * Writes the cluster's block into the hosts file; nothing is written where it stands there already.
 * Returns the warning `HOSTS-NOT-WRITABLE`, with the lines to add, where this user may not write it.
 * Throws `HOSTS-FILE-MISSING`, `HOSTS-FILE-UNREADABLE`, `HOSTS-MARKERS-BROKEN`,
 * `HOSTS-WRITE-FAILED` or `HOSTS-CHANGED-MEANWHILE`.
 */
export async function applyHosts(file: string, cluster: NamedCluster): Promise<Problem | null> {
  const entries = hostsEntries(cluster);
  return change(file, (bytes) => ({
    bytes: withBlock(bytes, cluster.id, entries),
    refused: () => byHand('HOSTS-NOT-WRITABLE', file, blockLines(cluster.id, entries)),
  }));
}

/**
 * Takes the cluster's block out of the hosts file; nothing is written where there is none. Returns
 * the warning `HOSTS-NOT-CLEANED` where this user may not write it; throws as `applyHosts`.
 */
export async function removeHosts(
  file: string,
  cluster: Pick<NamedCluster, 'id'>,
): Promise<Problem | null> {
  return change(file, (bytes) => ({
    bytes: withoutBlock(bytes, cluster.id),
    refused: () => byHand('HOSTS-NOT-CLEANED', file, linesIn(bytes, cluster.id)),
  }));
}

/** The file holds the cluster's block just as it should be; false where it cannot be read. */
export async function hasHosts(file: string, cluster: NamedCluster): Promise<boolean> {
  try {
    const bytes = await readFile(file);
    return withBlock(bytes, cluster.id, hostsEntries(cluster)).equals(bytes);
  } catch {
    return false;
  }
}

function byHand(code: 'HOSTS-NOT-WRITABLE' | 'HOSTS-NOT-CLEANED', file: string, lines: string[]) {
  return problem(code, { file, lines: lines.join('\n') }, { severity: 'warning', path: file });
}

interface Wish {
  readonly bytes: Buffer;
  /** The warning where this user may not write the file. */
  readonly refused: () => Problem;
}

/** Changes of one file by this process wait for each other, else the later would undo the earlier. */
const queues = new Map<string, Promise<unknown>>();

function change(file: string, wish: (bytes: Buffer) => Wish): Promise<Problem | null> {
  const turn = (queues.get(file) ?? Promise.resolve()).then(() => changeNow(file, wish));
  queues.set(
    file,
    turn.catch(() => undefined),
  );
  return turn;
}

/** Another program may write the file at the same moment: then its version is taken up and ours added. */
async function changeNow(file: string, wish: (bytes: Buffer) => Wish): Promise<Problem | null> {
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const before = await read(file);
    const { bytes, refused } = inFile(file, () => wish(before));
    if (bytes.equals(before)) return null;
    const written = await writeInPlace(file, before, bytes);
    if (written === 'refused') return refused();
    if (written === 'done' && (await read(file)).equals(bytes)) return null;
  }
  refuse('HOSTS-CHANGED-MEANWHILE', { file }, { path: file });
}

/** A splice knows no file name; its problem is told with it. */
function inFile<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { code, params, ...extra } = error.problem;
    throw new ProblemError(problem(code, { ...params, file }, { ...extra, path: file }));
  }
}

async function read(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') refuse('HOSTS-FILE-MISSING', { file }, { path: file });
    refuse('HOSTS-FILE-UNREADABLE', { file, detail: detailOf(error) }, { path: file });
  }
}

/**
 * Writes into the existing file (a rename would lose owner and mode, and fails where the file is a
 * bind mount, as in containers), from the first byte that differs. `refused` where this user may
 * not; `outdated`, and nothing written, where the file is no longer as it was read.
 */
async function writeInPlace(
  file: string,
  before: Buffer,
  after: Buffer,
): Promise<'done' | 'refused' | 'outdated'> {
  const handle = await open(file, 'r+').catch((error: unknown) => {
    if (['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error))) return null;
    refuse('HOSTS-WRITE-FAILED', { file, detail: detailOf(error) }, { path: file });
  });
  if (handle === null) return 'refused';
  try {
    if (!(await handle.readFile()).equals(before)) return 'outdated';
    const start = firstDifference(before, after);
    for (let at = start; at < after.length; ) {
      at += (await handle.write(after, at, after.length - at, at)).bytesWritten;
    }
    await handle.truncate(after.length);
    await handle.sync();
    return 'done';
  } catch (error) {
    refuse('HOSTS-WRITE-FAILED', { file, detail: detailOf(error) }, { path: file });
  } finally {
    await handle.close();
  }
}

function firstDifference(a: Buffer, b: Buffer): number {
  const shorter = Math.min(a.length, b.length);
  let at = 0;
  while (at < shorter && a[at] === b[at]) at += 1;
  return at;
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
