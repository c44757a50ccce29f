import { say } from '../../../shared/messages/message.ts';
import type { ChangeOf } from '../../../shared/operations/change.ts';
import { refuse } from '../../../shared/problem.ts';
import { orphansStep } from '../orphans.ts';
import { makePlan, type Plan } from '../plan.ts';
import type { Step } from '../step.ts';
import { minutes, type PlanContext } from './context.ts';
import { networkStep } from './machines.ts';
import { snapshotsIn, snapshotsOf, unknown } from './snapshot.ts';
import { startSteps } from './start.ts';

/**
 * Back to a snapshot: the machines end as they are, and become what they were. Where they ran they go
 * on from there; else they stay stopped, as they were.
 */
export async function restorePlan(
  plan: PlanContext,
  { snapshot }: ChangeOf<'restore'>,
): Promise<Plan> {
  const { name } = plan.cluster.spec;
  const found = (await snapshotsIn(plan)).filter((each) => each.name === snapshot);
  const whole = found.find(({ missing }) => missing.length === 0);
  if (whole === undefined) {
    const [part] = found;
    if (part === undefined) return unknown(plan, snapshot);
    const params = { name, snapshot, machines: part.missing.join(', ') };
    return refuse('SNAPSHOT-INCOMPLETE', params, { kind: 'invalid' });
  }
  const { list } = snapshotsOf(plan);
  const batch = (await list(plan.cluster)).find(
    (part) => part.name === snapshot && part.at === whole.at,
  )?.batch;
  if (batch === undefined) return unknown(plan, snapshot);
  return makePlan([
    ...orphansStep(plan.orphans, 'end'),
    restoreStep(plan, snapshot, batch),
    ...(whole.running ? [networkStep(plan), ...startSteps(plan, ['restore', 'network'])] : []),
    ...(whole.running ? plan.installation.resumeSteps(plan.cluster, plan.machines) : []),
  ]);
}

function restoreStep(plan: PlanContext, snapshot: string, batch: string): Step {
  const { cluster, machines } = plan;
  let done = false;
  return {
    id: 'restore',
    title: say('step.restore', { snapshot }),
    machines,
    needs: ['orphans'],
    weight: 5 * machines.length,
    timeoutMs: minutes(5 + 10 * machines.length),
    // What machines have been since cannot be told from outside: it is always done, and done once.
    isDone: async () => done,
    run: async (context) => {
      await snapshotsOf(plan).restore(cluster, machines, batch, context);
      done = true;
    },
  };
}
