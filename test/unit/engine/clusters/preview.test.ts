import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PreviewDependencies, previewUp } from '../../../../src/engine/clusters/preview.ts';
import { ClusterStore } from '../../../../src/engine/clusters/store.ts';
import type { UpRequest } from '../../../../src/engine/engine.ts';
import type { PlannedFile, Releases } from '../../../../src/engine/releases/index.ts';
import { renderText, say } from '../../../../src/shared/messages/message.ts';
import { problem, refuse } from '../../../../src/shared/problem.ts';
import type { HostFacts } from '../../../../src/shared/snapshot.ts';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'dv-preview-'));
});
afterEach(() => rmSync(data, { recursive: true }));

const bigHost: HostFacts = {
  memoryMiB: 65_536,
  freeMemoryMiB: 60_000,
  cpus: 16,
  cpuModel: 'a processor',
  freeDiskMiB: 500_000,
  diskMiB: 1_000_000,
};
const box: PlannedFile = {
  kind: 'box',
  name: 'mesosphere/dcos-centos-virtualbox 0.10.0',
  sizeMiB: 668,
  here: true,
};

const shownNames = {
  verb: 'hosts',
  path: '/etc/hosts',
  reason: say('hosts.reason.put', { name: 'demo', count: 4 }),
  lines: [],
  removes: false,
  needsAdministrator: true,
} as const;

/** A preview on a computer that has everything, but for what the test takes away. */
function preview(request: Partial<UpRequest>, more: Partial<PreviewDependencies> = {}) {
  const releases = {
    latestStable: async () => '2.2.1',
    versionOf: async () => '1.13.9',
    planned: async ({ release, provider }) => [
      ...(release.kind === 'catalogue'
        ? [{ kind: 'installer', name: release.version, sizeMiB: 791, here: false } as const]
        : []),
      ...(provider === 'virtualbox' ? [box] : []),
    ],
  } as Partial<Releases> as Releases;
  return previewUp(
    { name: 'demo', ...request },
    {
      data,
      store: new ClusterStore(data, () => undefined),
      hosts: {
        file: '/etc/hosts',
        shown: async (cluster, beside) => [
          ...(cluster === null ? [] : [shownNames]),
          ...beside.map(({ verb, reason }) => ({ ...shownNames, verb, reason })),
        ],
      },
      networkChanges: async () => [],
      shownCli: async () => ({ ...shownNames, verb: 'install-cli', path: '/usr/local/bin/dcos' }),
      probe: async () => ({ available: true, version: '7.2', problems: [] }),
      releases: async () => releases,
      facts: async () => bigHost,
      unobtainable: async () => [],
      lastCreation: async () => 720_000,
      ...more,
    },
  );
}

const codes = ({ problems }: Awaited<ReturnType<typeof preview>>) =>
  problems.map(({ code, severity }) => `${severity} ${code}`);

describe('what a preview says', () => {
  it('of VirtualBox: downloads, disk and what changes on this computer', async () => {
    const told = await preview({ provider: 'virtualbox' });
    expect(told).toMatchObject({
      domain: 'dcos',
      network: '192.168.57.0/24',
      dcos: '2.2.1',
      totals: { machines: 4, memoryMiB: 10_752 },
      lastMs: 720_000,
      problems: [],
    });
    expect(told.downloads.map(({ what, ...rest }) => [renderText(what), rest])).toEqual([
      ['DC/OS 2.2.1', { sizeMiB: 791, here: false }],
      [
        'Box of the machines, mesosphere/dcos-centos-virtualbox 0.10.0',
        { sizeMiB: 668, here: true },
      ],
    ]);
    // Box and its unpacked disk, three times the installer, growth of four machines, saved memory.
    expect(told.diskMiB).toBe(2 * 668 + 3 * 791 + 4 * 2048 + 10_752);
    expect(told.changes.map((change) => renderText(change))).toEqual([
      '6 names such as m1.dcos will lead to the machines; they are written to /etc/hosts.',
      'VirtualBox gets a network adapter between this computer (192.168.57.1) and the machines.',
      'The box stays in Vagrant’s box store, so that the next cluster is made faster.',
    ]);
  });

  it('of Linux containers: a bridge, and that an installer must be named', async () => {
    const told = await preview({ provider: 'lxc' });
    expect(told.changes.map(({ code }) => code)).toContain('preview.change.bridge');
    expect(codes(told)).toEqual(['error CLUSTER-INSTALLER-NEEDED']);
    expect(codes(await preview({ provider: 'lxc', dcos: '1.13.9' }))).toEqual([]);
  });

  it('of a simulation: nothing but a port, whatever this computer has', async () => {
    const small = async () => ({ ...bigHost, memoryMiB: 1024, freeDiskMiB: 1 });
    const told = await preview({ provider: 'simulated' }, { facts: small });
    expect(told).toMatchObject({ downloads: [], diskMiB: 1, problems: [] });
    expect(told.changes.map(({ code }) => code)).toEqual(['preview.change.port']);
    expect(told.changeSet).toEqual([]);
    const named = await preview({ provider: 'simulated', hosts: true });
    expect(named.changeSet).toEqual([shownNames]);
    expect(named.changes.map(({ code }) => code)).toContain('preview.change.hosts');
  });

  it('of names that are not wanted: nothing of the hosts file', async () => {
    const told = await preview({ provider: 'virtualbox', hosts: false });
    expect(told.changeSet).toEqual([]);
    expect(told.changes.map(({ code }) => code)).not.toContain('preview.change.hosts');
  });

  it('of the DC/OS CLI for all users: one more change; for oneself, or without DC/OS, none', async () => {
    const cli = { where: 'system', file: null } as const;
    const verbs = async (request: Partial<UpRequest>) =>
      (await preview({ provider: 'virtualbox', ...request })).changeSet.map(({ verb }) => verb);
    expect(await verbs({ cli })).toEqual(['hosts', 'install-cli']);
    expect(await verbs({ cli: { ...cli, where: 'user' } })).toEqual(['hosts']);
    expect(await verbs({ cli, machinesOnly: true })).toEqual(['hosts']);
  });

  it('of what needs an administrator: all that is asked for in one prompt', async () => {
    const networks = {
      verb: 'vbox-networks',
      expected: null,
      lines: ['* 192.168.65.0/24'],
      reason: say('hosts.reason.networks-left', { network: '' }),
    } as const;
    const told = await preview(
      { provider: 'virtualbox' },
      { networkChanges: async () => [networks] },
    );
    expect(told.changeSet.map(({ verb }) => verb)).toEqual(['hosts', 'vbox-networks']);
  });

  it('of a hosts file that cannot be written: a warning, for addresses work without', async () => {
    const shown = async () => refuse('HOSTS-FILE-MISSING', { file: '/etc/hosts' });
    const told = await preview({}, { hosts: { file: '/etc/hosts', shown } });
    expect(codes(told)).toEqual(['warning HOSTS-FILE-MISSING']);
  });
});

