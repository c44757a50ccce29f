import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ClusterStore } from '../../../../src/engine/clusters/store.ts';
import type { Engine, OperationHandle } from '../../../../src/engine/index.ts';
import { simulatedProvider } from '../../../../src/engine/providers/simulated/provider.ts';
import { clusterPaths } from '../../../../src/engine/storage/index.ts';
import type { OperationEvent } from '../../../../src/shared/operations/events.ts';
import { recordingContext } from '../../../contract/providers/recording-context.ts';
import { exampleEngine, refusal } from './example-engine.ts';

const outcome = async (begun: Promise<OperationHandle>) => (await (await begun).result).outcome;
const take = (engine: Engine, name: string) =>
  outcome(engine.change('demo', { kind: 'snapshot', name }));
const states = async (engine: Engine, name = 'demo') => [
  ...new Set((await engine.status(name)).machines.map(({ state }) => state)),
];
const names = async (engine: Engine) =>
  (await engine.snapshots('demo')).map(({ name, missing }) => [name, ...missing].join(' '));

/** Lets all machines stand still and goes away, as an engine that dies in the middle of a snapshot. */
async function dieWhilePaused(data: string): Promise<void> {
  const cluster = await new ClusterStore(data, () => undefined).get('demo');
  const machines = cluster.spec.machines.map(({ name }) => name);
  await simulatedProvider().snapshots?.pause(cluster, machines, recordingContext());
  expect(cluster.folder).toBe(clusterPaths(data, 'demo').folder);
}

describe('a snapshot of a cluster', () => {
  it('is taken while it runs, and gone back to with what ran then', async () => {
    const { engine, up } = await exampleEngine();
    await up('demo');
    expect(await take(engine, 'base')).toBe('done');
    expect(await states(engine)).toEqual(['running']);
    expect(await engine.snapshots('demo')).toMatchObject([
      { name: 'base', running: true, missing: [], bytes: expect.any(Number) },
    ]);
    await outcome(engine.stop('demo'));
    expect(await outcome(engine.change('demo', { kind: 'restore', snapshot: 'base' }))).toBe(
      'done',
    );
    expect((await engine.status('demo')).state).toBe('running');
  });

  it('of a stopped cluster leaves it stopped, also after going back', async () => {
    const { engine, up } = await exampleEngine();
    await up('demo');
    await outcome(engine.stop('demo'));
    await take(engine, 'still');
    await outcome(engine.start('demo'));
    await outcome(engine.change('demo', { kind: 'restore', snapshot: 'still' }));
    expect((await engine.status('demo')).state).toBe('stopped');
  });

  it('has a name of its own, and one that is not there is refused', async () => {
    const { engine, up } = await exampleEngine();
    await up('demo');
    await take(engine, 'base');
    const change = (kind: 'restore' | 'snapshot-delete') =>
      refusal(engine.change('demo', { kind, snapshot: 'other' }));
    expect(await refusal(engine.change('demo', { kind: 'snapshot', name: 'base' }))).toEqual([
      'SNAPSHOT-EXISTS',
      'invalid',
    ]);
    expect(await change('restore')).toEqual(['SNAPSHOT-UNKNOWN', 'invalid']);
    expect(await change('snapshot-delete')).toEqual(['SNAPSHOT-UNKNOWN', 'invalid']);
  });

  it('that fails at one machine leaves no part, and nothing that stands still', async () => {
    const { engine, up } = await exampleEngine({
      DCOS_VAGRANT_SIMULATE_FAILURE: 'snapshot:a1*1',
    });
    await up('demo');
    expect(await take(engine, 'base')).toBe('failed');
    expect(await states(engine)).toEqual(['running']);
    expect(await names(engine)).toEqual([]);
    expect(await outcome(engine.resume('demo'))).toBe('done');
    expect(await names(engine)).toEqual(['base']);
  });

  it('brings back the sizes and the DC/OS of its time, in the cluster’s file, too', async () => {
    const { engine, up, data } = await exampleEngine();
    await up('demo', { dcos: '1.13.9' });
    const file = async () => (await new ClusterStore(data, () => undefined).get('demo')).spec;
    const before = await file();
    await take(engine, 'base');
    const bigger = { kind: 'resize', machine: 'a1', cpus: 3, memoryMiB: 9000 } as const;
    expect(await outcome(engine.change('demo', bigger))).toBe('done');
    const newer = { kind: 'catalogue', version: '2.0.6' } as const;
    expect(await outcome(engine.change('demo', { kind: 'upgrade', release: newer }))).toBe('done');
    expect(await file()).not.toEqual(before);
    await outcome(engine.change('demo', { kind: 'restore', snapshot: 'base' }));
    expect(await file()).toEqual(before);
    await outcome(engine.change('demo', { kind: 'snapshot-delete', snapshot: 'base' }));
    expect(await readdir(join(clusterPaths(data, 'demo').folder, 'snapshots'))).toEqual([]);
  });

  it('is a way back from an upgrade that failed', async () => {
    const failing = { DCOS_VAGRANT_SIMULATE_FAILURE: 'upgrade:a1*1' };
    const { engine, up } = await exampleEngine(failing);
    await up('demo', { dcos: '1.13.9' });
    await take(engine, 'base');
    const newer = { kind: 'catalogue', version: '2.0.6' } as const;
    expect(await outcome(engine.change('demo', { kind: 'upgrade', release: newer }))).toBe(
      'failed',
    );
    expect(await engine.status('demo')).toMatchObject({ halfUpgraded: true, dcos: '2.0.6' });
    await outcome(engine.change('demo', { kind: 'restore', snapshot: 'base' }));
    const { halfUpgraded, dcos, problems } = await engine.status('demo');
    expect([halfUpgraded, dcos, problems]).toEqual([undefined, '1.13.9', []]);
    const scale = { kind: 'scale', privateAgents: 2, publicAgents: 1 } as const;
    expect(await outcome(engine.change('demo', scale))).toBe('done');
  });

  it('whose file is lost is gone back to with a warning', async () => {
    const { engine, up, data } = await exampleEngine();
    await up('demo');
    await take(engine, 'base');
    await rm(join(clusterPaths(data, 'demo').folder, 'snapshots'), { recursive: true });
    const told: OperationEvent[] = [];
    const handle = await engine.change('demo', { kind: 'restore', snapshot: 'base' });
    for await (const event of handle.events) told.push(event);
    expect((await handle.result).outcome).toBe('done');
    expect(told).toContainEqual(
      expect.objectContaining({
        problem: expect.objectContaining({ code: 'SNAPSHOT-SPEC-UNKNOWN', severity: 'warning' }),
      }),
    );
  });

  it('is deleted without a change to the cluster', async () => {
    const { engine, up } = await exampleEngine();
    await up('demo');
    await take(engine, 'base');
    await outcome(engine.change('demo', { kind: 'snapshot-delete', snapshot: 'base' }));
    expect(await names(engine)).toEqual([]);
    expect(await states(engine)).toEqual(['running']);
  });
});

