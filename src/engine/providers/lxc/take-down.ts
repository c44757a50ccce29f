import { problemOf, refuse } from '../../../shared/problem.ts';
import type { StepContext } from '../../operations/step.ts';
import { forgetMachines } from '../../vagrant/index.ts';
import type { ClusterRecord, MachineNames } from '../provider.ts';
import { removeStaleCgroups } from './cgroups.ts';
import { deleteContainer, stopContainer, thawContainers } from './commands.ts';
import { findContainers } from './containers.ts';
import type { MachinesHost } from './machines.ts';
import { findAsked, ours } from './machines.ts';
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
  if (left.length > 0) {
    const machines = left.map(({ machine }) => machine).join(', ');
    refuse('MACHINES-LEFT', { cluster: cluster.spec.name, machines });
  }
  await removeStaleCgroups(
    host.cgroupRoot,
    found.map(({ id }) => id),
  );
}
