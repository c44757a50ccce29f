import type { Totals } from '../../../shared/cluster/totals.ts';
import { say } from '../../../shared/messages/message.ts';
import type { HostFacts } from '../../../shared/snapshot.ts';
import { CPUS_PER_HOST_CPU } from '../../../shared/topology/fit.ts';
import { type Check, pass, warn } from '../check.ts';
import { ofVirtualBox } from '../where.ts';

/** Processors for the smallest cluster; too few make it slow, not impossible. */
export function cpusCheck(facts: () => Promise<HostFacts>, smallest: Totals): Check {
  return {
    id: 'cpu-budget',
    title: say('check.cpus.title'),
    level: 'warn',
    preflight: true,
    // Containers share this computer's processors; they are given none.
    applicable: ofVirtualBox,
    run: async () => {
      const { cpus, cpuModel } = await facts();
      const params = { cpus, needed: smallest.cpus };
      const evidence = cpuModel === '' ? [] : [cpuModel];
      return smallest.cpus > cpus * CPUS_PER_HOST_CPU
        ? warn(say('check.cpus.few', params), [say('check.cpus.few.fix')], evidence)
        : pass(say('check.cpus.enough', params), evidence);
    },
  };
}
