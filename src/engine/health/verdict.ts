import type { HealthVerdict } from '../../shared/api/health.ts';
import type { Expected } from './answering.ts';
import type { Parts } from './look.ts';

/** What was found out. */
export interface Evidence extends Parts {
  readonly expected: readonly Expected[];
  readonly loginNeeded: boolean;
}

/**
 * Whether DC/OS is well: every unit, every node, every agent. What is known to be unwell goes before what
 * is not known. Apps are the user's own and do not count, but Marathon has to tell of them.
 */
export function verdictOf(evidence: Evidence): HealthVerdict {
  const { units, nodes, agents, apps, expected, loginNeeded } = evidence;
  const told = [...(units ?? []), ...(nodes ?? [])].map(({ health }) => health);
  const lost = agents?.some(({ machine, registered }) => {
    return !registered && expected.some(({ name }) => name === machine);
  });
  const off = expected.some(({ runs }) => !runs);
  if (told.includes('unhealthy') || lost === true || off) return 'unhealthy';
  if (loginNeeded) return 'login-needed';
  const silent = [units, nodes, agents, apps].includes(null);
  return silent || told.includes('unknown') ? 'unknown' : 'healthy';
}
