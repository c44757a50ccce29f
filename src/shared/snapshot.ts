import type { MachineType, ProviderId } from './cluster/kinds.ts';
import type { Release } from './cluster/spec.ts';
import type { ClusterState, MachineState } from './cluster/states.ts';
import type { Message } from './messages/message.ts';
import type { OperationKind } from './operations/events.ts';
import type { Problem } from './problem.ts';

export interface MachineStatus {
  readonly name: string;
  readonly type: MachineType;
  readonly ip: string;
  readonly state: MachineState;
}

/** The operation that is running, or that was interrupted. */
export interface OperationStatus {
  readonly id: string;
  readonly kind: OperationKind;
  /** Title of the step that started last. */
  readonly step: Message | null;
  /** 0..1. */
  readonly progress: number;
}

/** One cluster as `status` shows it. */
export interface ClusterStatus {
  readonly name: string;
  readonly provider: ProviderId;
  /** Folder of the dcos-vagrant checkout that made its machines: they are only looked at. */
  readonly adopted?: string;
  readonly domain: string;
  readonly network: string;
  readonly state: ClusterState;
  readonly operation?: OperationStatus;
  /** An upgrade has reached its machines and not come to its end; left out where none did. */
  readonly halfUpgraded?: true;
  /** Where DC/OS answers; null while it cannot. */
  readonly url: string | null;
  /** DC/OS version, null while none is installed. */
  readonly dcos: string | null;
  /** Address of its private Docker registry, `boot.dcos:5000`; left out where it has none. */
  readonly registry?: string;
  readonly machines: readonly MachineStatus[];
  readonly problems: readonly Problem[];
}

/** What a machine uses right now; null where it cannot be told. */
export interface MachineUsage {
  /** Of all its processors, 0..1. */
  readonly cpu: number | null;
  readonly memoryMiB: number | null;
}

/** A machine as the window shows it: its status, its size and what DC/OS says of it. */
export interface MachineView extends MachineStatus {
  readonly cpus: number;
  readonly memoryMiB: number;
  /** Kept back from what Mesos offers, MiB; null means nothing is. */
  readonly memoryReservedMiB: number | null;
  readonly aliases: readonly string[];
  readonly usage: MachineUsage;
  /** As DC/OS tells it; null where it has not been asked or does not say. */
  readonly healthy: boolean | null;
  /** It is the leading Mesos master. */
  readonly leader: boolean;
  /** Running tasks of an agent; null where unknown. */
  readonly tasks: number | null;
}

/** One cluster as the window renders it; every rule about it comes from `cluster/predicates.ts`. */
export interface ClusterView extends ClusterStatus {
  /** 8 hex digits that never change. */
  readonly id: string;
  readonly machines: readonly MachineView[];
  readonly release: Release;
  /** Absolute path of its folder on the engine's computer. */
  readonly folder: string;
  /** Every part of DC/OS answers as it should; null while that is not known. */
  readonly healthy: boolean | null;
  /** The page of DC/OS's installer, where DC/OS is to be installed from it and does not answer yet. */
  readonly installerUrl?: string;
  /** What DC/OS is waited for; empty where nothing is. */
  readonly waitingFor: readonly Message[];
}

/** A download of the engine: an installer or a box. */
export interface DownloadView {
  /** `installer 2.2.9`, `box 2.2.9`: unique, and the same over restarts. */
  readonly id: string;
  readonly kind: 'installer' | 'box';
  readonly version: string;
  readonly state: 'running' | 'done' | 'failed' | 'cancelled';
  readonly bytes: number;
  readonly total: number | null;
  readonly bytesPerSecond: number;
  /** ms; null while it cannot be told. */
  readonly remainingMs: number | null;
  readonly problem: Problem | null;
}

/** What surrounds the page: Electron or a browser over `serve`. A page offers only what its shell can. */
export interface ShellInfo {
  readonly kind: 'electron' | 'browser';
  /** Opens folders and files in the system's own programs, and asks for files with its dialogs. */
  readonly files: boolean;
  /** Has a tray, a window that can hide, and start at login. */
  readonly tray: boolean;
  /** Can look for updates of the program. */
  readonly updates: boolean;
}

/** What the program and its surroundings are; does not change while it runs. */
export interface AppInfo {
  readonly version: string;
  /** As `process.platform` and `process.arch`. */
  readonly platform: string;
  readonly arch: string;
  /** The engine runs as root or administrator. */
  readonly root: boolean;
  readonly dataFolder: string;
  readonly shell: ShellInfo;
}

/** This computer. */
export interface HostFacts {
  readonly memoryMiB: number;
  /** Memory that could be taken now, caches included. */
  readonly freeMemoryMiB: number;
  /** Logical processors. */
  readonly cpus: number;
  readonly cpuModel: string;
  /** Free on the volume of the data folder, MiB; null where it cannot be told. */
  readonly freeDiskMiB: number | null;
  readonly diskMiB: number | null;
}

/** Everything a surface renders, with a revision that only grows. */
export interface AppSnapshot {
  readonly revision: number;
  readonly app: AppInfo;
  readonly host: HostFacts;
  readonly clusters: readonly ClusterView[];
  readonly downloads: readonly DownloadView[];
  /** What the user should know and that belongs to no cluster, newest last. */
  readonly notices: readonly Problem[];
}

/** First the whole snapshot, then what changed; `base` is the revision that a patch applies to. */
export type SnapshotUpdate =
  | { readonly type: 'whole'; readonly snapshot: AppSnapshot }
  | {
      readonly type: 'patch';
      readonly base: number;
      readonly revision: number;
      readonly host?: HostFacts;
      /** Clusters that are new or changed, each as a whole. */
      readonly clusters?: readonly ClusterView[];
      /** Names of all clusters in their order, where that changed. */
      readonly order?: readonly string[];
      readonly downloads?: readonly DownloadView[];
      readonly notices?: readonly Problem[];
    };
