import { withBox } from '../../shared/cluster/box-wish.ts';
import type { ClusterSpec, MachineSpec } from '../../shared/cluster/spec.ts';
import { type Totals, totalsOf } from '../../shared/cluster/totals.ts';
import {
  allocateNetwork,
  isClusterNetwork,
  networksOverlap,
} from '../../shared/network/allocation.ts';
import { type Problem, problem, problemOf, refuse } from '../../shared/problem.ts';
import type { Issue } from '../../shared/topology/issue.ts';
import { type Preset, placePreset } from '../../shared/topology/presets.ts';
import { validateTopology } from '../../shared/topology/validate.ts';
import type { UpRequest } from '../engine.ts';
import { chooseNetwork, type Survey } from '../networks/index.ts';
import { findPreset, presetOfCounts } from './presets.ts';
import { readTopologyFile } from './topology-file.ts';

const defaultPreset = '1m-1a-1p';

/** Looks at the networks that this computer uses; may be some seconds old. */
export type SurveyNow = () => Promise<Survey>;

/** The machines of a new cluster in their network, as far as they can be told. */
export interface Placement {
  /** Null where none can be told. */
  readonly network: string | null;
  /** Empty where the topology is not valid. */
  readonly machines: readonly MachineSpec[];
  /** Of the machines whose sizes could be read. */
  readonly totals: Totals;
  /** Everything that is wrong, and then what is doubtful; all of kind `invalid`. */
  readonly problems: readonly Problem[];
}

/**
 * Places the machines that are asked for so that clusters never collide. What is wrong is in the
 * answer, each error of a topology's text with its path and line.
 */
export async function placeMachines(
  request: UpRequest,
  existing: readonly ClusterSpec[],
  survey?: SurveyNow,
): Promise<Placement> {
  const placed = await placeAsked(request, existing, survey);
  return { ...placed, machines: withBox(placed.machines, request.box) };
}

async function placeAsked(
  { name, topology = { preset: defaultPreset }, network, provider }: UpRequest,
  existing: readonly ClusterSpec[],
  survey?: SurveyNow,
): Promise<Placement> {
  try {
    if ('preset' in topology || 'counts' in topology) {
      const preset =
        'preset' in topology
          ? await findPreset(topology.preset)
          : await presetOfCounts(topology.counts);
      const wanted = network ?? (await freeNetwork(existing, provider, survey));
      return presetPlacement(preset, wanted, existing);
    }
    if ('text' in topology) return textPlacement(topology.text, '', { name, network }, existing);
    const text = await readTopologyFile(topology.file);
    return textPlacement(text, `${topology.file}: `, { name, network }, existing);
  } catch (error) {
    return { ...nothing, problems: [problemOf(error)] };
  }
}

/**
 * The preset's machines in the network that the next cluster gets, and with the names that are free;
 * in dcos-vagrant's own where no network is left, for the user may know another.
 */
export function presetInFreeNetwork(
  preset: Preset,
  existing: readonly ClusterSpec[],
  survey: Survey | null = null,
): MachineSpec[] {
  const network = nextNetwork(existing, survey) ?? '192.168.57.0/24';
  return inNetwork(preset, network, existing).machines;
}

const nothing: Omit<Placement, 'problems'> = {
  network: null,
  machines: [],
  totals: totalsOf([]),
};

function presetPlacement(
  preset: Preset,
  network: string,
  existing: readonly ClusterSpec[],
): Placement {
  const taken = problemOfNetwork(network, existing);
  const totals = totalsOf(preset.machines);
  if (taken !== null) return { ...nothing, totals, problems: [taken] };
  return { ...inNetwork(preset, network, existing), totals, problems: [] };
}

function textPlacement(
  text: string,
  where: string,
  { name, network }: { readonly name: string; readonly network: string | undefined },
  existing: readonly ClusterSpec[],
): Placement {
  const context = network === undefined ? { cluster: name } : { cluster: name, network };
  const report = validateTopology(text, context);
  const taken =
    report.network === null || !report.valid ? null : problemOfNetwork(report.network, existing);
  return {
    network: report.network,
    machines: report.machines ?? [],
    totals: report.totals,
    problems: [
      ...report.errors.map((issue) => issueProblem(issue, where, 'error')),
      ...(taken === null ? [] : [taken]),
      ...report.warnings.map((issue) => issueProblem(issue, where, 'warning')),
    ],
  };
}

function issueProblem(
  { code, params, path, line }: Issue,
  where: string,
  severity: Problem['severity'],
): Problem {
  return problem(code, params, { kind: 'invalid', severity, path: `${where}${path}`, line });
}

function inNetwork(preset: Preset, network: string, existing: readonly ClusterSpec[]) {
  return { network, machines: withFreeAliases(placePreset(preset, network), existing) };
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

/**
 * The network that the next cluster gets; throws `CLUSTER-NETWORKS-EXHAUSTED`. Played machines take nothing of
 * this computer, so that only other clusters are in their way.
 */
export async function freeNetwork(
  existing: readonly ClusterSpec[],
  provider: UpRequest['provider'],
  survey: SurveyNow | undefined,
): Promise<string> {
  const around = provider === 'simulated' ? null : ((await survey?.()) ?? null);
  // Where VirtualBox may have networks is nothing to the bridges of containers.
  const limits = around !== null && provider === 'lxc' ? { ...around, allowed: null } : around;
  const free = nextNetwork(existing, limits);
  return free ?? refuse('CLUSTER-NETWORKS-EXHAUSTED', {}, { kind: 'invalid' });
}

function nextNetwork(existing: readonly ClusterSpec[], survey: Survey | null): string | null {
  const taken = existing.map(({ network }) => network);
  if (survey === null) return allocateNetwork(taken);
  return chooseNetwork({ taken, used: survey.networks, allowed: survey.allowed });
}

function problemOfNetwork(network: string, existing: readonly ClusterSpec[]): Problem | null {
  const invalid = { kind: 'invalid' } as const;
  if (!isClusterNetwork(network)) return problem('CLUSTER-NETWORK-INVALID', { network }, invalid);
  const other = existing.find((spec) => networksOverlap(spec.network, network));
  if (other === undefined) return null;
  return problem('CLUSTER-NETWORK-TAKEN', { network, other: other.name }, invalid);
}
