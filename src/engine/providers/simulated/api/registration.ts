import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { isAlive, ownIdentity } from '../../../process/index.ts';
import { withLock, writeFileAtomic } from '../../../storage/index.ts';
import type { ClusterRecord } from '../../provider.ts';

const registration = z.strictObject({
  version: z.literal(1),
  /** Every process that serves the cluster's API; one that died counts no more. */
  servers: z.array(
    z.strictObject({
      url: z.url(),
      process: z.strictObject({ pid: z.int(), startTime: z.string(), bootId: z.string() }),
    }),
  ),
});
type Server = z.infer<typeof registration>['servers'][number];
type Folder = Pick<ClusterRecord, 'folder'>;

/** Address of a simulated cluster's API as a living process serves it, or null. */
export async function livingServerUrl(cluster: Folder): Promise<string | null> {
  const [first] = await living(await readServers(cluster));
  return first?.url ?? null;
}

/** Notes that this process serves the API there. */
export async function register(cluster: Folder, url: string): Promise<void> {
  const own = { url, process: await ownIdentity() };
  await change(cluster, (servers) => [...servers, own]);
}

/** Takes that note back. */
export async function unregister(cluster: Folder, url: string): Promise<void> {
  await change(cluster, (servers) => servers.filter((server) => server.url !== url));
}

async function change(cluster: Folder, edit: (servers: Server[]) => Server[]): Promise<void> {
  const lock = join(cluster.folder, 'simulated-api.lock');
  await withLock(lock, 'the address of the simulated API', { waitMs: 30_000 }, async () => {
    const servers = edit(await living(await readServers(cluster)));
    const path = registrationPath(cluster);
    if (servers.length === 0) return rm(path, { force: true });
    const text = JSON.stringify({ version: 1, servers }, null, 1);
    return writeFileAtomic(path, `${text}\n`);
  });
}

async function living(servers: readonly Server[]): Promise<Server[]> {
  const alive = await Promise.all(servers.map((server) => isAlive(server.process)));
  return servers.filter((_, index) => alive[index]);
}

/** A file that is missing or says something else names no server: whoever serves writes it again. */
async function readServers(cluster: Folder): Promise<Server[]> {
  try {
    const text = await readFile(registrationPath(cluster), 'utf8');
    return registration.parse(JSON.parse(text)).servers;
  } catch {
    return [];
  }
}

function registrationPath({ folder }: Folder): string {
  return join(folder, 'simulated-api.json');
}
