import type { ClusterView } from '../../shared/snapshot.ts';
import { LogView } from './LogView.tsx';

export function LogsTab({
  cluster,
  operation,
}: {
  cluster: ClusterView;
  operation: string | null;
}) {
  return <LogView name={cluster.name} operation={operation ?? ''} machines={cluster.machines} />;
}
