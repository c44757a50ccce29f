import { problemOf, problemToJson } from '../../../shared/problem.ts';
import { clustersOf, ofCluster } from './clusters.ts';
import { jsonEntry, type RawEntry } from './entry.ts';
import { hintsOf } from './hints.ts';
import type { Collected, ReportSources } from './sources.ts';
import { ofThisComputer } from './this-computer.ts';
import { ofVirtualBox } from './virtualbox.ts';

/** More is no attachment any more, bytes before packing. */
const mostOfAll = 40 * 1024 * 1024;

/**
 * All that a report holds, as it is on this computer. What cannot be had is told in an entry of its own:
 * a report is asked for where something is broken. Throws `CLUSTER-UNKNOWN` for a name that is none.
 */
export async function collect(
  sources: ReportSources,
  name: string | null,
): Promise<Collected<RawEntry>> {
  const clusters = await clustersOf(sources, name);
  const left: unknown[] = [];
  const missed = (error: unknown) => {
    left.push(problemToJson(problemOf(error)));
    return null;
  };
  const ofClusters = clusters.map((each) =>
    ofCluster(sources, each, { alone: name !== null }).catch((error: unknown) => {
      missed(error);
      return [];
    }),
  );
  const [computer, virtualbox, hints, ...each] = await Promise.all([
    Promise.all(ofThisComputer(sources).map((entry) => entry.catch(missed))),
    ofVirtualBox(sources, clusters).catch(missed),
    hintsOf(sources, clusters).catch((error: unknown) => {
      missed(error);
      return [];
    }),
    ...ofClusters.map(async (cluster) =>
      Promise.all((await cluster).map((entry) => entry.catch(missed))),
    ),
  ]);
  const entries: RawEntry[] = [];
  let total = 0;
  for (const entry of [...computer, ...(virtualbox ?? []), ...each.flat()]) {
    if (entry === null) continue;
    if (total + entry.bytes.length > mostOfAll) {
      left.push({ tooMuch: entry.name, bytes: entry.bytes.length });
      continue;
    }
    total += entry.bytes.length;
    entries.push(entry);
  }
  if (left.length > 0) entries.push(jsonEntry('left-out.json', left));
  return { entries, hints };
}
