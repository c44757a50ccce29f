import { Stack } from '@mantine/core';
import { isBusy } from '../../shared/cluster/predicates.ts';
import type { ClusterView } from '../../shared/snapshot.ts';
import { KnownCauses } from './diagnosis/KnownCauses.tsx';
import { MachineTable } from './MachineTable.tsx';
import { ClusterProblem } from './names/ClusterProblem.tsx';
import { besideRefusal } from './names/refusal.ts';
import { OperationPanel } from './operation/OperationPanel.tsx';
import { UseIt } from './UseIt.tsx';

/** While something is being done: the plan. Otherwise the machines, and what to do with them. */
export function Overview({ cluster }: { cluster: ClusterView }) {
  const unfinished = isBusy(cluster.state) || ['interrupted', 'failed'].includes(cluster.state);
  if (unfinished) return <OperationPanel cluster={cluster} />;
  return (
    <Stack gap="lg">
      {besideRefusal(cluster.problems).map((problem) => (
        <ClusterProblem
          key={`${problem.code} ${problem.machine ?? ''}`}
          problem={problem}
          name={cluster.name}
          all={cluster.problems}
        />
      ))}
      <KnownCauses name={cluster.name} operation={null} problems={cluster.problems} />
      <MachineTable name={cluster.name} />
      <UseIt cluster={cluster} />
    </Stack>
  );
}
