import { readdir, rm } from 'node:fs/promises';
import { ProblemError } from '../../shared/problem.ts';
import type { StepContext } from '../operations/step.ts';
import { type VagrantProvider, vagrantFolder } from './machine-folder.ts';
import type { Vagrant } from './vagrant.ts';

interface Forgetting {
  /** The workspace. */
  readonly folder: string;
  readonly provider: VagrantProvider;
  /** Machines that are gone already. */
  readonly machines: readonly string[];
  vagrant(): Vagrant | Promise<Vagrant>;
}

/** Lets Vagrant forget machines that were removed without it; it is only run where it knows any. */
export async function forgetMachines(
  { folder, provider, machines, vagrant }: Forgetting,
  context: StepContext,
): Promise<void> {
  const known: string[] = [];
  for (const machine of machines) {
    const files = await readdir(vagrantFolder(folder, provider, machine)).catch((): string[] => []);
    if (files.includes('id') || files.includes('index_uuid')) known.push(machine);
  }
  if (known.length === 0) return;
  try {
    await (await vagrant()).destroy(known, context);
  } catch (error) {
    // What counts is that the machines are gone; an entry in Vagrant's index only costs a line there.
    if (!(error instanceof ProblemError) || context.signal.aborted) throw error;
    context.warn({ ...error.problem, severity: 'warning' });
  }
  for (const machine of known) {
    await rm(vagrantFolder(folder, provider, machine), { recursive: true, force: true });
  }
}
