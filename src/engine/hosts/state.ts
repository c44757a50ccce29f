import type { HostsState, HostsVersion } from '../../shared/api/hosts.ts';
import { type Problem, problem, problemOf } from '../../shared/problem.ts';
import { blockLines, blocksIn, spliceIn } from './block.ts';
import { conflictsIn, namesOf, staleBlocks } from './conflicts.ts';
import { inFile } from './direct.ts';
import { hostsEntries } from './entries.ts';
import { readHostsFile } from './file.ts';
import { type Lookup, lookupBySystem, lookupIn, resolveNames } from './verify.ts';
import type { HostsCluster } from './wish.ts';

export interface StateOptions {
  readonly path: string;
  /** Behind links. */
  readonly file: string;
  readonly history: readonly HostsVersion[];
  /** The system resolves by this file; else names are looked up in the file alone. */
  readonly asked: boolean;
  readonly lookup?: Lookup | undefined;
}

/** How the names of a cluster stand; what is wrong with the file is among the problems. Changes nothing. */
export async function stateOf(cluster: HostsCluster, options: StateOptions): Promise<HostsState> {
  const { path, file, history, asked, lookup = lookupBySystem } = options;
  const entries = hostsEntries(cluster);
  const problems: Problem[] = [];
  const orNull = <T>(error: unknown): T | null => {
    problems.push(problemOf(error));
    return null;
  };
  const bytes = await readHostsFile(file).catch(orNull<Buffer>);
  const found = bytes === null ? null : await inFileOf(file, bytes, cluster).catch(orNull<InFile>);
  const { written, conflicts } = found ?? { written: 'unknown', conflicts: [] };
  const stale = bytes === null ? [] : staleBlocks(bytes, entries);
  const lookedUp = asked ? lookup : lookupIn(bytes ?? Buffer.alloc(0));
  return {
    name: cluster.name,
    file,
    link: path === file ? null : path,
    written,
    simulated: cluster.provider === 'simulated',
    lines: blockLines(cluster.id, entries),
    names: await resolveNames(cluster, lookedUp),
    conflicts,
    foreign: stale.map((block) => ({
      line: block.line,
      id: block.id,
      lines: block.lines,
      names: namesOf(block),
    })),
    history,
    problems: [
      ...problems,
      ...conflicts.map(({ line, owner: _, ...conflict }) =>
        problem(
          'HOSTS-NAME-TAKEN',
          { ...conflict, file, line },
          { severity: 'warning', path: file, line },
        ),
      ),
    ],
  };
}

type InFile = Pick<HostsState, 'written' | 'conflicts'>;

async function inFileOf(file: string, bytes: Buffer, cluster: HostsCluster): Promise<InFile> {
  const entries = hostsEntries(cluster);
  return inFile(file, () => {
    const right = spliceIn(bytes, cluster.id, entries) === null;
    const there = blocksIn(bytes).some(({ id }) => id === cluster.id);
    return {
      written: right ? 'yes' : there ? 'outdated' : 'no',
      conflicts: conflictsIn(bytes, cluster.id, entries),
    };
  });
}
