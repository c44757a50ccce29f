import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  CLUSTER_SPEC_VERSION,
  type ClusterSpec,
  machineId,
  machinesOf,
} from '../../shared/cluster/spec.ts';
import { type Message, say } from '../../shared/messages/message.ts';
import { networksOverlap } from '../../shared/network/allocation.ts';
import { ProblemError } from '../../shared/problem.ts';
import { writeVagrantConfig } from '../../shared/topology/vagrant-config.ts';
import { ensureClusterKey } from '../ssh/index.ts';
import { clusterPaths, ensureFolder, writeFileAtomic } from '../storage/index.ts';
import { vagrantFolder } from '../vagrant/index.ts';
import { letKeyIn } from './access.ts';
import { inFileOrder, type Lost, type LostHost } from './lost.ts';

/**
 * Writes a lost cluster's folder anew from what its machines say. Machines, names, addresses, sizes and
 * version are as they were; its history is gone, and so is its key: see the notes. Its machines are not
 * touched, but that root lets a new key into containers. Throws the cluster's problem.
 */
export async function takeBack(
  lost: Lost,
  existing: readonly ClusterSpec[],
  host: LostHost,
): Promise<Message[]> {
  if (lost.problem !== null) throw new ProblemError(lost.problem);
  const spec = specOf(lost);
  const { folder } = clusterPaths(host.data, spec.name);
  await ensureFolder(folder);
  const hadKey = await isThere(join(folder, 'key'));
  const key = await ensureClusterKey(folder);
  const config = join(folder, 'VagrantConfig.yaml');
  if (!(await isThere(config))) await writeFileAtomic(config, writeVagrantConfig(spec.machines));
  for (const { name, uuid } of lost.machines) {
    if (uuid !== null) await tellVagrant(folder, name, uuid);
  }
  const notes = [
    ...missingMasters(lost, spec),
    ...(hadKey ? [] : await accessNotes(spec, key, host)),
    ...takenNetwork(spec, existing),
  ];
  // Last: before that there is no cluster.
  await host.store.save(spec);
  return notes;
}

function specOf({ id, name, provider, machines }: Lost): ClusterSpec {
  const notes = machines.flatMap(({ note }) => note ?? []);
  const [first] = notes;
  if (first === undefined) throw new Error('A lost cluster without notes has a problem.');
  const { domain, network, release } = first;
  return {
    version: CLUSTER_SPEC_VERSION,
    id,
    name,
    provider,
    domain,
    network,
    machines: inFileOrder(notes.map(({ machine }) => machine)),
    release,
    installMethod: 'ssh_pull',
    options: { speed: 1 },
    recovered: new Date().toISOString(),
  };
}

/** With its id Vagrant takes a machine for its own; without, it would make another one. */
async function tellVagrant(folder: string, machine: string, uuid: string): Promise<void> {
  const data = vagrantFolder(folder, 'virtualbox', machine);
  await mkdir(data, { recursive: true });
  await writeFile(join(data, 'id'), uuid);
  await writeFile(join(data, 'creator_uid'), String(process.getuid?.() ?? 0));
}

function missingMasters({ machines, name }: Lost, spec: ClusterSpec): Message[] {
  const total = machines[0]?.note?.masters ?? 0;
  const there = machinesOf(spec, 'master').length;
  return there >= total
    ? []
    : [say('recovery.note.masters', { name, count: total - there, total })];
}

/** The machines let in only the key that was lost with the folder. */
async function accessNotes(
  spec: ClusterSpec,
  { path, publicKey }: { readonly path: string; readonly publicKey: string },
  { lxcPath }: LostHost,
): Promise<Message[]> {
  const { name, provider, machines } = spec;
  if (provider === 'lxc') {
    const entered = await Promise.all(
      machines.map((each) => letKeyIn(lxcPath, machineId(spec, each.name), publicKey)),
    );
    if (entered.every(Boolean)) return [say('recovery.note.new-key', { name })];
  }
  return [say('recovery.note.key-lost', { name, path: `${path}.pub` })];
}

function takenNetwork({ id, name, network }: ClusterSpec, existing: readonly ClusterSpec[]) {
  const other = existing.find((each) => each.id !== id && networksOverlap(each.network, network));
  if (other === undefined) return [];
  return [say('recovery.note.network', { name, network, other: other.name })];
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}
