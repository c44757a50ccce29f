import type { Preview } from '../shared/api/answers.ts';
import type { BoxWish } from '../shared/cluster/box-wish.ts';
import type { Consequences, SizeChange } from '../shared/cluster/consequences.ts';
import type {
  DcosConfiguration,
  InstallMethod,
  MachineExtras,
} from '../shared/cluster/install-wishes.ts';
import type { ProviderId } from '../shared/cluster/kinds.ts';
import type { ClusterSnapshot } from '../shared/cluster/snapshots.ts';
import type { MachineSpec } from '../shared/cluster/spec.ts';
import type { Totals } from '../shared/cluster/totals.ts';
import type { WebInstallerForm } from '../shared/cluster/web-installer.ts';
import type { Change } from '../shared/operations/change.ts';
import type { VersionInfo } from '../shared/releases/catalogue.ts';
import type { ClusterStatus } from '../shared/snapshot.ts';
import type { MachineCounts } from '../shared/topology/counted.ts';
import type { RequestSecrets } from './clusters/secrets-of-requests.ts';
import type { Computer } from './computer/index.ts';
import type { Configs } from './configs.ts';
import type { DcosCli } from './dcos/cli/index.ts';
import type { Diagnosing } from './diagnosis/index.ts';
import type { Doctor } from './doctor/index.ts';
import type { Downloads, Uploads } from './downloads/index.ts';
import type { Examples } from './examples/index.ts';
import type { ClusterFiles } from './files/index.ts';
import type { HealthReports } from './health/index.ts';
import type { WaitOptions } from './health/wait-until-healthy.ts';
import type { History } from './history/index.ts';
import type { ClusterHosts } from './hosts/index.ts';
import type { Inventory } from './inventory/index.ts';
import type { OpenMachineLog } from './machine-log/index.ts';
import type { Notices } from './notices.ts';
import type { CliWish } from './operations/plans/dcos-cli.ts';
import type { OperationHandle } from './operations/run.ts';
import type { OtherVersions } from './other-version.ts';
import type { Recovery } from './recovery/index.ts';
import type { DownloadedFile, DownloadOptions } from './releases/index.ts';
import type { Reports } from './report/index.ts';
import type { Services } from './services/index.ts';
import type { EngineSettings } from './settings/index.ts';
import type { Sharing } from './sharing/index.ts';
import type { SshConnection } from './ssh/connection.ts';
import type { Users } from './users/index.ts';
import type { ClusterViews } from './views/index.ts';

/** What the user asks `up` for; what is left out is chosen, or as it was for a cluster that exists. */
export interface UpRequest {
  readonly name: string;
  /** A new cluster is meant: one of that name is not gone on with, but refused. */
  readonly fresh?: boolean;
  /** Only these machines; all unless told. */
  readonly machines?: readonly string[];
  readonly topology?:
    | { readonly preset: string }
    | { readonly file: string }
    /** So many machines, of the presets' sizes. */
    | { readonly counts: MachineCounts }
    /** Text of a VagrantConfig.yaml. */
    | { readonly text: string };
  readonly installer?: { readonly path: string; readonly configPath: string | null };
  /** DC/OS version of the catalogue. */
  readonly dcos?: string;
  /** A config.yaml to start from, with `dcos`; an installer has its own. */
  readonly configPath?: string;
  /** Machines without DC/OS. */
  readonly machinesOnly?: boolean;
  /** How DC/OS gets onto the machines; `ssh_pull` unless told. */
  readonly installMethod?: InstallMethod | undefined;
  /** What DC/OS's config.yaml says beside what the cluster needs. */
  readonly configuration?: DcosConfiguration | undefined;
  /** What the machines get beside DC/OS. */
  readonly extras?: MachineExtras | undefined;
  readonly provider?: ProviderId;
  readonly domain?: string;
  readonly network?: string;
  /** Time divisor of the simulated provider. */
  readonly speed?: number;
  /** DC/OS's command line tool, once the cluster runs. */
  readonly cli?: CliWish | undefined;
  /** Names of the machines in the hosts file; unless told, of all machines but simulated ones. */
  readonly hosts?: boolean | undefined;
  /** Asks for administrator rights although the same was refused before. */
  readonly askAgain?: boolean | undefined;
  /** Word for passwords and keys that were handed over (`secrets.offer`); they stand in no request. */
  readonly secrets?: string | undefined;
  /** Box of all machines, in the place of what the topology names. */
  readonly box?: BoxWish | undefined;
}

/** What `download` is asked for: the installer of a version, or the box that such a cluster is made from. */
export type Downloadable =
  | { readonly kind: 'installer'; readonly version: string }
  | { readonly kind: 'box'; readonly version: string | null }
  /** An installer that no catalogue names, at an address of http or https. */
  | { readonly kind: 'address'; readonly url: string };

export interface MachineLogin {
  readonly user: string;
  /** Path of a private key on this computer. */
  readonly key: string;
}

export interface PresetInfo {
  readonly name: string;
  readonly title: string;
  readonly totals: Totals;
}

export interface PlacedPreset {
  readonly name: string;
  readonly title: string;
  readonly machines: readonly MachineSpec[];
}

/**
 * The engine over one data folder. Every surface (command line, window, browser page) holds one; all
 * hold the same truth, because it lives on disk and in the providers. Methods throw `ProblemError`.
 */
