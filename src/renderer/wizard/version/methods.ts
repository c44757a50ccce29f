import type { InstallMethod } from '../../../shared/cluster/install-wishes.ts';
import type { Problem } from '../../../shared/problem.ts';
import { methodProblem } from '../../../shared/releases/install-methods.ts';
import type { Facts } from '../draft/facts.ts';

/** What a method is called in the catalogue of texts. */
export const methodWords = { ssh_pull: 'pull', ssh_push: 'push', web: 'web' } as const;

/** The facts that decide it. */
type Deciding = Pick<Facts, 'source' | 'version' | 'installer' | 'machines' | 'methods'>;

/** Why the chosen DC/OS cannot be brought onto the machines that way; null where it can, or nobody knows yet. */
export function whyNotMethod(facts: Deciding, method: InstallMethod): Problem | null {
  const { source, version, installer, machines, methods } = facts;
  if (source === 'none' || methods === null) return null;
  const chosen = source === 'catalogue' ? version?.version : installer?.version;
  return methodProblem({ method, version: chosen ?? null, machines: machines ?? [] }, methods);
}