describe('an engine that died while the machines stood still', () => {
  it('is told of, and starting lets them go on', async () => {
    const { engine, up, data } = await exampleEngine();
    await up('demo');
    await dieWhilePaused(data);
    const { state, problems } = await engine.status('demo');
    expect([state, problems.map(({ code }) => code)]).toEqual(['degraded', ['MACHINES-PAUSED']]);
    expect(await outcome(engine.start('demo'))).toBe('done');
    expect(await states(engine)).toEqual(['running']);
  });

  it('may as well be followed by another snapshot', async () => {
    const { engine, up, data } = await exampleEngine();
    await up('demo');
    await dieWhilePaused(data);
    await outcome(engine.stop('demo'));
    expect(await states(engine)).toEqual(['saved']);
    expect(await take(engine, 'base')).toBe('done');
  });
});

describe('a clone', () => {
  it('has the addresses of its original, so one of the two runs', async () => {
    const { engine, up } = await exampleEngine();
    await up('demo');
    expect(await refusal(engine.clone('demo', 'copy'))).toEqual(['cannot.runs-already', 'invalid']);
    await outcome(engine.stop('demo'));
    expect(await outcome(engine.clone('demo', 'copy'))).toBe('done');
    expect(await states(engine, 'copy')).toEqual(['saved']);
    const [copy, demo] = await engine.list();
    expect(copy?.network).toBe(demo?.network);
    expect(await outcome(engine.start('copy'))).toBe('done');
    expect(await refusal(engine.start('demo'))).toEqual(['CLONE-TWIN-RUNS', 'invalid']);
    await outcome(engine.stop('copy'));
    expect(await outcome(engine.start('demo'))).toBe('done');
  });

  it('lives without its original', async () => {
    const { engine, up } = await exampleEngine();
    await up('demo');
    await outcome(engine.stop('demo'));
    await outcome(engine.clone('demo', 'copy'));
    await outcome(engine.destroy('demo'));
    expect(await outcome(engine.start('copy'))).toBe('done');
    expect((await engine.status('copy')).state).toBe('running');
  });

  it('that broke off is gone on with', async () => {
    const { engine, up } = await exampleEngine({ DCOS_VAGRANT_SIMULATE_FAILURE: 'clone:p1*1' });
    await up('demo');
    await outcome(engine.stop('demo'));
    expect(await outcome(engine.clone('demo', 'copy'))).toBe('failed');
    expect((await engine.status('copy')).state).toBe('failed');
    expect(await outcome(engine.resume('copy'))).toBe('done');
    expect((await engine.status('copy')).state).toBe('stopped');
  });

  it('has a name that nobody has', async () => {
    const { engine, up } = await exampleEngine();
    await up('demo');
    await outcome(engine.stop('demo'));
    expect(await refusal(engine.clone('demo', 'demo'))).toEqual(['CLUSTER-NAME-TAKEN', 'invalid']);
    expect(await refusal(engine.clone('demo', 'No!'))).toEqual(['CLUSTER-NAME-INVALID', 'invalid']);
  });
});
