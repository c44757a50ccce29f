import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Lets a key into a container by its files, which lie on this computer; for root alone. False where it
 * could not be done: its user then has to be let in by hand.
 */
export async function letKeyIn(lxcPath: string, id: string, publicKey: string): Promise<boolean> {
  const rootfs = join(lxcPath, id, 'rootfs');
  const parts = ['home', 'vagrant', '.ssh'];
  try {
    // What is inside belongs to the container: a link there could lead to any file of this computer.
    for (let depth = 0; depth <= parts.length; depth += 1) {
      if (!(await lstat(join(rootfs, ...parts.slice(0, depth)))).isDirectory()) return false;
    }
    const path = join(rootfs, ...parts, 'authorized_keys');
    const flags = constants.O_RDWR | constants.O_APPEND | (constants.O_NOFOLLOW ?? 0);
    await using file = await open(path, flags);
    if (!(await file.stat()).isFile()) return false;
    const text = await file.readFile('utf8');
    if (text.includes(publicKey)) return true;
    await file.appendFile(`${text === '' || text.endsWith('\n') ? '' : '\n'}${publicKey}\n`);
    return true;
  } catch {
    return false;
  }
}
