import { lookup as systemLookup } from 'node:dns/promises';
import { type Problem, problem } from '../../shared/problem.ts';
import { hostsEntries, type NamedCluster } from './entries.ts';

/** Resolves a name as the programs of this computer do; rejects where it leads nowhere. */
export type Lookup = (name: string) => Promise<readonly string[]>;

/** The system's resolver: hosts file first, then DNS, in the order of this computer. */
export const lookupBySystem: Lookup = async (name) =>
  (await systemLookup(name, { all: true })).map(({ address }) => address);

/**
 * Asks for every name of the cluster; one warning for each that leads elsewhere
 * (`HOSTS-NAME-ELSEWHERE`) or nowhere (`HOSTS-NAME-UNRESOLVED`). Not answered within `timeoutMs`
 * (5 s for all together) counts as nowhere: an unreachable DNS server takes long.
 */
export async function verifyNames(
  cluster: NamedCluster,
  lookup: Lookup = lookupBySystem,
  timeoutMs = 5000,
): Promise<Problem[]> {
  const wanted = new Map<string, string[]>();
  for (const { ip, names } of hostsEntries(cluster)) {
    for (const name of names) wanted.set(name, [...(wanted.get(name) ?? []), ip]);
  }
  const answers = await lookUpAll([...wanted.keys()], lookup, timeoutMs);
  return [...wanted].flatMap(([name, expected]) => {
    const found = answers.get(name) ?? [];
    const right = found.length > 0 && found.every((address) => expected.includes(address));
    return right ? [] : [difference(name, expected.join(', '), found.join(', '))];
  });
}

function difference(name: string, expected: string, found: string): Problem {
  const extra = { severity: 'warning' } as const;
  return found === ''
    ? problem('HOSTS-NAME-UNRESOLVED', { name, expected }, extra)
    : problem('HOSTS-NAME-ELSEWHERE', { name, expected, found }, extra);
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
