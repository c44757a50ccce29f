import { stat } from 'node:fs/promises';
import { basename, dirname, resolve, sep } from 'node:path';
import type { ImportRequest } from '../../shared/api/sharing.ts';
import { clusterNamePattern } from '../../shared/cluster/kinds.ts';
import type { ClusterSpec } from '../../shared/cluster/spec.ts';
import { type Message, say } from '../../shared/messages/message.ts';
import { networksOverlap } from '../../shared/network/allocation.ts';
import { addressAt, formatIPv4, parseCidr, parseIPv4 } from '../../shared/network/ipv4.ts';
import { refuse } from '../../shared/problem.ts';
import {
  isClusterFile,
  LONGEST_CLUSTER_FILE,
  readClusterFile,
} from '../../shared/sharing/cluster-file.ts';
import { dcosVariablesOf, readVariables } from '../../shared/sharing/dcos-variables.ts';
import { parseVagrantConfig } from '../../shared/topology/vagrant-config.ts';
import { editVagrantConfig } from '../../shared/topology/vagrant-config-edit.ts';
import { validateTopology } from '../../shared/topology/validate.ts';
import { takenNames } from '../clusters/names.ts';
import { freeNetwork, type SurveyNow } from '../clusters/place.ts';
import type { UpRequest } from '../engine.ts';
import { enginePaths, readGivenFile } from '../storage/index.ts';
import type { VBoxManage } from '../virtualbox/index.ts';
import { type MadeMachines, madeMachines } from './adoption.ts';
import { checkoutFolder, isCheckout, readCheckout } from './checkout.ts';
import type { Source } from './source.ts';

export interface ImportHost {
  readonly data: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Null where VirtualBox is not installed. */
  vbox(): Promise<VBoxManage | null>;
  readonly survey?: SurveyNow;
}

/** What an import would make, before anything is written. */
export interface ImportPlan {
  readonly source: Source;
  readonly name: string;
  /** The same as it would be asked for by hand, but for the release. */
  readonly request: UpRequest;
  /** Machines that are there already; none where a new cluster is meant. */
  readonly made: MadeMachines;
  readonly notes: readonly Message[];
}

/** Throws for whatever is named and cannot be read, all of kind `invalid` or `prerequisite`. */
export async function planImport(
  given: ImportRequest,
  existing: readonly ClusterSpec[],
  host: ImportHost,
): Promise<ImportPlan> {
  const source = await readSource(given, host);
  const known = source.kind === 'checkout' ? await madeMachines(source.path, host.vbox) : {};
  const made = inOrder(known, source.topology);
  const provider = given.provider ?? source.provider;
  const { name, renamed } = await nameFor(given.name, source, host.data);
  const homed = await rehomed(source, provider, existing, host);
  return {
    source,
    name,
    made,
    request: {
      name,
      provider,
      topology: { text: homed.topology },
      ...(homed.network === null ? {} : { network: homed.network }),
      ...(source.speed === null ? {} : { speed: source.speed }),
      ...source.wishes,
    },
    notes: [...source.notes, ...renamed, ...homed.notes],
  };
}

/** Those that the topology names, in its order: what is left of an older one is nobody's cluster. */
function inOrder(made: MadeMachines, topology: string): MadeMachines {
  const { machines } = validateTopology(topology);
  if (machines === null) return made;
  return Object.fromEntries(
    machines.flatMap(({ name }) => (made[name] === undefined ? [] : [[name, made[name]]])),
  );
}

async function readSource(given: ImportRequest, host: ImportHost): Promise<Source> {
  const path = resolve(given.path);
  refuseOwn(path, host.data);
  const variables = {
    ...dcosVariablesOf(host.env),
    ...(given.variables === undefined ? {} : await variablesIn(resolve(given.variables))),
  };
  const isFolder = (await stat(path).catch(() => null))?.isDirectory() === true;
  if (isFolder || basename(path) === 'VagrantConfig.yaml') {
    const folder = checkoutFolder(path);
    if (await isCheckout(folder, variables)) return readCheckout(folder, variables);
  } else {
    const bytes = await readGivenFile(path, 4 * LONGEST_CLUSTER_FILE);
    const text = bytes.toString('utf8');
    if (isClusterFile(text)) return fromClusterFile(path, text);
    // Any other name is fine for the machines of a checkout, as DCOS_MACHINE_CONFIG_PATH has it.
    const folder = dirname(path);
    const named = { ...variables, DCOS_MACHINE_CONFIG_PATH: basename(path) };
    if (/\.ya?ml$/.test(path)) return readCheckout(folder, named);
  }
  return refuse('SHARING-NOTHING-THERE', { path }, { kind: 'invalid', path });
}

