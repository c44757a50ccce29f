import { createHash } from 'node:crypto';
import {
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKnownFiles } from '../../../../src/engine/releases/known-files.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dv-known-'));
  path = join(folder, 'installer.sh');
  writeFileSync(path, 'abc');
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = () => createKnownFiles(join(folder, 'known'));
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('what is known of large files', () => {
  it('is learnt by reading once, and then by every engine', async () => {
    expect(await open().known(path, 'sha256')).toBeNull();
    const learnt = await open().hash(path, 'sha256');
    expect(learnt).toEqual({ path, bytes: 3, hash: sha256('abc') });
    expect(await open().known(path, 'sha256')).toEqual(learnt);
  });

  it('is nothing any more once the file has another time, size or inode', async () => {
    await open().hash(path, 'sha256');
    utimesSync(path, 1, 1);
    expect(await open().known(path, 'sha256')).toBeNull();

    await open().hash(path, 'sha256');
    const { mtimeMs } = statSync(path);
    const other = join(folder, 'other');
    writeFileSync(other, 'abd');
    utimesSync(other, mtimeMs / 1000, mtimeMs / 1000);
    renameSync(other, path);
    expect(await open().known(path, 'sha256')).toBeNull();
    expect((await open().hash(path, 'sha256')).hash).toBe(sha256('abd'));
  });

  it('may come from who wrote the file: at once, and for others once it is safe', async () => {
    const files = open();
    await files.remember(path, 'sha256', 'from the download');
    expect((await files.known(path, 'sha256'))?.hash).toBe('from the download');
    await files.settle();
    expect((await open().known(path, 'sha256'))?.hash).toBe('from the download');
  });

  it('is kept for each kind of hash', async () => {
    await open().hash(path, 'sha256');
    expect(await open().known(path, 'sha1')).toBeNull();
  });

  it('is learnt anew where the note is damaged', async () => {
    await open().hash(path, 'sha256');
    const [note = ''] = readdirSync(join(folder, 'known'));
    writeFileSync(join(folder, 'known', note), '{"torn');
    expect((await open().hash(path, 'sha256')).hash).toBe(sha256('abc'));
  });

  it('of a file that is not there is a system error, or null', async () => {
    expect(await open().known(join(folder, 'gone'), 'sha256')).toBeNull();
    await expect(open().hash(join(folder, 'gone'), 'sha256')).rejects.toThrow(/ENOENT/);
  });
});
