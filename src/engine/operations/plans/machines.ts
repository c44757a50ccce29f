import type { MachineState } from '../../../shared/cluster/states.ts';
import { say } from '../../../shared/messages/message.ts';
import { forgetHostKey, knownHostsIn } from '../../ssh/index.ts';
import type { Step } from '../step.ts';
import { minutes, type PlanContext, titleOf } from './context.ts';

/** The box that the machines are made from; before anything else is made. */
export function boxStep({ cluster, provider }: PlanContext): Step {
  return {
    id: 'box',
    title: say('step.box'),
    machines: [],
    needs: ['orphans', 'preflight', 'download:box'],
    weight: 15,
    timeoutMs: minutes(120),
    isDone: () => provider.hasBox(cluster),
    run: (context) => provider.addBox(cluster, context),
  };
}

/** The cluster's network, made once and looked at again before every start. */
export function networkStep({ cluster, provider }: PlanContext): Step {
  return {
    id: 'network',
    title: say('step.network', { network: cluster.spec.network }),
    machines: [],
    // Where an administrator has to allow the network, that comes first.
    needs: ['orphans', ...(provider.networkChanges === undefined ? [] : ['hosts'])],
    weight: 1,
    timeoutMs: minutes(2),
    isDone: () => provider.hasNetwork(cluster),
    run: (context) => provider.createNetwork(cluster, context),
  };
}

/** All machines that the operation is about, created or booted in the provider's own way. */
export function machinesStep(plan: PlanContext): Step {
  const { cluster, provider, machines } = plan;
  return {
    id: 'machines',
    title: titleOf({ one: 'step.machines.one', many: 'step.machines' }, machines),
    machines,
    needs: ['download', 'box', 'network'],
    weight: 25 * Math.sqrt(machines.length),
    timeoutMs: minutes(20 + 10 * machines.length),
    isDone: () => allIn(plan, machines, ['running']),
    run: async (context) => {
      await forgetHostKeys(plan);
      await provider.up(cluster, machines, context);
    },
  };
}

/** A machine that is made anew has a new host key; the pinned one would make it look like an impostor. */
async function forgetHostKeys({ cluster, provider, machines }: PlanContext): Promise<void> {
  const states = await provider.states(cluster);
  for (const machine of machines) {
    if (states.get(machine) === 'absent')
      await forgetHostKey(knownHostsIn(cluster.folder), machine);
  }
}

/** Whether every named machine is in one of the states. */
export async function allIn(
  { cluster, provider }: PlanContext,
  machines: readonly string[],
  states: readonly MachineState[],
): Promise<boolean> {
  const found = await provider.states(cluster);
  return machines.every((machine) => states.includes(found.get(machine) ?? 'unknown'));
}
