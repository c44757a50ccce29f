import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clusterNamePattern } from '../../../shared/cluster/kinds.ts';
import { machineId } from '../../../shared/cluster/spec.ts';
import type { ClusterRecord } from '../../providers/provider.ts';
import { enginePaths, namesIn } from '../../storage/index.ts';
import { workspaces } from '../../vagrant/index.ts';
import type { Living } from './leftover.ts';

/**
 * The clusters of this data folder, and those of others that Vagrant knows of: tests, `serve` and another
 * data folder have machines of ours that are nobody's leftovers.
 */
export async function livingClusters(
  data: string,
  env: Readonly<Record<string, string | undefined>>,
  clusters: readonly ClusterRecord[],
): Promise<Living> {
  const [names, elsewhere] = await Promise.all([
    namesIn(enginePaths(data).clusters),
    workspaces(env),
  ]);
  const folders = names.filter((name) => clusterNamePattern.test(name));
  const others = await Promise.all(elsewhere.map(idIn));
  const ids = new Set([
    ...clusters.map(({ spec }) => spec.id),
    ...others.filter((id) => id !== null),
  ]);
  const read = new Set(clusters.map(({ spec }) => spec.name));
  return {
    has: (id) => ids.has(id),
    mayOwn: (machine) => folders.some((name) => machine.startsWith(machineId({ name }, ''))),
    complete: folders.every((name) => read.has(name)),
  };
}

/** The id in a workspace's cluster.yaml; null where it is none of ours. */
async function idIn(folder: string): Promise<string | null> {
  const text = await readFile(join(folder, 'cluster.yaml'), 'utf8').catch(() => '');
  return /^id:\s*["']?([0-9a-f]{8})["']?\s*$/m.exec(text)?.[1] ?? null;
}
