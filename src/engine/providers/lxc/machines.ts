import { refuse } from '../../../shared/problem.ts';
import type { SettledCluster, Vagrant } from '../../vagrant/index.ts';
import type { ClusterRecord, MachineNames } from '../provider.ts';
import type { Container, ContainerHost } from './containers.ts';
import { findContainers } from './containers.ts';
import { waitForCreators } from './creators.ts';

/** What acting on a cluster's containers takes. */
export interface MachinesHost extends ContainerHost {
  readonly cgroupRoot: string;
  vagrant(cluster: ClusterRecord): Vagrant;
  /** Settles and writes the workspace; `creating` are those whose creation begins now. */
  settle(cluster: ClusterRecord, creating: readonly string[]): Promise<SettledCluster>;
}

/** The containers of the named machines, none of them in the making any more. */
export async function findAsked(
  host: MachinesHost,
  cluster: ClusterRecord,
  names: MachineNames,
  signal: AbortSignal,
): Promise<Container[]> {
  if (!host.isRoot) refuse('LXC-ROOT-NEEDED', {}, { kind: 'prerequisite' });
  const pick = async () =>
    [...(await findContainers(host, cluster)).values()].filter(({ machine }) =>
      names.includes(machine),
    );
  const found = await pick();
  const unfinished = found.filter(({ belongs, complete }) => belongs === 'ours' && !complete);
  if (unfinished.length === 0) return found;
  await waitForCreators(
    host.procFolder,
    unfinished.map(({ id }) => id),
    signal,
  );
  return pick();
}

/** Those that may be acted on. */
export function ours(found: readonly Container[]): Container[] {
  return found.filter(({ belongs }) => belongs === 'ours');
}
