import { holdsAddresses, twinsOf } from '../../shared/cluster/twins.ts';
import type { OperationKind } from '../../shared/operations/events.ts';
import { refuse } from '../../shared/problem.ts';
import type { ClusterRecord, Provider } from '../providers/provider.ts';
import { clusterPaths, readHolder } from '../storage/index.ts';

export interface TwinQuestion {
  readonly kind: OperationKind;
  readonly cluster: ClusterRecord;
  readonly others: readonly ClusterRecord[];
  readonly data: string;
  provider(cluster: ClusterRecord): Promise<Provider>;
}

/** After these, machines run. */
const runsAfter: readonly OperationKind[] = [
  'deploy',
  'start',
  'restore',
  'upgrade',
  'scale',
  'resize',
];

/**
 * Throws where a cluster with the same addresses runs (`CLONE-TWIN-RUNS`, invalid) or is worked on
 * (`CLONE-TWIN-BUSY`, busy). Asked while the cluster's own lock is held: of two that start at the same
 * moment at least one sees the other's lock.
 */
export async function refuseBesideTwin(question: TwinQuestion): Promise<void> {
  const { kind, cluster, others, data, provider } = question;
  if (!runsAfter.includes(kind)) return;
  const { name } = cluster.spec;
  const twins = twinsOf(
    cluster.spec,
    others.map(({ spec }) => spec),
  ).map((spec) => spec.name);
  for (const other of others.filter(({ spec }) => twins.includes(spec.name))) {
    const params = { name, other: other.spec.name };
    if ((await readHolder(clusterPaths(data, other.spec.name).lock)) !== null) {
      refuse('CLONE-TWIN-BUSY', params, { kind: 'busy' });
    }
    const states = (await (await provider(other)).states(other)).values();
    const machines = [...states].map((state) => ({ state }));
    if (holdsAddresses({ machines })) refuse('CLONE-TWIN-RUNS', params, { kind: 'invalid' });
  }
}
