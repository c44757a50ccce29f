import { orphansStep } from '../orphans.ts';
import { makePlan, type Plan } from '../plan.ts';
import type { Step } from '../step.ts';
import { minutes, type PlanContext, titleOf } from './context.ts';
import { hostsStep } from './hosts.ts';
import { allIn, networkStep } from './machines.ts';
import { preflightStep } from './preflight.ts';
import { inStartOrder } from './roles.ts';

/** Stopped machines run again, and DC/OS on them is healthy again. */
export async function startPlan(plan: PlanContext): Promise<Plan> {
  return makePlan([
    ...orphansStep(plan.orphans, 'wait'),
    ...preflightStep(plan),
    ...(await hostsStep(plan)),
    networkStep(plan),
    ...startSteps(plan, ['orphans', 'network']),
    ...plan.installation.resumeSteps(plan.cluster, plan.machines),
  ]);
}

/** The boot machine first, then the masters, then the agents: each finds what it depends on. */
export function startSteps(plan: PlanContext, needs: readonly string[]): Step[] {
  const { cluster, provider } = plan;
  const groups = inStartOrder(plan);
  const steps: Step[] = [];
  for (const [index, { role, machines }] of groups.entries()) {
    steps.push({
      // The installation's steps wait for `machines`, however they came to run.
      id: index === groups.length - 1 ? 'machines' : `start:${role}`,
      title: titleOf({ one: 'step.start.one', many: `step.start.${role}` }, machines),
      machines,
      needs: [...needs, ...steps.slice(-1).map(({ id }) => id)],
      weight: 5 * Math.sqrt(machines.length),
      timeoutMs: minutes(10 + 3 * machines.length),
      isDone: () => allIn(plan, machines, ['running']),
      run: (context) => provider.start(cluster, machines, context),
    });
  }
  return steps;
}
