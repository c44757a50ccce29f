import { writeFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../../../src/engine/process/index.ts';
import { macOf } from '../../../src/engine/providers/lxc/addresses.ts';
import { hostEndOf } from '../../../src/engine/providers/lxc/network.ts';
import type { ClusterRecord } from '../../../src/engine/providers/provider.ts';
import { resourceText } from '../../../src/engine/resources.ts';
import { vagrantIn } from '../../../src/engine/vagrant/vagrant.ts';
import {
  type SettledCluster,
  settledExtras,
  writeWorkspace,
} from '../../../src/engine/vagrant/workspace.ts';
import type { MachineExtras } from '../../../src/shared/cluster/install-wishes.ts';
import type { ProviderId } from '../../../src/shared/cluster/kinds.ts';
import { bridgeNameOf, machineId } from '../../../src/shared/cluster/spec.ts';
import { parsePresets, placePreset } from '../../../src/shared/topology/presets.ts';
import { recordingContext } from '../../integration/vagrant/recording-context.ts';
import { installStandInPlugin } from './stand-in-plugin.ts';

const presets = parsePresets(await resourceText('topologies.yaml'));
const providers = ['lxc', 'virtualbox'] as const;
const cases = presets.flatMap((preset) =>
  providers.map((provider) => ({ name: preset.name, preset, provider })),
);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'validate-'));
});
afterEach(() => rm(folder, { recursive: true }));

test.each(cases)('vagrant accepts $name for $provider', async ({ preset, provider }) => {
  const cluster = clusterOf(provider, placePreset(preset, '192.168.61.0/24'));
  await writeWorkspace(cluster, settledFor(cluster));
  const env = { ...process.env, VAGRANT_HOME: join(folder, 'home') };
  const context = recordingContext();
  // VirtualBox need not be installed for its part of the file to be read.
  await vagrantIn({ run, env, provider, folder: cluster.folder }).validate(
    { ignoreProvider: provider === 'virtualbox' },
    context,
  );
  expect(context.lines.at(-1)).toEqual(['-', 'Vagrantfile validated successfully.']);
  // Loading the file left nothing behind but Vagrant's own data folder.
  expect((await readdir(cluster.folder)).filter((name) => name !== '.vagrant').sort()).toEqual([
    'VagrantConfig.yaml',
    'Vagrantfile',
    'machines.json',
  ]);
});

// Each method with machines that can have it, and the plugin's setting where the plugin is not there.
test.each([
  { method: 'virtualbox', provider: 'virtualbox' },
  { method: 'nfs', provider: 'virtualbox' },
  { method: 'rsync', provider: 'virtualbox' },
  { method: 'nfs', provider: 'lxc' },
  { method: 'rsync', provider: 'lxc' },
] as const)('vagrant accepts a folder by $method for $provider', async ({ method, provider }) => {
  const mount = { method, folder, guestFolder: '/vagrant' };
  const { lines } = await validated(provider, mount, method === 'virtualbox');
  expect(lines).toContainEqual(['-', 'Vagrantfile validated successfully.']);
  // Its own log is told beside its answer.
  expect(lines.some(([, line]) => / INFO global: Vagrant version/.test(line))).toBe(true);
});

test('vagrant looks at the folder that is mounted, and a folder that is gone is left out', async () => {
  const wrong = { method: 'rsync', guestFolder: 'not/absolute' } as const;
  await expect(validated('lxc', { ...wrong, folder })).rejects.toThrow(/guest path/);
  const { lines } = await validated('lxc', { ...wrong, folder: join(folder, 'gone') });
  expect(lines).toContainEqual(['-', 'Vagrantfile validated successfully.']);
});

// The real plugin changes machines at each boot unless it is told not to.
test.each([
  [true, 'auto_update is true'],
  [undefined, 'auto_update is false'],
])('where vagrant-vbguest is installed and the wish is %s, its %s', async (vbguest, told) => {
  installStandInPlugin(join(folder, 'home'));
  const mount = { method: 'virtualbox', folder, guestFolder: '/vagrant' } as const;
  await expect(validated('virtualbox', mount, vbguest)).rejects.toThrow(told);
});

async function validated(
  provider: 'lxc' | 'virtualbox',
  mount: NonNullable<MachineExtras['mount']>,
  vbguest?: boolean,
) {
  const [preset] = presets;
  if (preset === undefined) throw new Error('There is no preset.');
  const cluster = clusterOf(provider, placePreset(preset, '192.168.61.0/24'));
  const extras = settledExtras({ mount, vbguest });
  await writeWorkspace(cluster, { ...settledFor(cluster), ...extras });
  // Vagrant asks by it whether this computer serves NFS; a container does not.
  writeFileSync(join(folder, 'modinfo'), '#!/bin/sh\n', { mode: 0o755 });
  const PATH = [folder, process.env.PATH].join(delimiter);
  const env = { ...process.env, PATH, VAGRANT_HOME: join(folder, 'home') };
  const context = recordingContext();
  const own: typeof run = (options) => run({ ...options, env: { ...options.env, PATH } });
  const vagrant = vagrantIn({ run: own, env, provider, folder: cluster.folder, log: 'info' });
  await vagrant.validate({ ignoreProvider: provider === 'virtualbox' }, context);
  return context;
}

function clusterOf(
  provider: ProviderId,
  machines: ClusterRecord['spec']['machines'],
): ClusterRecord {
  return {
    folder: join(folder, 'demo'),
    spec: {
      version: 1,
      id: '0a1b2c3d',
      name: 'demo',
      provider,
      domain: 'dcos',
      network: '192.168.61.0/24',
      machines,
      release: { kind: 'none' },
      installMethod: 'ssh_pull',
      options: { speed: 1 },
    },
  };
}

function settledFor({ spec }: ClusterRecord): SettledCluster {
  const machines = spec.machines.map(({ name, ip }, index) => {
    const address = `10.0.3.${index + 2}`;
    const management = { address, mac: macOf(address), hostEnd: hostEndOf(spec, 'm', address) };
    const card = { mac: macOf(ip), hostEnd: hostEndOf(spec, 'c', ip) };
    const lxc = { management, cluster: card, creating: false };
    return [name, { id: machineId(spec, name), lxc }] as const;
  });
  return {
    version: 1,
    provider: spec.provider,
    cluster: { id: spec.id, name: spec.name, domain: spec.domain },
    key: 'key',
    box: { name: 'a-box', url: null, version: null },
    lxc: { bridge: bridgeNameOf(spec), gateway: '10.0.3.1' },
    machines: Object.fromEntries(machines),
  };
}
