import { ProblemError, problem } from '../../shared/problem.ts';

/** The code of a system error, as `ENOENT`; undefined for any other error. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'its disk is read-only',
  ENOENT: 'its folder does not exist',
  EEXIST: 'a file of that name is in the way',
  ENOTDIR: 'part of its path is not a folder',
  EISDIR: 'it is a folder',
  ELOOP: 'its links go in a circle',
  ENAMETOOLONG: 'its path is too long',
};

/** What an error while writing to `path` means for the user. */
export function writeProblem(path: string, error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  const code = errorCode(error) ?? '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return of('STORAGE-FULL', { path });
  const reason = reasons[code];
  if (reason !== undefined) return of('STORAGE-NOT-WRITABLE', { path, reason });
  return of('STORAGE-FAILED', { path, detail: messageOf(error) });

  function of(code: 'STORAGE-FULL' | 'STORAGE-NOT-WRITABLE' | 'STORAGE-FAILED', params: Params) {
    return new ProblemError(problem(code, params, { path }), { cause: error });
  }
}

/** What an error while reading `path` means for the user. */
export function readProblem(path: string, error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  const reason = reasons[errorCode(error) ?? ''] ?? messageOf(error);
  return new ProblemError(problem('STORAGE-NOT-READABLE', { path, reason }, { path }), {
    cause: error,
  });
}

type Params = Readonly<Record<string, string>>;

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
