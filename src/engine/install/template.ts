import { type ClusterSpec, configPathOf } from '../../shared/cluster/spec.ts';
import { refuse } from '../../shared/problem.ts';
import { readGivenFile } from '../storage/index.ts';
import type { ConfigTemplate } from './config.ts';

/** Far more than a config.yaml with all its comments has, bytes. */
const longestBytes = 1_048_576;

/** The config.yaml that the cluster's configuration starts from; null where there is none. */
export async function readTemplate({
  release,
}: Pick<ClusterSpec, 'release'>): Promise<ConfigTemplate | null> {
  const path = configPathOf(release);
  return path === null ? null : readTemplateAt(path);
}

/** A config.yaml of the user's; throws `CONFIG-TEMPLATE-INVALID` where it cannot be read. */
export async function readTemplateAt(path: string): Promise<ConfigTemplate> {
  const detail = (error: unknown) => (error instanceof Error ? error.message : String(error));
  const bytes = await readGivenFile(path, longestBytes).catch((error: unknown) => {
    const params = { path, line: 1, detail: detail(error) };
    return refuse('CONFIG-TEMPLATE-INVALID', params, { kind: 'invalid', path });
  });
  if (bytes.length > longestBytes) {
    const params = { path, line: 1, detail: 'it is longer than 1 MiB' };
    refuse('CONFIG-TEMPLATE-INVALID', params, { kind: 'invalid', path });
  }
  return { path, text: bytes.toString('utf8') };
}
