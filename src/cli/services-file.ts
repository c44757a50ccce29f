import { readFile, stat } from 'node:fs/promises';
import { refuse } from '../shared/problem.ts';

/** Text of a regular file that the user named. Throws `SERVICES-FILE-UNREADABLE` (invalid). */
export async function textOfFile(file: string): Promise<string> {
  const no = (detail: string) =>
    refuse('SERVICES-FILE-UNREADABLE', { file, detail }, { kind: 'invalid' });
  try {
    // A pipe or a device may never end.
    if (!(await stat(file)).isFile()) return no('EISDIR');
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error) return no(String(error.code));
    throw error;
  }
}
