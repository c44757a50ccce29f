import { lookup as systemLookup } from 'node:dns/promises';
import type { HostsName } from '../../shared/api/hosts.ts';
import { hostNameOf } from '../../shared/cluster/spec.ts';
import { type Problem, problem } from '../../shared/problem.ts';
import { wantedAddresses } from './conflicts.ts';
import { hostsEntries, type NamedCluster } from './entries.ts';
import { namedAddresses } from './lines.ts';

/** Resolves a name as the programs of this computer do; rejects where it leads nowhere. */
export type Lookup = (name: string) => Promise<readonly string[]>;

/** The system's resolver: hosts file first, then DNS, in the order of this computer. */
export const lookupBySystem: Lookup = async (name) =>
  (await systemLookup(name, { all: true })).map(({ address }) => address);

/** As a resolver that has nothing but this file would answer. */
export function lookupIn(file: Buffer): Lookup {
  const lines = namedAddresses(file);
  return async (name) =>
    lines
      .filter(({ names }) => names.some((each) => each.toLowerCase() === name))
      .map(({ ip }) => ip);
}

/**
 * Where every name of the cluster leads. Not answered within `timeoutMs` (5 s for all together) counts
 * as nowhere: an unreachable DNS server takes long.
 */
export async function resolveNames(
  cluster: NamedCluster,
  lookup: Lookup = lookupBySystem,
  timeoutMs = 5000,
): Promise<HostsName[]> {
  const wanted = wantedAddresses(hostsEntries(cluster));
  const answers = await lookUpAll([...wanted.keys()], lookup, timeoutMs);
  return [...wanted].map(([name, expected]) => {
    const found = answers.get(name) ?? [];
    const right = found.length > 0 && found.every((address) => expected.includes(address));
    const state = right ? 'right' : found.length > 0 ? 'elsewhere' : 'nowhere';
    return { name, machine: machineOf(cluster, name), expected, found, state };
  });
}

/** A warning for each name that leads elsewhere (`HOSTS-NAME-ELSEWHERE`) or nowhere (`HOSTS-NAME-UNRESOLVED`). */
export function nameProblems(names: readonly HostsName[]): Problem[] {
  return names.flatMap(({ name, expected, found, state }) => {
    const params = { name, expected: expected.join(', '), found: found.join(', ') };
    const extra = { severity: 'warning' } as const;
    if (state === 'right') return [];
    const code = state === 'nowhere' ? 'HOSTS-NAME-UNRESOLVED' : 'HOSTS-NAME-ELSEWHERE';
    return [problem(code, params, extra)];
  });
}

/** The first machine that bears the name; several may share one, such as `leader.mesos`. */
function machineOf(cluster: NamedCluster, name: string): string {
  const owner = cluster.machines.find(({ name: machine, aliases }) =>
    [hostNameOf(cluster, machine), ...aliases].some((each) => each.toLowerCase() === name),
  );
  return owner?.name ?? '';
}

async function lookUpAll(names: string[], lookup: Lookup, timeoutMs: number) {
  const answers = new Map<string, readonly string[]>();
  const waiting = [...names];
  const worker = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      answers.set(name, await lookup(name).catch(() => []));
    }
  };
  // Two at a time: each lookup occupies one of the four threads that also serve all file access.
  const all = Promise.all([worker(), worker()]);
  const late = Promise.withResolvers<void>();
  const timer = setTimeout(late.resolve, timeoutMs);
  await Promise.race([all, late.promise]);
  clearTimeout(timer);
  waiting.length = 0;
  return answers;
}
