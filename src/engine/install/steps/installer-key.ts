import { readFile } from 'node:fs/promises';
import { ensureClusterKey, writeRootFile } from '../../ssh/index.ts';
import { guest } from '../guest-paths.ts';
import { open, type Site } from '../site.ts';

/** How long taking the key away may take when an operation ends, ms. */
const removalMs = 20_000;

/** Gives DC/OS's installer the cluster's own key: over ssh, for root alone, and never in an argument or a log. */
export async function giveKey(site: Site, boot: string, signal: AbortSignal): Promise<void> {
  const { path } = await ensureClusterKey(site.cluster.folder);
  const connection = await open(site, boot, signal);
  await writeRootFile(connection, guest.installerKey, await readFile(path, 'utf8'), '600', signal);
}

/** Takes it away again, also where the operation was cancelled; a machine that is gone has none any more. */
export async function takeKey(site: Site, boot: string): Promise<void> {
  const signal = AbortSignal.timeout(removalMs);
  try {
    const connection = await open(site, boot, signal);
    await connection.exec(['sudo', '-n', 'rm', '-f', guest.installerKey], { signal });
  } catch {
    // push.sh removes it as well, when its connection ends.
  }
}
