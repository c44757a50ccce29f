import { createHash } from 'node:crypto';
import { lstat, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ProblemError, problem, refuse } from '../../../shared/problem.ts';
import {
  ensureFolder,
  errorCode,
  namesIn,
  readProblem,
  removeFolder,
  writeFileAtomic,
} from '../../storage/index.ts';
import type { CopyRecord } from './record.ts';

/** What is to lie at a place. */
export interface NewCopy {
  readonly bytes: Buffer;
  readonly sha256: string;
  readonly version: string;
}

/**
 * The record of a place once the new copy lies there. What lies there now is kept: for a rollback, and as
 * somebody's original where it is not ours. Changes nothing else yet. Throws `DCOS-CLI-IN-THE-WAY`
 * (invalid) where a folder or a link has the name.
 */
export async function planCopy(
  place: Pick<CopyRecord, 'where' | 'path'>,
  next: Pick<NewCopy, 'sha256' | 'version'>,
  ours: CopyRecord | null,
  kept: string,
): Promise<CopyRecord> {
  const { where, path } = place;
  const now = await bytesAt(path);
  const base = { where, path, sha256: next.sha256, version: next.version };
  if (now === null) return { ...base, previous: null, original: null };
  const sha256 = hashOf(now);
  const isOurs = ours !== null && ours.path === path && ours.sha256 === sha256;
  if (isOurs && sha256 === next.sha256) return ours;
  await keep(kept, sha256, now);
  return {
    ...base,
    previous: { sha256, version: isOurs ? ours.version : null },
    original: isOurs ? ours.original : sha256,
  };
}

/** Puts the bytes where the user may write, ready to be run. */
export async function putCopy(path: string, bytes: Buffer): Promise<void> {
  await ensureFolder(dirname(path));
  await writeFileAtomic(path, bytes, { mode: 0o755 });
}

/** sha256 of what lies there; null where nothing does, or nothing that can be read. */
export async function hashAt(path: string): Promise<string | null> {
  const bytes = await readFile(path).catch(() => null);
  return bytes === null ? null : hashOf(bytes);
}

/** A copy that was kept. Throws `DCOS-CLI-NOTHING-KEPT` (invalid) where it is gone or damaged. */
export async function keptCopy(kept: string, sha256: string): Promise<Buffer> {
  const bytes = await readFile(join(kept, sha256)).catch(() => null);
  if (bytes !== null && hashOf(bytes) === sha256) return bytes;
  return refuse('DCOS-CLI-NOTHING-KEPT', {}, { kind: 'invalid' });
}

export function keptPath(kept: string, sha256: string): string {
  return join(kept, sha256);
}

/** Keeps a copy under its hash. */
export async function keep(kept: string, sha256: string, bytes: Buffer): Promise<void> {
  await ensureFolder(kept);
  if ((await hashAt(join(kept, sha256))) === sha256) return;
  await writeFileAtomic(join(kept, sha256), bytes, { mode: 0o600 });
}

/** Removes kept copies that no place can go back to any more. */
export async function forgetOthers(kept: string, copies: readonly CopyRecord[]): Promise<void> {
  const wanted = copies.flatMap(({ previous, original }) => [previous?.sha256, original]);
  for (const name of await namesIn(kept)) {
    if (!wanted.includes(name)) await rm(join(kept, name), { force: true });
  }
  if (wanted.every((each) => each === undefined || each === null)) await removeFolder(kept);
}

/** Removes a file; one that is not there is no error. */
export async function removeFile(path: string): Promise<void> {
  try {
    await rm(path, { force: true });
  } catch (error) {
    const reason = errorCode(error) ?? String(error);
    throw new ProblemError(problem('STORAGE-NOT-WRITABLE', { path, reason }, { path }), {
      cause: error,
    });
  }
}

/** Bytes of the regular file there; null where nothing is. */
async function bytesAt(path: string): Promise<Buffer | null> {
  try {
    if (!(await lstat(path)).isFile()) {
      refuse('DCOS-CLI-IN-THE-WAY', { path }, { kind: 'invalid', path });
    }
    return await readFile(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw readProblem(path, error);
  }
}

export function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
