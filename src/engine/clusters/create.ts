import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { installWishes } from '../../shared/cluster/install-wishes.ts';
import { clusterNamePattern, type ProviderId } from '../../shared/cluster/kinds.ts';
import { CLUSTER_SPEC_VERSION, type ClusterSpec, type Release } from '../../shared/cluster/spec.ts';
import type { MessageCode } from '../../shared/messages/message.ts';
import { allocateDomain } from '../../shared/network/allocation.ts';
import { ProblemError, refuse } from '../../shared/problem.ts';
import type { UpRequest } from '../engine.ts';
import { normalExtras } from '../extras/index.ts';
import { problemOfGivenFile } from '../storage/index.ts';
import { placeMachines, type SurveyNow } from './place.ts';

export const defaultProvider: ProviderId = 'virtualbox';

/**
 * The spec of a new cluster: what was asked for, the rest chosen so that clusters never collide.
 * Throws a `ProblemError` of kind `invalid` for whatever cannot be.
 */
export async function newClusterSpec(
  request: UpRequest,
  existing: readonly ClusterSpec[],
  survey?: SurveyNow,
): Promise<ClusterSpec> {
  const { name } = request;
  if (!clusterNamePattern.test(name)) refuse('CLUSTER-NAME-INVALID', { name }, { kind: 'invalid' });
  const { network, machines, problems } = await placeMachines(request, existing, survey);
  // The first error stands for all of them; `preview` and `topology validate` show the whole list.
  const [wrong] = problems.filter(({ severity }) => severity === 'error');
  if (wrong !== undefined) throw new ProblemError(wrong);
  if (network === null) throw new Error('A placement without a problem has no network.');
  return {
    version: CLUSTER_SPEC_VERSION,
    id: randomBytes(4).toString('hex'),
    name,
    provider: request.provider ?? defaultProvider,
    domain: chooseDomain(request, existing),
    network,
    machines: [...machines],
    release: await chooseRelease(request),
    ...installWishes({ ...request, extras: normalExtras(request.extras) }),
    options: { speed: request.speed ?? 1 },
  };
}

/** The domain that is asked for or the next free one; throws where it cannot be or is taken. */
export function chooseDomain(
  request: Pick<UpRequest, 'name' | 'domain'>,
  existing: readonly ClusterSpec[],
): string {
  const taken = existing.map((spec) => spec.domain);
  const domain = request.domain ?? allocateDomain(request.name, taken);
  if (request.domain !== undefined && !isDomain(domain)) {
    refuse('CLUSTER-DOMAIN-INVALID', { domain }, { kind: 'invalid' });
  }
  const other = existing.find((spec) => spec.domain === domain);
  if (other === undefined) return domain;
  return refuse('CLUSTER-DOMAIN-TAKEN', { domain, other: other.name }, { kind: 'invalid' });
}

/** Longest domain: a host name has at most 253 characters, and a machine's label of 63 stands before. */
const longestDomain = 189;

function isDomain(text: string): boolean {
  const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
  return text.length <= longestDomain && text.split('.').every((part) => label.test(part));
}

/** As DC/OS numbers its releases: `2.2.1`, `1.13.0-rc1`. */
const versionPattern = /^\d{1,3}\.\d{1,3}(\.\d{1,3})?(-[a-z0-9.]{1,20})?$/;

/** The release that is asked for; `none` also where nothing is. Throws for files that cannot be read. */
export async function chooseRelease(request: UpRequest): Promise<Release> {
  const { installer, dcos, machinesOnly } = request;
  if (machinesOnly === true) return { kind: 'none' };
  if (installer !== undefined) {
    const path = await installerPath(installer.path);
    await refuseUnreadable(path, 'CLUSTER-INSTALLER-MISSING');
    const configPath = await templatePath(installer.configPath);
    return { kind: 'installer', path, configPath };
  }
  if (dcos !== undefined) {
    if (!versionPattern.test(dcos)) {
      refuse('CLUSTER-DCOS-INVALID', { version: dcos }, { kind: 'invalid' });
    }
    const configPath = await templatePath(request.configPath ?? null);
    return catalogueRelease(dcos, configPath);
  }
  return { kind: 'none' };
}

/** A version of the catalogue, with a template where there is one. */
export function catalogueRelease(version: string, configPath: string | null): Release {
  return { kind: 'catalogue', version, ...(configPath === null ? {} : { configPath }) };
}

async function templatePath(given: string | null): Promise<string | null> {
  if (given === null) return null;
  const path = resolve(given);
  await refuseUnreadable(path, 'CLUSTER-CONFIG-MISSING');
  return path;
}

/** The installer that the user means: a file, or the newest one of a folder. */
export async function installerPath(given: string): Promise<string> {
  const { installerAt } = await import('../releases/local-installers.ts');
  return installerAt(resolve(given));
}

async function refuseUnreadable(path: string, code: MessageCode): Promise<void> {
  const found = await problemOfGivenFile(path);
  if (found?.code === 'STORAGE-NOT-A-FILE') throw new ProblemError(found);
  if (found !== null) refuse(code, { path }, { kind: 'invalid', path });
}
