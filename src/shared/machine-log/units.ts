import type { MachineType } from '../cluster/kinds.ts';
import { compareVersions, isVersion } from '../releases/version.ts';

/** A systemd unit whose journal helps to understand a machine. */
interface KnownUnit {
  readonly name: string;
  readonly on: readonly MachineType[];
  /** First version of DC/OS that has it. */
  readonly from?: string;
  /** First version that has it no more. */
  readonly before?: string;
}

const masters = ['master'] as const;
const agents = ['agent-private', 'agent-public'] as const;
const nodes = [...masters, ...agents] as const;
const all = [...nodes, 'boot'] as const;

/** In the order of their importance. Names and versions: dcos/dcos, packages of 1.9 to 2.2. */
const knownUnits: readonly KnownUnit[] = [
  { name: 'dcos-mesos-master', on: masters },
  { name: 'dcos-mesos-slave', on: ['agent-private'] },
  { name: 'dcos-mesos-slave-public', on: ['agent-public'] },
  { name: 'dcos-marathon', on: masters },
  { name: 'dcos-exhibitor', on: masters },
  { name: 'dcos-adminrouter', on: nodes },
  { name: 'dcos-mesos-dns', on: masters },
  { name: 'dcos-metronome', on: masters },
  { name: 'dcos-cosmos', on: masters },
  { name: 'dcos-etcd', on: masters, from: '2.2' },
  { name: 'dcos-cockroach', on: masters, from: '1.13' },
  { name: 'dcos-bouncer', on: masters, from: '1.13' },
  { name: 'dcos-oauth', on: masters, before: '1.13' },
  { name: 'dcos-net', on: nodes, from: '1.11' },
  { name: 'dcos-spartan', on: nodes, before: '1.11' },
  { name: 'dcos-navstar', on: nodes, before: '1.11' },
  { name: 'dcos-diagnostics', on: nodes, from: '1.10' },
  { name: 'dcos-3dt', on: nodes, before: '1.11' },
  { name: 'dcos-checks-poststart', on: nodes, from: '1.11' },
  { name: 'dcos-log', on: nodes },
  { name: 'dcos-telegraf', on: nodes, from: '1.13' },
  { name: 'dcos-metrics', on: nodes, before: '1.13' },
  { name: 'dcos-docker-gc', on: agents },
  { name: 'dcos-setup', on: nodes },
  { name: 'dcos-download', on: nodes },
  { name: 'dcos-vagrant-boot', on: ['boot'] },
  { name: 'docker', on: all },
  { name: 'sshd', on: all },
];

/** Units worth a look on a machine of that kind; of every version where none is known. */
export function unitsOf(type: MachineType, dcos: string | null): readonly string[] {
  const version = dcos !== null && isVersion(dcos) ? dcos : null;
  const has = ({ from, before }: KnownUnit) =>
    version === null ||
    ((from === undefined || compareVersions(version, from) >= 0) &&
      (before === undefined || compareVersions(version, before) < 0));
  return knownUnits.filter((unit) => unit.on.includes(type) && has(unit)).map(({ name }) => name);
}
