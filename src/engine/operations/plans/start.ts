import { orphansStep } from '../orphans.ts';
import { makePlan, type Plan } from '../plan.ts';
import type { Step } from '../step.ts';
import { minutes, type PlanContext, titleOf } from './context.ts';
import { hostsStep } from './hosts.ts';
import { allIn, networkStep } from './machines.ts';
import { preflightStep } from './preflight.ts';

/** Stopped machines run again, and DC/OS on them is healthy again. */
export async function startPlan(plan: PlanContext): Promise<Plan> {
  return makePlan([
    ...orphansStep(plan.orphans, 'wait'),
    ...preflightStep(plan),
    ...(await hostsStep(plan)),
    networkStep(plan),
    startStep(plan),
    ...plan.installation.resumeSteps(plan.cluster, plan.machines),
  ]);
}

function startStep(plan: PlanContext): Step {
  const { cluster, provider, machines } = plan;
  return {
    // The installation's steps wait for `machines`, however they came to run.
    id: 'machines',
    title: titleOf({ one: 'step.start.one', many: 'step.start' }, machines),
    machines,
    needs: ['orphans', 'network'],
    weight: 15,
    timeoutMs: minutes(10 + 3 * machines.length),
    isDone: () => allIn(plan, machines, ['running']),
    run: (context) => provider.start(cluster, machines, context),
  };
}
