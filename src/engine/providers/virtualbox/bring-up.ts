import { ProblemError, refuse } from '../../../shared/problem.ts';
import type { StepContext } from '../../operations/step.ts';
import { makeKnown } from '../../vagrant/index.ts';
import { startVm } from '../../virtualbox/index.ts';
import type { ClusterRecord, MachineNames } from '../provider.ts';
import { atMost } from './at-most.ts';
import { findAsked, type MachinesHost, ours, refuseNotOurs } from './machines.ts';
import { findVms, type Vm } from './vms.ts';

/**
 * Creates or boots the machines. Saved ones go on from their memory by VirtualBox's own command, half a
 * second each; for the others a `vagrant up` runs for each machine, several at once. A machine at which
 * VBoxManage failed is tried once more, alone. Machines that run already cost nothing.
 */
export async function bringUp(
  host: MachinesHost,
  cluster: ClusterRecord,
  names: MachineNames,
  context: StepContext,
): Promise<void> {
  const found = await findAsked(host, cluster, names, context);
  refuseNotOurs(cluster, found);
  const idle = found.filter(({ state }) => state !== 'running');
  if (idle.length === 0) return;

  const done = counter(found.length, found.length - idle.length, context);
  await wake(host, idle, context, done);
  const toBoot = idle.filter(({ state }) => state !== 'saved');
  if (toBoot.length > 0) {
    await host.settle(cluster);
    const { folder } = cluster;
    for (const { machine, uuid } of ours(toBoot).filter(({ known }) => !known)) {
      await makeKnown({ folder, provider: 'virtualbox', machine, id: uuid });
    }
    await boot(host, cluster, toBoot, context, done);
  }
  await verifyRunning(host, cluster, names);
}

async function wake(
  host: MachinesHost,
  idle: readonly Vm[],
  context: StepContext,
  done: () => void,
): Promise<void> {
  const saved = ours(idle).filter(({ state }) => state === 'saved');
  if (saved.length === 0) return;
  const vbox = await host.vbox();
  await atMost(savedAtOnce, saved, async ({ uuid, machine }) => {
    context.log('Going on from its saved memory.', machine);
    await startVm(vbox, uuid, context);
    done();
  });
}

/** Reading memory from disk: more at once only make the disk seek. */
const savedAtOnce = 3;

async function boot(
  host: MachinesHost,
  cluster: ClusterRecord,
  toBoot: readonly Vm[],
  context: StepContext,
  done: () => void,
): Promise<void> {
  const machines = toBoot.map(({ machine }) => machine);
  const vagrant = await host.vagrant(cluster);
  const again: string[] = [];
  await atMost(host.parallel(cluster, machines), machines, async (machine) => {
    try {
      await vagrant.up([machine], context);
      done();
    } catch (error) {
      if (context.signal.aborted || !isVBoxManageFailure(error)) throw error;
      context.log('VBoxManage failed; it is tried once more, alone.', machine);
      again.push(machine);
    }
  });
  for (const machine of again) {
    await vagrant.up([machine], context);
    done();
  }
}

/** Vagrant's own words for a call of VBoxManage that failed; what comes of calls that collide. */
export function isVBoxManageFailure(error: unknown): boolean {
  if (!(error instanceof ProblemError) || error.problem.code !== 'VAGRANT-FAILED') return false;
  const { command, params } = error.problem;
  return [String(params?.detail ?? ''), ...(command?.lastLines ?? [])].some((line) =>
    /VBoxManage|VirtualBox object/.test(line),
  );
}

async function verifyRunning(host: MachinesHost, cluster: ClusterRecord, names: MachineNames) {
  const found = await findVms(host, cluster);
  const missing = names.filter((name) => found.get(name)?.state !== 'running');
  if (missing.length > 0) refuse('VIRTUALBOX-NOT-UP', { machines: missing.join(', ') });
}

function counter(total: number, before: number, { progress }: StepContext): () => void {
  let count = before;
  return () => {
    count += 1;
    progress(count / total);
  };
}
