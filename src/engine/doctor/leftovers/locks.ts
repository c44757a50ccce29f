import { join } from 'node:path';
import { clusterNamePattern } from '../../../shared/cluster/kinds.ts';
import { say } from '../../../shared/messages/message.ts';
import { clusterPaths, enginePaths, namesIn, sweepLock } from '../../storage/index.ts';
import { fixed, nothingToDo } from '../fixed.ts';
import type { Found, Leftover } from './leftover.ts';

/**
 * Locks whose holders are dead. They are free already and hold nobody up; who takes one sweeps it, and of
 * a cluster that nobody touches any more it would lie there for ever.
 */
export async function staleLocks(data: string): Promise<Found> {
  const paths = enginePaths(data);
  const names = (await namesIn(paths.clusters)).filter((name) => clusterNamePattern.test(name));
  const folders = [
    paths.lock,
    join(data, 'hosts-history', 'lock'),
    ...names.map((name) => clusterPaths(data, name).lock),
  ];
  const found = await Promise.all(
    folders.map(async (folder): Promise<Leftover[]> => {
      if (!(await isStale(folder))) return [];
      return [
        {
          id: `lock:${folder}`,
          cluster: null,
          what: say('doctor.leftovers.lock', { path: folder }),
          name: folder,
          administrator: false,
          commands: [],
          // Only the claims of dead processes go; one that lives keeps its own.
          remove: async () => ((await sweepLock(folder)) ? fixed : nothingToDo),
        },
      ];
    }),
  );
  return { leftovers: found.flat(), complete: true };
}

async function isStale(folder: string): Promise<boolean> {
  return sweepLock(folder, { dry: true });
}
