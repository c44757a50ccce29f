import { say } from '../../../shared/messages/message.ts';
import { orphansStep } from '../orphans.ts';
import { makePlan, type Plan } from '../plan.ts';
import type { Step } from '../step.ts';
import { minutes, type PlanContext } from './context.ts';
import { allIn } from './machines.ts';
import { inStartOrder, type RoleGroup } from './roles.ts';

/** Agents first, then masters, then the boot machine: nothing loses what it depends on. */
export function stopPlan(plan: PlanContext): Plan {
  const steps: Step[] = [];
  for (const group of inStartOrder(plan).toReversed()) {
    steps.push(stopStep(plan, group, steps.at(-1)?.id ?? 'orphans'));
  }
  return makePlan([...orphansStep(plan.orphans, 'end'), ...steps]);
}

function stopStep(plan: PlanContext, { role, machines }: RoleGroup, after: string): Step {
  const { cluster, provider } = plan;
  const params = { machines: machines.join(', '), count: machines.length };
  const halts = role === 'masters' && !provider.capabilities.suspend;
  return {
    id: `stop:${role}`,
    title: halts ? say('step.stop.masters.halt', params) : { ...provider.stopTitle, params },
    machines,
    needs: [after],
    weight: 5 * machines.length,
    timeoutMs: minutes(5 + 2 * machines.length),
    isDone: () => allIn(plan, machines, ['stopped', 'saved', 'aborted', 'absent']),
    run: (context) => provider.stop(cluster, machines, context),
  };
}
