import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { boxOfWish } from '../../shared/cluster/box-wish.ts';
import type { BoxChoice } from '../../shared/cluster/spec.ts';
import { type Message, say } from '../../shared/messages/message.ts';
import type { DcosVariables } from '../../shared/sharing/dcos-variables.ts';
import { wishesOfVariables } from '../../shared/sharing/shared-wishes.ts';
import { readTopologyFile } from '../clusters/topology-file.ts';
import { readGivenFile } from '../storage/index.ts';
import type { Source, SourceRelease } from './source.ts';

/** The machines' file of a checkout, unless a variable names another one. */
const machinesFile = 'VagrantConfig.yaml';

/** Whether a folder holds what dcos-vagrant makes machines from. */
export async function isCheckout(folder: string, variables: DcosVariables): Promise<boolean> {
  return isFile(join(folder, variables.DCOS_MACHINE_CONFIG_PATH ?? machinesFile));
}

/**
 * A checkout of dcos-vagrant as it would make its cluster with these variables; it is only read. What
 * its variables and files mean: dcos-vagrant's Vagrantfile and docs/configure.md. Throws
 * `STORAGE-NOT-A-FILE` or `STORAGE-NOT-READABLE` (invalid) for machines that cannot be read.
 */
export async function readCheckout(folder: string, variables: DcosVariables): Promise<Source> {
  const topology = await readTopologyFile(
    resolve(folder, variables.DCOS_MACHINE_CONFIG_PATH ?? machinesFile),
  );
  return {
    kind: 'checkout',
    path: folder,
    name: basename(folder),
    provider: 'virtualbox',
    topology,
    network: null,
    release: await releaseOf(folder, variables),
    speed: null,
    config: null,
    box: boxOf(variables),
    wishes: wishesOfVariables(variables),
    notes: notesOf(variables),
  };
}

/** The folder of a checkout whose machines' file, or the folder itself, was named. */
export function checkoutFolder(path: string): string {
  return basename(path) === machinesFile ? dirname(path) : path;
}

async function releaseOf(folder: string, variables: DcosVariables): Promise<SourceRelease> {
  const given = variables.DCOS_GENERATE_CONFIG_PATH;
  const config = variables.DCOS_CONFIG_PATH;
  const configPath = config === undefined ? null : resolve(folder, config);
  if (given !== undefined) return installer(resolve(folder, given), configPath);
  const version = variables.DCOS_VERSION ?? (await latestVersion(folder));
  if (version !== null) {
    // dcos-vagrant keeps what it has downloaded, and checked, under this name.
    const path = join(folder, 'installers', 'dcos', `dcos_generate_config-${version}.sh`);
    if (await isFile(path)) return installer(path, configPath);
    return { kind: 'catalogue', version, configPath };
  }
  // Before it knew versions, until DC/OS 1.8, the installer and its template had these places.
  const old = join(folder, 'dcos_generate_config.sh');
  if (!(await isFile(old))) return { kind: 'none' };
  const template = join(folder, 'etc', 'config.yaml');
  return installer(old, configPath ?? ((await isFile(template)) ? template : null));
}

function installer(path: string, configPath: string | null): SourceRelease {
  return { kind: 'installer', path, file: basename(path), configPath };
}

/** `latest` of dcos-versions.yaml: what dcos-vagrant installs where nothing is named. */
async function latestVersion(folder: string): Promise<string | null> {
  try {
    const bytes = await readGivenFile(join(folder, 'dcos-versions.yaml'), 1_000_000);
    const { latest } = parse(bytes.toString('utf8'), { logLevel: 'error' }) ?? {};
    return typeof latest === 'string' ? latest : null;
  } catch {
    return null;
  }
}

function boxOf({
  DCOS_BOX: name,
  DCOS_BOX_URL: url,
  DCOS_BOX_VERSION: version,
}: DcosVariables): BoxChoice | null {
  const isNamed = [name, url, version].some((each) => each !== undefined);
  return isNamed ? boxOfWish({ name, url, version }) : null;
}

function notesOf(variables: DcosVariables): Message[] {
  const unused = [variables.DCOS_JAVA_ENABLED === 'true' ? 'DCOS_JAVA_ENABLED' : null];
  return [
    ...(variables.DCOS_LICENSE_KEY_CONTENTS === undefined ? [] : [say('sharing.note.license')]),
    ...unused
      .filter((variable) => variable !== null)
      .map((variable) => say('sharing.note.unused', { variable })),
  ];
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isFile() === true;
}
