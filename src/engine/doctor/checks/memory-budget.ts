import type { Totals } from '../../../shared/cluster/totals.ts';
import { say } from '../../../shared/messages/message.ts';
import type { HostFacts } from '../../../shared/snapshot.ts';
import { gigabytes, HOST_NEEDS_MIB } from '../../../shared/topology/fit.ts';
import { type Check, type Finding, fail, pass, warn } from '../check.ts';
import { ofVirtualBox } from '../where.ts';

/** Memory for the smallest cluster of real machines, beside what this computer itself needs. */
export function memoryCheck(facts: () => Promise<HostFacts>, smallest: Totals): Check {
  return {
    id: 'memory-budget',
    title: say('check.memory.title'),
    level: 'block',
    preflight: true,
    // Containers take what they use, not what they are given.
    applicable: ofVirtualBox,
    run: async () => judge(await facts(), smallest),
  };
}

function judge({ memoryMiB, freeMemoryMiB }: HostFacts, smallest: Totals): Finding {
  const sizes = {
    memory: gigabytes(memoryMiB),
    free: gigabytes(freeMemoryMiB),
    needed: gigabytes(smallest.memoryMiB),
  };
  const evidence = [`${memoryMiB} MiB`, `${freeMemoryMiB} MiB`];
  if (memoryMiB - smallest.memoryMiB < HOST_NEEDS_MIB) {
    const ways = [say('check.memory.small.fix'), say('check.simulated.fix')];
    return fail(say('check.memory.small', sizes), ways, evidence);
  }
  if (freeMemoryMiB < smallest.memoryMiB) {
    return warn(say('check.memory.tight', sizes), [say('check.memory.tight.fix')], evidence);
  }
  return pass(say('check.memory.enough', sizes), evidence);
}
