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

/**
 * Vagrant's parallel destroy trips over its own locks now and then: what it did not get to the first
 * time it does the second.
 */
const attempts = 3;

/** Lets Vagrant forget machines that were removed without it; it is only run where it knows any. */
export async function forgetMachines(options: Forgetting, context: StepContext): Promise<void> {
  const { folder, provider, vagrant } = options;
  const known = await knownOf(options);
  for (
    let attempt = 1, left = known;
    left.length > 0;
    left = await knownOf(options), attempt += 1
  ) {
    try {
      await (await vagrant()).destroy(left, context);
      break;
    } catch (error) {
      // What counts is that the machines are gone; an entry in Vagrant's index only costs a line there.
      if (!(error instanceof ProblemError) || context.signal.aborted) throw error;
      if (error.problem.code !== 'VAGRANT-LOCKED' || attempt >= attempts) {
        context.warn({ ...error.problem, severity: 'warning' });
        break;
      }
    }
  }
  for (const machine of known) {
    await rm(vagrantFolder(folder, provider, machine), { recursive: true, force: true });
  }
}

/** Machines that Vagrant has an entry of. */
async function knownOf({ folder, provider, machines }: Forgetting): Promise<string[]> {
  const known: string[] = [];
  for (const machine of machines) {
    const files = await readdir(vagrantFolder(folder, provider, machine)).catch((): string[] => []);
    if (files.includes('id') || files.includes('index_uuid')) known.push(machine);
  }
  return known;
}
