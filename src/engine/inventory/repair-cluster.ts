import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { CLUSTER_SPEC_VERSION, type MachineSpec } from '../../shared/cluster/spec.ts';
import { type Problem, ProblemError, problem } from '../../shared/problem.ts';
import type { ClusterStore } from '../clusters/store.ts';
import { clusterPaths } from '../storage/index.ts';
import { readSettled } from '../vagrant/index.ts';

/**
 * Writes a damaged cluster's file anew from what its workspace says, so that its machines can be
 * destroyed like those of any other; for anything else it is not good enough. False where no machine of
 * it can exist. Throws `RESET-CLUSTER-UNREADABLE` where that cannot be told.
 */
export async function repairCluster(
  name: string,
  { data, store }: { readonly data: string; readonly store: ClusterStore },
): Promise<boolean> {
  const { folder } = clusterPaths(data, name);
  const unreadable = problem('RESET-CLUSTER-UNREADABLE', { name, folder }, { path: folder });
  const settled = await readSettled(folder);
  // Without a workspace Vagrant has made nothing; one that cannot be read is another matter.
  if (settled === null) return refuseIfThere(join(folder, 'machines.json'), unreadable);
  // A folder that was copied: the machines are the other cluster's.
  if (settled.cluster.name !== name) return false;
  const addresses = await addressesIn(join(folder, 'VagrantConfig.yaml'));
  const [some] = addresses.values();
  if (some === undefined) throw new ProblemError(unreadable);
  await store.save({
    version: CLUSTER_SPEC_VERSION,
    ...settled.cluster,
    provider: settled.provider,
    network: some.replace(/\.\d+$/, '.0/24'),
    machines: Object.keys(settled.machines).map((machine) =>
      machineOf(machine, addresses.get(machine) ?? some),
    ),
    release: { kind: 'none' },
    installMethod: 'ssh_pull',
    options: { speed: 1 },
  });
  return true;
}

async function refuseIfThere(path: string, unreadable: Problem): Promise<false> {
  if ((await stat(path).catch(() => null)) === null) return false;
  throw new ProblemError(unreadable);
}

const entries = z.record(z.string(), z.looseObject({ ip: z.ipv4() }));

/** Addresses of the machines in a VagrantConfig.yaml, by their names without the domain. */
async function addressesIn(path: string): Promise<ReadonlyMap<string, string>> {
  try {
    const read = entries.parse(parse(await readFile(path, 'utf8')));
    return new Map(Object.entries(read).map(([host, { ip }]) => [host.replace(/\..*/, ''), ip]));
  } catch {
    return new Map();
  }
}

/** What destroying asks of a machine is its name; the rest is what the format wants. */
function machineOf(name: string, ip: string): MachineSpec {
  return {
    name,
    type: 'master',
    ip,
    cpus: 2,
    memoryMiB: 2048,
    memoryReservedMiB: null,
    aliases: [],
    box: { name: null, url: null, version: null },
  };
}
