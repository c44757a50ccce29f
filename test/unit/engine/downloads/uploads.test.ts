import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createUploads, type UploadPart } from '../../../../src/engine/downloads/index.ts';
import { ProblemError } from '../../../../src/shared/problem.ts';

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'dv-uploads-')), 'uploads');
});
afterEach(() => rm(join(folder, '..'), { recursive: true }));

const hash = async (path: string) =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
const open = (freeBytes = 1e12) =>
  createUploads({ folder, hash, freeBytes: async () => freeBytes });
const part = (text: string, more: Partial<UploadPart> = {}): UploadPart => ({
  id: 'one-12345678',
  fileName: 'dcos.sh',
  offset: 0,
  data: new Blob([text]),
  last: false,
  ...more,
});

async function codeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code;
    throw error;
  }
  throw new Error('It was not refused.');
}

describe('a file that is handed over in parts', () => {
  it('is put together in their order, also where they are sent at once', async () => {
    const uploads = open();
    const told = await Promise.all([
      uploads.take(part('one ')),
      uploads.take(part('two ', { offset: 4 })),
      uploads.take(part('three', { offset: 8, last: true })),
    ]);
    expect(told).toEqual([null, null, join(folder, 'dcos.sh')]);
    expect(await readFile(join(folder, 'dcos.sh'), 'utf8')).toBe('one two three');
    expect(await readdir(folder)).toEqual(['dcos.sh']);
  });

  it('is refused where a part is missing, and goes on with the right one', async () => {
    const uploads = open();
    await uploads.take(part('one '));
    expect(await codeOf(uploads.take(part('three', { offset: 8 })))).toBe('UPLOAD-OUT-OF-ORDER');
    expect(await codeOf(uploads.take(part('one ')))).toBe('UPLOAD-OUT-OF-ORDER');
    expect(await uploads.take(part('two', { offset: 4, last: true }))).not.toBeNull();
  });

  it('never takes the place of another file, and is not kept twice', async () => {
    const uploads = open();
    const dropped = async (id: string, text: string) =>
      basename((await uploads.take(part(text, { id, last: true }))) ?? '');
    expect(await dropped('aaaaaaaa', 'first')).toBe('dcos.sh');
    expect(await dropped('bbbbbbbb', 'other')).toBe('dcos-2.sh');
    expect(await dropped('cccccccc', 'longer one')).toBe('dcos-3.sh');
    expect(await dropped('dddddddd', 'other')).toBe('dcos-2.sh');
    expect((await readdir(folder)).sort()).toEqual(['dcos-2.sh', 'dcos-3.sh', 'dcos.sh']);
  });

  it('is refused before the disk is full', async () => {
    expect(await codeOf(open(64 * 1024 * 1024).take(part('x')))).toBe('STORAGE-FULL');
  });
});

describe('a part that nobody goes on with', () => {
  it('is removed after a week', async () => {
    await mkdir(folder, { recursive: true });
    const day = 24 * 3600;
    for (const [name, age] of [
      ['old-11111111', 8 * day],
      ['new-11111111', 6 * day],
    ] as const) {
      const path = join(folder, `${name}.part`);
      await writeFile(path, 'half');
      await utimes(path, Date.now() / 1000 - age, Date.now() / 1000 - age);
    }
    await open().sweep();
    expect(await readdir(folder)).toEqual(['new-11111111.part']);
  });
});
