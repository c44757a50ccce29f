import { upgradedRelease } from '../../../shared/cluster/release.ts';
import type { ChangeOf } from '../../../shared/operations/change.ts';
import { orphansStep } from '../orphans.ts';
import { makePlan, type Plan } from '../plan.ts';
import { type PlanContext, titleOf } from './context.ts';
import { downloadSteps } from './download.ts';
import { boxStep, machinesStep, networkStep } from './machines.ts';
import { specStep } from './spec.ts';

/**
 * DC/OS's upgrade in place. The cluster's record has the new release only once every node has it: until
 * then going on asks each node, and nothing else believes in an upgrade that did not come to its end.
 */
export async function upgradePlan(plan: PlanContext, change: ChangeOf<'upgrade'>): Promise<Plan> {
  const { provider, installation } = plan;
  const { spec, folder } = plan.cluster;
  const release = upgradedRelease(spec.release, change.release);
  // However DC/OS came onto the nodes: an upgrade is fetched from the boot machine, and so is what comes later.
  const installMethod = 'ssh_pull' as const;
  const upgraded = { ...plan, cluster: { folder, spec: { ...spec, release, installMethod } } };
  const states = await provider.states(plan.cluster);
  const idle = plan.machines.filter((name) => states.get(name) !== 'running');
  const made = machinesStep(plan);
  return makePlan([
    ...orphansStep(plan.orphans, 'wait'),
    ...downloadSteps(upgraded).filter(({ id }) => id === 'download'),
    ...(idle.length === 0
      ? []
      : [
          boxStep(plan),
          networkStep(plan),
          {
            ...made,
            title: titleOf({ one: 'step.machines.one', many: 'step.machines' }, idle),
            machines: idle,
          },
        ]),
    ...(await installation.upgradeSteps(upgraded.cluster)),
    specStep(upgraded, { id: 'spec', needs: ['health'], gone: [] }),
  ]);
}
