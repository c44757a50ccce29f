import { Stack } from '@mantine/core';
import { isBusy } from '../../shared/cluster/predicates.ts';
import type { ClusterView } from '../../shared/snapshot.ts';
import { GoOn } from './changes/GoOn.tsx';
import { Machines } from './changes/Machines.tsx';
import { KnownCauses } from './diagnosis/KnownCauses.tsx';
import { NotMade } from './NotMade.tsx';
import { ClusterProblem } from './names/ClusterProblem.tsx';
import { besideRefusal } from './names/refusal.ts';
import { OperationPanel } from './operation/OperationPanel.tsx';
import { UseIt } from './UseIt.tsx';

/** While something is being done: the plan. Otherwise the machines, and what to do with them. */
export function Overview({ cluster }: { cluster: ClusterView }) {
  const unfinished = isBusy(cluster.state) || ['interrupted', 'failed'].includes(cluster.state);
  if (cluster.state === 'interrupted' && cluster.operation === undefined) {
    return <NotMade cluster={cluster} />;
  }
  if (unfinished) return <OperationPanel cluster={cluster} />;
  const failure = cluster.problems.find(({ severity }) => severity === 'error');
  return (
    <Stack gap="lg">
      {besideRefusal(cluster.problems).map((problem) => (
        <ClusterProblem
          key={`${problem.code} ${problem.machine ?? ''}`}
          problem={problem}
          name={cluster.name}
          all={cluster.problems}
          // What was being done can be gone on with, though the cluster runs without it.
          actions={problem === failure ? <GoOn name={cluster.name} /> : undefined}
        />
      ))}
      <KnownCauses name={cluster.name} operation={null} problems={cluster.problems} />
      <Machines cluster={cluster} />
      <UseIt cluster={cluster} />
    </Stack>
  );
}
