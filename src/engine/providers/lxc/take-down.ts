import { machineId } from '../../../shared/cluster/spec.ts';
import { problemOf, refuse } from '../../../shared/problem.ts';
import type { StepContext } from '../../operations/step.ts';
import { forgetMachines } from '../../vagrant/index.ts';
import type { ClusterRecord, MachineNames } from '../provider.ts';
import { removeStaleCgroups } from './cgroups.ts';
import { deleteContainer, destroyNamed, stopContainer, thawContainers } from './commands.ts';
import { findContainers } from './containers.ts';
import type { MachinesHost } from './machines.ts';
import { findAsked, ours } from './machines.ts';
import { markedContainers } from './marked.ts';
import { together } from './together.ts';

/** Shuts running machines down, all at once; each has 60 s before it is ended hard. */
export async function shutDown(
  host: MachinesHost,
  cluster: ClusterRecord,
  names: MachineNames,
  context: StepContext,
): Promise<void> {
  const found = ours(await findAsked(host, cluster, names, context.signal));
  const up = found.filter(({ state }) => ['running', 'saved', 'starting'].includes(state));
  await thawContainers(host.run, up, context);
  await together(up, (container) =>
    stopContainer(host.run, container, ['--timeout', '60'], context),
  );
}

/**
 * Ends and deletes the machines, then lets Vagrant forget them. By lxc's own commands, all at once:
 * a second for four, where `vagrant destroy` takes five and may trip over its own parallelism.
 * Throws `MACHINES-LEFT`.
 */
export async function destroyMachines(
  host: MachinesHost,
  cluster: ClusterRecord,
  names: MachineNames,
  context: StepContext,
): Promise<void> {
  const found = ours(await findAsked(host, cluster, names, context.signal));
  await together(found, async (container) => {
    await deleteContainer(host, container, context);
    context.log('Removed.', container.machine);
  }).catch((error: unknown) =>
    context.log(`Not all was removed at once: ${problemOf(error).code}`),
  );
  await forgetMachines(
    {
      folder: cluster.folder,
      provider: 'lxc',
      machines: names,
      vagrant: () => host.vagrant(cluster),
    },
    context,
  );

  const left = ours([...(await findContainers(host, cluster)).values()]).filter(({ machine }) =>
    names.includes(machine),
  );
  const others = await removeOthers(host, cluster, names, context);
  if (left.length + others.length > 0) {
    const machines = [...left.map(({ machine }) => machine), ...others].join(', ');
    refuse('MACHINES-LEFT', { cluster: cluster.spec.name, machines });
  }
  await removeStaleCgroups(
    host.cgroupRoot,
    found.map(({ id }) => id),
  );
}

/**
 * Removes what carries the cluster's mark and is none of its machines any more: left by a change that was
 * cut off. Only where the whole cluster goes; gives the names of those that stay.
 */
async function removeOthers(
  host: MachinesHost,
  { spec }: ClusterRecord,
  names: MachineNames,
  context: StepContext,
): Promise<string[]> {
  if (spec.machines.some(({ name }) => !names.includes(name))) return [];
  const own = new Set(spec.machines.map(({ name }) => machineId(spec, name)));
  const marked = async () =>
    ((await markedContainers(host.lxcPath)) ?? []).filter(
      ({ cluster, id }) => cluster === spec.id && !own.has(id),
    );
  for (const { id } of await marked()) {
    await destroyNamed(host.run, id, context).catch((error: unknown) =>
      context.log(`${id} was not removed at once: ${problemOf(error).code}`),
    );
  }
  return (await marked()).map(({ id }) => id);
}
