import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownIdentity } from '../../../../src/engine/process/index.ts';
import {
  acquireLock,
  ensureFolder,
  readHolder,
  removeFolder,
  withLock,
} from '../../../../src/engine/storage/index.ts';
import { temporaryFolder } from './temporary-folder.ts';

const lockFolder = () => join(temporaryFolder(), 'clusters', 'demo', 'lock');

/** Puts the files of a holder into the folder that says it is this, perhaps impossible, process. */
async function forge(folder: string, startTime: string, content: (pid: number) => string) {
  await ensureFolder(folder);
  const id = `${startTime}-${process.pid}-0123456789abcdef`;
  writeFileSync(join(folder, `${id}.json`), content(process.pid));
  writeFileSync(join(folder, `${id}.held`), '');
}

describe('acquireLock', () => {
  it('is had by one at a time, who is told, also within one process', async () => {
    const folder = lockFolder();
    expect(await readHolder(folder)).toBeNull();
    const first = await acquireLock(folder, 'up demo');
    const second = await acquireLock(folder, 'destroy demo');
    const holder = { label: 'up demo', identity: await ownIdentity() };
    expect(second).toMatchObject({ kind: 'busy', holder });
    expect(await readHolder(folder)).toMatchObject(holder);
    if (first.kind === 'acquired') await first.release();
    expect(await readHolder(folder)).toBeNull();
    expect(await acquireLock(folder, 'destroy demo')).toMatchObject({ kind: 'acquired' });
  });

  it('leaves nothing behind when it is released or refused', async () => {
    const folder = lockFolder();
    const lock = await acquireLock(folder, 'up');
    await acquireLock(folder, 'up');
    if (lock.kind === 'acquired') await lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is given to exactly one of many that ask at the same moment', async () => {
    const folder = lockFolder();
    const locks = await Promise.all(Array.from({ length: 12 }, () => acquireLock(folder, 'up')));
    expect(locks.filter((lock) => lock.kind === 'acquired')).toHaveLength(1);
  });

  it('takes a holder as dead whose number was given to another process, and cleans up', async () => {
    const folder = lockFolder();
    const { bootId } = await ownIdentity();
    const since = new Date().toISOString();
    await forge(folder, '1', (pid) =>
      JSON.stringify({ identity: { pid, startTime: '1', bootId }, label: 'ghost', since }),
    );
    expect(await readHolder(folder)).toBeNull();
    const lock = await acquireLock(folder, 'up');
    expect(lock.kind).toBe('acquired');
    if (lock.kind === 'acquired') await lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('takes a holder of an earlier boot as dead', async () => {
    const folder = lockFolder();
    const own = await ownIdentity();
    const holder = { identity: { ...own, bootId: 'before' }, label: 'ghost', since: '' };
    await forge(folder, own.startTime, () => JSON.stringify(holder));
    expect(await acquireLock(folder, 'up')).toMatchObject({ kind: 'acquired' });
  });

  it.each(['', '{"identity":{"pi', '{"label":1}', 'null'])(
    'judges a claim that cannot be read (%j) by its name',
    async (content) => {
      const dead = lockFolder();
      await forge(dead, '1', () => content);
      expect(await acquireLock(dead, 'up')).toMatchObject({ kind: 'acquired' });

      const living = lockFolder();
      await forge(living, (await ownIdentity()).startTime, () => content);
      expect(await acquireLock(living, 'up')).toMatchObject({
        kind: 'busy',
        holder: { identity: await ownIdentity() },
      });
    },
  );

  it('removes what dead writers left half done, and leaves foreign files alone', async () => {
    const folder = lockFolder();
    await ensureFolder(folder);
    for (const ending of ['writing', 'held']) {
      writeFileSync(join(folder, `1-${process.pid}-0123456789abcdef.${ending}`), '');
    }
    writeFileSync(join(folder, 'notes.txt'), '');
    await acquireLock(folder, 'up');
    expect(readdirSync(folder).filter((name) => !name.includes('-'))).toEqual(['notes.txt']);
    expect(readdirSync(folder).filter((name) => name.startsWith('1-'))).toEqual([]);
  });

  it('can be released after its cluster was removed, and then be taken anew', async () => {
    const folder = lockFolder();
    const lock = await acquireLock(folder, 'destroy');
    await removeFolder(join(folder, '..'));
    if (lock.kind === 'acquired') await lock.release();
    expect(await acquireLock(folder, 'up')).toMatchObject({ kind: 'acquired' });
  });

  it('says where it cannot write', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    await expect(acquireLock(join(file, 'lock'), 'up')).rejects.toMatchObject({
      problem: { code: 'STORAGE-NOT-WRITABLE' },
    });
  });
});

describe('withLock', () => {
  it('lets sections wait for their turn, one at a time', async () => {
    const folder = lockFolder();
    let inside = 0;
    const section = async () => {
      inside += 1;
      expect(inside).toBe(1);
      await new Promise(setImmediate);
      inside -= 1;
      return 'done';
    };
    const turns = Array.from({ length: 5 }, () =>
      withLock(folder, 'choose a network', { waitMs: 10_000 }, section),
    );
    expect(await Promise.all(turns)).toEqual(Array(5).fill('done'));
  });

  it('gives up with the name of the holder, and releases after a failing section', async () => {
    const folder = lockFolder();
    const nested = withLock(folder, 'outer', { waitMs: 0 }, () =>
      withLock(folder, 'inner', { waitMs: 30 }, async () => {}),
    );
    await expect(nested).rejects.toMatchObject({
      problem: { code: 'STORAGE-BUSY', kind: 'busy', params: { holder: 'outer' } },
    });
    expect(await readHolder(folder)).toBeNull();
  });
});
