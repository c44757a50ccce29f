import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEngine, type Engine, type OperationHandle } from '../../../src/engine/index.ts';
import type { LogGrowth } from '../../../src/shared/api/answers.ts';
import type { OperationView } from '../../../src/shared/operations/view.ts';

// Two engines over one data folder stand for a window and a command line; what they share is the disk.
let data: string;
let running: Engine;
let watching: Engine;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'dv-engines-'));
  const env = { ...process.env, DCOS_VAGRANT_HOME: data };
  running = createEngine({ env });
  watching = createEngine({ env });
});
afterEach(async () => {
  await running.close();
  await watching.close();
  rmSync(data, { recursive: true, force: true });
});

const up = (speed = 1_000) =>
  running.up({
    name: 'demo',
    provider: 'simulated',
    topology: { preset: '1m-1a-1p' },
    speed,
  });

/** Machines without DC/OS, at a pace at which nobody misses how they are destroyed. */
const upMachines = () =>
  running.up({ name: 'demo', provider: 'simulated', machinesOnly: true, speed: 100 });

const all = (engine: Engine, { id }: OperationHandle): Promise<OperationView[]> =>
  Array.fromAsync(engine.history.watch('demo', id));

describe('an operation that one engine runs', () => {
  it('is seen by another as it is by its own, from its beginning to its end', async () => {
    const handle = await up();
    const [own, others] = await Promise.all([all(running, handle), all(watching, handle)]);
    const result = await handle.result;
    const last = others.at(-1);
    expect(last).toEqual(own.at(-1));
    expect(last).toMatchObject({
      id: handle.id,
      cluster: 'demo',
      kind: 'deploy',
      running: false,
      outcome: 'done',
      progress: 1,
      ms: result.ms,
      lastLines: { m1: expect.any(String), a1: expect.any(String) },
    });
    expect(last?.steps.every(({ state }) => state === 'done' || state === 'skipped')).toBe(true);
    expect(others[0]?.running).toBe(true);
    const fractions = others.map(({ progress }) => progress);
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
    // It has ended: who comes later is told the same once.
    expect(await all(watching, handle)).toEqual([last]);
    expect(await Array.fromAsync(watching.history.watch('demo', null))).toEqual([last]);
  });

  it('is remembered: its history, and how long it took', async () => {
    const { ms } = await (await up()).result;
    await (await running.stop('demo')).result;
    expect(await watching.history.list('demo')).toMatchObject([
      { kind: 'stop', outcome: 'done', running: false },
      { kind: 'deploy', outcome: 'done', ms, problem: null },
    ]);
    const { machines } = await watching.status('demo');
    const options = { speed: 1_000 };
    const last = await watching.history.lastCreation('simulated', machines.length, options);
    expect(last).toBe(ms);
    // Knowing that, the next start is estimated from its beginning.
    await (await running.start('demo')).result;
    await (await running.stop('demo')).result;
    const views = await all(watching, await running.start('demo'));
    expect(views.find((view) => view.running)?.remainingMs).toEqual(expect.any(Number));
  });

  it('that destroys the cluster ends for who watches it', async () => {
    await (await upMachines()).result;
    const handle = await running.destroy('demo');
    const [own, others] = await Promise.all([all(running, handle), all(watching, handle)]);
    expect(own.at(-1)).toMatchObject({ kind: 'destroy', outcome: 'done', running: false });
    expect(others.at(-1)).toMatchObject({ kind: 'destroy', outcome: 'done', running: false });
    expect((await handle.result).outcome).toBe('done');
  });

  it('is seen to be cancelled by another', async () => {
    const handle = await up(1);
    const seen = all(watching, handle);
    expect(await watching.cancel('demo')).toBe(true);
    expect((await seen).at(-1)).toMatchObject({
      running: false,
      outcome: 'cancelled',
      remainingMs: null,
      problems: [{ code: 'OPERATION-CANCELLED' }],
    });
  });
});

describe('the log of an operation that another engine runs', () => {
  it('is followed to its last line, of all machines and of one', async () => {
    const handle = await up();
    const log = { name: 'demo', operation: handle.id, machine: null };
    const follow = (machine: string | null): Promise<LogGrowth[]> =>
      Array.fromAsync(watching.history.logs.watch({ ...log, machine }));
    const [whole, ofMaster] = await Promise.all([follow(null), follow('m1')]);
    const { lines, total } = await watching.history.logs.page(log, 0, 1_000);
    expect(total).toBe(lines.length);
    expect(whole.at(-1)).toMatchObject({ total, ended: true });
    expect(whole.slice(0, -1).every(({ ended }) => !ended)).toBe(true);
    // Few lines a growth: what came with them is the log itself.
    expect(whole.flatMap(({ tail }) => tail)).toEqual(lines);
    expect(ofMaster.flatMap(({ tail }) => tail)).toEqual(
      lines.filter(({ machine }) => machine === 'm1'),
    );
  });

  it('ends when the cluster is destroyed', async () => {
    await (await upMachines()).result;
    const { id } = await running.destroy('demo');
    const log = { name: 'demo', operation: id, machine: null };
    const growths = await Array.fromAsync(watching.history.logs.watch(log));
    expect(growths.at(-1)?.ended).toBe(true);
  });
});
