import type { SecretsLacking } from '../../shared/api/secrets.ts';
import { type Problem, ProblemError } from '../../shared/problem.ts';
import type { UpRequest } from '../engine.ts';
import { lastOperation } from '../operations/journal.ts';
import type { ClusterRecord } from '../providers/provider.ts';
import type { Secrets } from '../secrets/index.ts';
import { nothingLacks } from '../secrets/lacking.ts';
import { clusterPaths } from '../storage/index.ts';
import { chooseRelease, defaultProvider } from './create.ts';
import type { ClusterStore } from './store.ts';

/** Secrets as surfaces deal with them: they are handed over, and lack; nobody gets them back. */
export interface RequestSecrets extends Pick<Secrets, 'keeping' | 'offer'> {
  /** What `up` of the request, or going on with the cluster of its name, would be refused without. */
  lacking(request: UpRequest): Promise<SecretsLacking>;
}

interface Dependencies {
  readonly data: string;
  readonly store: Pick<ClusterStore, 'find' | 'all'>;
  readonly secrets: Secrets;
}

export function secretsOfRequests(dependencies: Dependencies): RequestSecrets {
  const { store, secrets } = dependencies;
  return {
    keeping: secrets.keeping,
    offer: secrets.offer,
    async lacking(request) {
      const existing = await store.find(request.name);
      if (existing !== null) return lackingOfExisting(existing, request.secrets, dependencies);
      const { provider = defaultProvider } = request;
      const release = await chooseRelease(request).catch(() => ({ kind: 'none' }) as const);
      return secrets.lacking({ id: '', provider, release }, request.secrets);
    },
  };
}

/**
 * Before a cluster that is not complete is gone on with: throws what it lacks (prerequisite), and keeps what
 * was offered. What was generated already has its secrets in it.
 */
export async function takeSecrets(
  cluster: ClusterRecord,
  offer: string | undefined,
  dependencies: Dependencies,
): Promise<void> {
  const { secrets, store } = dependencies;
  if (await isGenerated(cluster, dependencies)) return;
  const lacking = await lackingOfExisting(cluster, offer, dependencies);
  const wrong = firstError(secrets.problemsOf(lacking));
  if (wrong !== undefined) throw new ProblemError(wrong);
  const all = (await store.all()).map(({ spec }) => spec.id);
  await secrets.keep(cluster.spec, offer, all);
}

export function firstError(problems: readonly Problem[]): Problem | undefined {
  return problems.find(({ severity }) => severity === 'error');
}

async function lackingOfExisting(
  cluster: ClusterRecord,
  offer: string | undefined,
  dependencies: Dependencies,
): Promise<SecretsLacking> {
  if (await isGenerated(cluster, dependencies)) return nothingLacks;
  const last = await lastOf(cluster, dependencies);
  // Of some installers only the boot machine could tell that they are Enterprise.
  const told = last?.problems.some(({ code }) => code.startsWith('SECRETS-')) === true;
  return dependencies.secrets.lacking(cluster.spec, offer, told ? 'enterprise' : undefined);
}

async function isGenerated(cluster: ClusterRecord, dependencies: Dependencies): Promise<boolean> {
  const last = await lastOf(cluster, dependencies);
  return last?.deployed === true || last?.done.includes('genconf') === true;
}

function lastOf({ spec }: ClusterRecord, { data }: Dependencies) {
  return lastOperation(clusterPaths(data, spec.name).journal);
}
