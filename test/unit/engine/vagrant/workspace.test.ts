import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ClusterRecord } from '../../../../src/engine/providers/provider.ts';
import {
  readSettled,
  type SettledCluster,
  writeWorkspace,
} from '../../../../src/engine/vagrant/workspace.ts';
import type { MachineSpec } from '../../../../src/shared/cluster/spec.ts';

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'workspace-')), 'demo');
});
afterEach(() => rm(join(folder, '..'), { recursive: true }));

test('the folder becomes a plain Vagrant workspace', async () => {
  await writeWorkspace(cluster(), settled);
  expect(await readFile(join(folder, 'Vagrantfile'), 'utf8')).toContain("Vagrant.configure('2')");
  expect(await readFile(join(folder, 'VagrantConfig.yaml'), 'utf8')).toContain('192.168.57.90');
  expect(await readSettled(folder)).toEqual(settled);
});

test('what is so already is not written again', async () => {
  await writeWorkspace(cluster(), settled);
  const inodes = () =>
    Promise.all(
      ['Vagrantfile', 'VagrantConfig.yaml', 'machines.json'].map(
        async (name) => (await stat(join(folder, name))).ino,
      ),
    );
  const before = await inodes();
  await writeWorkspace(cluster(), settled);
  expect(await inodes()).toEqual(before);
});

test('a Vagrantfile that was changed is written anew, comments in VagrantConfig.yaml stay', async () => {
  await writeWorkspace(cluster(), settled);
  await writeFile(join(folder, 'Vagrantfile'), 'raise "broken"\n');
  const config = join(folder, 'VagrantConfig.yaml');
  await writeFile(config, `# my cluster\n${await readFile(config, 'utf8')}`);

  await writeWorkspace(cluster({ memoryMiB: 4096 }), settled);
  expect(await readFile(join(folder, 'Vagrantfile'), 'utf8')).not.toContain('broken');
  expect(await readFile(config, 'utf8')).toMatch(/^# my cluster\n[\s\S]*memory: 4096/);
});

test('a VagrantConfig.yaml that is no YAML is written anew', async () => {
  await writeWorkspace(cluster(), settled);
  await writeFile(join(folder, 'VagrantConfig.yaml'), '\tm1: [');
  await writeWorkspace(cluster(), settled);
  expect(await readFile(join(folder, 'VagrantConfig.yaml'), 'utf8')).toContain('type: master');
});

test('a machines.json that is missing, torn or of another shape counts as none', async () => {
  expect(await readSettled(folder)).toBeNull();
  await writeWorkspace(cluster(), settled);
  await writeFile(join(folder, 'machines.json'), '{"version":1,');
  expect(await readSettled(folder)).toBeNull();
  await writeFile(join(folder, 'machines.json'), '{"version":2}');
  expect(await readSettled(folder)).toBeNull();
});

const settled: SettledCluster = {
  version: 1,
  provider: 'virtualbox',
  cluster: { id: '0a1b2c3d', name: 'demo', domain: 'dcos' },
  key: 'key',
  box: { name: 'mesosphere/dcos-centos-virtualbox', url: null, version: '~> 0.9.2' },
  machines: { m1: { id: 'dv-demo-m1' } },
};

function cluster(change: Partial<MachineSpec> = {}): ClusterRecord {
  const m1: MachineSpec = {
    name: 'm1',
    type: 'master',
    ip: '192.168.57.90',
    cpus: 2,
    memoryMiB: 2048,
    memoryReservedMiB: null,
    aliases: [],
    box: { name: null, url: null, version: null },
    ...change,
  };
  return {
    folder,
    spec: {
      version: 1,
      id: '0a1b2c3d',
      name: 'demo',
      provider: 'virtualbox',
      domain: 'dcos',
      network: '192.168.57.0/24',
      machines: [m1],
      release: { kind: 'none' },
      installMethod: 'ssh_pull',
      options: { speed: 1 },
    },
  };
}
