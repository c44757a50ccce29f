import { readFile } from 'node:fs/promises';

/** Systems whose ways to install programs differ. */
export type SystemFamily = 'debian' | 'ubuntu' | 'fedora' | 'linux' | 'windows' | 'macos';

/** Which of them this computer is; `linux` is any other distribution. */
export async function systemFamily(
  platform: NodeJS.Platform,
  osRelease = '/etc/os-release',
): Promise<SystemFamily> {
  if (platform === 'win32') return 'windows';
  if (platform === 'darwin') return 'macos';
  return linuxFamily(await readFile(osRelease, 'utf8').catch(() => ''));
}

/** Reads os-release(5): the distribution itself first, then those that it is like. */
export function linuxFamily(osRelease: string): SystemFamily {
  const names = [fieldOf('ID', osRelease), ...fieldOf('ID_LIKE', osRelease).split(/\s+/)];
  for (const name of names) {
    if (name === 'ubuntu' || name === 'debian' || name === 'fedora') return name;
  }
  return 'linux';
}

function fieldOf(key: string, text: string): string {
  const value = new RegExp(`^${key}=(.*)$`, 'm').exec(text)?.[1] ?? '';
  return value.trim().replace(/^(["'])(.*)\1$/, '$2');
}
