import { eventIterator, oc, type } from '@orpc/contract';
import type { RebuildPreview, UpgradeChoices, UpgradePreview } from '../cluster/other-version.ts';
import type { ClusterSnapshot } from '../cluster/snapshots.ts';
import type { WebInstallerForm } from '../cluster/web-installer.ts';
import type { ConfigView } from '../dcos-config/view.ts';
import type { OperationDiagnosis } from '../diagnosis/diagnosis.ts';
import type { OperationSummary, OperationView } from '../operations/view.ts';
import type { VersionInfo } from '../releases/catalogue.ts';
import type { InstallMethodRow } from '../releases/install-methods.ts';
import type { SnapshotUpdate } from '../snapshot.ts';
import type {
  CheckResult,
  ClusterFile,
  InstallerInfo,
  LogGrowth,
  LogPage,
  MachineLogGrowth,
  PresetDetail,
  Preview,
  ProviderReport,
  ResetPlan,
  ResetResult,
  SettingsView,
  StorageReport,
  TerminalEvent,
  WorkProgress,
} from './answers.ts';
import type { DcosCliOffer, DcosCliResult, DcosCliStatus, DcosLoginWay } from './dcos-cli.ts';
import * as askCli from './dcos-cli-requests.ts';
import type { DoctorEvent, FixOutcome } from './doctor.ts';
import { type ExamplesUpdate, exampleRequest, examplesRequest } from './examples.ts';
import { type HealthUpdate, healthRequest } from './health.ts';
import { type ChangeOutcome, type HostsState, hostsRequest, hostsRestoreRequest } from './hosts.ts';
import type { Preferences } from './preferences.ts';
import { type LostClusters, type Recovered, recoverRequest } from './recovery.ts';
import type { ReportPage, ReportPart, ReportPreview, SavedReport } from './report.ts';
import * as askReport from './report.ts';
import * as ask from './requests.ts';
import { type SecretsOffered, secretsOffer } from './secrets.ts';
import { servicesContract } from './services-contract.ts';
import * as share from './sharing.ts';
import type { Launch, UpdateState } from './shell.ts';
import { addUserRequest, type ClusterUsers, userRequest } from './users.ts';

/**
 * Everything a page can ask of the engine and of its shell, over a MessagePort or a WebSocket. Inputs
 * are checked on arrival; refusals come as a `Problem` (see `problem-error.ts`).
 */
