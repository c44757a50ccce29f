import { lstat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { ClusterFileText, Exported } from '../../shared/api/sharing.ts';
import type { ClusterSpec, MachineSpec } from '../../shared/cluster/spec.ts';
import { type Message, say } from '../../shared/messages/message.ts';
import { refuse } from '../../shared/problem.ts';
import { needOf } from '../../shared/releases/boxes.ts';
import { writeClusterFile } from '../../shared/sharing/cluster-file.ts';
import { shareableWishes, wishedVariables } from '../../shared/sharing/shared-wishes.ts';
import { writeVagrantConfig } from '../../shared/topology/vagrant-config.ts';
import { genconfConfig } from '../install/config.ts';
import { readConfigKeys } from '../install/config-keys.ts';
import { removeSecrets } from '../install/kept-config.ts';
import { readTemplate } from '../install/template.ts';
import { redact } from '../process/redact.ts';
import { readBoxes } from '../releases/catalogue.ts';
import { resourceText } from '../resources.ts';
import {
  ensureFolder,
  errorCode,
  namesIn,
  readProblem,
  writeFileAtomic,
} from '../storage/index.ts';

/** Version of an installer, as far as its text tells; null where it does not. */
export type VersionOf = (release: ClusterSpec['release']) => Promise<string | null>;

/** The cluster as one file that can be imported on any computer: no secrets, no paths of this one. */
export async function clusterFileText(spec: ClusterSpec): Promise<ClusterFileText> {
  const { name, provider, network, release, options } = spec;
  const template = await shareableTemplate(spec);
  const { machines, notes } = shareableMachines(spec.machines);
  const wished = shareableWishes(spec);
  const file = release.kind === 'installer' ? basename(release.path) : '';
  const shared = {
    name,
    provider,
    network,
    release:
      release.kind === 'catalogue'
        ? { kind: release.kind, version: release.version }
        : release.kind === 'installer'
          ? { kind: release.kind, file }
          : release,
    ...(provider === 'simulated' ? { speed: options.speed } : {}),
    ...(template.text === null ? {} : { config: template.text }),
    ...wished.wishes,
  };
  return {
    fileName: `${name}.dcos-cluster`,
    text: writeClusterFile(shared, machines),
    notes: [
      ...notes,
      ...wished.notes,
      ...template.notes,
      ...(release.kind === 'installer' ? [say('sharing.note.installer', { file })] : []),
    ],
  };
}

/** Writes that file; throws `SHARING-TARGET-EXISTS` (invalid) and the problems of writing. */
export async function exportFile(spec: ClusterSpec, given: string): Promise<Exported> {
  const path = resolve(given);
  if (await isThere(path)) refuse('SHARING-TARGET-EXISTS', { path }, { kind: 'invalid', path });
  const { text, notes } = await clusterFileText(spec);
  await ensureFolder(dirname(path));
  await writeFileAtomic(path, text, { mode: 0o644 });
  return { path, files: [basename(path)], notes };
}

/**
 * A folder that plain Vagrant and dcos-vagrant understand. Its machines are none of this cluster's: they
 * have names of their own and carry no mark. Throws `SHARING-TARGET-NOT-EMPTY` (invalid) and the problems
 * of writing.
 */
export async function exportFolder(
  spec: ClusterSpec,
  given: string,
  versionOf: VersionOf,
): Promise<Exported> {
  const folder = resolve(given);
  if ((await namesIn(folder)).length > 0) {
    refuse('SHARING-TARGET-NOT-EMPTY', { path: folder }, { kind: 'invalid', path: folder });
  }
  const version = await versionOf(spec.release).catch(() => null);
  const template = await shareableTemplate(spec);
  const { machines, notes } = shareableMachines(spec.machines);
  const box = needOf(await readBoxes(), version).box;
  const { name, domain } = spec;
  const files: readonly (readonly [string, string])[] = [
    ['README.md', filled(await resourceText('export', 'README.md'), { name })],
    ['VagrantConfig.yaml', writeVagrantConfig(machines)],
    ['Vagrantfile', filled(await resourceText('export', 'Vagrantfile'), { domain, box })],
    ['dcos.env', variablesText(spec, version)],
    ...(spec.release.kind === 'none'
      ? []
      : [[join('etc', 'config.yaml'), await configText(spec, version, template.text)] as const]),
  ];
  for (const [file, text] of files) {
    const path = join(folder, file);
    await ensureFolder(dirname(path));
    await writeFileAtomic(path, text, { mode: 0o644 });
  }
  return { path: folder, files: files.map(([file]) => file), notes: [...notes, ...template.notes] };
}

/** The configuration as it would be for VirtualBox: dcos-vagrant knows no other provider. */
async function configText(
  spec: ClusterSpec,
  version: string | null,
  template: string | null,
): Promise<string> {
  const given = template === null ? null : { path: 'etc/config.yaml', text: template };
  const asVirtualBox: ClusterSpec = { ...spec, provider: 'virtualbox' };
  return genconfConfig(asVirtualBox, version ?? '', await readConfigKeys(), given);
}

function variablesText(spec: ClusterSpec, version: string | null): string {
  const { release } = spec;
  if (release.kind === 'none') return '# This cluster has no DC/OS.\n';
  const known = version === null ? '# export DCOS_VERSION=' : `export DCOS_VERSION=${version}`;
  const file = release.kind === 'installer' ? basename(release.path) : 'dcos_generate_config.sh';
  return [
    '# Variables of dcos-vagrant: source this file before vagrant up.',
    known,
    `# With an installer of your own, and always for versions that dcos-vagrant does not list (${file}):`,
    '# export DCOS_GENERATE_CONFIG_PATH=dcos_generate_config.sh',
    'export DCOS_CONFIG_PATH=etc/config.yaml',
    ...wishedVariables(spec),
    '',
  ].join('\n');
}

/** The template that the cluster starts from, without what is secret; null where it has none. */
async function shareableTemplate(
  spec: ClusterSpec,
): Promise<{ text: string | null; notes: readonly Message[] }> {
  try {
    const template = await readTemplate(spec);
    if (template === null) return { text: null, notes: [] };
    const { text, removed } = removeSecrets(template.text);
    const keys = removed.join(', ');
    return { text, notes: removed.length > 0 ? [say('sharing.note.secrets', { keys })] : [] };
  } catch {
    const path = spec.release.kind === 'none' ? '' : (spec.release.configPath ?? '');
    return { text: null, notes: [say('sharing.note.template', { path })] };
  }
}

/** The machines without boxes that only this computer has, and without passwords in addresses. */
function shareableMachines(all: readonly MachineSpec[]): {
  machines: readonly MachineSpec[];
  notes: readonly Message[];
} {
  const local: string[] = [];
  const machines = all.map((machine) => {
    const { name, url, version } = machine.box;
    const places = [name, url].filter((each) => each !== null);
    if (places.some(isLocal)) {
      local.push(machine.name);
      return { ...machine, box: { name: null, url: null, version: null } };
    }
    return { ...machine, box: { name, url: url === null ? null : redact(url), version } };
  });
  const notes = local.length > 0 ? [say('sharing.note.boxes', { machines: local.join(', ') })] : [];
  return { machines, notes };
}

function isLocal(place: string): boolean {
  return /^(file:|[./~\\]|[a-z]:[\\/])/i.test(place) || /^[^:]*\.box$/i.test(place);
}

function filled(text: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce(
    (filling, [key, value]) => filling.replaceAll(`@${key}@`, value),
    text,
  );
}

async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw readProblem(path, error);
  }
}
