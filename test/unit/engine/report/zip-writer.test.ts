import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { zipFiles } from '../../../../src/engine/dcos/cli/zip.ts';
import { zipOf } from '../../../../src/engine/report/zip-writer.ts';

const at = new Date(2026, 9, 3, 10, 11, 12);
const files = [
  { name: 'empty.txt', bytes: Buffer.alloc(0) },
  { name: 'a folder/zäh 日本.txt', bytes: Buffer.from('text '.repeat(1000)) },
  { name: 'random', bytes: randomBytes(5000) },
];

it('packs files that come out again as they were', async () => {
  const found = zipFiles(await zipOf(files, at));
  const read = await Promise.all(
    found.map(async (file) => ({ name: file.name, bytes: await file.read() })),
  );
  expect(read).toEqual(files);
});

it('packs what another program finds whole, with names, times and nobody else’s to read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zip-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, 'x.zip');
  await writeFile(path, await zipOf(files, at));
  const script = `
import json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as z:
    assert z.testzip() is None
    print(json.dumps([[i.filename, i.date_time, oct(i.external_attr >> 16), len(z.read(i))] for i in z.infolist()]))
`;
  const { stdout } = await promisify(execFile)('python3', ['-c', script, path]);
  const time = [2026, 10, 3, 10, 11, 12];
  expect(JSON.parse(stdout)).toEqual(
    files.map(({ name, bytes }) => [name, time, '0o100600', bytes.length]),
  );
});

it('packs text tighter than it was, and is an archive also of nothing', async () => {
  expect((await zipOf(files.slice(1, 2), at)).length).toBeLessThan(500);
  expect(zipFiles(await zipOf([], at))).toEqual([]);
});