export interface Engine {
  readonly dataFolder: string;
  /** What operations did and do, and their logs. */
  readonly history: History;
  /** Clusters as a window shows them. */
  readonly views: ClusterViews;
  /** What no single call could report. */
  readonly notices: Notices;
  /** This computer: what it has, and where machines can run on it. */
  readonly computer: Computer;
  /** Looks at this computer, and puts right what can safely be put right. */
  readonly doctor: Doctor;
  /** Recognises known failures in logs. */
  readonly diagnosis: Diagnosing;
  /** What a person has chosen; takes effect at once, for operations that begin from then on. */
  readonly settings: EngineSettings;
  /** Names of clusters in this computer's hosts file. */
  readonly hosts: ClusterHosts;
  /** DC/OS's command line tool on this computer. */
  readonly dcosCli: DcosCli;
  /** Passwords and licence keys: taken, kept, and never given back. */
  readonly secrets: RequestSecrets;
  /** How a cluster's DC/OS is, as it tells itself. */
  readonly health: HealthReports;
  /** Apps, tasks and packages on a cluster's DC/OS. */
  readonly services: Services;
  /** Examples that are run on clusters with one click. */
  readonly examples: Examples;
  /** Files and folders of this computer onto machines. */
  readonly files: ClusterFiles;
  /** Who may log in to a cluster. */
  readonly users: Users;
  /** What whoever helps needs to know, without secrets and names. */
  readonly reports: Reports;
  /** DC/OS's config.yaml, as clusters' installers are given it. */
  readonly configs: Configs;
  /** Clusters that come from elsewhere, and clusters that go elsewhere. */
  readonly sharing: Sharing;
  /** Another version of DC/OS: an upgrade in place, or a new cluster of the same shape. */
  readonly otherVersions: OtherVersions;
  /** Clusters whose folder is lost and whose machines exist. */
  readonly recovery: Recovery;
  /** What of ours lies on this computer's disk: shown, moved and taken away. */
  readonly inventory: Inventory;
  /** Downloads in the background, while the user reads on. */
  readonly downloads: Downloads;
  /** Files that a page hands over. */
  readonly uploads: Uploads;
  presets(): Promise<PresetInfo[]>;
  /** The same with their machines, in the network and with the names that the next cluster would get. */
  placedPresets(): Promise<PlacedPreset[]>;
  /** DC/OS versions, newest first. */
  versions(): Promise<VersionInfo[]>;
  /**
   * Downloads a file into the data folder unless it is there, whole and right; goes on with what an
   * earlier call left. Null where there is nothing to download: the settings name a box of the user's.
   */
  download(what: Downloadable, options?: DownloadOptions): Promise<DownloadedFile | null>;
  list(): Promise<ClusterStatus[]>;
  /** Throws `CLUSTER-UNKNOWN` (invalid). */
  status(name: string): Promise<ClusterStatus>;
  /** What `up` would make of the request, and everything that is wrong with it. Does nothing. */
  preview(request: UpRequest): Promise<Preview>;
  /** Creates a cluster or goes on with it. Rejects as invalid, prerequisite or busy before it starts. */
  up(request: UpRequest): Promise<OperationHandle>;
  /** What a change of a cluster's agents or of a machine's size brings with it. Does nothing. */
  previewChange(name: string, change: SizeChange): Promise<Consequences>;
  /** Changes a cluster that exists; throws `CLUSTER-CANNOT` where `canChange` says no. */
  change(name: string, change: Change): Promise<OperationHandle>;
  /**
   * Copies a stopped cluster under a new name; both have the same addresses, so that one runs at a time.
   * Throws `CLUSTER-NAME-TAKEN`, and `CLUSTER-CANNOT` as `change` does.
   */
  clone(name: string, newName: string): Promise<OperationHandle>;
  /** Snapshots of the whole cluster, oldest first; throws `cannot.no-snapshots` where it can have none. */
  snapshots(name: string): Promise<ClusterSnapshot[]>;
  /** Begins the last operation again, as it was asked for: its steps skip what is done. */
  resume(name: string, secrets?: string): Promise<OperationHandle>;
  start(name: string): Promise<OperationHandle>;
  stop(name: string): Promise<OperationHandle>;
  destroy(name: string): Promise<OperationHandle>;
  /** Asks whichever engine runs the cluster's operation to cancel it; false where none runs. */
  cancel(name: string): Promise<boolean>;
  connect(name: string, machine: string, signal?: AbortSignal): Promise<SshConnection>;
  /** How other programs log in to a machine; null of a simulated one, or one that is off. */
  login(name: string, machine: string): Promise<MachineLogin | null>;
  /** `open` or `enterprise`, as DC/OS says of itself; null where it does not. */
  variant(name: string): Promise<string | null>;
  /** Looks until DC/OS is well on all machines; see `waitUntilHealthy`. */
  waitUntilHealthy(name: string, options?: WaitOptions): Promise<void>;
  /**
   * Lines of an operation's log, the newest one's unless told, of one machine where it is named. Throws
   * `OPERATION-UNKNOWN` (invalid), and `LOG-GONE` of an operation whose log is not kept any more.
   */
  logs(name: string, machine?: string, operation?: string): AsyncIterable<string>;
  /** A machine's own journal. */
  machineLog: OpenMachineLog;
  /** What the page of DC/OS's installer asks for; null of a cluster that is not installed from it. */
  webInstaller(name: string): Promise<WebInstallerForm | null>;
  /** Serves a simulated cluster's API on 127.0.0.1; null where the cluster is not simulated. */
  serveSimulated(name: string): Promise<{ url: string; close(): Promise<void> } | null>;
  close(): Promise<void>;
}
