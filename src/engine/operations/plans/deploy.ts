import { orphansStep } from '../orphans.ts';
import { makePlan, type Plan } from '../plan.ts';
import type { PlanContext } from './context.ts';
import { downloadSteps } from './download.ts';
import { hostsStep } from './hosts.ts';
import { boxStep, machinesStep, networkStep } from './machines.ts';

/** From nothing, or from wherever an earlier run stopped, to a running cluster. */
export function deployPlan(plan: PlanContext): Plan {
  return makePlan([
    ...orphansStep(plan.orphans, 'wait'),
    ...downloadSteps(plan),
    boxStep(plan),
    networkStep(plan),
    ...hostsStep(plan),
    machinesStep(plan),
    ...plan.installation.steps(plan.cluster, plan.machines),
  ]);
}
