import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSshPullInstallation } from '../../../src/engine/install/index.ts';
import { runStep } from '../../../src/engine/operations/run-step.ts';
import type { ClusterRecord, Provider } from '../../../src/engine/providers/provider.ts';
import { createVirtualBoxProvider } from '../../../src/engine/providers/virtualbox/index.ts';
import { connect } from '../../../src/engine/ssh/index.ts';
import {
  extraDataOf,
  powerOffVm,
  registeredVms,
  restoreSnapshot,
  takeSnapshot,
} from '../../../src/engine/virtualbox/index.ts';
import { recordingContext } from '../../contract/providers/recording-context.ts';
import {
  exampleMachine,
  exampleSpec,
} from '../../unit/engine/providers/simulated/example-cluster.ts';
import { type FreshVirtualBox, freshVirtualBox, named } from './fresh-virtualbox.ts';

// The processor is VirtualBox's own emulator: two minutes to boot, ten seconds to agree on ssh keys.
const slow = 600_000;

describe('the generated Vagrantfile with the real Vagrant and VirtualBox', () => {
  let virtualbox: FreshVirtualBox;
  let provider: Provider;
  let cluster: ClusterRecord;

  beforeAll(async () => {
    virtualbox = await freshVirtualBox({ forVagrant: true });
    const { env, run, folder } = virtualbox;
    const machines = [{ ...exampleMachine('m1', 'master', '192.168.60.90', 128), cpus: 1 }];
    const spec = exampleSpec({
      name: 'größe',
      id: 'ce000003',
      provider: 'virtualbox',
      domain: 'real.dcos',
      network: '192.168.60.0/24',
      machines,
    });
    cluster = { spec, folder: join(folder, 'workspace größe') };
    await mkdir(cluster.folder);
    const box = { name: 'dv-tiny-00000000', url: named('TEST_VIRTUALBOX_BOX'), version: null };
    provider = createVirtualBoxProvider({
      run,
      env,
      settings: { virtualbox: { program: null, parallel: 1 } },
      boxFor: async () => box,
      system: { driverDevice: null, natOnlyForTest: true },
    });
  });
  afterAll(() => virtualbox.end());

  const state = async () => (await provider.states(cluster)).get('m1');
  const uuid = () =>
    readFile(join(cluster.folder, '.vagrant', 'machines', 'm1', 'virtualbox', 'id'), 'utf8');
  const vagrant = (...args: string[]) =>
    virtualbox.run({ purpose: 'as a user would', file: 'vagrant', args, cwd: cluster.folder });
  const inMachine = async (...argv: string[]) => {
    const target = await provider.ssh(cluster, 'm1');
    const { signal } = new AbortController();
    const connection = await connect(target, { signal, timeoutMs: 120_000 });
    try {
      return (await connection.exec(argv)).stdout.trim();
    } finally {
      connection.close();
    }
  };

  it('is ready, and adds the box', { timeout: slow }, async () => {
    expect(await provider.probe()).toMatchObject({ available: true });
    expect(await state()).toBe('absent');
    await provider.addBox(cluster, recordingContext());
    expect(await provider.hasBox(cluster)).toBe(true);
  });

  it('makes a machine that carries the mark of its cluster', { timeout: 2 * slow }, async () => {
    const told = recordingContext();
    await provider.up(cluster, ['m1'], told);
    expect(await state()).toBe('running');
    expect(told.lines.map(({ line }) => line)).toContainEqual(expect.stringMatching(/booted/));
    expect(Object.fromEntries(await extraDataOf(virtualbox.vbox, await uuid()))).toMatchObject({
      'dcos-vagrant/cluster': 'ce000003',
      'dcos-vagrant/machine': 'm1',
    });
    expect((await vagrant('status')).stdout).toMatch(/^m1 +running \(virtualbox\)$/m);
  });

  it('reaches it over ssh, as does Vagrant', { timeout: slow }, async () => {
    expect(await inMachine('hostname')).toBe('m1.real.dcos');
    expect((await vagrant('ssh', 'm1', '-c', 'sudo whoami')).stdout.trim()).toBe('root');
  });

  it('saves and wakes it, with its memory', { timeout: slow }, async () => {
    await inMachine('touch', '/run/only-in-memory');
    await provider.stop(cluster, ['m1'], recordingContext());
    expect(await state()).toBe('saved');
    expect((await vagrant('status')).stdout).toMatch(/^m1 +saved \(virtualbox\)$/m);
    await provider.start(cluster, ['m1'], recordingContext());
    expect(await state()).toBe('running');
    expect(await inMachine('ls', '/run')).toContain('only-in-memory');
  });

  it('sets the clock of a machine on which time stood still', { timeout: slow }, async () => {
    await provider.stop(cluster, ['m1'], recordingContext());
    await pause(30_000);
    await provider.start(cluster, ['m1'], recordingContext());
    const offMs = async () => Number(await inMachine('date', '+%s')) * 1000 - Date.now();
    const behind = await offMs();
    const installation = createSshPullInstallation({
      provider,
      installer: () => Promise.reject(new Error('Nothing is installed here.')),
      docker: () => Promise.reject(new Error('Nothing is installed here.')),
    });
    const [clock] = installation.clockSteps(cluster, ['m1'], []);
    if (clock === undefined) throw new Error('There is no step for the clock.');
    await runStep(clock, recordingContext(), () => undefined);
    await installation.close();
    expect(behind).toBeLessThan(-25_000);
    // The emulated processor needs seconds for what takes others none, so it may not get closer.
    expect(Math.abs(await offMs())).toBeLessThan(15_000);
  });

  it('goes back to a snapshot of the running machine', { timeout: slow }, async () => {
    const { vbox } = virtualbox;
    const snapshot = await takeSnapshot(vbox, await uuid(), 'with the file', '', {});
    await inMachine('rm', '/run/only-in-memory');
    await powerOffVm(vbox, await uuid(), {});
    await restoreSnapshot(vbox, await uuid(), snapshot, {});
    await provider.start(cluster, ['m1'], recordingContext());
    expect(await inMachine('ls', '/run')).toContain('only-in-memory');
    expect((await vagrant('snapshot', 'list')).stdout).toContain('with the file');
  });

  it('destroys it, and keeps the original of linked clones', { timeout: slow }, async () => {
    await provider.destroy(cluster, ['m1'], recordingContext());
    expect(await state()).toBe('absent');
    const { vms } = await registeredVms(virtualbox.vbox);
    expect(vms).toMatchObject([{ name: expect.not.stringContaining('m1'), running: false }]);
    expect((await vagrant('status')).stdout).toMatch(/^m1 +not created \(virtualbox\)$/m);
  });
});
