import type { Problem } from '../../../shared/problem.ts';
import { problemOf } from '../../../shared/problem.ts';
import type { ClusterFolders } from './cluster-folders.ts';
import { hasPlugin, installPlugin } from './plugin.ts';
import type { SetUpRecord } from './record.ts';
import type { TomlValue } from './toml.ts';

export interface SetUpRequest {
  /** Name of the cluster here, by which the tool knows it too. */
  readonly cluster: string;
  /** Id that DC/OS gave it. */
  readonly dcosId: string;
  /** `http://HOST[:PORT]`, without a slash at its end. */
  readonly url: string;
  /** What we set up for it before. */
  readonly before: SetUpRecord | null;
  /** Told before anything is written, so that what is ours is known whatever happens. */
  note(setUp: SetUpRecord): Promise<void>;
  /** The tool knows folders of clusters; that of a DC/OS up to 1.9 is told by a variable instead. */
  readonly attach: boolean;
}

/**
 * Makes the cluster known to the tool: its address in a folder of its own, and the marker that it is the
 * one to work with. What is in the folder already, such as a token, stays. Other clusters' folders are
 * not touched, but for the marker. Throws `DCOS-CLI-CONFIG-ODD` and the problems of writing.
 */
export async function setUpCluster(
  folders: ClusterFolders,
  request: SetUpRequest,
): Promise<SetUpRecord> {
  const { cluster, dcosId, url, before, attach } = request;
  const known = before?.dcosId === dcosId ? before : null;
  // Made anew since: the old folder leads to a cluster that is gone.
  if (before !== null && known === null) await folders.remove(before);
  const now = await folders.values(dcosId);
  const created = known?.created ?? !(await folders.has(dcosId));
  const values = wanted(cluster, url, now);
  const attached = await folders.attached();
  const setUp: SetUpRecord = {
    cluster,
    dcosId,
    folder: folders.folderOf(dcosId),
    created,
    keys: created ? {} : { ...known?.keys, ...changesTo(now, values, known) },
    attachedBefore: known === null ? attached : known.attachedBefore,
    plugin: known?.plugin ?? null,
  };
  await request.note(setUp);
  await folders.change(dcosId, values);
  if (attach) await folders.attach(dcosId);
  return setUp;
}

/** What the dcos.toml of a cluster of this program says; what a person chose there stays. */
function wanted(
  cluster: string,
  url: string,
  now: ReadonlyMap<string, TomlValue>,
): Record<string, TomlValue> {
  return {
    'core.dcos_url': url,
    // Machines are entered as this user; DC/OS's own images have another.
    ...(now.has('core.ssh_user') ? {} : { 'core.ssh_user': 'vagrant' }),
    ...(now.has('cluster.name') ? {} : { 'cluster.name': cluster }),
  };
}

/** What changes, and what stood there; of what we wrote before, what stood there before that. */
function changesTo(
  now: ReadonlyMap<string, TomlValue>,
  values: Readonly<Record<string, TomlValue>>,
  known: SetUpRecord | null,
): SetUpRecord['keys'] {
  const changed = Object.entries(values).filter(([key, value]) => now.get(key) !== value);
  return Object.fromEntries(
    changed.map(([key, ours]) => {
      const earlier = known?.keys[key];
      const stood = earlier?.ours === now.get(key) ? earlier?.before : now.get(key);
      return [key, { ours, before: stood ?? null }];
    }),
  );
}

export interface PluginRequest {
  readonly folder: string;
  /** Version of the plugin that is wanted. */
  readonly version: string;
  /** Version that we installed; null where none. */
  readonly installed: string | null;
  /** Brings the checked archive here and gives its path. */
  obtain(): Promise<string>;
}

/**
 * Sees to it that the cluster's folder has the core plugin. One that somebody else put there is left
 * alone. The tool can do without: what goes wrong is told as a warning.
 */
export async function setUpPlugin(
  request: PluginRequest,
  signal: AbortSignal,
): Promise<{ readonly installed: string | null; readonly warning: Problem | null }> {
  const { folder, version, installed } = request;
  const there = await hasPlugin(folder);
  if (there && (installed === null || installed === version)) return { installed, warning: null };
  try {
    await installPlugin(await request.obtain(), folder);
    return { installed: version, warning: null };
  } catch (error) {
    signal.throwIfAborted();
    return {
      installed: there ? installed : null,
      warning: { ...problemOf(error), severity: 'warning' },
    };
  }
}
