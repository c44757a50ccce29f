import { orphansStep } from '../orphans.ts';
import { makePlan, type Plan } from '../plan.ts';
import type { PlanContext } from './context.ts';
import { cliSteps } from './dcos-cli.ts';
import { downloadSteps } from './download.ts';
import { hostsStep } from './hosts.ts';
import { boxStep, machinesStep, networkStep } from './machines.ts';
import { preflightStep } from './preflight.ts';
import { afterReplaced } from './replace.ts';

/** From nothing, or from wherever an earlier run stopped, to a running cluster. */
export async function deployPlan(plan: PlanContext): Promise<Plan> {
  const cli = cliSteps(plan);
  const steps = [
    ...orphansStep(plan.orphans, 'wait'),
    ...preflightStep(plan),
    ...cli.before,
    ...(await hostsStep(cli.plan)),
    ...downloadSteps(plan),
    boxStep(plan),
    networkStep(plan),
    machinesStep(plan),
    ...plan.installation.steps(plan.cluster, plan.machines),
  ];
  return makePlan(afterReplaced(plan, [...steps, ...cli.after(steps)]));
}
