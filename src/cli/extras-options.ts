import { resolve } from 'node:path';
import type { Command } from 'commander';
import {
  type MachineExtras,
  type MountMethod,
  mountMethods,
  type VagrantLogLevel,
  vagrantLogLevels,
} from '../shared/cluster/install-wishes.ts';
import type { ProviderId } from '../shared/cluster/kinds.ts';
import { refuse } from '../shared/problem.ts';
import { option } from './command.ts';

/** The options of `up` about what machines get beside DC/OS. */
export interface ExtrasOptions {
  readonly privateRegistry?: boolean;
  readonly java?: string;
  readonly mount?: string;
  readonly mountMethod?: MountMethod;
  readonly vbguest?: boolean;
  readonly vagrantLog?: VagrantLogLevel;
}

/** Where dcos-vagrant mounts its own folder. */
export const usualGuestFolder = '/vagrant';

export function addExtrasOptions(command: Command): Command {
  return command
    .addOption(option('--private-registry', 'help.up.private-registry'))
    .addOption(option('--java <file>', 'help.up.java'))
    .addOption(option('--mount <folder[:guest]>', 'help.up.mount'))
    .addOption(option('--mount-method <method>', 'help.up.mount-method').choices(mountMethods))
    .addOption(option('--vbguest', 'help.up.vbguest'))
    .addOption(option('--vagrant-log <level>', 'help.up.vagrant-log').choices(vagrantLogLevels));
}

/** What the options wish for; undefined where they wish for nothing. Throws `CLI-MOUNT-FOLDER-EMPTY` (invalid). */
export function extrasOf(
  options: ExtrasOptions,
  provider: ProviderId | undefined,
): MachineExtras | undefined {
  const { privateRegistry, java, vbguest, vagrantLog } = options;
  const mount = mountOf(options, provider);
  const extras: MachineExtras = {
    ...(privateRegistry === undefined ? {} : { privateRegistry }),
    ...(java === undefined ? {} : { java: resolve(java) }),
    ...(mount === undefined ? {} : { mount }),
    ...(vbguest === undefined ? {} : { vbguest }),
    ...(vagrantLog === undefined ? {} : { vagrantLog }),
  };
  return Object.keys(extras).length === 0 ? undefined : extras;
}

/** A method without a folder means the folder that one is in, as dcos-vagrant mounts its own. */
function mountOf(
  { mount, mountMethod }: ExtrasOptions,
  provider: ProviderId | undefined,
): MachineExtras['mount'] {
  if (mount === undefined && mountMethod === undefined) return undefined;
  const method = mountMethod ?? (provider === 'lxc' ? 'rsync' : 'virtualbox');
  if (method === 'none') return undefined;
  // `C:\work:/vagrant`: only a colon before an absolute path of the machines parts the two.
  const [, folder = '', guestFolder = usualGuestFolder] =
    /^(.*?)(?::(\/.*))?$/s.exec(mount ?? '.') ?? [];
  if (folder === '') refuse('CLI-MOUNT-FOLDER-EMPTY', {}, { kind: 'invalid' });
  return { method, folder: resolve(folder), guestFolder };
}
