import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { endOfFile } from '../../../../src/engine/report/collect/entry.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entry-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('takes a short file whole, and of a long one the last lines and how much is missing', async () => {
  const path = join(folder, 'log');
  await writeFile(path, 'one\ntwo\nthree\n');
  expect((await endOfFile(path))?.toString()).toBe('one\ntwo\nthree\n');
  expect((await endOfFile(path, 8))?.toString()).toBe(
    '[8 bytes before this are left out]\nthree\n',
  );
});

it('has nothing of a file that is not there, and does not wait for a pipe', async () => {
  expect(await endOfFile(join(folder, 'absent'))).toBeNull();
  const pipe = join(folder, 'pipe');
  await promisify(execFile)('mkfifo', [pipe]);
  expect(await endOfFile(pipe)).toBeNull();
});
