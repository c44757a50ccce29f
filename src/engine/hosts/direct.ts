import { join } from 'node:path';
import { ProblemError, problem, refuse } from '../../shared/problem.ts';
import { withLock } from '../storage/index.ts';
import { spliced } from './block.ts';
import { readHostsFile, writeInPlace } from './file.ts';
import { type HostsHistory, hostsHistory } from './history.ts';
import { type HostsWish, reasonOf, spliceOf } from './wish.ts';

/** How long another process may take to write its names, ms. */
const turnMs = 15_000;

/** What this program keeps of the hosts file, in its data folder. */
export interface HostsKeeping {
  readonly history: HostsHistory;
  /** Lock of whoever writes: of two changes at once the later would undo the earlier. */
  readonly lock: string;
}

export function hostsKeeping(data: string): HostsKeeping {
  const folder = join(data, 'hosts-history');
  return { history: hostsHistory(folder), lock: join(folder, 'lock') };
}

/**
 * Makes the wish true where this user may write the file; the version before is kept in the history.
 * Nothing is written where it is true already. Throws `HOSTS-…` where the file cannot be read, taken
 * apart or written, and `HOSTS-CHANGED-MEANWHILE` where another program does not stop writing it.
 */
export async function changeDirectly(
  file: string,
  wish: HostsWish,
  { history, lock }: HostsKeeping,
): Promise<'nothing-to-do' | 'applied' | 'refused'> {
  if (inFile(file, spliceOf, await readHostsFile(file), wish) === null) return 'nothing-to-do';
  return withLock(lock, 'hosts', { waitMs: turnMs }, async () => {
    // Another program may write the file at the same moment: then its version is taken up.
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      const before = await readHostsFile(file);
      const splice = inFile(file, spliceOf, before, wish);
      if (splice === null) return attempt === 1 ? 'nothing-to-do' : 'applied';
      const after = spliced(before, splice);
      const written = await writeInPlace(file, before, after, () =>
        history.keep(file, before, reasonOf(wish)),
      );
      if (written === 'refused') return 'refused';
      if (written === 'done' && (await readHostsFile(file)).equals(after)) return 'applied';
    }
    return refuse('HOSTS-CHANGED-MEANWHILE', { file }, { path: file });
  });
}

/** A splice knows no file name; its problem is told with it. */
export function inFile<A extends readonly unknown[], T>(
  file: string,
  work: (...args: A) => T,
  ...args: A
): T {
  try {
    return work(...args);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { code, params, ...extra } = error.problem;
    throw new ProblemError(problem(code, { ...params, file }, { ...extra, path: file }));
  }
}
