import { resized, sizeProblem } from '../../../shared/cluster/resized.ts';
import type { MachineSpec } from '../../../shared/cluster/spec.ts';
import { say } from '../../../shared/messages/message.ts';
import type { ChangeOf } from '../../../shared/operations/change.ts';
import { ProblemError, refuse } from '../../../shared/problem.ts';
import { gigabytes } from '../../../shared/topology/fit.ts';
import { hasItsSize, type Sizes } from '../../providers/sizes.ts';
import { orphansStep } from '../orphans.ts';
import { makePlan, type Plan } from '../plan.ts';
import type { Step } from '../step.ts';
import { minutes, type PlanContext } from './context.ts';
import { specStep } from './spec.ts';
import { startSteps } from './start.ts';

/**
 * Another size for a machine: written down, given to the machine while it is off, and told to the DC/OS
 * on it. Its neighbours decide whether it runs afterwards, because an interrupted run has left it off
 * and must not take that for what the user wanted. Containers have no size; only DC/OS learns of it.
 */
export async function resizePlan(plan: PlanContext, change: ChangeOf<'resize'>): Promise<Plan> {
  const { provider, installation } = plan;
  const { spec, folder } = plan.cluster;
  const machine = spec.machines.find(({ name }) => name === change.machine);
  if (machine === undefined) {
    const machines = spec.machines.map(({ name }) => name).join(', ');
    const params = { cluster: spec.name, machine: change.machine, machines };
    return refuse('CLUSTER-MACHINE-UNKNOWN', params, { kind: 'invalid' });
  }
  const wrong = sizeProblem(machine, change);
  if (wrong !== null) throw new ProblemError(wrong);
  const cluster = { spec: { ...spec, machines: resized(spec.machines, change) }, folder };
  const sized = { ...plan, cluster, machines: [machine.name] };
  const states = await provider.states(cluster);
  const runs = spec.machines.some(({ name }) => states.get(name) === 'running');
  return makePlan([
    ...orphansStep(plan.orphans, 'wait'),
    specStep(sized, { id: 'spec', needs: ['orphans'], gone: [] }),
    ...(provider.sizes === undefined ? [] : [sizeStep(sized, machine, change, provider.sizes)]),
    ...(runs ? startSteps(sized, ['orphans', 'spec', 'resize']) : []),
    ...(runs ? installation.resumeSteps(cluster, [machine.name]) : []),
  ]);
}

function sizeStep(
  { cluster }: PlanContext,
  { name }: MachineSpec,
  { cpus, memoryMiB }: ChangeOf<'resize'>,
  sizes: Sizes,
): Step {
  return {
    id: 'resize',
    title: say('step.resize', { machine: name, cpus, memory: gigabytes(memoryMiB) }),
    machines: [name],
    needs: ['orphans', 'spec'],
    weight: 30,
    timeoutMs: minutes(10),
    isDone: () => hasItsSize(sizes, cluster, name),
    run: (context) => sizes.apply(cluster, name, context),
  };
}