describe('what is wrong with a wish', () => {
  it('is told as a whole, each error of a topology at its line', async () => {
    const text = `
m1: { ip: 192.168.57.90, type: master, cpus: 0 }
a1: { ip: 192.168.57.90, type: agent-private }
boot: { ip: 192.168.57.50, type: bot }
`;
    const { problems, machines, totals } = await preview({
      name: 'Demo!',
      domain: '-',
      topology: { text },
    });
    expect(problems.map(({ code, path, line }) => [code, path, line])).toEqual(
      expect.arrayContaining([
        ['CLUSTER-NAME-INVALID', 'name', undefined],
        ['TOPOLOGY-CPUS-TOO-FEW', 'm1.cpus', 2],
        ['TOPOLOGY-IP-DUPLICATE', 'a1.ip', 3],
        ['TOPOLOGY-TYPE-UNKNOWN', 'boot.type', 4],
        ['CLUSTER-DOMAIN-INVALID', undefined, undefined],
      ]),
    );
    expect(machines).toEqual([]);
    expect(totals.machines).toBe(3);
  });

  it('is a name that is taken, also by a cluster whose file is damaged', async () => {
    mkdirSync(join(data, 'clusters', 'demo'), { recursive: true });
    expect(codes(await preview({}))).toEqual([]);
    writeFileSync(join(data, 'clusters', 'demo', 'cluster.yaml.corrupt-1'), '');
    expect(codes(await preview({}))).toEqual(['error CLUSTER-NAME-TAKEN']);
  });

  it('is what the provider lacks, and what cannot be had', async () => {
    const lacking = problem('RELEASE-UNREACHABLE', {}, { kind: 'prerequisite' });
    const gone = problem('RELEASE-GONE', {}, { kind: 'prerequisite' });
    const told = await preview(
      {},
      {
        probe: async () => ({ available: false, version: null, problems: [lacking] }),
        unobtainable: async () => [gone],
      },
    );
    expect(told.problems).toEqual([gone, lacking]);
  });

  it('is a way of installing that the version does not have', async () => {
    const told = await preview({ dcos: '1.13.9', installMethod: 'web' });
    expect(codes(told)).toEqual(['error INSTALL-METHOD-NO-WEB']);
    expect(codes(await preview({ dcos: '1.11.11', installMethod: 'web' }))).toEqual([]);
  });

  it('is a template that DC/OS would refuse half an hour later', async () => {
    const configPath = join(data, 'config.yaml');
    writeFileSync(configPath, 'exhibitor_storage_backend: zookeeper\n');
    const told = await preview({ dcos: '1.13.9', configPath });
    expect(codes(told)).toEqual(['error CONFIG-TEMPLATE-CONFLICT']);
  });

  it.each([
    ['too little memory', { memoryMiB: 8192 }, 'error HOST-MEMORY-TOO-SMALL'],
    ['little memory left', { freeMemoryMiB: 9000 }, 'warning HOST-MEMORY-TIGHT'],
    ['few processors', { cpus: 2 }, 'warning HOST-CPUS-TIGHT'],
    ['a full disk', { freeDiskMiB: 5000 }, 'warning HOST-DISK-TOO-SMALL'],
    ['no room for saved memory', { freeDiskMiB: 15_000 }, 'warning HOST-DISK-TIGHT'],
  ])('is a computer with %s', async (_, facts, code) => {
    const told = await preview({}, { facts: async () => ({ ...bigHost, ...facts }) });
    expect(codes(told)).toEqual([code]);
  });
});
