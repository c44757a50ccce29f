import type { ClusterSpec, Release } from '../../shared/cluster/spec.ts';
import { refuse } from '../../shared/problem.ts';
import { needOf } from '../../shared/releases/boxes.ts';
import type { VersionInfo } from '../../shared/releases/catalogue.ts';
import type { InstallerFile } from '../install/installer-file.ts';
import { type BoxSource, hasRegisteredBox } from '../vagrant/index.ts';
import { type BoxSetting, type ChosenBox, chooseBox, localFile } from './boxes.ts';
import { latestStable, readBoxes, readCatalogue } from './catalogue.ts';
import { type DownloadOptions, download, finishedFile } from './download.ts';
import type { DownloadedFile, DownloadItem } from './download-item.ts';
import type { HashOptions } from './hash.ts';
import { createHttpClient } from './http.ts';
import { readInstallerText } from './installer-text.ts';
import { downloadFolders, installerItem, mirrored } from './items.ts';
import { createKnownFiles } from './known-files.ts';
import { installersIn } from './local-installers.ts';
import { type PlannedFile, plannedFiles } from './planned.ts';
import { probe } from './probe.ts';
import { createRecordedHashes } from './recorded-hashes.ts';
import type { ReleaseSettings } from './settings.ts';
import { listVersions } from './versions.ts';

type Wish = Pick<ClusterSpec, 'provider' | 'release' | 'machines'>;

/** Everything about DC/OS versions and boxes over one data folder. Methods throw `ProblemError`. */
export interface Releases {
  /** Newest version first. */
  versions(): Promise<VersionInfo[]>;
  /**
   * Refuses a cluster whose installer or box is neither here nor to be had, before anything is made:
   * `RELEASE-GONE` (prerequisite) and its like. Asks servers, fetches nothing.
   */
  ensureObtainable(spec: Wish, signal?: AbortSignal): Promise<void>;
  /** The files that such a cluster is made from, whether they are here or not. Asks no server. */
  planned(spec: Wish): Promise<readonly PlannedFile[]>;
  /** DC/OS version of a release as far as it is known without running it. */
  versionOf(release: Release): Promise<string | null>;
  /** The installer of a release: the user's file, or one of that version in the user's folder or of ours. */
  installer(release: Release, options?: HashOptions): Promise<InstallerFile>;
  hasInstaller(version: string, signal?: AbortSignal): Promise<boolean>;
  downloadInstaller(version: string, options?: DownloadOptions): Promise<DownloadedFile>;
  /** The VirtualBox box of machines that name none; its file may still have to be downloaded. */
  boxFor(spec: Pick<Wish, 'release'>): Promise<BoxSource>;
  /** The box's file is here, or Vagrant fetches it itself. */
  hasBoxFile(spec: Pick<Wish, 'release'>, signal?: AbortSignal): Promise<boolean>;
  /** Null where there is nothing to download: the box is the user's file, or Vagrant's to fetch. */
  downloadBox(
    spec: Pick<Wish, 'release'>,
    options?: DownloadOptions,
  ): Promise<DownloadedFile | null>;
  /** Version of Docker CE that a plain CentOS 7 is given for the release. */
  dockerFor(release: Release): Promise<string>;
  latestStable(): Promise<string>;
  /** Downloads any other file in the same way; the mirror stands in for its addresses' server. */
  obtain(item: DownloadItem, options?: DownloadOptions): Promise<DownloadedFile>;
  /** What was downloaded is not what it should be: the next one may be another. */
  disown(item: DownloadItem): Promise<void>;
  /** Waits until what was downloaded is safe on disk. */
  close(): Promise<void>;
}

export interface ReleasesOptions {
  readonly data: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly settings: {
    readonly releases: ReleaseSettings;
    readonly virtualbox: { readonly box: BoxSetting | null };
  };
}

