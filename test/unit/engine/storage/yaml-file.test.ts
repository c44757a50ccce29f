import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readYamlFile } from '../../../../src/engine/storage/index.ts';
import type { Problem } from '../../../../src/shared/problem.ts';
import { temporaryFolder } from './temporary-folder.ts';

const schema = z.strictObject({ version: z.literal(1), name: z.string() });

async function read(content?: string | Uint8Array) {
  const folder = temporaryFolder();
  const path = join(folder, 'cluster.yaml');
  if (content !== undefined) writeFileSync(path, content);
  const notices: Problem[] = [];
  const onNotice = (notice: Problem) => notices.push(notice);
  const value = await readYamlFile(path, schema, { onNotice, version: 1 }).catch((e: unknown) => e);
  return { value, notices, files: readdirSync(folder), path };
}

describe('readYamlFile', () => {
  it('reads a valid file, with or without byte order mark', async () => {
    const value = { version: 1, name: 'demo' };
    expect(await read('version: 1\nname: demo\n')).toMatchObject({ value, notices: [] });
    expect(await read('\uFEFFversion: 1\r\nname: demo\r\n')).toMatchObject({ value, notices: [] });
  });

  it('gives null for a missing file, without a notice', async () => {
    expect(await read()).toMatchObject({ value: null, notices: [], files: [] });
  });

  it.each([
    ['cut off', 'version: 1\nname: "de'],
    ['empty', ''],
    ['zeros after a power failure', new Uint8Array(64)],
    ['not UTF-8', Buffer.from('name: caf\xe9', 'latin1')],
    [
      'an alias bomb',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefgh'].map((k, i) => `${k}: &${k} [${Array(9).fill(`*${'abcdefgh'[i]}`)}]`).join('\n')}`,
    ],
    ['against the schema', 'version: 1\nname: 7\n'],
  ])('puts a damaged file aside and tells: %s', async (_how, content) => {
    const { value, notices, files, path } = await read(content);
    expect(value).toBeNull();
    expect(files).toEqual([expect.stringMatching(/^cluster\.yaml\.corrupt-[\dTZ.-]+$/)]);
    const aside = join(path, '..', files[0] ?? '');
    expect(notices).toMatchObject([
      { code: 'STORAGE-CORRUPT', severity: 'warning', params: { path, aside } },
    ]);
    expect(readFileSync(aside)).toEqual(Buffer.from(content as string));
  });

  it.skipIf(process.platform === 'win32')('does not wait for a pipe in its place', async () => {
    const path = join(temporaryFolder(), 'cluster.yaml');
    execFileSync('mkfifo', [path]);
    const notices: Problem[] = [];
    const onNotice = (notice: Problem) => notices.push(notice);
    expect(await readYamlFile(path, schema, { onNotice })).toBeNull();
    expect(notices).toMatchObject([{ code: 'STORAGE-CORRUPT' }]);
  });

  it('says where a file does not fit', async () => {
    const { notices } = await read('version: 1\nname: 7\n');
    expect(notices[0]?.params?.detail).toMatch(/^name: /);
  });

  it('leaves a file of a newer program as it is', async () => {
    const { value, files, notices } = await read('version: 2\nnom: demo\n');
    expect(value).toMatchObject({ problem: { code: 'STORAGE-NEWER', params: { version: '2' } } });
    expect(files).toEqual(['cluster.yaml']);
    expect(notices).toEqual([]);
  });

  it('does not take a file that cannot be read as damaged', async () => {
    const path = join(temporaryFolder(), 'folder.yaml');
    mkdirSync(path);
    const options = { onNotice: () => expect.fail('nothing is damaged') };
    await expect(readYamlFile(path, schema, options)).rejects.toMatchObject({
      problem: { code: 'STORAGE-NOT-READABLE', params: { reason: 'it is a folder' } },
    });
  });
});
