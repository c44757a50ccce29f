import { type Change, type ChangeOf, isChangeKind } from '../../../shared/operations/change.ts';
import type { ChangeKind, OperationKind } from '../../../shared/operations/events.ts';
import { refuse } from '../../../shared/problem.ts';
import type { Plan } from '../plan.ts';
import { clonePlan } from './clone.ts';
import type { PlanContext } from './context.ts';
import { deployPlan } from './deploy.ts';
import { destroyPlan } from './destroy.ts';
import { resizePlan } from './resize.ts';
import { restorePlan } from './restore.ts';
import { scalePlan } from './scale.ts';
import { snapshotDeletePlan, snapshotPlan } from './snapshot.ts';
import { startPlan } from './start.ts';
import { stopPlan } from './stop.ts';
import { upgradePlan } from './upgrade.ts';

/**
 * The plan of an operation. Throws `CLUSTER-NOTHING-TO-RESUME` where a change is gone on with of which
 * the journal does not tell what was asked for.
 */
export function planOf(
  kind: OperationKind,
  plan: PlanContext,
  change?: Change,
): Plan | Promise<Plan> {
  if (!isChangeKind(kind)) return plans[kind](plan);
  if (change?.kind !== kind) {
    const { name } = plan.cluster.spec;
    return refuse('CLUSTER-NOTHING-TO-RESUME', { name }, { kind: 'invalid' });
  }
  // Kind and maker belong together, which a lookup by a variable cannot tell the compiler.
  const make = changes[kind] as (plan: PlanContext, change: Change) => Plan | Promise<Plan>;
  return make(plan, change);
}

type PlainKind = Exclude<OperationKind, ChangeKind>;

const plans: Readonly<Record<PlainKind, (plan: PlanContext) => Plan | Promise<Plan>>> = {
  deploy: deployPlan,
  start: startPlan,
  stop: stopPlan,
  destroy: destroyPlan,
};

const changes: {
  readonly [K in ChangeKind]: (plan: PlanContext, change: ChangeOf<K>) => Plan | Promise<Plan>;
} = {
  snapshot: snapshotPlan,
  restore: restorePlan,
  'snapshot-delete': snapshotDeletePlan,
  clone: clonePlan,
  scale: scalePlan,
  resize: resizePlan,
  upgrade: upgradePlan,
};
