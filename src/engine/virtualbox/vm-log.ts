import { open } from 'node:fs/promises';
import { posix, win32 } from 'node:path';

/** How much of the log's end is looked at, bytes: a machine that stands still writes nothing more. */
const span = 32 * 1024;

/**
 * Whether the log of a running machine ends with it standing still. A hint that costs no call of
 * VBoxManage, whose lists do not tell; where it says yes, `showvminfo` is asked. False where there is no
 * log at the usual place.
 */
export async function seemsPaused(settingsFile: string): Promise<boolean> {
  const { dirname, join } = settingsFile.includes('\\') ? win32 : posix;
  return endsPaused(await endOf(join(dirname(settingsFile), 'Logs', 'VBox.log')));
}

/** Reads lines like `00:01:08.683451 Console: Machine state changed to 'Paused'` (VirtualBox 4 to 7.2). */
export function endsPaused(log: string): boolean {
  const last = [...log.matchAll(/Console: Machine state changed to '(\w+)'/g)].at(-1);
  return last?.[1] === 'Paused';
}

async function endOf(path: string): Promise<string> {
  const file = await open(path).catch(() => null);
  if (file === null) return '';
  try {
    const { size } = await file.stat();
    const start = Math.max(0, size - span);
    const buffer = Buffer.alloc(size - start);
    await file.read(buffer, 0, buffer.length, start);
    return buffer.toString('latin1');
  } catch {
    return '';
  } finally {
    await file.close();
  }
}