export function createReleases({ data, env, settings: given }: ReleasesOptions): Releases {
  const { releases: settings, virtualbox } = given;
  const folders = downloadFolders(data, settings);
  const client = createHttpClient({ settings });
  const known = createKnownFiles(folders.known);
  const recorded = createRecordedHashes(folders.recorded);
  const dependencies = { client, known, recorded };
  const userFolder = settings.installers;

  const itemOf = (version: string) => installerItem(version, data, settings);
  const boxOf = async ({ release }: Pick<Wish, 'release'>): Promise<ChosenBox> =>
    chooseBox({
      dcos: await versionOf(release),
      chosen: virtualbox.box,
      settings,
      folder: folders.boxes,
    });

  /** The installer of a version, in the user's folder or downloaded; null where there is none. */
  const here = async (version: string, options: HashOptions): Promise<InstallerFile | null> => {
    const { releases } = await readCatalogue();
    const published = releases.find((each) => each.version === version)?.sha256 ?? null;
    const own = userFolder === null ? [] : await installersIn(userFolder);
    for (const { path } of own.filter((each) => each.version === version)) {
      const { bytes, hash } = await known.hash(path, 'sha256', options);
      if (published === null || published === hash) return { path, bytes, sha256: hash };
    }
    const item = await itemOf(version).catch(() => null);
    const found = item && (await finishedFile(item, dependencies, options.signal));
    return found && { path: found.path, bytes: found.bytes, sha256: found.hash };
  };

  /** The boxes of the machines: the one of those that name none, and those that are named. */
  const boxesOf = async (spec: Wish): Promise<ChosenBox[]> => {
    const named = spec.machines.flatMap(({ box }) =>
      box.name === null ? [] : [{ ...box, name: box.name }],
    );
    const chosen = named.length < spec.machines.length ? [await boxOf(spec)] : [];
    return [...chosen, ...named.map(ownBox)];
  };
  const isRegistered = ({ source }: ChosenBox) => hasRegisteredBox(env, source.name, 'virtualbox');

  const ensureBoxes = async (spec: Wish, signal: AbortSignal | undefined) => {
    for (const box of await boxesOf(spec)) {
      const { download: item } = box;
      if (item === null || (await isRegistered(box))) continue;
      if ((await finishedFile(item, dependencies, signal)) === null)
        await probe(item, client, signal);
    }
  };

  return {
    versions: () => listVersions({ data, settings }),
    async ensureObtainable(spec, signal) {
      const { release, provider } = spec;
      if (
        release.kind === 'catalogue' &&
        (await here(release.version, withSignal(signal))) === null
      ) {
        await probe(await itemOf(release.version), client, signal);
      }
      if (provider === 'virtualbox') await ensureBoxes(spec, signal);
    },
    planned: (spec) =>
      plannedFiles(spec, {
        hasInstaller: async (version) => (await here(version, {})) !== null,
        boxes: () => boxesOf(spec),
        hasBox: async (box) =>
          (await isRegistered(box)) ||
          (box.download !== null && (await finishedFile(box.download, dependencies)) !== null),
      }),
    versionOf,
    async installer(release, options = {}) {
      if (release.kind === 'installer') return ownInstaller(release.path, options);
      const version = release.kind === 'catalogue' ? release.version : '';
      const found = release.kind === 'catalogue' ? await here(version, options) : null;
      return found ?? refuse('INSTALLER-NEEDED', { version }, { kind: 'prerequisite' });
    },
    hasInstaller: async (version, signal) => (await here(version, withSignal(signal))) !== null,
    downloadInstaller: async (version, options) =>
      download(await itemOf(version), dependencies, options),
    boxFor: async (spec) => (await boxOf(spec)).source,
    async hasBoxFile(spec, signal) {
      const { download: item } = await boxOf(spec);
      return item === null || (await finishedFile(item, dependencies, signal)) !== null;
    },
    async downloadBox(spec, options) {
      const { download: item } = await boxOf(spec);
      return item === null ? null : download(item, dependencies, options);
    },
    dockerFor: async (release) => needOf(await readBoxes(), await versionOf(release)).docker,
    latestStable,
    obtain: (item, options) => {
      const urls = item.urls.map((url) => mirrored(url, settings));
      return download({ ...item, urls }, dependencies, options);
    },
    disown: ({ key }) => recorded.forget(key),
    async close() {
      client.close();
      await known.settle();
    },
  };

  async function ownInstaller(path: string, options: HashOptions): Promise<InstallerFile> {
    try {
      const { bytes, hash } = await known.hash(path, 'sha256', options);
      return { path, bytes, sha256: hash };
    } catch (error) {
      options.signal?.throwIfAborted();
      const detail = error instanceof Error ? error.message : String(error);
      return refuse('INSTALLER-NOT-READABLE', { path, detail }, { kind: 'invalid', path });
    }
  }
}

/** A machine's own box; looked for where it has an address that can be asked. */
function ownBox(source: BoxSource): ChosenBox {
  const { name, url } = source;
  if (url === null || localFile(url) !== null) return { label: name, source, download: null };
  const item: DownloadItem = {
    what: `the box ${name}`,
    key: name,
    urls: [url],
    target: '',
    checksum: null,
    content: 'archive',
    instead: 'a path in box-url of the topology file',
  };
  return { label: name, source, download: item };
}

/** Version of a release as far as it is known without running it. */
async function versionOf(release: Release): Promise<string | null> {
  if (release.kind === 'catalogue') return release.version;
  if (release.kind === 'none') return null;
  return (await readInstallerText(release.path).catch(() => null))?.version ?? null;
}

function withSignal(signal: AbortSignal | undefined): HashOptions {
  return signal === undefined ? {} : { signal };
}
