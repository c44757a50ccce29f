import { posix, win32 } from 'node:path';
import { findProgram } from '../process/index.ts';

export interface FindVBoxManageOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform?: NodeJS.Platform;
  /** The user's own choice: the program, or the folder it is in. Nothing else is tried then. */
  readonly setting?: string | null;
}

/**
 * Absolute path of VBoxManage, or null: the setting, else PATH, else where VirtualBox's installers
 * put it. Vagrant looks at the same places (`VBOX_INSTALL_PATH`, `VBOX_MSI_INSTALL_PATH`).
 */
export async function findVBoxManage(options: FindVBoxManageOptions): Promise<string | null> {
  const { env, platform = process.platform, setting = null } = options;
  const path = platform === 'win32' ? win32 : posix;
  if (setting !== null) {
    const nothing = { ...env, PATH: '', Path: '' };
    const named = await findProgram(path.resolve(setting), { env: nothing, platform });
    return named ?? findProgram('VBoxManage', { env: nothing, platform, extra: [setting] });
  }
  return findProgram('VBoxManage', { env, platform, extra: knownFolders(env, platform) });
}

function knownFolders(
  env: FindVBoxManageOptions['env'],
  platform: NodeJS.Platform,
): readonly string[] {
  if (platform === 'win32') {
    // Either variable may hold several folders.
    const named = [env.VBOX_INSTALL_PATH, env.VBOX_MSI_INSTALL_PATH].flatMap(
      (value) => value?.split(';').filter((folder) => folder !== '') ?? [],
    );
    const programs = [env.ProgramFiles, env.ProgramW6432, 'C:\\Program Files'];
    const installed = programs
      .filter((folder) => folder !== undefined)
      .map((folder) => win32.join(folder, 'Oracle', 'VirtualBox'));
    return [...new Set([...named, ...installed])];
  }
  const named = env.VBOX_INSTALL_PATH ? [env.VBOX_INSTALL_PATH] : [];
  if (platform === 'darwin') {
    return [...named, '/Applications/VirtualBox.app/Contents/MacOS', '/usr/local/bin'];
  }
  return [...named, '/usr/bin', '/usr/local/bin', '/usr/lib/virtualbox', '/opt/VirtualBox'];
}
