import type { ClusterView } from '../../shared/snapshot.ts';

export function TerminalTab({
  cluster,
  machine,
}: {
  cluster: ClusterView;
  machine: string | null;
}) {
  return <p>{`${cluster.name} ${machine}`}</p>;
}
