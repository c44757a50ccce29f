import { ProblemError, refuse } from '../../../shared/problem.ts';
import type { StepContext } from '../../operations/step.ts';
import { waitWithPicture } from '../../pictures/boot-picture.ts';
import { makeKnown, type Vagrant } from '../../vagrant/index.ts';
import { resumeVm, startVm } from '../../virtualbox/index.ts';
import type { ClusterRecord, MachineNames } from '../provider.ts';
import { atMost } from './at-most.ts';
import { findAsked, type MachinesHost, ours, refuseNotOurs } from './machines.ts';
import { pictureOf } from './picture.ts';
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
  const waking = idle.filter((vm) => needsNoVagrant(cluster, vm));
  await wake(host, waking, context, done);
  const toBoot = idle.filter((vm) => !waking.includes(vm));
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

/**
 * Whether VirtualBox alone can start it. Into a machine whose key was lost with its folder Vagrant would
 * not get, and wait for that in vain; its network is set up inside since it was made.
 */
function needsNoVagrant({ spec }: ClusterRecord, { state, belongs }: Vm): boolean {
  if (state === 'saved' || state === 'paused') return true;
  return spec.recovered !== undefined && belongs === 'ours' && state !== 'starting';
}

async function wake(
  host: MachinesHost,
  waking: readonly Vm[],
  context: StepContext,
  done: () => void,
): Promise<void> {
  const found = ours(waking);
  const paused = found.filter(({ state }) => state === 'paused');
  const still = found.filter(({ state }) => state !== 'paused');
  if (found.length === 0) return;
  const vbox = await host.vbox();
  // Whoever made them stand still, a snapshot that was cut off or the user in VirtualBox's window.
  for (const { uuid, machine } of paused) {
    context.log('Going on; it was paused.', machine);
    await resumeVm(vbox, uuid, context);
    done();
  }
  await atMost(savedAtOnce, still, async ({ uuid, machine, state }) => {
    context.log(state === 'saved' ? 'Going on from its saved memory.' : 'Starting.', machine);
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
  const up = (machine: string) => bootOne(host, cluster, machine, vagrant, context);
  await atMost(host.parallel(cluster, machines), machines, async (machine) => {
    try {
      await up(machine);
      done();
    } catch (error) {
      if (context.signal.aborted || !isVBoxManageFailure(error)) throw error;
      context.log('VBoxManage failed; it is tried once more, alone.', machine);
      again.push(machine);
    }
  });
  for (const machine of again) {
    await up(machine);
    done();
  }
}

/** Vagrant says so when the machine was started and is waited for. */
const waitsForBoot = /Waiting for machine to boot/;
/** A slow computer needs a minute; Vagrant gives up after five. ms. */
const bootPatienceMs = 150_000;

async function bootOne(
  host: MachinesHost,
  cluster: ClusterRecord,
  machine: string,
  vagrant: Vagrant,
  context: StepContext,
): Promise<void> {
  const boots = Promise.withResolvers<void>();
  const up = vagrant.up([machine], {
    ...context,
    log: (line, of) => {
      if (waitsForBoot.test(line)) boots.resolve();
      context.log(line, of);
    },
  });
  // What goes wrong before the machine boots is told by `up`.
  await Promise.race([boots.promise, up]);
  await waitWithPicture({
    machine,
    context,
    patienceMs: bootPatienceMs,
    take: (file, signal) => pictureOf(host, cluster, machine, file, signal),
    wait: () => up,
  });
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
