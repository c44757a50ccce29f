import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import {
  CLUSTER_SPEC_VERSION,
  type ClusterSpec,
  clusterNamePattern,
  type MachineSpec,
  type ProviderId,
  type Release,
} from '../../shared/cluster/spec.ts';
import type { MessageCode } from '../../shared/messages/message.ts';
import {
  allocateDomain,
  allocateNetwork,
  isClusterNetwork,
  networksOverlap,
} from '../../shared/network/allocation.ts';
import { ProblemError, problem, refuse } from '../../shared/problem.ts';
import type { Issue } from '../../shared/topology/issue.ts';
import { placePreset } from '../../shared/topology/presets.ts';
import { validateTopology } from '../../shared/topology/validate.ts';
import type { UpRequest } from '../engine.ts';
import { problemOfGivenFile } from '../storage/index.ts';
import { findPreset } from './presets.ts';
import { readTopologyFile } from './topology-file.ts';

export const defaultProvider: ProviderId = 'virtualbox';
const defaultPreset = '1m-1a-1p';

/**
 * The spec of a new cluster: what was asked for, the rest chosen so that clusters never collide.
 * Throws a `ProblemError` of kind `invalid` for whatever cannot be.
 */
export async function newClusterSpec(
  request: UpRequest,
  existing: readonly ClusterSpec[],
): Promise<ClusterSpec> {
  const { name } = request;
  if (!clusterNamePattern.test(name)) refuse('CLUSTER-NAME-INVALID', { name }, { kind: 'invalid' });
  const placed = await placeMachines(request, existing);
  return {
    version: CLUSTER_SPEC_VERSION,
    id: randomBytes(4).toString('hex'),
    name,
    provider: request.provider ?? defaultProvider,
    domain: chooseDomain(request, existing),
    ...placed,
    release: await chooseRelease(request),
    installMethod: 'ssh_pull',
    options: { speed: request.speed ?? 1 },
  };
}

interface Placed {
  readonly network: string;
  readonly machines: MachineSpec[];
}

async function placeMachines(
  request: UpRequest,
  existing: readonly ClusterSpec[],
): Promise<Placed> {
  const topology = request.topology ?? { preset: defaultPreset };
  if ('preset' in topology) {
    const network = request.network ?? freeNetwork(existing);
    refuseTaken(network, existing);
    const machines = placePreset(await findPreset(topology.preset), network);
    return { network, machines: withFreeAliases(machines, existing) };
  }
  const text = await readTopologyFile(topology.file);
  const { network, name: cluster } = request;
  const report = validateTopology(text, network === undefined ? { cluster } : { cluster, network });
  if (report.machines === null || report.network === null || !report.valid) {
    throw topologyRefused(report.errors, topology.file);
  }
  refuseTaken(report.network, existing);
  return { network: report.network, machines: report.machines };
}

/** A preset's example names belong to the first cluster that has them: one name leads to one machine. */
function withFreeAliases(
  machines: readonly MachineSpec[],
  existing: readonly ClusterSpec[],
): MachineSpec[] {
  const taken = existing.flatMap((spec) => spec.machines.flatMap(({ aliases }) => aliases));
  return machines.map((machine) => ({
    ...machine,
    aliases: machine.aliases.filter((alias) => !taken.includes(alias)),
  }));
}

/** The first error stands for all of them; `topology validate` shows the whole list. */
function topologyRefused(errors: readonly Issue[], file: string): ProblemError {
  const [first] = errors;
  if (first === undefined) throw new Error('An invalid topology has no error.');
  const { code, params, line } = first;
  const path = `${file}: ${first.path}`;
  const extra = { kind: 'invalid', path } as const;
  const place = line === undefined || line === null ? extra : { ...extra, line };
  return new ProblemError(problem(code as MessageCode, params, place));
}

function freeNetwork(existing: readonly ClusterSpec[]): string {
  const free = allocateNetwork(existing.map(({ network }) => network));
  return free ?? refuse('CLUSTER-NETWORKS-EXHAUSTED', {}, { kind: 'invalid' });
}

function refuseTaken(network: string, existing: readonly ClusterSpec[]): void {
  if (!isClusterNetwork(network)) {
    refuse('CLUSTER-NETWORK-INVALID', { network }, { kind: 'invalid' });
  }
  const other = existing.find((spec) => networksOverlap(spec.network, network));
  if (other === undefined) return;
  refuse('CLUSTER-NETWORK-TAKEN', { network, other: other.name }, { kind: 'invalid' });
}

function chooseDomain(request: UpRequest, existing: readonly ClusterSpec[]): string {
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

async function chooseRelease(request: UpRequest): Promise<Release> {
  const { installer, dcos, machinesOnly } = request;
  if (machinesOnly === true) return { kind: 'none' };
  if (installer !== undefined) {
    const path = await installerPath(installer.path);
    const configPath = installer.configPath === null ? null : resolve(installer.configPath);
    await refuseUnreadable(path, 'CLUSTER-INSTALLER-MISSING');
    if (configPath !== null) await refuseUnreadable(configPath, 'CLUSTER-CONFIG-MISSING');
    return { kind: 'installer', path, configPath };
  }
  if (dcos !== undefined) {
    if (!versionPattern.test(dcos)) {
      refuse('CLUSTER-DCOS-INVALID', { version: dcos }, { kind: 'invalid' });
    }
    return { kind: 'catalogue', version: dcos };
  }
  return { kind: 'none' };
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
