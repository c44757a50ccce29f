import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';
import type { MachineState } from '../../shared/cluster/states.ts';

export interface SettingsHome {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform?: NodeJS.Platform;
}

/** What a machine's settings file says. It is right about machines that no process runs. */
export interface VmSettings {
  readonly uuid: string;
  readonly state: Extract<MachineState, 'stopped' | 'saved' | 'aborted'>;
  readonly extraData: ReadonlyMap<string, string>;
}

/**
 * Settings files of the registered machines by UUID, from VirtualBox's own VirtualBox.xml. Empty where
 * that cannot be read: then VBoxManage must be asked, 45 ms a machine instead of none.
 */
export async function readRegistry(home: SettingsHome): Promise<ReadonlyMap<string, string>> {
  for (const file of registryFiles(home)) {
    const xml = await readFile(file, 'utf8').catch(() => null);
    if (xml !== null) return parseRegistry(xml);
  }
  return new Map();
}

/** The settings file of one machine; null where it cannot be read or is another machine's. */
export async function readVmSettings(path: string, uuid: string): Promise<VmSettings | null> {
  const xml = await readFile(path, 'utf8').catch(() => null);
  const settings = xml === null ? null : parseVmSettings(xml);
  return settings?.uuid === uuid ? settings : null;
}

export function parseRegistry(xml: string): ReadonlyMap<string, string> {
  const entries = [...xml.matchAll(/<MachineEntry\s[^>]*>/g)].map(([tag]) => attributesOf(tag));
  return new Map(
    entries.flatMap(({ uuid, src }): [string, string][] =>
      uuid === undefined || src === undefined ? [] : [[bare(uuid), src]],
    ),
  );
}

export function parseVmSettings(xml: string): VmSettings | null {
  const tag = /<Machine\s[^>]*>/.exec(xml)?.[0];
  const machine = tag === undefined ? {} : attributesOf(tag);
  if (machine.uuid === undefined) return null;
  const block = /<ExtraData>([\s\S]*?)<\/ExtraData>/.exec(xml)?.[1] ?? '';
  const items = [...block.matchAll(/<ExtraDataItem\s[^>]*>/g)].map(([item]) => attributesOf(item));
  return {
    uuid: bare(machine.uuid),
    // Aborted while it had saved memory: that is still there, and it starts from it.
    state: machine.stateFile ? 'saved' : machine.aborted === 'true' ? 'aborted' : 'stopped',
    extraData: new Map(
      items.flatMap(({ name, value }): [string, string][] =>
        name === undefined ? [] : [[name, value ?? '']],
      ),
    ),
  };
}

// As VirtualBox looks for its own folder: the variable, a folder of old versions, the system's place.
function registryFiles({ env, platform = process.platform }: SettingsHome): string[] {
  const path = platform === 'win32' ? win32 : posix;
  const home = (platform === 'win32' ? env.USERPROFILE : env.HOME) || homedir();
  const places: Partial<Record<NodeJS.Platform, string[]>> = {
    win32: [path.join(home, '.VirtualBox')],
    darwin: [path.join(home, 'Library', 'VirtualBox')],
  };
  const configured = env.XDG_CONFIG_HOME || path.join(home, '.config');
  const folders = env.VBOX_USER_HOME
    ? [env.VBOX_USER_HOME]
    : (places[platform] ?? [path.join(home, '.VirtualBox'), path.join(configured, 'VirtualBox')]);
  return folders.map((folder) => path.join(folder, 'VirtualBox.xml'));
}

// A tag ends at the first `>`: in values VirtualBox writes it as `&gt;`.
export function attributesOf(tag: string): Record<string, string | undefined> {
  const pairs = [...tag.matchAll(/([\w:.-]+)="([^"]*)"/g)];
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, decoded(value)]));
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

export function decoded(value: string): string {
  return value.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return entities[name] ?? whole;
  });
}

export function bare(uuid: string): string {
  return uuid.replace(/[{}]/g, '').toLowerCase();
}
