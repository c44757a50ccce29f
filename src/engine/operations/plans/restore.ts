import { takenBack } from '../../../shared/cluster/taken-back.ts';
import { say } from '../../../shared/messages/message.ts';
import type { ChangeOf } from '../../../shared/operations/change.ts';
import { type Problem, problem, refuse } from '../../../shared/problem.ts';
import { orphansStep } from '../orphans.ts';
import { makePlan, type Plan } from '../plan.ts';
import type { Step } from '../step.ts';
import { minutes, type PlanContext } from './context.ts';
import { networkStep } from './machines.ts';
import { snapshotsIn, snapshotsOf, unknown } from './snapshot.ts';
import { specAt } from './snapshot-spec.ts';
import { specStep } from './spec.ts';
import { startSteps } from './start.ts';

/**
 * Back to a snapshot: the machines end as they are, and become what they were, with the sizes and the DC/OS
 * that the cluster's file then says again. Where they ran they go on from there; else they stay stopped,
 * as they were.
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
  const doubts: Problem[] = [];
  const then = await specAt(plan.cluster, batch, (notice) => doubts.push(notice));
  if (then === null) doubts.push(problem('SNAPSHOT-SPEC-UNKNOWN', { name, snapshot }));
  const spec = then === null ? plan.cluster.spec : takenBack(plan.cluster.spec, then);
  const back = { ...plan, cluster: { ...plan.cluster, spec } };
  return makePlan([
    ...orphansStep(plan.orphans, 'end'),
    restoreStep(plan, { snapshot, batch, doubts }),
    specStep(back, { id: 'spec', needs: ['restore'], gone: [] }),
    ...(whole.running ? [networkStep(back), ...startSteps(back, ['spec', 'network'])] : []),
    ...(whole.running ? plan.installation.resumeSteps(back.cluster, plan.machines) : []),
  ]);
}

interface Restoring {
  readonly snapshot: string;
  readonly batch: string;
  /** What is to be told of it. */
  readonly doubts: readonly Problem[];
}

function restoreStep(plan: PlanContext, { snapshot, batch, doubts }: Restoring): Step {
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
      for (const doubt of doubts) context.warn(doubt);
      await snapshotsOf(plan).restore(cluster, machines, batch, context);
      done = true;
    },
  };
}
