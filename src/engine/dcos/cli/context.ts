import { parse } from 'yaml';
import {
  addressOn,
  type CliCatalogue,
  type CliPlugin,
  type CliTool,
  cliCatalogue,
  runsHere,
} from '../../../shared/dcos-cli/catalogue.ts';
import type { PrivilegedChange } from '../../../shared/elevation/change.ts';
import type { Message } from '../../../shared/messages/message.ts';
import type { Problem } from '../../../shared/problem.ts';
import { refuse } from '../../../shared/problem.ts';
import type { Elevation } from '../../elevation/index.ts';
import type { Run } from '../../process/index.ts';
import type { ClusterRecord } from '../../providers/provider.ts';
import type { DownloadedFile, DownloadItem, DownloadOptions } from '../../releases/index.ts';
import { resourceText } from '../../resources.ts';
import type { ClusterFolders } from './cluster-folders.ts';
import type { CliPlaces } from './places.ts';
import type { RecordFile } from './record.ts';

/** Says how far the work is, 0..1, and what is being done. */
export type Tell = (progress: number, now: Message | null) => void;

/** What is known of a cluster from elsewhere. */
export interface CliClusters {
  /** Throws `CLUSTER-UNKNOWN` (invalid). */
  get(name: string): Promise<ClusterRecord>;
  find(name: string): Promise<ClusterRecord | null>;
  /** DC/OS version that answers, else the one it was made from; null where neither is known. */
  version(cluster: ClusterRecord): Promise<string | null>;
  /** Where DC/OS answers from this computer; null where nothing does. */
  url(cluster: ClusterRecord): Promise<string | null>;
}

export interface DcosCliOptions {
  /** The data folder. */
  readonly data: string;
  readonly env: NodeJS.ProcessEnv;
  readonly run: Run;
  readonly elevation: Pick<Elevation, 'apply' | 'asCommands'>;
  readonly clusters: CliClusters;
  readonly onNotice: (problem: Problem) => void;
  /** Downloads a file, its addresses through the mirror; see `Releases.obtain`. */
  obtain(item: DownloadItem, options: DownloadOptions): Promise<DownloadedFile>;
  /** What was obtained is not what it should be. */
  disown(item: DownloadItem): Promise<void>;
  readonly platform?: NodeJS.Platform;
  readonly arch?: string;
  readonly fetch?: typeof fetch;
  /** How long `dcos --version` may take, ms. */
  readonly versionTimeoutMs?: number;
  /** Path for all users, in the place of the system's. */
  readonly systemProgram?: string;
}

/** What every part of the work with the tool shares. */
export interface CliContext extends DcosCliOptions {
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  readonly places: CliPlaces;
  readonly folders: ClusterFolders;
  readonly record: RecordFile;
}

let catalogue: Promise<CliCatalogue> | undefined;

/** The tools that the app knows (resources/dcos-cli.yaml); read once. */
export function readCliCatalogue(): Promise<CliCatalogue> {
  catalogue ??= resourceText('dcos-cli.yaml').then((text) => cliCatalogue.parse(parse(text)));
  return catalogue;
}

/** Name of the tool's file on a system. */
export function programFile(platform: NodeJS.Platform): string {
  return platform === 'win32' ? 'dcos.exe' : 'dcos';
}

/** The tool's download. Throws `DCOS-CLI-NOT-FOR-THIS-COMPUTER` (prerequisite). */
export async function toolItem(
  { platform, arch, places }: CliContext,
  tool: CliTool,
): Promise<DownloadItem> {
  const known = await readCliCatalogue();
  if (!runsHere(known, platform, arch)) {
    const params = { system: `${platform} ${arch}` };
    return refuse('DCOS-CLI-NOT-FOR-THIS-COMPUTER', params, { kind: 'prerequisite' });
  }
  const key = `dcos-cli-for-${tool.from}-${platform}`;
  return {
    what: `the DC/OS CLI ${tool.series}.x`,
    key,
    urls: tool.urls.map((url) => addressOn(known, url, platform)),
    target: `${places.incoming}/${key}/${programFile(platform)}`,
    // None was ever published.
    checksum: null,
    content: 'program',
    instead: 'cli install --file FILE',
  };
}

/** The core plugin's download; null where it was not built for this system. */
export async function pluginItem(
  { platform, arch, places }: CliContext,
  plugin: CliPlugin,
): Promise<DownloadItem | null> {
  const known = await readCliCatalogue();
  if (!runsHere(known, platform, arch)) return null;
  const key = `dcos-core-cli-${plugin.version}-${platform}`;
  return {
    what: `the core plugin ${plugin.version} of the DC/OS CLI`,
    key,
    urls: [addressOn(known, plugin.url, platform)],
    target: `${places.incoming}/${key}/plugin.zip`,
    checksum: { algorithm: 'sha256', value: plugin.sha256[platform] },
    content: 'archive',
    instead: 'dcos plugin add FILE',
  };
}

/** What an administrator does with the copy for all users: installs a file, or removes what we installed. */
export function systemChange(
  file: string | null,
  sha256: string,
  reason: Message,
): PrivilegedChange {
  return { verb: 'install-cli', file, sha256, reason };
}
