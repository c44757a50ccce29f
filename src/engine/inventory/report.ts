import { stat } from 'node:fs/promises';
import type { StorageReport, StoredItem } from '../../shared/api/answers.ts';
import { type Message, say } from '../../shared/messages/message.ts';
import type { ClusterRecord } from '../providers/provider.ts';
import { downloadFolders } from '../releases/items.ts';
import { clusterPaths, diskOf, namesIn } from '../storage/index.ts';
import {
  type DownloadPlaces,
  isBeingDownloaded,
  type StoredDownload,
  storedDownloads,
} from './downloads.ts';
import { type MachinesHost, storedMachines } from './machines.ts';
import { isOperated, namesFile, operated } from './running.ts';
import { bytesOf } from './size.ts';

export interface ReportOptions extends DownloadPlaces {
  readonly clusters: readonly ClusterRecord[];
  readonly host: MachinesHost;
}

/** What of ours lies on this computer's disk, and how much it is. */
export async function storageReport(options: ReportOptions): Promise<StorageReport> {
  const { data, downloads } = options;
  const { root } = downloadFolders(data, { downloads });
  const items = await storedItems(options);
  const disk = await diskOf(root);
  return {
    dataFolder: data,
    items,
    totalBytes: items.reduce((sum, { bytes }) => sum + bytes, 0),
    freeBytes: disk === null ? null : disk.freeMiB * 2 ** 20,
    downloadsFolder: root,
  };
}

export async function storedItems(options: ReportOptions): Promise<StoredItem[]> {
  const { data, clusters, host } = options;
  const busy = await operated(data, clusters);
  const files = await storedDownloads(options);
  const [downloaded, ofClusters] = await Promise.all([
    Promise.all(files.map((file) => downloadItem(file, clusters, busy))),
    Promise.all(clusters.map((cluster) => itemsOf(cluster, data, host))),
  ]);
  return [...downloaded, ...ofClusters.flat()];
}

async function downloadItem(
  file: StoredDownload,
  clusters: readonly ClusterRecord[],
  busy: readonly ClusterRecord[],
): Promise<StoredItem> {
  const { kind, name, path, unfinished, bytes } = file;
  const why = await whyKept(file, clusters, busy);
  return {
    id: `${unfinished ? 'unfinished:' : ''}${kind}:${name}`,
    kind: unfinished ? 'unfinished' : kind === 'box' ? 'box' : 'installer',
    title: say(`storage.${unfinished ? 'unfinished.' : ''}${kind}` as const, { name }),
    path,
    bytes,
    removable: why === null ? { ok: true } : { ok: false, why },
  };
}

async function whyKept(
  file: StoredDownload,
  clusters: readonly ClusterRecord[],
  busy: readonly ClusterRecord[],
): Promise<Message | null> {
  if (await isBeingDownloaded(file)) return say('INVENTORY-DOWNLOADING');
  if (file.kind === 'upload') {
    if (file.unfinished) return (await isGrowing(file.path)) ? say('INVENTORY-UPLOADING') : null;
    // It cannot be had from elsewhere, so it stays as long as anybody may want it.
    const user = clusters.find((cluster) => namesFile(cluster, file.path));
    return user === undefined ? null : say('INVENTORY-NAMED', { name: user.spec.name });
  }
  const user = busy.find(({ spec: { release, provider } }) =>
    file.kind === 'installer'
      ? release.kind === 'catalogue' && release.version === file.name
      : provider === 'virtualbox',
  );
  return user === undefined ? null : say('INVENTORY-IN-USE', { name: user.spec.name });
}

/** A page sends the next part of its file within seconds. */
async function isGrowing(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found !== null && Date.now() - found.mtimeMs < 60_000;
}

async function itemsOf(
  cluster: ClusterRecord,
  data: string,
  host: MachinesHost,
): Promise<StoredItem[]> {
  const { name } = cluster.spec;
  const { logs } = clusterPaths(data, name);
  const [machines, logBytes, files, busy] = await Promise.all([
    storedMachines(cluster, host),
    bytesOf(logs),
    namesIn(logs),
    isOperated(data, name),
  ]);
  const items: StoredItem[] = [];
  if (machines !== null) {
    const why = say('INVENTORY-MACHINES', { name });
    const title = say('storage.machines', { name });
    const removable = { ok: false, why } as const;
    items.push({ id: `machines:${name}`, kind: 'machines', title, ...machines, removable });
  }
  if (files.length > 0) {
    // The log of what runs now stays in any case; where there is no other, nothing can be removed.
    const only = busy && files.length === 1;
    items.push({
      id: `logs:${name}`,
      kind: 'logs',
      title: say('storage.logs', { name }),
      path: logs,
      bytes: logBytes,
      removable: only ? { ok: false, why: say('INVENTORY-IN-USE', { name }) } : { ok: true },
    });
  }
  return items;
}
