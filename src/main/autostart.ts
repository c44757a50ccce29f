import { mkdir, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { app } from 'electron';
import { refuse } from '../shared/problem.ts';
import type { PreferenceStore } from './preferences.ts';

/**
 * Has the system start the program at login, or not, as the preferences say; at each start, too, because
 * an AppImage may have been moved. Throws `SHELL-AUTOSTART`.
 */
export async function applyStartAtLogin({ get }: PreferenceStore): Promise<void> {
  const { startAtLogin } = get();
  try {
    if (process.platform === 'linux') await applyOnLinux(startAtLogin);
    else applyByElectron(startAtLogin);
  } catch (error) {
    refuse('SHELL-AUTOSTART', { detail: error instanceof Error ? error.message : String(error) });
  }
}

/** An entry of the XDG autostart folder; null removes it. */
async function applyOnLinux(startAtLogin: boolean): Promise<void> {
  const path = autostartPath(process.env, homedir());
  if (!startAtLogin) return rm(path, { force: true });
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, autostartEntry([program(), ...ownFolder()]));
}

function applyByElectron(openAtLogin: boolean): void {
  app.setLoginItemSettings({
    openAtLogin,
    ...(process.platform === 'win32' && { path: program(), args: ownFolder() }),
  });
}

/** The program as the user starts it: an AppImage is mounted somewhere else each time. */
function program(): string {
  return process.env.APPIMAGE ?? process.execPath;
}

/** From a clone, Electron is told which program to run. */
function ownFolder(): string[] {
  return app.isPackaged ? [] : [app.getAppPath()];
}

/** Path of the entry; a relative XDG_CONFIG_HOME is to be ignored (XDG base directory specification). */
export function autostartPath(env: NodeJS.ProcessEnv, home: string): string {
  const config = env.XDG_CONFIG_HOME;
  const base = config && isAbsolute(config) ? config : join(home, '.config');
  return join(base, 'autostart', 'dcos-vagrant-desktop.desktop');
}

/** The text of a desktop entry that starts `argv` (Desktop Entry Specification, "The Exec key"). */
export function autostartEntry(argv: readonly string[]): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=DC/OS Vagrant Desktop',
    `Exec=${argv.map(quoted).join(' ')}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

function quoted(argument: string): string {
  // Quoted as the Exec key wants it, "%" doubled, and backslashes once more for the file's own escapes.
  const inner = argument.replace(/["`$\\]/g, '\\$&').replaceAll('%', '%%');
  return `"${inner.replaceAll('\\', '\\\\')}"`;
}
