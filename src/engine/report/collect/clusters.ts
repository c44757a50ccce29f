import { join } from 'node:path';
import { clusterNamePattern } from '../../../shared/cluster/kinds.ts';
import { problemOf, problemToJson, refuse } from '../../../shared/problem.ts';
import { clusterPaths, enginePaths, namesIn } from '../../storage/index.ts';
import { endOfFile, jsonEntry, mostOfFile, type RawEntry } from './entry.ts';
import type { ReportSources } from './sources.ts';

/** Logs of the newest operations of a cluster that the report is about, and of each of several. */
const logsOfOne = 10;
const logsOfEach = 3;

/** What in a cluster's folder is made to be read; keys are not among it. */
const files = ['cluster.yaml', 'VagrantConfig.yaml', 'config.yaml', 'Vagrantfile'] as const;

/** Names of the clusters that a report is about: also of those that cannot be read. Throws `CLUSTER-UNKNOWN`. */
export async function clustersOf(
  { data }: Pick<ReportSources, 'data'>,
  name: string | null,
): Promise<readonly string[]> {
  const all = (await namesIn(enginePaths(data).clusters)).filter((each) =>
    clusterNamePattern.test(each),
  );
  if (name === null) return all.sort();
  return all.includes(name) ? [name] : refuse('CLUSTER-UNKNOWN', { name }, { kind: 'invalid' });
}

/** Spec, status, journal and logs of a cluster, the newest log first. */
export async function ofCluster(
  sources: ReportSources,
  name: string,
  { alone }: { readonly alone: boolean },
): Promise<readonly Promise<RawEntry | null>[]> {
  const { folder, journal, logs } = clusterPaths(sources.data, name);
  const place = `clusters/${name}`;
  const at = async (path: string, inReport: string, limit = mostOfFile) => {
    const bytes = await endOfFile(path, limit);
    return bytes === null ? null : { name: `${place}/${inReport}`, bytes };
  };
  const damaged = (await namesIn(folder)).filter((each) =>
    each.startsWith('cluster.yaml.corrupt-'),
  );
  const newest = (await namesIn(logs)).filter((each) => each.endsWith('.log')).sort();
  return [
    status(sources, name).then((told) => jsonEntry(`${place}/status.json`, told)),
    ...[...files, ...damaged].map((file) => at(join(folder, file), file)),
    at(journal, 'journal.ndjson'),
    ...newest
      .slice(-(alone ? logsOfOne : logsOfEach))
      .reverse()
      .map((log) => at(join(logs, log), `logs/${log}`)),
  ];
}

async function status(sources: ReportSources, name: string): Promise<unknown> {
  try {
    const { problems, ...rest } = await sources.status(name);
    return { ...rest, problems: problems.map(problemToJson) };
  } catch (error) {
    return { unknown: problemToJson(problemOf(error)) };
  }
}
