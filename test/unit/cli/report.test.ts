import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { Reports } from '../../../src/engine/report/index.ts';
import { ProblemError, problem } from '../../../src/shared/problem.ts';
import { runIn } from './world.ts';

const entries = [
  { name: 'versions.json', bytes: 500, lines: 20, masked: 0 },
  { name: 'clusters/demo/journal.ndjson', bytes: 3_000_000, lines: 9000, masked: 12 },
];

/** Reports that note what they are asked to save. */
function reports(more: Partial<Reports> = {}): Reports & { saved: unknown[] } {
  const refuse = () => {
    throw new Error('not asked for here');
  };
  const saved: unknown[] = [];
  return {
    saved,
    preview: async (cluster) => {
      return { id: 'r1', cluster, fileName: 'report.zip', entries, bytes: 1, packedBytes: 1 };
    },
    page: refuse,
    part: refuse,
    fileName: refuse,
    save: async (id, path, options) => {
      saved.push([id, path, options]);
      return { path: path ?? '', bytes: 2048 };
    },
    ...more,
  };
}

test('a person reads what is in it, file by file, and where it went', async () => {
  const kept = reports();
  const told = await runIn({ engine: { reports: kept } }, 'report', 'demo');
  expect(told.exitCode).toBe(0);
  expect(told.stdout).toContain('versions.json                 500 B   0');
  expect(told.stdout).toContain('clusters/demo/journal.ndjson  2.9 MB  12');
  expect(told.stdout).toContain(`Saved ${resolve('report.zip')} (2.0 KB, 2 files).`);
  expect(told.stdout).toContain('Nothing was sent');
  expect(kept.saved).toEqual([['r1', resolve('report.zip'), { overwrite: false }]]);
});

test('a program gets one value', async () => {
  const told = await runIn(
    { engine: { reports: reports() } },
    'report',
    '--json',
    '--output',
    '/x.zip',
  );
  expect(told.json).toEqual([{ path: '/x.zip', bytes: 2048, cluster: null, entries }]);
});

test('a file that is there stays unless it is said that it may go', async () => {
  const exists = new ProblemError(
    problem('REPORT-EXISTS', { path: '/x.zip' }, { kind: 'invalid' }),
  );
  const refused = await runIn(
    { engine: { reports: reports({ save: () => Promise.reject(exists) }) } },
    ...['report', '--output', '/x.zip'],
  );
  expect(refused.exitCode).toBe(2);
  expect(refused.stderr).toContain('/x.zip is there already');
  const kept = reports();
  await runIn({ engine: { reports: kept } }, 'report', '--output', '/x.zip', '--overwrite');
  expect(kept.saved).toEqual([['r1', '/x.zip', { overwrite: true }]]);
});

test('whoever presses Ctrl-C while it is collected gets none', async () => {
  const kept = reports({
    preview: (_name, signal) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
  });
  const told = await runIn(
    { engine: { reports: kept }, interrupt: (interrupt) => setImmediate(interrupt) },
    'report',
  );
  expect(told.exitCode).toBe(130);
  expect(kept.saved).toEqual([]);
});
