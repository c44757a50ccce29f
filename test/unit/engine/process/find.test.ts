import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findProgram } from '../../../../src/engine/process/find.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';

function folderWith(...programs: string[]): string {
  const folder = temporaryFolder();
  for (const name of programs) {
    writeFileSync(join(folder, name), '');
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

describe('findProgram', () => {
  it('takes the first of PATH, then the extra folders', async () => {
    const [first, second, extra] = [folderWith('a'), folderWith('a', 'b'), folderWith('c')];
    const options = { env: { PATH: `/missing:${first}::${second}` }, extra: [extra] };
    expect(await findProgram('a', options)).toBe(join(first, 'a'));
    expect(await findProgram('b', options)).toBe(join(second, 'b'));
    expect(await findProgram('c', options)).toBe(join(extra, 'c'));
    expect(await findProgram('d', options)).toBeNull();
  });

  it('passes over folders and files that may not be executed', async () => {
    const folder = folderWith();
    mkdirSync(join(folder, 'folder'));
    writeFileSync(join(folder, 'text'), '', { mode: 0o644 });
    const options = { env: { PATH: folder } };
    expect(await findProgram('folder', options)).toBeNull();
    expect(await findProgram('text', options)).toBeNull();
  });

  it('only checks a name with a folder in it', async () => {
    const folder = folderWith('a');
    expect(await findProgram(join(folder, 'a'), { env: {} })).toBe(join(folder, 'a'));
    expect(await findProgram('./a', { env: { PATH: folder } })).toBeNull();
  });
});
