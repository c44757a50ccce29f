import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import {
  type WatchFolderOptions,
  watchFolder,
} from '../../../../../src/engine/api/snapshot/watch-folder.ts';

let parent: string;
let folder: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'dv-watch-'));
  folder = join(parent, 'demo');
  await mkdir(folder);
  return () => rm(parent, { recursive: true, force: true });
});

const watching = (options?: WatchFolderOptions) => {
  const told: (string | null)[] = [];
  onTestFinished(watchFolder(folder, (file) => told.push(file), options));
  return told;
};
const cannot = () => {
  throw Object.assign(new Error('System limit for number of file watchers reached'), {
    code: 'ENOSPC',
  });
};

describe('a watched folder', () => {
  test('tells the file that grows', async () => {
    const told = watching();
    await writeFile(join(folder, 'journal.ndjson'), '{}\n');
    await vi.waitUntil(() => told.includes('journal.ndjson'));
    told.length = 0;
    await appendFile(join(folder, 'journal.ndjson'), '{}\n');
    await vi.waitUntil(() => told.includes('journal.ndjson'));
  });

  test('is looked at where the system cannot tell', async () => {
    await writeFile(join(folder, 'journal.ndjson'), '{}\n');
    const told = watching({ pollMs: 5, watch: cannot });
    await vi.waitUntil(() => told.length > 0);
    told.length = 0;
    await appendFile(join(folder, 'journal.ndjson'), '{}\n');
    await vi.waitUntil(() => told.length > 0);
    expect(told).toEqual([null]);
  });

  test('may come later, go away and come again', async () => {
    await rm(folder, { recursive: true });
    const told = watching({ pollMs: 5 });
    for (let time = 0; time < 2; time += 1) {
      told.length = 0;
      await mkdir(folder);
      await vi.waitUntil(() => told.length > 0);
      await writeFile(join(folder, 'cluster.yaml'), '');
      await vi.waitUntil(() => told.includes('cluster.yaml'));
      await rm(folder, { recursive: true });
      // The system tells that the folder went under the folder's own name.
      await vi.waitUntil(() => told.includes('demo'));
    }
  });

  test('tells nothing any more once nobody wants to know', async () => {
    const told: (string | null)[] = [];
    watchFolder(folder, (file) => told.push(file))();
    const others = watching();
    await writeFile(join(folder, 'journal.ndjson'), '{}\n');
    await vi.waitUntil(() => others.length > 0);
    expect(told).toEqual([]);
  });
});
