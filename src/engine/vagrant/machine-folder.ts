import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export type VagrantProvider = 'lxc' | 'virtualbox';

/** Folder in the workspace where Vagrant keeps what it knows of a machine. */
export function vagrantFolder(folder: string, provider: VagrantProvider, machine: string): string {
  return join(folder, '.vagrant', 'machines', machine, provider);
}

interface KnownMachine {
  /** The workspace. */
  readonly folder: string;
  readonly provider: VagrantProvider;
  readonly machine: string;
  /** What the provider calls the machine. */
  readonly id: string;
}

/** Has Vagrant take a machine for its own; without its id it would make, or try to make, another one. */
export async function makeKnown({ folder, provider, machine, id }: KnownMachine): Promise<void> {
  const data = vagrantFolder(folder, provider, machine);
  await mkdir(data, { recursive: true });
  await writeFile(join(data, 'id'), id);
  await writeFile(join(data, 'creator_uid'), String(process.getuid?.() ?? 0));
}
