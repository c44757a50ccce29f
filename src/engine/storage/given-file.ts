import { constants } from 'node:fs';
import { access, open, stat } from 'node:fs/promises';
import type { Problem } from '../../shared/problem.ts';
import { ProblemError, problem } from '../../shared/problem.ts';
import { readProblem } from './disk-problem.ts';

/**
 * Bytes of a file that the user named, at most `limit` and the one that shows there are more. Only a
 * regular file is opened: a pipe or a device may never end, or never begin.
 * Throws `STORAGE-NOT-A-FILE` or `STORAGE-NOT-READABLE`, both of kind invalid.
 */
export async function readGivenFile(path: string, limit: number): Promise<Buffer> {
  await refuseOther(path);
  try {
    await using file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const bytes = Buffer.alloc(limit + 1);
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return bytes.subarray(0, length);
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** Whether the path is a regular file that this user may read; null, or the problem that it is not. */
export async function problemOfGivenFile(path: string): Promise<Problem | null> {
  try {
    await refuseOther(path);
    await access(path, constants.R_OK).catch((error: unknown) => {
      throw unreadable(path, error);
    });
    return null;
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
}

async function refuseOther(path: string): Promise<void> {
  const found = await stat(path).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  if (found.isFile()) return;
  throw new ProblemError(problem('STORAGE-NOT-A-FILE', { path }, { kind: 'invalid', path }));
}

/** What the user named and cannot be read is the user's input, not a failure of ours. */
function unreadable(path: string, error: unknown): ProblemError {
  const { problem: told } = readProblem(path, error);
  return new ProblemError({ ...told, kind: 'invalid' }, { cause: error });
}
