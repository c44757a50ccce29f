import { type MachineType, machinesOf } from '../../../shared/cluster/spec.ts';
import { orphansStep } from '../orphans.ts';
import { makePlan, type Plan } from '../plan.ts';
import type { Step } from '../step.ts';
import { minutes, type PlanContext } from './context.ts';
import { allIn } from './machines.ts';

/** Agents first, then masters, then the boot machine: nothing loses what it depends on. */
const order: readonly { id: string; types: readonly MachineType[] }[] = [
  { id: 'stop:agents', types: ['agent-private', 'agent-public'] },
  { id: 'stop:masters', types: ['master'] },
  { id: 'stop:boot', types: ['boot'] },
];

export function stopPlan(plan: PlanContext): Plan {
  const steps: Step[] = [];
  for (const { id, types } of order) {
    const machines = machinesOf(plan.cluster.spec, ...types).map(({ name }) => name);
    if (machines.length > 0)
      steps.push(stopStep(plan, id, machines, steps.at(-1)?.id ?? 'orphans'));
  }
  return makePlan([...orphansStep(plan.orphans, 'end'), ...steps]);
}

function stopStep(plan: PlanContext, id: string, machines: readonly string[], after: string): Step {
  const { cluster, provider } = plan;
  return {
    id,
    title: { ...provider.stopTitle, params: { machines: machines.join(', ') } },
    machines,
    needs: [after],
    weight: 5 * machines.length,
    timeoutMs: minutes(5 + 2 * machines.length),
    isDone: () => allIn(plan, machines, ['stopped', 'saved', 'aborted', 'absent']),
    run: (context) => provider.stop(cluster, machines, context),
  };
}
