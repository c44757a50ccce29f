import type { MachineType } from '../../../../shared/cluster/kinds.ts';
import { compareVersions } from '../../../../shared/releases/version.ts';

/** Units that every version from 1.9 to 2.2 has on a role, by their file names in dcos/dcos. */
const always = ['dcos-log', 'dcos-pkgpanda-api', 'dcos-rexray'];
const ofRole: Readonly<Record<MachineType, readonly string[]>> = {
  master: [
    'dcos-adminrouter',
    'dcos-cosmos',
    'dcos-exhibitor',
    'dcos-marathon',
    'dcos-mesos-dns',
    'dcos-mesos-master',
    'dcos-metronome',
    ...always,
  ],
  'agent-private': ['dcos-adminrouter-agent', 'dcos-mesos-slave', ...always],
  'agent-public': ['dcos-adminrouter-agent', 'dcos-mesos-slave-public', ...always],
  boot: [],
};

/** What came and went: from a version (inclusive) to another (exclusive). */
const ofVersions: readonly {
  readonly from?: string;
  readonly until?: string;
  readonly masters?: readonly string[];
  readonly all?: readonly string[];
}[] = [
  { until: '1.10', all: ['dcos-3dt'] },
  { from: '1.10', all: ['dcos-diagnostics'] },
  { until: '1.11', all: ['dcos-epmd', 'dcos-navstar', 'dcos-spartan'] },
  { from: '1.11', all: ['dcos-net'] },
  { until: '1.13', all: ['dcos-metrics'], masters: ['dcos-oauth'] },
  { from: '1.13', all: ['dcos-telegraf', 'dcos-checks-api'], masters: ['dcos-bouncer'] },
  { from: '2.1', all: ['dcos-calico-felix'], masters: ['dcos-etcd'] },
];

/** Units that a node of that role has in a DC/OS version. */
export function unitNamesOf(type: MachineType, dcos: string): readonly string[] {
  if (type === 'boot') return [];
  const added = ofVersions
    .filter(({ from, until }) => {
      const begun = from === undefined || compareVersions(dcos, from) >= 0;
      return begun && (until === undefined || compareVersions(dcos, until) < 0);
    })
    .flatMap(({ all = [], masters = [] }) => [...all, ...(type === 'master' ? masters : [])]);
  return [...ofRole[type], ...added].sort().map((unit) => `${unit}.service`);
}
