import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { ReportPreview } from '../../../src/shared/api/report.ts';
import { cleanUp, openDesktop } from './desktop.ts';

afterEach(cleanUp);

it('is saved where the user says in the dialog of the system, which has asked about a file there', async () => {
  const desktop = await openDesktop();
  const preview = (await desktop.ask('rpc', 'report.preview', { name: null })) as ReportPreview;
  const path = join(desktop.home, 'mine.zip');
  await writeFile(path, 'an older one');
  await desktop.ask('answerSaveDialog', path);
  const save = () => desktop.ask('rpc', 'report.save', { id: preview.id });
  expect(await save()).toEqual({ path, bytes: preview.packedBytes });
  expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK');
  expect(await save()).toEqual({ path: null, bytes: 0 });
  const [asked] = await desktop.ask('calls', 'dialog.showSaveDialog');
  expect(asked?.args[0]).toMatchObject({
    defaultPath: expect.stringMatching(/dcos-vagrant-report-\d{8}-\d{6}\.zip$/),
    filters: [{ extensions: ['zip'] }],
  });
});