export const contract = {
  /** The snapshot as a whole, then every change of it. */
  snapshot: oc.output(eventIterator(type<SnapshotUpdate>())),
  computer: {
    /** Where machines can run; an answer is kept for some seconds. */
    providers: oc.output(type<ProviderReport[]>()),
    /** The same, looked at anew: the user installed something. */
    checkAgain: oc.output(type<ProviderReport[]>()),
    /** Memory, CPUs and disk for the smallest cluster of real machines. */
    checks: oc.output(type<CheckResult[]>()),
  },
  doctor: {
    /** What is looked at, then each result as it comes; ends within some 5 s. */
    run: oc.output(eventIterator(type<DoctorEvent>())),
    /** Does what a finding offers, and looks again. */
    fix: oc.input(ask.doctorFixRequest).output(type<FixOutcome>()),
    /** Whether the user wants to be told of a check; answers with all muted ones. */
    mute: oc.input(ask.doctorMuteRequest).output(type<{ muted: readonly string[] }>()),
  },
  topology: {
    presets: oc.output(type<PresetDetail[]>()),
    /** Text of a VagrantConfig.yaml or cluster file on the engine's computer. */
    read: oc.input(ask.pathRequest).output(type<{ text: string }>()),
  },
  releases: {
    versions: oc.output(type<VersionInfo[]>()),
    /** Begins in the background; the snapshot tells how far it is. */
    download: oc.input(ask.downloadRequest).output(type<void>()),
    cancel: oc.input(ask.downloadRequest).output(type<void>()),
    inspect: oc.input(ask.pathRequest).output(type<InstallerInfo>()),
    /** Which DC/OS can be brought onto machines in which ways. */
    installMethods: oc.output(type<InstallMethodRow[]>()),
    /** Takes a dropped file into the data folder; answers with its path at the last part. */
    upload: oc.input(ask.uploadRequest).output(type<{ path: string | null }>()),
  },
  /** Passwords and licence keys: handed over once, and never given back. */
  secrets: {
    offer: oc.input(secretsOffer).output(type<SecretsOffered>()),
  },
  clusters: {
    /** A free name like `demo`, `demo-2`. */
    suggestName: oc.output(type<string>()),
    preview: oc.input(ask.createRequest).output(type<Preview>()),
    /** Creates the cluster and runs the operation; answers as soon as it runs. */
    create: oc.input(ask.createRequest).output(type<{ operation: string }>()),
    /** Goes on with what a failed, cancelled or interrupted operation left. */
    resume: oc.input(ask.resumeRequest).output(type<{ operation: string }>()),
    /** Changes a cluster that exists: its agents, a machine, snapshots, the version of DC/OS. */
    change: oc.input(ask.changeRequest).output(type<{ operation: string }>()),
    /** Copies a stopped cluster; the copy is another cluster, and is worked on from then on. */
    clone: oc.input(ask.cloneRequest).output(type<{ operation: string }>()),
    start: oc.input(ask.named).output(type<{ operation: string }>()),
    stop: oc.input(ask.named).output(type<{ operation: string }>()),
    /** Every cluster that can be; answers with the names of those that are being worked on now. */
    startAll: oc.output(type<{ begun: string[] }>()),
    stopAll: oc.output(type<{ begun: string[] }>()),
    destroy: oc.input(ask.destroyRequest).output(type<{ operation: string }>()),
    cancel: oc.input(ask.named).output(type<{ asked: boolean }>()),
    files: oc.input(ask.named).output(type<ClusterFile[]>()),
    /** DC/OS's config.yaml and who says each key; null without DC/OS. */
    config: oc.input(ask.named).output(type<ConfigView | null>()),
    /** What the page of DC/OS's installer asks for; null of a cluster that is not installed from it. */
    webInstaller: oc.input(ask.named).output(type<WebInstallerForm | null>()),
    /** How its DC/OS is, again and again until the page leaves: one look at a time. */
    health: oc.input(healthRequest).output(eventIterator(type<HealthUpdate>())),
  },
  /** Apps, tasks and packages on a cluster's DC/OS. */
  services: servicesContract,
  /** Another version of DC/OS for a cluster; the upgrade itself is a change of the cluster. */
  otherVersions: {
    /** Versions, newest first, and why the cluster cannot be upgraded to them. */
    choices: oc.input(ask.named).output(type<UpgradeChoices>()),
    previewUpgrade: oc.input(ask.upgradeRequest).output(type<UpgradePreview>()),
    previewRebuild: oc.input(ask.rebuildPreviewRequest).output(type<RebuildPreview>()),
    /** Makes a cluster of the same shape; answers with its name as soon as it is being made. */
    rebuild: oc.input(ask.rebuildRequest).output(type<{ operation: string; name: string }>()),
  },
  /** Examples that are run on a cluster with one click. */
  examples: {
    /** What there is and how far it is, again and again until the page leaves. */
    watch: oc.input(examplesRequest).output(eventIterator(type<ExamplesUpdate>())),
    /** Checks what it needs and begins; how it goes on is watched. */
    run: oc.input(exampleRequest).output(type<void>()),
    /** Begins to take away what the example put there. */
    remove: oc.input(exampleRequest).output(type<void>()),
  },
  snapshots: {
    /** Of the whole cluster, oldest first. */
    list: oc.input(ask.named).output(type<ClusterSnapshot[]>()),
  },
  /** Clusters from elsewhere, and for elsewhere. */
  sharing: {
    look: oc.input(share.importRequest).output(type<share.ImportLook>()),
    import: oc.input(share.importRequest).output(type<share.Imported>()),
    exportFolder: oc.input(share.exportFolderRequest).output(type<share.Exported>()),
    exportTerraform: oc.input(share.exportTerraformRequest).output(type<share.Exported>()),
    exportFile: oc.input(share.exportFileRequest).output(type<share.Exported>()),
    /** A cluster as one file, for the page to hand over. */
    clusterFile: oc.input(ask.named).output(type<share.ClusterFileText>()),
    /** Takes a cluster off the list whose machines another program made. */
    forget: oc.input(ask.named).output(type<void>()),
  },
  /** Clusters whose folder is lost and whose machines exist. */
  recovery: {
    find: oc.output(type<LostClusters>()),
    recover: oc.input(recoverRequest).output(type<Recovered>()),
  },
  hosts: {
    /** Names of a cluster on this computer: resolving or not, conflicts, history. */
    state: oc.input(ask.named).output(type<HostsState>()),
    apply: oc.input(hostsRequest).output(type<ChangeOutcome>()),
    remove: oc.input(hostsRequest).output(type<ChangeOutcome>()),
    /** Puts a version of the history back. */
    restore: oc.input(hostsRestoreRequest).output(type<ChangeOutcome>()),
    /** Takes away what vagrant-hostmanager left of the cluster's names. */
    removeForeign: oc.input(hostsRequest).output(type<ChangeOutcome>()),
  },
  /** DC/OS's command line tool on this computer. */
  dcosCli: {
    /** Which tool a cluster would get, and where it would be put. */
    offer: oc.input(askCli.offerCliRequest).output(type<DcosCliOffer>()),
    status: oc.input(ask.named).output(type<DcosCliStatus>()),
    /** Installs the tool and sets the cluster up in it; what was not possible is among the warnings. */
    install: oc
      .input(askCli.installCliRequest)
      .output(eventIterator(type<WorkProgress<DcosCliResult>>())),
    uninstall: oc.input(ask.named).output(eventIterator(type<WorkProgress<DcosCliResult>>())),
    loginWay: oc.input(ask.named).output(type<DcosLoginWay>()),
    /** The token goes where the tool itself keeps it, and nowhere else. */
    login: oc.input(askCli.loginRequest).output(type<DcosCliStatus>()),
  },
  /** Who may log in to a cluster; tokens are given by the command line alone. */
  users: {
    list: oc.input(ask.named).output(type<ClusterUsers>()),
    add: oc.input(addUserRequest).output(type<ClusterUsers>()),
    remove: oc.input(userRequest).output(type<ClusterUsers>()),
  },
  operations: {
    /** The operation's view, again at each change and at most 20 times a second, until it has ended. */
    watch: oc.input(ask.operationRequest).output(eventIterator(type<OperationView>())),
    history: oc.input(ask.named).output(type<OperationSummary[]>()),
    /** What a failed operation failed of, as far as that is known; null of a cluster without any. */
    diagnosis: oc.input(ask.operationRequest).output(type<OperationDiagnosis | null>()),
  },
  logs: {
    watch: oc.input(ask.logRequest).output(eventIterator(type<LogGrowth>())),
    page: oc.input(ask.logPageRequest).output(type<LogPage>()),
    /** Index of the next line that holds the text, whatever its case; null where there is none. */
    search: oc.input(ask.logSearchRequest).output(type<{ line: number | null }>()),
    /** A picture of a machine's screen as base64 of a PNG; null where it is not kept any more. */
    picture: oc.input(ask.pictureRequest).output(type<{ png: string | null }>()),
  },
  machineLogs: {
    /** A machine's journal, followed until the page leaves; the first growth tells its id. */
    watch: oc.input(ask.machineLogRequest).output(eventIterator(type<MachineLogGrowth>())),
    page: oc.input(ask.machineLogPageRequest).output(type<LogPage>()),
    search: oc.input(ask.machineLogSearchRequest).output(type<{ line: number | null }>()),
  },
  terminal: {
    open: oc.input(ask.terminalRequest).output(eventIterator(type<TerminalEvent>())),
    write: oc.input(ask.terminalInput).output(type<void>()),
    resize: oc.input(ask.terminalSize).output(type<void>()),
  },
  settings: {
    read: oc.output(type<SettingsView>()),
    change: oc.input(ask.settingsPatch).output(type<SettingsView>()),
  },
  storage: {
    report: oc.output(type<StorageReport>()),
    remove: oc.input(ask.storedItemRequest).output(type<void>()),
    moveDownloads: oc
      .input(ask.moveRequest)
      .output(eventIterator(type<WorkProgress<{ folder: string }>>())),
    resetPlan: oc.output(type<ResetPlan>()),
    reset: oc.input(ask.resetRequest).output(eventIterator(type<WorkProgress<ResetResult>>())),
  },
  /** What whoever helps needs to know: made, looked at, and saved as it was shown. */
  report: {
    /** Takes some seconds: the doctor is asked, too. */
    preview: oc.input(askReport.reportRequest).output(type<ReportPreview>()),
    page: oc.input(askReport.reportPageRequest).output(type<ReportPage>()),
    /** To where the user says in the system's dialog; without one into the data folder. */
    save: oc.input(askReport.savedReportRequest).output(type<SavedReport>()),
    /** A part of the archive, for a browser to save by itself; an empty one is behind its end. */
    part: oc.input(askReport.reportPartRequest).output(type<ReportPart>()),
  },
  shell: {
    preferences: oc.output(type<Preferences>()),
    setPreferences: oc.input(ask.preferencesPatch).output(type<Preferences>()),
    /** Files and links that the program was opened with; each is told once. */
    launches: oc.output(eventIterator(type<Launch>())),
    openUrl: oc.input(ask.openRequest).output(type<void>()),
    openPath: oc.input(ask.pathRequest).output(type<void>()),
    /** Path that the user chose in the system's dialog; null where none. */
    choose: oc.input(ask.chooseRequest).output(type<{ path: string | null }>()),
    /** A link with a new single-use code, for another window of a browser. */
    newLink: oc.output(type<{ url: string }>()),
    checkForUpdates: oc.output(type<UpdateState>()),
  },
};

export type Contract = typeof contract;
