import { resolve } from 'node:path';
import type { MachineExtras } from '../../shared/cluster/install-wishes.ts';

/** The wish with absolute paths and its members in one order; what is not wanted is left out. */
export function normalExtras(extras: MachineExtras | undefined): MachineExtras | undefined {
  if (extras === undefined) return undefined;
  const { privateRegistry, java, mount, vbguest, vagrantLog } = extras;
  return {
    ...(privateRegistry === true ? { privateRegistry } : {}),
    ...(java === undefined ? {} : { java: resolve(java) }),
    ...(mount === undefined || mount.method === 'none'
      ? {}
      : {
          mount: {
            method: mount.method,
            folder: resolve(mount.folder),
            guestFolder: mount.guestFolder,
          },
        }),
    ...(vbguest === true ? { vbguest } : {}),
    ...(vagrantLog === undefined ? {} : { vagrantLog }),
  };
}
