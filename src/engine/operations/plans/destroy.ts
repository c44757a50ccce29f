import { twinsOf } from '../../../shared/cluster/twins.ts';
import { say } from '../../../shared/messages/message.ts';
import { namesIn } from '../../storage/index.ts';
import { orphansStep } from '../orphans.ts';
import { makePlan, type Plan } from '../plan.ts';
import type { Step } from '../step.ts';
import { minutes, type PlanContext, titleOf } from './context.ts';
import { removeHostsStep } from './hosts.ts';
import { allIn } from './machines.ts';

/** Takes everything away that a cluster has on this computer, its folder last. */
export async function destroyPlan(plan: PlanContext): Promise<Plan> {
  if (await isUnmade(plan)) {
    return makePlan([...orphansStep(plan.orphans, 'end'), ...(await removeHostsStep(plan))]);
  }
  return makePlan([
    ...orphansStep(plan.orphans, 'end'),
    removeMachinesStep(plan),
    removeNetworkStep(plan),
    removeBoxStep(plan),
    ...(await removeHostsStep(plan)),
  ]);
}

/** Written down only, on a computer that cannot make it: whoever could be asked for its machines is not there. */
async function isUnmade({ cluster: { spec, folder }, provider }: PlanContext): Promise<boolean> {
  const files = await namesIn(folder);
  // The workspace is written before the first machine; a folder that was rebuilt may have none.
  if (
    spec.recovered !== undefined ||
    ['machines.json', '.vagrant'].some((each) => files.includes(each))
  ) {
    return false;
  }
  return !(await provider.probe()).available;
}

function removeMachinesStep(plan: PlanContext): Step {
  const { cluster, provider, machines } = plan;
  return {
    id: 'destroy',
    title: titleOf({ one: 'step.destroy.one', many: 'step.destroy' }, machines),
    machines,
    needs: ['orphans'],
    weight: 10,
    timeoutMs: minutes(5 + 2 * machines.length),
    isDone: () => allIn(plan, machines, ['absent']),
    run: (context) => provider.destroy(cluster, machines, context),
  };
}

function removeNetworkStep({ cluster, provider, others }: PlanContext): Step {
  const specs = others.map(({ spec }) => spec);
  const [heir] = twinsOf(cluster.spec, specs);
  return {
    id: 'unnetwork',
    title: say('step.unnetwork', { network: cluster.spec.network }),
    machines: [],
    needs: ['destroy'],
    weight: 1,
    timeoutMs: minutes(2),
    // Always run: it also clears what machines of a crashed run left on the network.
    isDone: ranBefore(),
    run: (context) => provider.removeNetwork(cluster, context, heir),
  };
}

function removeBoxStep({ cluster, provider, others }: PlanContext): Step {
  return {
    id: 'unbox',
    title: say('step.unbox'),
    machines: [],
    needs: ['destroy'],
    weight: 1,
    timeoutMs: minutes(5),
    isDone: ranBefore(),
    run: (context) => provider.removeBox(cluster, others, context),
  };
}

/** For removals that are idempotent and cheap, and whose call verifies itself: run once, then done. */
function ranBefore(): () => Promise<boolean> {
  let asked = false;
  return async () => {
    const before = asked;
    asked = true;
    return before;
  };
}
