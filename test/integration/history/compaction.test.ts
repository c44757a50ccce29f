import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { listOperations } from '../../../src/engine/history/list-operations.ts';
import { lastOperation } from '../../../src/engine/operations/journal.ts';
import { tidyUp } from '../../../src/engine/operations/tidy-up.ts';

const program = join(import.meta.dirname, 'compacting.mjs');
const engines = 12;

test('an engine that is killed while it writes a journal anew loses no operation', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dv-compact-'));
  const journal = join(folder, 'journal.ndjson');
  mkdirSync(join(folder, 'logs'));
  const ended: string[] = [];
  try {
    for (let engine = 0; engine < engines; engine += 1) {
      const child = spawn(process.execPath, [program, folder], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const said: Buffer[] = [];
      child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
      await once(child.stdout, 'data');
      // Somewhere in the middle of whatever it does: the moment differs each time.
      await pause(37 + 11 * engine);
      child.kill('SIGKILL');
      await once(child, 'close');
      ended.push(...Buffer.concat(said).toString().split('\n').slice(0, -1));

      const { operations } = await listOperations(journal);
      const done = operations.filter(({ outcome }) => outcome === 'done').map(({ id }) => id);
      const told = ended.slice(-500).reverse();
      // The killed one may have recorded a result that it came not to say.
      expect(done.slice(0, 500)).toEqual(expect.arrayContaining(told.slice(0, 499 - engines)));
      expect((await lastOperation(journal))?.deployed).toBe(true);
    }
    // It was written anew again and again: it would be some MB long otherwise.
    expect(ended.length).toBeGreaterThan(engines);
    const limits = { operations: 10, bytes: 1_000, listed: 100_000, journal: 0 };
    await tidyUp({ logs: join(folder, 'logs'), journal }, limits);
    expect(statSync(journal).size).toBeLessThan(ended.length * 1_000 + 30_000);
    expect(readdirSync(folder).sort()).toEqual(['journal.ndjson', 'logs']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
