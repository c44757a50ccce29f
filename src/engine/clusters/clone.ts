import { randomBytes } from 'node:crypto';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clusterNamePattern } from '../../shared/cluster/kinds.ts';
import { refuse } from '../../shared/problem.ts';
import type { ClusterRecord } from '../providers/provider.ts';
import { enginePaths, errorCode, withLock } from '../storage/index.ts';
import { takenNames } from './names.ts';
import type { ClusterStore } from './store.ts';

/** What machines of a copy know their cluster by: its key, and their host keys. Secrets stay on this computer. */
const copied = ['key', 'key.pub', 'known_hosts.json', 'VagrantConfig.yaml', 'config.yaml'];

/**
 * Writes down the clone of a cluster: the same spec, addresses and key under another name and id. Its
 * machines are still to be made. Throws `CLUSTER-NAME-INVALID` and `CLUSTER-NAME-TAKEN` (invalid).
 */
export async function prepareClone(
  { data, store }: { readonly data: string; readonly store: ClusterStore },
  from: ClusterRecord,
  name: string,
): Promise<ClusterRecord> {
  if (!clusterNamePattern.test(name)) refuse('CLUSTER-NAME-INVALID', { name }, { kind: 'invalid' });
  return withLock(enginePaths(data).lock, 'clone', { waitMs: 30_000 }, async () => {
    await store.sweep();
    if ((await takenNames(data)).has(name)) {
      refuse('CLUSTER-NAME-TAKEN', { name }, { kind: 'invalid', path: 'name' });
    }
    const cluster = await store.save({
      ...from.spec,
      id: randomBytes(4).toString('hex'),
      name,
    });
    for (const file of copied) {
      await copyFile(join(from.folder, file), join(cluster.folder, file)).catch((error) => {
        if (errorCode(error) !== 'ENOENT') throw error;
      });
    }
    return cluster;
  });
}
