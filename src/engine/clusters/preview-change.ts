import {
  type Consequences,
  consequencesOf,
  type SizeChange,
} from '../../shared/cluster/consequences.ts';
import type { Change } from '../../shared/operations/change.ts';
import { ProblemError } from '../../shared/problem.ts';
import type { ClusterStatus, HostFacts } from '../../shared/snapshot.ts';
import type { ClusterRecord } from '../providers/provider.ts';

/** What another number of agents, or another size of a machine, would do to a cluster. Does nothing. */
export function previewChange(
  { spec }: ClusterRecord,
  status: ClusterStatus,
  change: SizeChange,
  host: HostFacts | null,
): Consequences {
  return consequencesOf({ spec, status }, change, host);
}

/** Throws the first thing that is wrong with such a change; of the others nothing is known here. */
export function refuseWrongSize(
  cluster: ClusterRecord,
  status: ClusterStatus,
  change: Change,
): void {
  if (change.kind !== 'scale' && change.kind !== 'resize') return;
  const [wrong] = previewChange(cluster, status, change, null).problems;
  if (wrong !== undefined) throw new ProblemError(wrong);
}
