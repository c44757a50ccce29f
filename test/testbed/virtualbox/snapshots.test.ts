import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClusterRecord, Provider } from '../../../src/engine/providers/provider.ts';
import type { Snapshots } from '../../../src/engine/providers/snapshots.ts';
import { createVirtualBoxProvider } from '../../../src/engine/providers/virtualbox/index.ts';
import { setExtraData, startVm } from '../../../src/engine/virtualbox/index.ts';
import { clusterSnapshots } from '../../../src/shared/cluster/snapshots.ts';
import { recordingContext } from '../../contract/providers/recording-context.ts';
import {
  exampleMachine,
  exampleSpec,
} from '../../unit/engine/providers/simulated/example-cluster.ts';
import { type FreshVirtualBox, freshVirtualBox } from './fresh-virtualbox.ts';

const all = ['m1', 'a1'];
let virtualbox: FreshVirtualBox;
let provider: Provider;
let demo: ClusterRecord;

/** A cluster of two machines without disk that run and do nothing. */
beforeEach(async () => {
  virtualbox = await freshVirtualBox();
  const { run, env, folder } = virtualbox;
  provider = createVirtualBoxProvider({
    run,
    env,
    settings: { virtualbox: { program: null, parallel: null } },
    boxFor: async () => ({ name: 'dv-none-00000000', url: '/nowhere', version: null }),
    system: { driverDevice: null, natOnlyForTest: true },
  });
  demo = await record('demo', 'ce000011');
  for (const machine of all) {
    const uuid = await virtualbox.emptyMachine(`dv-demo-${machine}`);
    await diskFor(uuid, join(folder, `${machine}.vdi`));
    await setExtraData(virtualbox.vbox, uuid, 'dcos-vagrant/cluster', demo.spec.id);
    await startVm(virtualbox.vbox, uuid, {});
  }
});
afterEach(() => virtualbox.end());

async function record(name: string, id: string): Promise<ClusterRecord> {
  const machines = [
    { ...exampleMachine('m1', 'master', '192.168.60.90', 128), cpus: 1 },
    { ...exampleMachine('a1', 'agent-private', '192.168.60.111', 128), cpus: 1 },
  ];
  const network = '192.168.60.0/24';
  const spec = exampleSpec({ name, id, provider: 'virtualbox', network, machines });
  const folder = join(virtualbox.folder, 'clusters', name);
  await mkdir(folder, { recursive: true });
  return { spec, folder };
}

async function diskFor(uuid: string, path: string): Promise<void> {
  const { vbox } = virtualbox;
  await vbox.ask('make a disk', ['createmedium', 'disk', '--filename', path, '--size', '16']);
  // VirtualBox's emulated processor crashes now and then while the BIOS looks for disks behind AHCI.
  await vbox.ask('add a controller', ['storagectl', uuid, '--name', 'IDE', '--add', 'ide']);
  const where = ['--storagectl', 'IDE', '--port', '0', '--device', '0'];
  const attach = ['storageattach', uuid, ...where, '--type', 'hdd', '--medium', path];
  await vbox.ask('attach it', attach);
}

const snapshots = (): Snapshots => {
  if (provider.snapshots === undefined) throw new Error('VirtualBox has snapshots.');
  return provider.snapshots;
};
const states = async (of = demo) => Object.fromEntries(await provider.states(of));
const listed = async () => clusterSnapshots(all, await snapshots().list(demo));
const label = (name: string, number: number) => ({
  name,
  batch: `00000000-0000-4000-8000-00000000000${number}`,
  at: `2026-11-22T10:00:0${number}.000Z`,
});
const take = async (name: string, number: number) => {
  await snapshots().pause(demo, all, recordingContext());
  await snapshots().take(demo, all, label(name, number), recordingContext());
  await snapshots().wake(demo, all, recordingContext());
};

describe('snapshots of a whole cluster on the real VirtualBox', () => {
  it('are taken while all machines stand still, which is told, and they go on', async () => {
    await snapshots().pause(demo, all, recordingContext());
    expect(await states()).toEqual({ m1: 'paused', a1: 'paused' });
    await snapshots().take(demo, all, label('base', 1), recordingContext());
    expect(await states()).toEqual({ m1: 'paused', a1: 'paused' });
    // As after a crash: starting is what lets them go on.
    await provider.start(demo, all, recordingContext());
    expect(await states()).toEqual({ m1: 'running', a1: 'running' });
    expect(await listed()).toEqual([
      {
        name: 'base',
        at: '2026-11-22T10:00:01.000Z',
        bytes: expect.any(Number),
        running: true,
        missing: [],
        blockedBy: [],
      },
    ]);
    expect((await listed())[0]?.bytes).toBeGreaterThan(100_000);
  });

  it('are gone back to with their memory, and know what blocks their deletion', async () => {
    await take('first', 1);
    await take('second', 2);
    await snapshots().restore(demo, all, label('first', 1).batch, recordingContext());
    expect(await states()).toEqual({ m1: 'saved', a1: 'saved' });
    await provider.start(demo, all, recordingContext());
    expect(await states()).toEqual({ m1: 'running', a1: 'running' });
    const blocked = async () =>
      (await listed()).map(({ name, blockedBy }) => `${name}: ${blockedBy.join(', ')}`);
    expect(await blocked()).toEqual(['first: second', 'second: ']);
    await snapshots().remove(demo, all, label('second', 2).batch, recordingContext());
    expect(await blocked()).toEqual(['first: ']);
    await snapshots().remove(demo, all, label('first', 1).batch, recordingContext());
    expect(await blocked()).toEqual([]);
    expect(await states()).toEqual({ m1: 'running', a1: 'running' });
  });

  it('are copied machines, saved as they are, with a mark of their own', async () => {
    await provider.stop(demo, all, recordingContext());
    const copy = await record('copy', 'ce000012');
    await provider.clone?.(copy, demo, recordingContext());
    expect(await states(copy)).toEqual({ m1: 'saved', a1: 'saved' });
    expect(await states()).toEqual({ m1: 'saved', a1: 'saved' });
    // Once more, as after a crash: nothing is copied twice.
    await provider.clone?.(copy, demo, recordingContext());
    await provider.start(copy, all, recordingContext());
    expect(await states(copy)).toEqual({ m1: 'running', a1: 'running' });
    // The copy needs nothing of its original.
    await provider.destroy(demo, all, recordingContext());
    expect(await states(copy)).toEqual({ m1: 'running', a1: 'running' });
    await provider.destroy(copy, all, recordingContext());
    expect(await states(copy)).toEqual({ m1: 'absent', a1: 'absent' });
  });
});
