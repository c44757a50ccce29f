import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ApiContext } from '../../../src/engine/api/context.ts';
import { logs } from '../../../src/engine/api/logs.ts';
import { operations } from '../../../src/engine/api/operations.ts';
import { createEngine, type Engine } from '../../../src/engine/index.ts';

let data: string;
let engine: Engine;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'dv-api-'));
  engine = createEngine({ env: { ...process.env, DCOS_VAGRANT_HOME: data } });
});
afterEach(async () => {
  await engine.close();
  rmSync(data, { recursive: true, force: true });
});

/** A page's calls; of their context these parts use the engine alone. */
function page() {
  const context = { engine } as ApiContext;
  return createRouterClient({ operations, logs }, { context });
}

const up = () =>
  engine.up({
    name: 'demo',
    provider: 'simulated',
    topology: { preset: '1m-1a-1p' },
    speed: 1_000,
  });

it('a page follows an operation and reads its log', async () => {
  const handle = await up();
  const views = await Array.fromAsync(
    await page().operations.watch({ name: 'demo', operation: null }),
  );
  expect(views.at(-1)).toMatchObject({ id: handle.id, outcome: 'done' });
  expect(await page().operations.history({ name: 'demo' })).toMatchObject([{ id: handle.id }]);
  const log = { name: 'demo', operation: handle.id, machine: null };
  const growths = await Array.fromAsync(await page().logs.watch(log));
  expect(growths).toMatchObject([{ ended: true }]);
  const read = await page().logs.page({ ...log, first: 2, count: 3 });
  expect(read).toMatchObject({ first: 2, total: growths[0]?.total });
  expect(read.lines).toHaveLength(3);
  const search = { ...log, text: 'SIMULATED', from: 0, backwards: false };
  expect(await page().logs.search(search)).toEqual({ line: 0 });
  const nowhere = { ...search, text: 'not in any line' };
  expect(await page().logs.search(nowhere)).toEqual({ line: null });
});

it('a page that leaves ends what it watched', async () => {
  const handle = await engine.up({ name: 'demo', provider: 'simulated', speed: 1 });
  const leaving = new AbortController();
  const { signal } = leaving;
  const log = { name: 'demo', operation: handle.id, machine: null };
  const views = await page().operations.watch({ name: 'demo', operation: handle.id }, { signal });
  const growths = await page().logs.watch(log, { signal });
  await views.next();
  await growths.next();
  const rest = Promise.all([Array.fromAsync(views), Array.fromAsync(growths)]);
  leaving.abort();
  await rest;
  handle.cancel();
  expect((await handle.result).outcome).toBe('cancelled');
});

it('an id that leads out of the logs is refused', async () => {
  await (await up()).result;
  const log = { name: 'demo', operation: '../journal', machine: null };
  const refused = { problem: { code: 'OPERATION-UNKNOWN' } };
  await expect(page().logs.page({ ...log, first: 0, count: 1 })).rejects.toMatchObject(refused);
  const growths = await page().logs.watch(log);
  await expect(growths.next()).rejects.toMatchObject(refused);
});
