import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { zipFiles } from '../../../src/engine/dcos/cli/zip.ts';
import { openPage, refusal } from './page.ts';

it('is made, looked at page by page, taken part by part, and saved where the shell has no dialog', async () => {
  const { page, data } = await openPage();
  const folder = join(data, 'clusters', 'odd');
  await mkdir(join(folder, 'logs'), { recursive: true });
  // A cluster that cannot be read is what a report is for.
  await writeFile(join(folder, 'cluster.yaml'), 'password: Zq8#gloriously\n: :');
  const log = Array.from({ length: 3000 }, (_, at) => `line ${at} ${'x'.repeat(700)}\n`).join('');
  await writeFile(join(folder, 'logs', '1-deploy.log'), log);

  const preview = await page.report.preview({ name: 'odd' });
  const { id } = preview;
  const found = (end: string) => preview.entries.find(({ name }) => name.endsWith(end));
  expect(found('status.json')).toBeDefined();
  // Reading the damaged file has put it aside.
  const spec = found('cluster.yaml') ?? found('corrupt')?.name;
  expect(spec).toBeDefined();
  const entry = found('1-deploy.log');
  expect(entry?.lines).toBeLessThan(3000);

  const name = entry?.name ?? '';
  const lines = entry?.lines ?? 0;
  const first = await page.report.page({ id, entry: name, first: 0, count: 2 });
  expect(first.lines[0]).toMatch(/^\[\d+ bytes before this are left out\]$/);
  const last = await page.report.page({ id, entry: name, first: lines - 1, count: 10 });
  expect(last).toMatchObject({ first: lines - 1, total: lines });
  expect(last.lines.map((line) => line.slice(0, 9))).toEqual(['line 2999']);

  const parts: Buffer[] = [];
  for (let offset = 0; offset < preview.packedBytes; ) {
    const { data: part, total } = await page.report.part({ id, offset });
    expect(total).toBe(preview.packedBytes);
    parts.push(Buffer.from(await part.arrayBuffer()));
    offset += part.size;
  }
  const archive = Buffer.concat(parts);
  expect(zipFiles(archive).map((file) => file.name)).toEqual(
    preview.entries.map((each) => each.name),
  );
  expect(archive.includes('Zq8#gloriously')).toBe(false);

  const { path } = await page.report.save({ id });
  expect(path).toBe(join(data, 'reports', preview.fileName));
  expect((await readFile(path ?? '')).equals(archive)).toBe(true);
  expect((await stat(path ?? '')).mode & 0o777).toBe(0o600);
  expect(await refusal(page.report.save({ id }))).toMatchObject({ code: 'REPORT-EXISTS' });
});

it('is refused of a cluster that is none, and once it is not kept', async () => {
  const { page } = await openPage();
  expect(await refusal(page.report.preview({ name: 'absent' }))).toMatchObject({
    code: 'CLUSTER-UNKNOWN',
  });
  expect(await refusal(page.report.part({ id: 'old', offset: 0 }))).toMatchObject({
    code: 'REPORT-GONE',
  });
  const { id } = await page.report.preview({ name: null });
  const odd = page.report.page({ id, entry: '../../etc/passwd', first: 0, count: 1 });
  expect(await refusal(odd)).toMatchObject({ code: 'REPORT-ENTRY-UNKNOWN' });
});
