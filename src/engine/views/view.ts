import { registryAddress } from '../../shared/cluster/registry.ts';
import type { MachineSpec } from '../../shared/cluster/spec.ts';
import { webInstallerUrl } from '../../shared/cluster/web-installer.ts';
import type {
  ClusterStatus,
  ClusterView,
  MachineUsage,
  MachineView,
} from '../../shared/snapshot.ts';
import type { ClusterRecord } from '../providers/provider.ts';
import type { DcosAnswer } from './dcos-answers.ts';

/** What was found out about a cluster, from whoever knows it. */
export interface Found {
  readonly status: ClusterStatus;
  /** null where DC/OS has not been asked, or has not answered. */
  readonly answer: DcosAnswer | null;
  readonly usage: ReadonlyMap<string, MachineUsage>;
}

/** A cluster as the window shows it. */
export function clusterView({ spec, folder }: ClusterRecord, found: Found): ClusterView {
  const { status, answer } = found;
  const installerUrl = status.url === null ? webInstallerUrl(spec) : null;
  const specs = new Map(spec.machines.map((machine) => [machine.name, machine]));
  return {
    ...status,
    id: spec.id,
    folder,
    release: spec.release,
    machines: status.machines.flatMap((machine) => {
      const own = specs.get(machine.name);
      return own === undefined ? [] : machineView(own, machine.state, found);
    }),
    healthy: healthOf(answer),
    waitingFor: answer?.waitingFor ?? [],
    ...(installerUrl === null ? {} : { installerUrl }),
  };
}

/** A cluster of which nothing is known but what is written down. */
export function outlineOf({ spec, folder }: ClusterRecord): ClusterView {
  const { name, provider, domain, network } = spec;
  const machines = spec.machines.map(({ name: machine, type, ip }) => {
    return { name: machine, type, ip, state: 'unknown' as const };
  });
  const registry = registryAddress(spec);
  const status = {
    ...{ name, provider, domain, network, machines, url: null, dcos: null, problems: [] },
    ...(registry === null ? {} : { registry }),
  };
  const found = {
    status: { ...status, state: 'unknown' as const },
    answer: null,
    usage: new Map(),
  };
  return clusterView({ spec, folder }, found);
}

function machineView(
  { name, type, ip, cpus, memoryMiB, memoryReservedMiB, aliases }: MachineSpec,
  state: MachineView['state'],
  { answer, usage }: Found,
): MachineView {
  const runs = state === 'running';
  return {
    name,
    type,
    ip,
    state,
    cpus,
    memoryMiB,
    memoryReservedMiB,
    aliases,
    usage: (runs ? usage.get(name) : undefined) ?? unused,
    healthy: (runs ? answer?.healthy[ip] : undefined) ?? null,
    leader: runs && answer?.leader === ip,
    tasks: (runs ? answer?.tasks[ip] : undefined) ?? null,
  };
}

const unused: MachineUsage = { cpu: null, memoryMiB: null };

function healthOf(answer: DcosAnswer | null): boolean | null {
  if (answer === null) return null;
  const known = Object.values(answer.healthy);
  return answer.waitingFor.length === 0 && !known.includes(false);
}
