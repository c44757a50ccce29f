import { machineId } from '../../../shared/cluster/spec.ts';
import { ProblemError, problem, problemOf } from '../../../shared/problem.ts';
import type { StepContext } from '../../operations/step.ts';
import { forgetMachines } from '../../vagrant/index.ts';
import { removeVm, saveVm } from '../../virtualbox/index.ts';
import type { ClusterRecord, MachineNames } from '../provider.ts';
import { atMost } from './at-most.ts';
import { findAsked, type MachinesHost, ours } from './machines.ts';
import { markedVms } from './marked.ts';
import { findVms } from './vms.ts';

/** Writing memory and deleting disks: more at once only make the disk seek. */
const atOnce = 3;

/** Saves the memory of running machines, several at once. */
export async function saveMachines(
  host: MachinesHost,
  cluster: ClusterRecord,
  names: MachineNames,
  context: StepContext,
): Promise<void> {
  const found = ours(await findAsked(host, cluster, names, context));
  const running = found.filter(({ state }) => state === 'running' || state === 'paused');
  if (running.length === 0) return;
  const vbox = await host.vbox();
  let count = 0;
  await atMost(atOnce, running, async ({ uuid, machine }) => {
    await saveVm(vbox, uuid, context);
    context.log('Its memory is saved.', machine);
    count += 1;
    context.progress(count / running.length);
  });
}

/**
 * Removes the machines, then lets Vagrant forget them. By VBoxManage, which takes half a second each
 * and touches only what carries the cluster's mark; `vagrant destroy` takes three and goes by the
 * workspace's files alone. Throws `MACHINES-LEFT`.
 */
export async function destroyMachines(
  host: MachinesHost,
  cluster: ClusterRecord,
  names: MachineNames,
  context: StepContext,
): Promise<void> {
  const found = ours(await findAsked(host, cluster, names, context));
  let why: unknown;
  if (found.length > 0) {
    const vbox = await host.vbox();
    await atMost(atOnce, found, async ({ uuid, machine }) => {
      await removeVm(vbox, uuid, context);
      context.log('Removed.', machine);
    }).catch((error: unknown) => {
      if (context.signal.aborted) throw error;
      why = error;
      context.warn({ ...problemOf(error), severity: 'warning' });
    });
  }
  const others = await removeOthers(host, cluster, names, context);
  const after = await findVms(host, cluster, context);
  const left = names.filter((name) => {
    const vm = after.get(name);
    return vm?.belongs === 'ours' || vm?.belongs === 'unreadable';
  });
  // Vagrant goes by its own files alone: it is only told of machines that are gone for certain.
  const gone = names.filter((name) => after.get(name)?.belongs === 'absent');
  await forgetMachines(
    {
      folder: cluster.folder,
      provider: 'virtualbox',
      machines: gone,
      vagrant: () => host.vagrant(cluster),
    },
    context,
  );
  if (left.length + others.length > 0) {
    const machines = [...left, ...others].join(', ');
    const told = problem('MACHINES-LEFT', { cluster: cluster.spec.name, machines });
    throw new ProblemError(told, { cause: why });
  }
}

/**
 * Removes what carries the cluster's mark and is none of its machines any more: left by a change that was
 * cut off. Only where the whole cluster goes; gives the names of those that stay.
 */
async function removeOthers(
  host: MachinesHost,
  cluster: ClusterRecord,
  names: MachineNames,
  context: StepContext,
): Promise<string[]> {
  const { spec } = cluster;
  if (spec.adopted !== undefined || spec.machines.some(({ name }) => !names.includes(name))) {
    return [];
  }
  const { vms } = await markedVms(host, context);
  // By its name, too: a copy of the cluster carries this mark until it is given its own.
  const others = vms.filter(
    ({ cluster: owner, machine, name }) =>
      owner === spec.id &&
      machine !== null &&
      name === machineId(spec, machine) &&
      !names.includes(machine),
  );
  const left: string[] = [];
  for (const { uuid, name } of others) {
    try {
      await removeVm(await host.vbox(), uuid, context);
      context.log(`Removed ${name}, which carried the cluster's mark.`);
    } catch (error) {
      if (context.signal.aborted) throw error;
      context.warn({ ...problemOf(error), severity: 'warning' });
      left.push(name);
    }
  }
  return left;
}
