import { lstat, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { refuse } from '../../../shared/problem.ts';
import {
  ensureFolder,
  errorCode,
  namesIn,
  readProblem,
  removeFolder,
  writeFileAtomic,
  writeProblem,
} from '../../storage/index.ts';
import type { SetUpRecord } from './record.ts';
import { readToml, type TomlValue, writeToml } from './toml.ts';

/** The tool's own folder, as it keeps it from 0.5 on: a folder a cluster. */
export interface ClusterFolders {
  /** Folder of a cluster; `dcosId` is the id that DC/OS gave it. */
  folderOf(dcosId: string): string;
  has(dcosId: string): Promise<boolean>;
  /** What stands in the cluster's dcos.toml; empty where there is none, or none that is understood. */
  values(dcosId: string): Promise<ReadonlyMap<string, TomlValue>>;
  /**
   * Sets values in the cluster's dcos.toml (mode 0600, whole or not at all); what else is in it stays.
   * Undefined takes one out. Throws `DCOS-CLI-CONFIG-ODD` where the file is not understood.
   */
  change(dcosId: string, values: Readonly<Record<string, TomlValue | undefined>>): Promise<void>;
  /** Id of the attached cluster; null where none is. */
  attached(): Promise<string | null>;
  /** Makes it the one that the tool works with: moves the marker there, as the tool does. */
  attach(dcosId: string): Promise<void>;
  /** Takes away what we set up, and gives the marker back to whom it belonged. */
  remove(setUp: SetUpRecord): Promise<void>;
}

export function createClusterFolders(dcos: string): ClusterFolders {
  const clusters = join(dcos, 'clusters');
  const folderOf = (dcosId: string) => join(clusters, dcosId);
  const tomlOf = (dcosId: string) => join(folderOf(dcosId), 'dcos.toml');
  const markerOf = (dcosId: string) => join(folderOf(dcosId), 'attached');

  const markers = async () => {
    const found: string[] = [];
    for (const name of (await namesIn(clusters)).sort()) {
      if (await isFile(markerOf(name))) found.push(name);
    }
    return found;
  };

  const change: ClusterFolders['change'] = async (dcosId, values) => {
    const path = tomlOf(dcosId);
    const text = await textAt(path);
    const changed = writeToml(text, values);
    if (changed === null) refuse('DCOS-CLI-CONFIG-ODD', { path }, { path });
    await ensureFolder(folderOf(dcosId));
    await writeFileAtomic(path, changed, { mode: 0o600 });
  };

  const attach = async (dcosId: string) => {
    const marker = markerOf(dcosId);
    const [first, ...more] = (await markers()).filter((each) => each !== dcosId);
    try {
      // Renamed, so that at no moment two are marked, which the tool takes for an error.
      if (first === undefined) await writeFile(marker, '');
      else await rename(markerOf(first), marker);
      for (const each of more) await rm(markerOf(each), { force: true });
    } catch (error) {
      throw writeProblem(marker, error);
    }
  };

  const detach = async (setUp: SetUpRecord) => {
    if (!(await isFile(markerOf(setUp.dcosId)))) return;
    const { attachedBefore } = setUp;
    const back = attachedBefore !== null && attachedBefore !== setUp.dcosId;
    if (back && (await isFile(tomlOf(attachedBefore)))) return attach(attachedBefore);
    if (attachedBefore !== setUp.dcosId) await rm(markerOf(setUp.dcosId), { force: true });
  };

  return {
    folderOf,
    has: async (dcosId) => (await namesIn(clusters)).includes(dcosId),
    async values(dcosId) {
      return readToml(await textAt(tomlOf(dcosId))) ?? new Map();
    },
    change,
    attached: async () => (await markers())[0] ?? null,
    attach,
    async remove(setUp) {
      const { dcosId, created, keys, plugin } = setUp;
      await detach(setUp);
      if (created) return removeFolder(folderOf(dcosId));
      if (plugin !== null)
        await removeFolder(join(folderOf(dcosId), 'subcommands', 'dcos-core-cli'));
      await rmdir(join(folderOf(dcosId), 'subcommands')).catch(() => undefined);
      const now = readToml(await textAt(tomlOf(dcosId))) ?? new Map<string, TomlValue>();
      // What somebody changed since is theirs.
      const ours = Object.entries(keys).filter(([key, value]) => now.get(key) === value.ours);
      if (ours.length === 0) return;
      const before = ours.map(([key, value]) => [key, value.before ?? undefined] as const);
      await change(dcosId, Object.fromEntries(before));
    },
  };
}

async function isFile(path: string): Promise<boolean> {
  return lstat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

async function textAt(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return '';
    throw readProblem(path, error);
  }
}
