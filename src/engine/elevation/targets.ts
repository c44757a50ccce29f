import { constants } from 'node:fs';
import { access, open, stat } from 'node:fs/promises';
import { dirname, win32 } from 'node:path';
import type { PrivilegedChange } from '../../shared/elevation/change.ts';
import { networksConf } from '../virtualbox/networks-conf.ts';

/** The files that the helper may change with an administrator's rights; it knows them by itself. */
export interface Targets {
  readonly hosts: string;
  readonly networks: string;
  readonly cli: string;
}

export function systemTargets(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): Targets {
  const hosts =
    platform === 'win32'
      ? win32.join(env.SystemRoot ?? 'C:\\Windows', 'System32', 'drivers', 'etc', 'hosts')
      : '/etc/hosts';
  return { hosts, networks: networksConf, cli: '/usr/local/bin/dcos' };
}

/** The file that a change is about. */
export function pathOf(change: PrivilegedChange, { networks, cli }: Targets): string {
  if (change.verb === 'vbox-networks') return networks;
  return change.verb === 'install-cli' ? cli : change.path;
}

/** Whether this user may do the change with the rights there are. */
export async function isOurs(change: PrivilegedChange, targets: Targets): Promise<boolean> {
  const path = pathOf(change, targets);
  // A program is replaced, so its folder counts.
  if (change.verb === 'install-cli') return isFolderWritable(dirname(path));
  try {
    // Opened, because on Windows the system says of a file only whether it is marked read-only.
    await (await open(path, 'r+')).close();
    return true;
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return missing && change.verb === 'vbox-networks' && isFolderWritable(dirname(path));
  }
}

async function isFolderWritable(path: string): Promise<boolean> {
  try {
    await access(path, constants.W_OK);
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