/** A cluster's own folder is a workspace, too: adopting its machines would take them from it. */
function refuseOwn(path: string, data: string): void {
  const { clusters } = enginePaths(data);
  if (!path.startsWith(clusters + sep)) return;
  refuse('SHARING-OWN-FOLDER', { path }, { kind: 'invalid', path });
}

async function variablesIn(path: string) {
  return readVariables((await readGivenFile(path, 1_000_000)).toString('utf8'), path);
}

function fromClusterFile(path: string, text: string): Source {
  const shared = readClusterFile(text);
  const { name, provider, network, release, speed, config, topology } = shared;
  const { installMethod, configuration, extras } = shared;
  return {
    kind: 'cluster-file',
    path,
    name,
    provider,
    topology,
    network,
    release:
      release.kind === 'installer'
        ? { ...release, path: null, configPath: null }
        : release.kind === 'catalogue'
          ? { ...release, configPath: null }
          : release,
    speed: speed ?? null,
    config: config ?? null,
    box: null,
    wishes: { installMethod, configuration, extras },
    notes: [],
  };
}

/** The name that is asked for, whatever has it; else that of the source or one like it that is free. */
async function nameFor(given: string | undefined, { name }: Source, data: string) {
  const taken = await takenNames(data);
  if (given !== undefined) {
    if (taken.has(given)) {
      refuse('CLUSTER-NAME-TAKEN', { name: given }, { kind: 'invalid', path: 'name' });
    }
    return { name: given, renamed: [] };
  }
  const wanted = asName(name);
  let chosen = wanted;
  for (let count = 2; taken.has(chosen); count += 1) {
    chosen = `${wanted.slice(0, 26).replace(/-+$/, '')}-${count}`;
  }
  const renamed = chosen === wanted ? [] : [say('sharing.note.renamed', { name: wanted, chosen })];
  return { name: chosen, renamed };
}

function asName(text: string): string {
  const name = text
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 30)
    .replace(/-+$/, '');
  return clusterNamePattern.test(name) ? name : 'dcos-vagrant';
}

interface Homed {
  readonly topology: string;
  readonly network: string | null;
  readonly notes: readonly Message[];
}

/**
 * A shared cluster may come from this very computer: where its network is taken, its machines get the
 * same last numbers in a free one. A checkout keeps the addresses that its owner wrote.
 */
async function rehomed(
  { network, topology, kind }: Source,
  provider: UpRequest['provider'],
  existing: readonly ClusterSpec[],
  { survey }: ImportHost,
): Promise<Homed> {
  const taken = existing.some((each) => network !== null && networksOverlap(each.network, network));
  if (kind === 'checkout' || network === null || !taken) return { topology, network, notes: [] };
  const chosen = await freeNetwork(existing, provider, survey);
  const [from, to] = [parseCidr(network), parseCidr(chosen)];
  if (from === null || to === null) return { topology, network, notes: [] };
  const named = existing.flatMap(({ machines }) => machines.flatMap(({ aliases }) => aliases));
  const machines = parseVagrantConfig(topology, { network }).map((machine) => {
    const offset = (parseIPv4(machine.ip) ?? 0) - from.base;
    // One name leads to one machine.
    const aliases = machine.aliases.filter((alias) => !named.includes(alias));
    return { ...machine, aliases, ip: formatIPv4(addressAt(to, offset)) };
  });
  return {
    topology: editVagrantConfig(topology, machines),
    network: chosen,
    notes: [say('sharing.note.moved', { network, chosen })],
  };
}
