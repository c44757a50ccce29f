import { readFile } from 'node:fs/promises';
import type { ResetPlan } from '../../shared/api/answers.ts';
import { type Message, say } from '../../shared/messages/message.ts';
import { gigabytes } from '../../shared/topology/fit.ts';
import type { ClusterStore } from '../clusters/store.ts';
import type { DcosCli } from '../dcos/cli/index.ts';
import { downloadFolders } from '../releases/items.ts';
import { type DownloadPlaces, storedDownloads, uploadsFolder } from './downloads.ts';
import { clusterNames } from './reset.ts';
import { bytesOf } from './size.ts';

export interface ResetPlanOptions extends DownloadPlaces {
  readonly store: ClusterStore;
  readonly hostsFile: string;
  readonly dcosCli: Pick<DcosCli, 'paths'>;
  /** The user's own folder of installers, from the settings. */
  readonly installers: string | null;
}

/** What a factory reset would take away now, and what it would leave. */
export async function resetPlan(options: ResetPlanOptions): Promise<ResetPlan> {
  const { data, downloads, installers, hostsFile } = options;
  const clusters = await Promise.all(
    (await clusterNames(data)).map((name) => clusterLine(name, options)),
  );
  const removes = [
    ...clusters,
    ...(await hostsLine(hostsFile)),
    ...(await options.dcosCli.paths()).map((path) => say('reset.plan.dcos-cli', { path })),
    ...(await downloadsLine({ data, downloads })),
    say('reset.plan.settings'),
    say('reset.plan.logs'),
  ];
  const leaves = [
    say('reset.leaves.programs'),
    say('reset.leaves.window'),
    ...(installers === null ? [] : [say('reset.leaves.installers', { folder: installers })]),
  ];
  return { removes, leaves };
}

async function clusterLine(name: string, { store }: ResetPlanOptions): Promise<Message> {
  const found = await store.find(name).catch(() => null);
  if (found === null) return say('reset.plan.damaged', { name });
  const { provider, machines, adopted } = found.spec;
  if (adopted !== undefined) return say('reset.plan.adopted', { name });
  const params = { name, count: machines.length };
  return say(provider === 'simulated' ? 'reset.plan.simulated' : 'reset.plan.cluster', params);
}

async function hostsLine(file: string): Promise<Message[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return /^# BEGIN dcos-vagrant-desktop /m.test(text) ? [say('reset.plan.hosts', { file })] : [];
}

async function downloadsLine(places: DownloadPlaces): Promise<Message[]> {
  const files = await storedDownloads(places);
  if (files.length === 0) return [];
  const ofDownloads = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const { root: folder } = downloadFolders(places.data, places);
  const uploads = await bytesOf(uploadsFolder(places.data));
  const size = gigabytes(ofDownloads / 2 ** 20);
  return [
    uploads > 0
      ? say('reset.plan.downloads-and-uploads', { folder, size })
      : say('reset.plan.downloads', { folder, size }),
  ];
}
