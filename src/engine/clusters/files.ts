import { join } from 'node:path';
import type { ClusterFile } from '../../shared/api/answers.ts';
import { readGivenFile } from '../storage/index.ts';

/** The files of a cluster's folder that are made to be read, in the order of interest. */
const shown = ['VagrantConfig.yaml', 'config.yaml', 'cluster.yaml', 'Vagrantfile'] as const;

/** Far more than any of them has, bytes; of a longer one the beginning is shown. */
const limitBytes = 512 * 1024;

/** Those of a cluster's files that are there and are text; keys and secrets are not among them. */
export async function clusterFiles(folder: string): Promise<ClusterFile[]> {
  const files = await Promise.all(shown.map((name) => fileIn(folder, name)));
  return files.flatMap((file) => file ?? []);
}

async function fileIn(folder: string, name: string): Promise<ClusterFile | null> {
  const path = join(folder, name);
  const bytes = await readGivenFile(path, limitBytes).catch(() => null);
  if (bytes === null || bytes.includes(0)) return null;
  return { name, path, bytes: bytes.length, text: bytes.toString('utf8') };
}
