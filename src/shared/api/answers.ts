import type { ProviderId } from '../cluster/kinds.ts';
import type { MachineSpec } from '../cluster/spec.ts';
import type { Totals } from '../cluster/totals.ts';
import type { ConfigView } from '../dcos-config/view.ts';
import type { Message } from '../messages/message.ts';
import type { Problem } from '../problem.ts';
import type { Edition } from '../releases/edition.ts';
import type { PrivilegedChangeView } from './hosts.ts';
import type { SettingsPatch } from './requests.ts';

/** A check of this computer: the frame that every check fills, whoever makes it. */
export interface CheckResult {
  /** Stable: `provider.virtualbox`, `memory`. */
  readonly id: string;
  readonly title: Message;
  readonly status: 'pass' | 'warn' | 'fail' | 'unknown';
  /** What was found, in a sentence. */
  readonly summary: Message;
  /** What was seen, as found: a version, a path. */
  readonly evidence: readonly string[];
  /** What to do; empty where nothing is to be done. */
  readonly fixes: readonly Message[];
}

/** Where machines can run on this computer. */
export interface ProviderReport {
  readonly id: ProviderId;
  /** It makes sense on this operating system; others are not shown. */
  readonly offered: boolean;
  readonly experimental: boolean;
  readonly available: boolean;
  readonly version: string | null;
  readonly checks: readonly CheckResult[];
}

export interface PresetDetail {
  readonly name: string;
  readonly title: string;
  readonly totals: Totals;
  /** The machines in the network that the next cluster gets, 192.168.57.0/24 for the first. */
  readonly machines: readonly MachineSpec[];
  /** The same as a VagrantConfig.yaml. */
  readonly text: string;
}

/** What would be made, downloaded and changed, were the cluster created now. */
export interface Preview {
  readonly name: string;
  readonly provider: ProviderId;
  readonly domain: string;
  readonly network: string;
  readonly dcos: string | null;
  readonly machines: readonly MachineSpec[];
  readonly totals: Totals;
  /** Disk that is taken in the end, MiB, as an estimate. */
  readonly diskMiB: number;
  readonly downloads: readonly PlannedDownload[];
  /** What changes on this computer outside of the machines, in the user's words. */
  readonly changes: readonly Message[];
  /** The config.yaml that DC/OS would be given; null without DC/OS. Its problems are among the others. */
  readonly config: ConfigView | null;
  /** Files of this computer that would be changed, with their exact content: asked for in one prompt at most. */
  readonly changeSet: readonly PrivilegedChangeView[];
  /** How long the last creation of such a cluster took, ms; null where there was none. */
  readonly lastMs: number | null;
  /** What is wrong with it; empty where it can be created. */
  readonly problems: readonly Problem[];
}

export interface PlannedDownload {
  readonly what: Message;
  /** MiB; null where unknown. */
  readonly sizeMiB: number | null;
  /** Is on this computer already. */
  readonly here: boolean;
}

/** A dcos_generate_config.sh as far as it can be told without running it. */
export interface InstallerInfo {
  readonly path: string;
  readonly version: string | null;
  /** Null where its text does not tell. */
  readonly edition: Edition | null;
  readonly bytes: number;
}

/** One file of a cluster's folder. */
export interface ClusterFile {
  /** `VagrantConfig.yaml`, `config.yaml`. */
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly text: string;
}

/** Lines of an operation's log; `first` is the index of the first one, 0-based. */
export interface LogPage {
  readonly first: number;
  readonly lines: readonly LogLine[];
  /** How many there are by now. */
  readonly total: number;
}

export interface LogLine {
  /** ms since 1970; 0 where the line has no time. */
  readonly at: number;
  readonly step: string;
  readonly machine: string | null;
  /** As it came, with its colours. */
  readonly text: string;
}

/** Told while a log is watched, at most 30 times a second: how long it is, and its newest lines. */
export interface LogGrowth {
  readonly total: number;
  /**
   * The newest of the lines that were not told before, at most 100; the last one has the index
   * `total - 1`. The others are asked for by page.
   */
  readonly tail: readonly LogLine[];
  /** The operation has ended: nothing more will come. */
  readonly ended: boolean;
}

/** The same of a machine's journal, which has an id to ask for its pages by. */
export interface MachineLogGrowth extends LogGrowth {
  readonly id: string;
  /** The lines are made up. */
  readonly simulated: boolean;
  /** Why it ended; null while it goes on. */
  readonly problem: Problem | null;
}

export type TerminalEvent =
  | { readonly type: 'opened'; readonly id: string }
  | { readonly type: 'data'; readonly text: string }
  | { readonly type: 'closed'; readonly exitCode: number | null };

/** The engine's settings as its file says them; null is the default. */
export interface SettingsView extends Required<SettingsPatch> {
  /** Settings that a variable of the environment goes before, with its name; the file counts nothing then. */
  readonly overridden: Readonly<Partial<Record<keyof SettingsPatch, string>>>;
}

/** Something of ours on this computer's disk. */
export interface StoredItem {
  /** Unique: `installer:2.2.9`, `box:…`, `machines:demo`, `logs:demo`. */
  readonly id: string;
  readonly kind: 'installer' | 'box' | 'machines' | 'logs' | 'unfinished';
  readonly title: Message;
  readonly path: string;
  readonly bytes: number;
  /** It can be deleted from the storage page, and if not, why. */
  readonly removable: { readonly ok: true } | { readonly ok: false; readonly why: Message };
}

export interface StorageReport {
  readonly dataFolder: string;
  readonly items: readonly StoredItem[];
  readonly totalBytes: number;
  readonly freeBytes: number | null;
  /** Where downloads are kept; can be moved. */
  readonly downloadsFolder: string;
}

/** What a factory reset would remove, and what it would leave. */
export interface ResetPlan {
  readonly removes: readonly Message[];
  readonly leaves: readonly Message[];
}

export interface ResetResult {
  readonly removed: readonly Message[];
  /** What could not be removed, and why. */
  readonly problems: readonly Problem[];
}

/** How far something long is; the last one carries the result. */
export interface WorkProgress<Result> {
  /** 0..1. */
  readonly progress: number;
  readonly now: Message | null;
  readonly result: Result | null;
}
