import {
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeProblem } from '../../../../src/engine/storage/disk-problem.ts';
import {
  ensureFolder,
  removeFolder,
  writeFileAtomic,
} from '../../../../src/engine/storage/index.ts';
import { temporaryFolder } from './temporary-folder.ts';

const modeOf = (path: string) => statSync(path).mode & 0o777;

describe('writeFileAtomic', () => {
  it('writes and replaces, and leaves nothing beside the file', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'key');
    await writeFileAtomic(path, 'one', { mode: 0o600 });
    await writeFileAtomic(path, 'two');
    expect(readFileSync(path, 'utf8')).toBe('two');
    expect(modeOf(path)).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['key']);
  });

  it('lets a reader see old or new as a whole, never a mixture', async () => {
    const path = join(temporaryFolder(), 'file');
    const versions = ['a', 'b', 'c'].map((letter) => letter.repeat(200_000));
    await writeFileAtomic(path, versions[0] ?? '');
    let writing = true;
    const writes = Promise.all(versions.map((text) => writeFileAtomic(path, text))).finally(() => {
      writing = false;
    });
    do {
      expect(versions.includes(readFileSync(path, 'utf8'))).toBe(true);
      await new Promise(setImmediate);
    } while (writing);
    await writes;
  });

  it('writes through a link', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'real'), 'old');
    symlinkSync('real', join(folder, 'link'));
    await writeFileAtomic(join(folder, 'link'), 'new');
    expect(readFileSync(join(folder, 'real'), 'utf8')).toBe('new');
  });

  it('keeps the old file and names path and reason where it cannot write', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'missing', 'file');
    await expect(writeFileAtomic(path, 'x')).rejects.toMatchObject({
      problem: { code: 'STORAGE-NOT-WRITABLE', params: { path } },
    });
    mkdirSync(join(folder, 'taken'));
    await expect(writeFileAtomic(join(folder, 'taken'), 'x')).rejects.toMatchObject({
      problem: { code: 'STORAGE-NOT-WRITABLE', params: { reason: 'it is a folder' } },
    });
    expect(readdirSync(folder)).toEqual(['taken']);
  });

  it('knows a full disk, a read-only one and an error without a name', () => {
    const of = (code: string) =>
      writeProblem('/f', Object.assign(new Error('e'), { code })).problem;
    expect(of('ENOSPC').code).toBe('STORAGE-FULL');
    expect(of('EDQUOT').code).toBe('STORAGE-FULL');
    expect(of('EROFS')).toMatchObject({ code: 'STORAGE-NOT-WRITABLE', path: '/f' });
    expect(of('EIO').code).toBe('STORAGE-FAILED');
  });
});

describe('folders', () => {
  it('are made for their owner alone, and removed whole; missing is fine', async () => {
    const folder = temporaryFolder();
    const cluster = join(folder, 'clusters', 'demo');
    await ensureFolder(cluster);
    await ensureFolder(cluster);
    expect(modeOf(cluster)).toBe(0o700);
    writeFileSync(join(cluster, 'file'), '');
    await removeFolder(cluster);
    await removeFolder(cluster);
    expect(readdirSync(join(folder, 'clusters'))).toEqual([]);
  });

  it('are refused where something else has the name, or nothing can be made', async () => {
    const taken = join(temporaryFolder(), 'taken');
    writeFileSync(taken, '');
    const refused = { problem: { code: 'STORAGE-NOT-WRITABLE' } };
    await expect(ensureFolder(taken)).rejects.toMatchObject(refused);
    await expect(ensureFolder(join(taken, 'below'))).rejects.toMatchObject(refused);
    // Linux has no new folders there, and Node's own recursion would try for ever.
    const nowhere = process.platform === 'linux' ? '/proc/none/below' : join(taken, 'a', 'b');
    await expect(ensureFolder(nowhere)).rejects.toMatchObject(refused);
  });
});

describe('a folder that several make and one takes away at the same time', () => {
  it('is made', async () => {
    const above = join(temporaryFolder(), 'demo');
    const times = Array.from({ length: 300 });
    const make = async () => {
      for (const _ of times) await ensureFolder(join(above, 'lock'));
    };
    const takeAway = async () => {
      for (const _ of times) await removeFolder(above);
    };
    await Promise.all([make(), make(), takeAway()]);
  });
});
