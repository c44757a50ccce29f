import { type Draft, freshDraft } from '../../../../src/renderer/wizard/draft/draft.ts';
import { type Facts, factsOf, type Told } from '../../../../src/renderer/wizard/draft/facts.ts';
import type { ProviderReport } from '../../../../src/shared/api/answers.ts';
import type { ProviderId } from '../../../../src/shared/cluster/kinds.ts';
import type { VersionInfo } from '../../../../src/shared/releases/catalogue.ts';
import type { ClusterView } from '../../../../src/shared/snapshot.ts';

/** A VagrantConfig.yaml as a person writes one. */
export const smallText = `# my cluster
m1:
  ip: 192.168.57.90
  cpus: 2
  memory: 2048
  type: master
a1: # the big one
  ip: 192.168.57.111
  cpus: 4
  memory: 6144
  memory-reserved: 512
  type: agent-private
boot:
  ip: 192.168.57.50
  cpus: 2
  memory: 1024
  type: boot
`;

export function providerReport(id: ProviderId, changed: Partial<ProviderReport> = {}) {
  const report: ProviderReport = {
    id,
    offered: true,
    experimental: id === 'lxc',
    available: true,
    version: null,
    checks: [],
  };
  return { ...report, ...changed };
}

export function versionInfo(version: string, changed: Partial<VersionInfo> = {}): VersionInfo {
  return {
    version,
    channel: 'stable',
    released: '2020-11-05',
    verified: false,
    sha256: null,
    local: false,
    path: null,
    endOfLife: '2021-10-31',
    latestStable: false,
    offered: true,
    note: null,
    ...changed,
  };
}

export function cluster(name: string, changed: Partial<ClusterView> = {}): ClusterView {
  return {
    name,
    provider: 'simulated',
    domain: 'dcos',
    network: '192.168.57.0/24',
    state: 'running',
    url: null,
    dcos: null,
    machines: [],
    problems: [],
    id: '00000001',
    release: { kind: 'none' },
    folder: `/data/clusters/${name}`,
    healthy: null,
    waitingFor: [],
    ...changed,
  } as ClusterView;
}

/** A computer with 16 GB, where VirtualBox is ready and no cluster was made yet. */
export const told: Told = {
  providers: [providerReport('virtualbox'), providerReport('simulated')],
  versions: [versionInfo('2.2.1', { latestStable: true }), versionInfo('1.13.9')],
  methods: [
    { method: 'ssh_pull', options: ['--genconf'] },
    { method: 'ssh_push', options: ['--deploy'], until: '1.13', publicAgentsSince: '1.8' },
    { method: 'web', options: ['--web'], until: '1.11', publicAgentsSince: '1.8' },
  ],
  installer: null,
  secrets: null,
  cliOffer: {
    series: '1',
    offered: true,
    folder: '/home/me/.local/bin',
    onPath: true,
    systemPath: '/usr/local/bin/dcos',
  },
  suggestedName: 'demo',
  clusters: [],
  host: {
    memoryMiB: 16 * 1024,
    freeMemoryMiB: 12 * 1024,
    cpus: 8,
    cpuModel: 'Some processor',
    freeDiskMiB: 200 * 1024,
    diskMiB: 500 * 1024,
  },
};

/** Facts of a wizard that is filled in as most would, but for what is given. */
export function facts(draft: Partial<Draft> = {}, changed: Partial<Told> = {}): Facts {
  return factsOf(
    { ...freshDraft, provider: 'virtualbox', text: smallText, ...draft },
    { ...told, ...changed },
  );
}
