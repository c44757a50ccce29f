import { posix, win32 } from 'node:path';
import type { PathSnippet } from '../../../shared/api/dcos-cli.ts';

type Environment = Readonly<Record<string, string | undefined>>;
type Shell = PathSnippet['shell'];

/**
 * The line for each shell that puts the folder among those it searches; the user's own shell first. They
 * are only offered: nobody's start files are ours to write.
 */
export function pathSnippets(
  folder: string,
  home: string,
  env: Environment,
  platform: NodeJS.Platform,
): PathSnippet[] {
  const all: readonly PathSnippet[] = [
    { shell: 'bash', file: '~/.bashrc', text: `export PATH=${posixText(folder, home)}:"$PATH"` },
    { shell: 'zsh', file: '~/.zshrc', text: `export PATH=${posixText(folder, home)}:"$PATH"` },
    {
      shell: 'fish',
      file: '~/.config/fish/config.fish',
      text: `fish_add_path ${fishText(folder)}`,
    },
    {
      shell: 'powershell',
      file: '$PROFILE',
      text: `$env:PATH = ${powershellText(folder)} + [IO.Path]::PathSeparator + $env:PATH`,
    },
  ];
  const own = ownShell(env, platform);
  return all.toSorted((one, other) => rank(one, own) - rank(other, own));
}

/** Whether the folder is among those of PATH. */
export function isOnPath(folder: string, env: Environment, platform: NodeJS.Platform): boolean {
  const windows = platform === 'win32';
  const path = windows ? win32 : posix;
  const key = Object.keys(env).find((each) => (windows ? each.toUpperCase() : each) === 'PATH');
  const normal = (each: string) => {
    const resolved = path.resolve(each);
    return windows ? resolved.toLowerCase() : resolved;
  };
  const entries = (key === undefined ? '' : (env[key] ?? '')).split(path.delimiter);
  return entries.some((each) => path.isAbsolute(each) && normal(each) === normal(folder));
}

function ownShell(env: Environment, platform: NodeJS.Platform): Shell {
  const name = posix.basename(env.SHELL ?? '');
  if (platform === 'win32' || name === 'pwsh') return 'powershell';
  if (name === 'zsh' || name === 'fish') return name;
  return name === '' && platform === 'darwin' ? 'zsh' : 'bash';
}

function rank({ shell }: PathSnippet, own: Shell): number {
  return shell === own ? 0 : 1;
}

function posixText(folder: string, home: string): string {
  const below = folder.startsWith(`${home}/`) ? folder.slice(home.length + 1) : null;
  if (below !== null && /^[A-Za-z0-9._/-]+$/.test(below)) return `"$HOME/${below}"`;
  return `'${folder.replaceAll("'", `'\\''`)}'`;
}

function fishText(folder: string): string {
  return `'${folder.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function powershellText(folder: string): string {
  return `'${folder.replaceAll("'", "''")}'`;
}
