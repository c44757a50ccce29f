import { run } from '../engine/process/index.ts';

const watcher = 'org.kde.StatusNotifierWatcher';

/**
 * Whether an icon in the tray is sure to be seen, so that a window may hide behind it. Linux desktops
 * show one where something owns the name of the watcher on the session's bus; what cannot be asked, or
 * is a tray of another kind, is not sure.
 */
export async function isTraySure(): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  try {
    const { stdout } = await run({
      purpose: 'look for a tray',
      file: 'dbus-send',
      args: [
        '--session',
        '--print-reply',
        '--dest=org.freedesktop.DBus',
        '/org/freedesktop/DBus',
        'org.freedesktop.DBus.NameHasOwner',
        `string:${watcher}`,
      ],
      timeoutMs: 2000,
    });
    return /\bboolean true\b/.test(stdout);
  } catch {
    return false;
  }
}
