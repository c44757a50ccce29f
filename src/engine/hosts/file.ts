import { createHash } from 'node:crypto';
import { type FileHandle, open, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ProblemError, refuse } from '../../shared/problem.ts';

/** Path of the hosts file: `DCOS_VAGRANT_HOSTS_FILE`, else the system's own. */
export function hostsFileOf(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform = process.platform,
): string {
  return env.DCOS_VAGRANT_HOSTS_FILE || systemHostsFile(env, platform);
}

/** The file that the resolver of this system reads, and the only one that is written as an administrator. */
export function systemHostsFile(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform = process.platform,
): string {
  if (platform !== 'win32') return '/etc/hosts';
  return join(env.SystemRoot ?? 'C:\\Windows', 'System32', 'drivers', 'etc', 'hosts');
}

/** More than any hosts file that works; what is larger is some other file. Bytes. */
const limitBytes = 32 * 2 ** 20;

/**
 * The file's bytes. Throws `HOSTS-FILE-MISSING`, `HOSTS-FILE-NOT-REGULAR`, `HOSTS-FILE-TOO-LARGE`
 * (all invalid) or `HOSTS-FILE-UNREADABLE`.
 */
export async function readHostsFile(file: string): Promise<Buffer> {
  const invalid = { kind: 'invalid', path: file } as const;
  try {
    const found = await stat(file);
    // Looked at first: a pipe may never end, and opening it may never come back.
    if (!found.isFile()) return refuse('HOSTS-FILE-NOT-REGULAR', { file }, invalid);
    if (found.size > limitBytes) return refuse('HOSTS-FILE-TOO-LARGE', { file }, invalid);
    const handle = await open(file);
    return await handle.readFile().finally(() => handle.close());
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    if (codeOf(error) === 'ENOENT') return refuse('HOSTS-FILE-MISSING', { file }, invalid);
    return refuse('HOSTS-FILE-UNREADABLE', { file, detail: detailOf(error) }, { path: file });
  }
}

/** Where a link leads; the path itself where it is none, or leads nowhere. */
export async function behindLinks(file: string): Promise<string> {
  return realpath(file).catch(() => file);
}

export function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Writes into the existing file (a rename would lose owner and mode, and fails where the file is a
 * bind mount, as in containers), from the first byte that differs. `refused` where this user may not;
 * `outdated`, and nothing written, where the file is no longer as it was read. `willWrite` is waited for
 * once it is open. Throws `HOSTS-WRITE-FAILED`, and `HOSTS-FILE-PROTECTED` where not even an administrator
 * could.
 */
export async function writeInPlace(
  file: string,
  before: Buffer,
  after: Buffer,
  willWrite: () => Promise<void>,
): Promise<'done' | 'refused' | 'outdated'> {
  const handle = await openToWrite(file);
  if (handle === null) return 'refused';
  try {
    await willWrite();
    if (!(await handle.readFile()).equals(before)) return 'outdated';
    for (let at = firstDifference(before, after); at < after.length; ) {
      at += (await handle.write(after, at, after.length - at, at)).bytesWritten;
    }
    await handle.truncate(after.length);
    await handle.sync();
    return 'done';
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    return refuse('HOSTS-WRITE-FAILED', { file, detail: detailOf(error) }, { path: file });
  } finally {
    await handle.close();
  }
}

async function openToWrite(file: string): Promise<FileHandle | null> {
  try {
    return await open(file, 'r+');
  } catch (error) {
    const code = codeOf(error);
    const params = { file, detail: detailOf(error) };
    // Windows answers EPERM where Unix answers EACCES; on Unix it means an attribute such as immutable.
    if (code === 'EACCES' || (code === 'EPERM' && process.platform === 'win32')) return null;
    if (code === 'EPERM' || code === 'EROFS') {
      return refuse('HOSTS-FILE-PROTECTED', params, { path: file });
    }
    return refuse('HOSTS-WRITE-FAILED', params, { path: file });
  }
}

function firstDifference(a: Buffer, b: Buffer): number {
  const shorter = Math.min(a.length, b.length);
  let at = 0;
  while (at < shorter && a[at] === b[at]) at += 1;
  return at;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
