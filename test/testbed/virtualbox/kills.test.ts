import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ClusterStore } from '../../../src/engine/clusters/store.ts';
import { openJournal } from '../../../src/engine/operations/journal.ts';
import { ownIdentity } from '../../../src/engine/process/index.ts';
import { clusterPaths } from '../../../src/engine/storage/index.ts';
import { registeredVms, setExtraData, startVm } from '../../../src/engine/virtualbox/index.ts';
import { exampleSpec } from '../../unit/engine/providers/simulated/example-cluster.ts';
import { CommandLine, type RunningOperation } from '../cluster/command-line.ts';
import { killProgram } from '../cluster/victims.ts';
import { type FreshVirtualBox, freshVirtualBox, until } from './fresh-virtualbox.ts';

// Empty machines that carry a cluster's marks, under the built command line: what a cluster is to
// `stop` and `destroy`. Starting needs VirtualBox's kernel driver, for the host-only network.
describe('what is killed in the middle, with real VirtualBox', () => {
  let virtualbox: FreshVirtualBox;
  let commandLine: CommandLine;
  const spec = exampleSpec({ name: 'kill', provider: 'virtualbox', release: { kind: 'none' } });

  beforeEach(async () => {
    virtualbox = await freshVirtualBox();
    const { folder, vbox, env } = virtualbox;
    for (const { name } of spec.machines) {
      const uuid = await virtualbox.emptyMachine(`dv-kill-${name}`);
      await setExtraData(vbox, uuid, 'dcos-vagrant/cluster', spec.id);
      await setExtraData(vbox, uuid, 'dcos-vagrant/machine', name);
      await startVm(vbox, uuid, {});
    }
    const data = join(folder, 'data');
    await new ClusterStore(data, () => undefined).save(spec);
    await recordCreation(data);
    commandLine = new CommandLine(data, env);
  });
  afterEach(() => virtualbox.end());

  async function recordCreation(data: string) {
    const { folder, journal: path, logs } = clusterPaths(data, spec.name);
    await mkdir(logs, { recursive: true });
    // Vagrant's folder: without it the cluster would count as written down only.
    await mkdir(join(folder, '.vagrant'));
    const journal = openJournal(path);
    const [operation, kind] = ['20261122T000000000-deploy-0000', 'deploy'] as const;
    const holder = await ownIdentity();
    journal.begin({ operation, kind, holder, deployed: false, begun: false, whole: true });
    const [cluster, outcome] = [spec.name, 'done'] as const;
    journal.event({ type: 'result', operation, kind, cluster, outcome, url: null, ms: 1 });
  }

  const states = async () => {
    const { machines } = await commandLine.status('kill');
    return machines.map(({ state }) => state);
  };
  const ended = async (operation: RunningOperation) => {
    const { code } = await operation.end();
    return { code, problems: operation.problems() };
  };
  /** Their processes, too; they end a moment after their state says so. */
  const allEnded = () =>
    until('no machine runs', async () => (await virtualbox.machines()).length === 0);
  const well = { code: 0, problems: '[]' };

  it('the engine while machines are saved: stop again saves the rest', async () => {
    expect(await states()).toEqual(Array(4).fill('running'));
    const operation = commandLine.operate('stop', 'kill');
    await operation.step('stop:agents', 'running');
    await operation.kill();
    expect(await commandLine.status('kill')).toMatchObject({ state: 'interrupted' });
    expect(await ended(commandLine.operate('stop', 'kill'))).toEqual(well);
    expect(await states()).toEqual(Array(4).fill('saved'));
    await allEnded();
  });

  it('a machine while its siblings are saved: it is told as it is, and stop ends', async () => {
    const operation = commandLine.operate('stop', 'kill');
    await operation.step('stop:agents', 'running');
    const [victim] = await virtualbox.machines();
    if (victim !== undefined) process.kill(victim, 'SIGKILL');
    expect([0, 1]).toContain((await operation.end()).code);
    expect(await ended(commandLine.operate('stop', 'kill'))).toEqual(well);
    const found = await states();
    expect(found.filter((state) => state !== 'saved' && state !== 'aborted')).toEqual([]);
    expect(found.filter((state) => state === 'aborted').length).toBeLessThanOrEqual(1);
  });

  it('VBoxManage while machines are removed: nothing is left', async () => {
    const operation = commandLine.operate('destroy', 'kill', '--yes');
    await operation.step('destroy', 'running');
    const rest = operation.end();
    expect(await killProgram(operation, 'VBoxManage', rest)).not.toBeNull();
    const { code } = await rest;
    expect([0, 1]).toContain(code);
    // Where it ended well all the same, the cluster is gone and there is nothing to destroy.
    expect((await commandLine.run('destroy', 'kill', '--yes')).code).toBe(code === 0 ? 2 : 0);
    expect((await registeredVms(virtualbox.vbox)).vms).toEqual([]);
    await allEnded();
  });
});
