import type { AppInfo, ShellInfo } from '../../shared/snapshot.ts';
import type { Engine } from '../engine.ts';

/** What the program is, for the snapshot. On Windows an administrator is not told apart. */
export function appInfo(version: string, engine: Engine, shell: ShellInfo): AppInfo {
  return {
    version,
    platform: process.platform,
    arch: process.arch,
    root: process.getuid?.() === 0,
    dataFolder: engine.dataFolder,
    shell,
  };
}
