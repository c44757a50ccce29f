import { machineId } from '../../../shared/cluster/spec.ts';
import { refuse } from '../../../shared/problem.ts';
import type { StepContext } from '../../operations/step.ts';
import { makeKnown, type SettledCluster } from '../../vagrant/index.ts';
import { writeNote } from '../machine-note.ts';
import type { ClusterRecord, MachineNames } from '../provider.ts';
import { removeStaleCgroups } from './cgroups.ts';
import { deleteContainer, thawContainers } from './commands.ts';
import type { Container } from './containers.ts';
import { findContainers } from './containers.ts';
import type { MachinesHost } from './machines.ts';
import { findAsked } from './machines.ts';
import { writeContainerNote } from './marked.ts';
import { removeHostEnds } from './network.ts';
import { together } from './together.ts';

/**
 * Creates or boots the machines by one `vagrant up` and its own parallelism, after what an earlier,
 * killed run left was put right. Machines that run already cost nothing.
 */
export async function bringUp(
  host: MachinesHost,
  cluster: ClusterRecord,
  names: MachineNames,
  context: StepContext,
): Promise<void> {
  const found = await findAsked(host, cluster, names, context.signal);
  refuseForeign(cluster, found);
  const idle = found.filter(({ state }) => state !== 'running');
  if (idle.length === 0) return;

  await thawContainers(host.run, idle, context);
  const toBoot = idle.filter(({ state }) => state !== 'saved');
  if (toBoot.length > 0) {
    const fresh = await repair(host, cluster, toBoot, context);
    const settled = await host.settle(cluster, fresh);
    await clearRemains(host, toBoot, settled, context.signal);
    await host.vagrant(cluster).up(
      toBoot.map(({ machine }) => machine),
      context,
    );
    await host.settle(cluster, []);
  }
  await verifyRunning(host, cluster, names);
  await leaveNotes(host, cluster, names);
}

function refuseForeign({ spec }: ClusterRecord, found: readonly Container[]): void {
  const foreign = found.find(({ belongs }) => belongs === 'foreign');
  if (foreign === undefined) return;
  const { id, machine } = foreign;
  refuse('MACHINE-NAME-TAKEN', { id, cluster: spec.name }, { kind: 'invalid', machine });
}

/** Puts right what a killed run left; returns the machines that will be created anew. */
async function repair(
  host: MachinesHost,
  cluster: ClusterRecord,
  found: readonly Container[],
  context: StepContext,
): Promise<string[]> {
  const fresh: string[] = [];
  await together(found, async (container) => {
    const { belongs, complete, known, machine, id } = container;
    if (belongs === 'ours' && complete) {
      if (!known) await makeKnown({ folder: cluster.folder, provider: 'lxc', machine, id });
      return;
    }
    fresh.push(machine);
    if (belongs === 'ours') {
      context.log('Removed what an interrupted run left half made.', machine);
      await deleteContainer(host, container, context);
    }
  });
  return fresh;
}

async function clearRemains(
  host: MachinesHost,
  toBoot: readonly Container[],
  settled: SettledCluster,
  signal: AbortSignal,
): Promise<void> {
  await removeStaleCgroups(
    host.cgroupRoot,
    toBoot.map(({ id }) => id),
  );
  const cards = toBoot.flatMap(({ machine }) => {
    const lxc = settled.machines[machine]?.lxc;
    return lxc === undefined ? [] : [lxc.management.hostEnd, lxc.cluster.hostEnd];
  });
  await removeHostEnds(host.run, cards, signal);
}

/** What a machine carries to be known again if the cluster's folder is lost; not worth failing for. */
async function leaveNotes(host: MachinesHost, { spec }: ClusterRecord, names: MachineNames) {
  for (const name of names) {
    const note = writeNote(spec, name);
    if (note === undefined) continue;
    await writeContainerNote(host.lxcPath, machineId(spec, name), note).catch(() => undefined);
  }
}

async function verifyRunning(host: MachinesHost, cluster: ClusterRecord, names: MachineNames) {
  const found = await findContainers(host, cluster);
  const missing = names.filter((name) => found.get(name)?.state !== 'running');
  if (missing.length > 0) refuse('LXC-NOT-UP', { machines: missing.join(', ') });
}
