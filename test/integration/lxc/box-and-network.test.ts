import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ClusterRecord } from '../../../src/engine/providers/provider.ts';
import { readSettled } from '../../../src/engine/vagrant/workspace.ts';
import { recordingContext } from '../vagrant/recording-context.ts';
import { ContainerHost, ourConfig } from './container-host.ts';

let host: ContainerHost;
let demo: ClusterRecord;
beforeEach(async () => {
  host = await ContainerHost.start();
  demo = host.cluster('demo');
});
afterEach(() => host.remove());

const context = () => recordingContext();
const boxOf = async (cluster: ClusterRecord) => (await readSettled(cluster.folder))?.box?.name;

describe('box', () => {
  test('is added once under a name of its content, and removed again', async () => {
    expect(await host.provider.hasBox(demo)).toBe(false);
    await host.provider.addBox(demo, context());
    expect(await host.provider.hasBox(demo)).toBe(true);
    const name = await boxOf(demo);
    expect(host.callsOf('vagrant')).toEqual([
      `--machine-readable box add --provider lxc --name ${name} ${join(host.folder, 'test.box')}`,
    ]);
    await host.provider.removeBox(demo, [], context());
    expect(await host.provider.hasBox(demo)).toBe(false);
  });

  test('stays where another cluster is made from it', async () => {
    const other = host.cluster('two', 'ffffffff', '192.168.62.0/24');
    await host.provider.addBox(demo, context());
    await host.provider.addBox(other, context());
    await host.provider.removeBox(demo, [other], context());
    expect(await host.provider.hasBox(other)).toBe(true);
  });

  test('a cluster keeps its box when the file is built anew, a new cluster gets the new one', async () => {
    await host.provider.addBox(demo, context());
    const before = await boxOf(demo);
    await writeFile(join(host.folder, 'test.box'), 'another box');
    expect(await host.provider.hasBox(demo)).toBe(true);
    await host.provider.up(demo, ['m1'], context());
    expect(await boxOf(demo)).toBe(before);

    const other = host.cluster('two', 'ffffffff', '192.168.62.0/24');
    expect(await host.provider.hasBox(other)).toBe(false);
    await host.provider.addBox(other, context());
    expect(await boxOf(other)).not.toBe(before);
  });

  test('one that is no longer there is a missing prerequisite before anything is made', async () => {
    await rm(join(host.folder, 'test.box'));
    await expect(host.provider.up(demo, ['m1'], context())).rejects.toMatchObject({
      problem: { code: 'LXC-BOX-UNREADABLE', kind: 'prerequisite' },
    });
    expect(host.hasContainer('dv-demo-m1')).toBe(false);
  });
});

describe('network', () => {
  test('is a bridge with the host’s address, made once', async () => {
    expect(await host.provider.hasNetwork(demo)).toBe(false);
    await host.provider.createNetwork(demo, context());
    expect(await host.provider.hasNetwork(demo)).toBe(true);
    expect(host.links.get('dv0a1b2c3d')).toEqual({ address: '192.168.61.1', up: true });
    await host.provider.createNetwork(demo, context());
    expect(host.callsOf('ip').filter((call) => call.startsWith('link add'))).toHaveLength(1);
  });

  test('one that is half there is completed', async () => {
    host.links.set('dv0a1b2c3d', { address: null, up: false });
    expect(await host.provider.hasNetwork(demo)).toBe(false);
    await host.provider.createNetwork(demo, context());
    expect(await host.provider.hasNetwork(demo)).toBe(true);
  });

  test('a device of another that has an address in it is named', async () => {
    host.links.set('vboxnet0', { address: '192.168.61.7', up: true });
    await expect(host.provider.createNetwork(demo, context())).rejects.toMatchObject({
      problem: { code: 'LXC-NETWORK-IN-USE', params: { device: 'vboxnet0' } },
    });
  });

  test('removing takes the bridge and what its containers left, of no other cluster', async () => {
    await host.provider.createNetwork(demo, context());
    host.links.set('dv0a1b2c3dm117', { address: null, up: true });
    host.links.set('dv0a1b2c3dc90', { address: null, up: true });
    host.links.set('dvffffffff', { address: '192.168.62.1', up: true });
    host.links.set('dvffffffffm4', { address: null, up: true });
    await host.provider.removeNetwork(demo, context());
    expect([...host.links.keys()]).toEqual(['lxcbr0', 'dvffffffff', 'dvffffffffm4']);
  });
});

describe('ssh', () => {
  test('goes to the management address, with the cluster’s key before Vagrant’s', async () => {
    await host.provider.up(demo, ['m1'], context());
    const target = await host.provider.ssh(demo, 'm1');
    expect(target).toMatchObject({ port: 22, user: 'vagrant', machine: 'm1' });
    expect(target.host).toMatch(/^10\.0\.3\.\d+$/);
    expect(target.privateKeyPaths).toEqual([
      join(demo.folder, 'key'),
      join(host.folder, 'vagrant', 'insecure_private_key'),
    ]);
  });

  test('finds the address of its container where machines.json is lost, and keeps it', async () => {
    await host.makeContainer('dv-demo-m1', ourConfig('0a1b2c3d', '10.0.3.42'));
    expect((await host.provider.ssh(demo, 'm1')).host).toBe('10.0.3.42');
    await host.provider.up(demo, ['m1'], context());
    expect((await host.provider.ssh(demo, 'm1')).host).toBe('10.0.3.42');
  });

  test('no machine, no address', async () => {
    await expect(host.provider.ssh(demo, 'm1')).rejects.toMatchObject({
      problem: { code: 'MACHINE-ABSENT' },
    });
  });

  test('addresses are stable over runs and differ between clusters', async () => {
    const other = host.cluster('two', 'ffffffff', '192.168.62.0/24');
    await host.provider.addBox(demo, context());
    await host.provider.addBox(other, context());
    const addresses = async (cluster: ClusterRecord) =>
      Promise.all(
        cluster.spec.machines.map(
          async ({ name }) => (await host.provider.ssh(cluster, name)).host,
        ),
      );
    const before = await addresses(demo);
    expect(new Set([...before, ...(await addresses(other))]).size).toBe(8);
    await host.provider.up(demo, ['m1', 'a1'], context());
    expect(await addresses(demo)).toEqual(before);
  });
});
