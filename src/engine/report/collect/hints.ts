import { join } from 'node:path';
import { configPathOf, type Release } from '../../../shared/cluster/spec.ts';
import { cliPlaces } from '../../dcos/cli/places.ts';
import { clusterPaths, namesIn } from '../../storage/index.ts';
import { endOfFile } from './entry.ts';
import type { ReportSources } from './sources.ts';

/** Longer than any file that holds a secret, bytes. */
const mostOfHint = 1024 * 1024;

/**
 * Texts of files that are never in a report, and hold what must not be: keys of the clusters, templates
 * of DC/OS's configuration, tokens of its command line tool, this program's variables. What cannot be
 * read holds nothing that a report could.
 */
export async function hintsOf(
  sources: ReportSources,
  clusters: readonly string[],
): Promise<readonly string[]> {
  const files = await Promise.all([
    tomlFiles(sources),
    ...clusters.flatMap((name) => [keysOf(sources, name), templateOf(sources, name)]),
  ]);
  const read = files.flat().map((path) => endOfFile(path, mostOfHint).catch(() => null));
  const texts = (await Promise.all(read)).flatMap((bytes) => bytes?.toString('utf8') ?? []);
  const variables = Object.entries(sources.env).map(
    ([name, value]) => `${name}: ${JSON.stringify(value)}`,
  );
  return [...texts, variables.join('\n')];
}

async function tomlFiles({ data, env, platform }: ReportSources): Promise<string[]> {
  const { dcos } = cliPlaces(data, env, platform);
  const clusters = await namesIn(join(dcos, 'clusters')).catch(() => []);
  const each = clusters.map((id) => join(dcos, 'clusters', id, 'dcos.toml'));
  return [join(dcos, 'dcos.toml'), ...each];
}

async function keysOf({ data }: ReportSources, name: string): Promise<string[]> {
  const { folder } = clusterPaths(data, name);
  const machines = join(folder, '.vagrant', 'machines');
  const made = await namesIn(machines).catch(() => []);
  const keys = made.flatMap((machine) =>
    ['virtualbox', 'lxc'].map((provider) => join(machines, machine, provider, 'private_key')),
  );
  return [join(folder, 'key'), ...keys];
}

/** The user's own config.yaml, which the cluster's is made from. */
async function templateOf({ data }: ReportSources, name: string): Promise<string[]> {
  const bytes = await endOfFile(clusterPaths(data, name).spec).catch(() => null);
  if (bytes === null) return [];
  try {
    const { parse } = await import('yaml');
    const { release } = parse(bytes.toString('utf8')) as { release: Release };
    return [configPathOf(release)].filter((path) => path !== null);
  } catch {
    return []; // A spec that is damaged names no file.
  }
}
