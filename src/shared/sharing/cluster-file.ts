import { Document, isMap, type Node, parseDocument, visit } from 'yaml';
import * as z from 'zod';
import { dcosConfiguration, installMethods, machineExtras } from '../cluster/install-wishes.ts';
import { clusterNamePattern, providerIds } from '../cluster/kinds.ts';
import type { MachineSpec } from '../cluster/spec.ts';
import { refuse } from '../problem.ts';
import { writeVagrantConfig } from '../topology/vagrant-config.ts';

/** What the first key of a cluster file says. */
const formatName = 'dcos-vagrant-desktop/cluster';

/** The newest version known here; a higher one is refused. */
export const CLUSTER_FILE_VERSION = 1;

/** Longest cluster file that is read, characters: a topology, and a config.yaml to start from. */
export const LONGEST_CLUSTER_FILE = 1_000_000;

const release = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('catalogue'), version: z.string().min(1).max(40) }),
  /** An installer of the user's own: its name only, for it lies on another computer. */
  z.strictObject({ kind: z.literal('installer'), file: z.string().min(1).max(255) }),
  z.strictObject({ kind: z.literal('none') }),
]);

const clusterFile = z.strictObject({
  format: z.literal(formatName),
  version: z.literal(CLUSTER_FILE_VERSION),
  name: z.string().regex(clusterNamePattern),
  provider: z.enum(providerIds),
  network: z.string().max(40),
  release,
  /** Time divisor of simulated machines. */
  speed: z.number().positive().max(1000).optional(),
  /** Text of a config.yaml to start from, without what is secret. */
  config: z.string().max(LONGEST_CLUSTER_FILE).optional(),
  /** As its creator wished; `ssh_pull`, and nothing beside DC/OS, unless told. */
  installMethod: z.enum(installMethods).optional(),
  configuration: dcosConfiguration.optional(),
  extras: machineExtras.optional(),
  machines: z.record(z.string(), z.unknown()),
});

/** A cluster as a single file tells it, to be made once more on any computer. */
export interface SharedCluster extends Omit<z.infer<typeof clusterFile>, 'machines' | 'version'> {
  /** Its machines as a VagrantConfig.yaml. */
  readonly topology: string;
}

/** Whether a text is meant as a cluster file, whether it is a good one or not. */
export function isClusterFile(text: string): boolean {
  return /^\uFEFF?(?:\s*#[^\n]*\n|\s*\n|---\s*\n)*format:\s*["']?dcos-vagrant-desktop\//.test(text);
}

/** Throws `SHARING-FILE-NEWER` or `SHARING-FILE-INVALID` (invalid). */
export function readClusterFile(text: string): SharedCluster {
  if (text.length > LONGEST_CLUSTER_FILE) invalid('it is too long');
  const document = parseDocument(text, { logLevel: 'error' });
  const [error] = document.errors;
  if (error !== undefined) invalid(firstLine(error.message));
  const data = plainData(document);
  const version = isRecord(data) ? data.version : undefined;
  if (typeof version === 'number' && version > CLUSTER_FILE_VERSION) {
    refuse('SHARING-FILE-NEWER', { version, known: CLUSTER_FILE_VERSION }, { kind: 'invalid' });
  }
  const checked = clusterFile.safeParse(data);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    return invalid(`${issue?.path.map(String).join('.') || 'the file'}: ${issue?.message ?? ''}`);
  }
  const { machines: _, version: __, ...rest } = checked.data;
  return { ...rest, topology: topologyOf(document) };
}

/** The text of a cluster file: a head of a few lines, then the machines in dcos-vagrant's own form. */
export function writeClusterFile(
  cluster: Omit<SharedCluster, 'topology' | 'format'>,
  machines: readonly MachineSpec[],
): string {
  const { name, provider, network, release: from, speed, config } = cluster;
  const { installMethod, configuration, extras } = cluster;
  const head = new Document({
    format: formatName,
    version: CLUSTER_FILE_VERSION,
    name,
    provider,
    network,
    release: from,
    ...(speed === undefined ? {} : { speed }),
    ...(installMethod === undefined ? {} : { installMethod }),
    ...(configuration === undefined ? {} : { configuration }),
    ...(extras === undefined ? {} : { extras }),
    ...(config === undefined ? {} : { config }),
  });
  const indented = writeVagrantConfig(machines).replace(/^(?=.)/gm, '  ');
  return `${introduction}${head.toString({ lineWidth: 0 })}machines:\n${indented}`;
}

const introduction = `# A cluster of DC/OS Vagrant Desktop. Open it in the wizard, or: dcos-vagrant-desktop import FILE
# It holds no passwords, keys or licenses.
`;

/** The machines as they stand in the file, with their comments; written out where anchors are used. */
function topologyOf(document: Document): string {
  const machines = document.get('machines') as Node | undefined;
  if (!isMap(machines)) return invalid('machines: it is not a map');
  let linked = false;
  visit(machines, {
    Alias: () => {
      linked = true;
      return visit.BREAK;
    },
  });
  const alone = new Document(linked ? machines.toJS(document) : undefined);
  if (!linked) alone.contents = machines;
  return alone.toString({ lineWidth: 0 });
}

function plainData(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    return invalid(firstLine(error instanceof Error ? error.message : String(error)));
  }
}

function invalid(detail: string): never {
  return refuse('SHARING-FILE-INVALID', { detail }, { kind: 'invalid' });
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').replace(/[:.]\s*$/, '');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
