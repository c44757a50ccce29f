import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { type MachineExtras, mountMethods } from '../../shared/cluster/install-wishes.ts';
import { providerIds } from '../../shared/cluster/kinds.ts';
import type { MachineSpec } from '../../shared/cluster/spec.ts';
import { ProblemError } from '../../shared/problem.ts';
import { writeVagrantConfig } from '../../shared/topology/vagrant-config.ts';
import { editVagrantConfig } from '../../shared/topology/vagrant-config-edit.ts';
import type { ClusterRecord } from '../providers/provider.ts';
import { resourceText } from '../resources.ts';
import { ensureFolder, writeFileAtomic } from '../storage/index.ts';

/** What the Vagrantfile must know of a machine beyond VagrantConfig.yaml. */
const settledMachine = z.strictObject({
  /** VM or container name. */
  id: z.string(),
  /** What the machine carries about itself, see `providers/machine-note.ts`. */
  note: z.string().optional(),
  /** The two network cards of a container: `management` (how ssh reaches it) and `cluster`. */
  lxc: z
    .strictObject({
      management: z.strictObject({ address: z.string(), mac: z.string(), hostEnd: z.string() }),
      cluster: z.strictObject({ mac: z.string(), hostEnd: z.string() }),
      /** Our own creation of it began and was not yet seen to end. */
      creating: z.boolean(),
    })
    .optional(),
});

/** machines.json: what the engine settled, for the Vagrantfile to read. All of it can be derived anew. */
const settledCluster = z.strictObject({
  version: z.literal(1),
  provider: z.enum(providerIds),
  cluster: z.strictObject({ id: z.string(), name: z.string(), domain: z.string() }),
  /** Private key of the cluster, relative to the folder; need not exist. */
  key: z.string(),
  /** The provider's own box, for machines that name none; null where it is not known. */
  box: z
    .strictObject({ name: z.string(), url: z.string().nullable(), version: z.string().nullable() })
    .nullable(),
  /** Leaves out the cluster's own network card, where VirtualBox has no kernel driver. Tests only. */
  network: z.literal('nat-only-for-test').optional(),
  lxc: z
    .strictObject({
      bridge: z.string(),
      /** This computer's address on the management bridge: the machines' gateway. */
      gateway: z.string(),
    })
    .optional(),
  /** Folder of this computer that the machines see, and how. */
  mount: z
    .strictObject({ method: z.enum(mountMethods), folder: z.string(), guestFolder: z.string() })
    .optional(),
  /** The plugin vagrant-vbguest may change guest additions. */
  vbguest: z.literal(true).optional(),
  machines: z.record(z.string(), settledMachine),
});

/** What of the wished extras the Vagrantfile sees to. */
export function settledExtras(extras: MachineExtras | undefined): Partial<SettledCluster> {
  const { mount, vbguest } = extras ?? {};
  return {
    ...(mount === undefined || mount.method === 'none' ? {} : { mount }),
    ...(vbguest === true ? { vbguest } : {}),
  };
}

export type SettledMachine = z.infer<typeof settledMachine>;
export type SettledCluster = z.infer<typeof settledCluster>;

/** What was settled for the workspace; null where nothing was, or where it can no longer be read. */
export async function readSettled(folder: string): Promise<SettledCluster | null> {
  try {
    const text = await readFile(join(folder, 'machines.json'), 'utf8');
    const parsed = settledCluster.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/**
 * Makes the cluster's folder a plain Vagrant workspace: Vagrantfile, VagrantConfig.yaml and
 * machines.json. Files that are already so are left untouched. Throws the problems of
 * `writeFileAtomic`.
 */
export async function writeWorkspace(
  cluster: ClusterRecord,
  settled: SettledCluster,
): Promise<void> {
  const { folder, spec } = cluster;
  await ensureFolder(folder);
  await writeChanged(join(folder, 'Vagrantfile'), () => resourceText('Vagrantfile'));
  await writeTopology(folder, spec.machines);
  const settledText = `${JSON.stringify(settled, null, 2)}\n`;
  await writeChanged(join(folder, 'machines.json'), () => settledText);
}

/** VagrantConfig.yaml with these machines; what else stands in it stays. */
export async function writeTopology(
  folder: string,
  machines: readonly MachineSpec[],
): Promise<void> {
  await writeChanged(join(folder, 'VagrantConfig.yaml'), (current) =>
    vagrantConfig(current, machines),
  );
}

// The user's comments stay; a file that can no longer be read as one of ours is written anew.
function vagrantConfig(current: string | null, machines: readonly MachineSpec[]): string {
  if (current === null) return writeVagrantConfig(machines);
  try {
    return editVagrantConfig(current, machines);
  } catch (error) {
    if (error instanceof ProblemError) return writeVagrantConfig(machines);
    throw error;
  }
}

async function writeChanged(
  path: string,
  wanted: (current: string | null) => string | Promise<string>,
): Promise<void> {
  const current = await readFile(path, 'utf8').catch(() => null);
  const text = await wanted(current);
  if (current !== text) await writeFileAtomic(path, text);
}
