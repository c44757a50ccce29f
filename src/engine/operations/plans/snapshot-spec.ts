import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import {
  CLUSTER_SPEC_VERSION,
  type ClusterSpec,
  clusterSpec,
} from '../../../shared/cluster/spec.ts';
import type { Problem } from '../../../shared/problem.ts';
import type { ClusterRecord } from '../../providers/provider.ts';
import { ensureFolder, namesIn, readYamlFile, writeFileAtomic } from '../../storage/index.ts';

/**
 * Writes down what a cluster is when a snapshot of it is taken: `snapshots/BATCH.yaml` in its folder, in the
 * form of its own file. Throws the problems of a disk.
 */
export async function keepSpec({ spec, folder }: ClusterRecord, batch: string): Promise<void> {
  await ensureFolder(folderOf(folder));
  await writeFileAtomic(fileOf(folder, batch), stringify(spec), { mode: 0o644 });
}

/**
 * What the cluster was when that snapshot was taken; null where that is not known, as `onNotice` may have
 * been told why. Throws `STORAGE-NEWER` and `STORAGE-NOT-READABLE`.
 */
export function specAt(
  { folder }: ClusterRecord,
  batch: string,
  onNotice: (notice: Problem) => void,
): Promise<ClusterSpec | null> {
  const options = { version: CLUSTER_SPEC_VERSION, onNotice };
  return readYamlFile(fileOf(folder, batch), clusterSpec, options);
}

/** Removes what was kept for snapshots that are no more: all but those of these batches. */
export async function keepOnlySpecs(
  { folder }: ClusterRecord,
  batches: readonly string[],
): Promise<void> {
  const kept = new Set(batches.map((batch) => `${batch}.yaml`));
  const names = await namesIn(folderOf(folder));
  const gone = names.filter((name) => !kept.has(name));
  await Promise.all(gone.map((name) => rm(join(folderOf(folder), name), { force: true })));
}

function folderOf(cluster: string): string {
  return join(cluster, 'snapshots');
}

/** `batch` is a UUID of ours: of those alone parts are listed. */
function fileOf(cluster: string, batch: string): string {
  return join(folderOf(cluster), `${batch}.yaml`);
}
