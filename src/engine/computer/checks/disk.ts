import type { Totals } from '../../../shared/cluster/totals.ts';
import { say } from '../../../shared/messages/message.ts';
import type { HostFacts } from '../../../shared/snapshot.ts';
import { diskNeed } from '../../../shared/topology/disk.ts';
import { gigabytes } from '../../../shared/topology/fit.ts';
import { type Check, fail, pass, unknown, warn } from '../check.ts';

/** Below this much to spare it is worth a word, MiB. */
const spareMiB = 10_240;

/** Room for the smallest cluster on the volume of the data folder. */
export function diskCheck(
  facts: () => Promise<HostFacts>,
  smallest: Totals,
  folder: string,
): Check {
  const cluster = { provider: 'virtualbox', totals: smallest, dcos: true } as const;
  const neededMiB = diskNeed(cluster).createdMiB;
  return {
    id: 'disk',
    title: say('check.disk.title'),
    look: async () => {
      const { freeDiskMiB } = await facts();
      if (freeDiskMiB === null) return unknown(say('check.disk.unknown', { folder }), [folder]);
      const params = { free: gigabytes(freeDiskMiB), needed: gigabytes(neededMiB), folder };
      const evidence = [folder, `${freeDiskMiB} MiB`];
      const fixes = [say('check.disk.fix')];
      if (freeDiskMiB < neededMiB) return fail(say('check.disk.full', params), fixes, evidence);
      if (freeDiskMiB < neededMiB + spareMiB) {
        return warn(say('check.disk.tight', params), fixes, evidence);
      }
      return pass(say('check.disk.enough', params), evidence);
    },
  };
}
