import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../unit/engine/storage/temporary-folder.ts';

/** An executable of one line of JavaScript, or of a shell, in a folder of its own; its path. */
export function fakeProgram(body: string, interpreter = process.execPath): string {
  const file = join(temporaryFolder(), 'program');
  writeFileSync(file, `#!${interpreter}\n${body}\n`, { mode: 0o755 });
  return file;
}
