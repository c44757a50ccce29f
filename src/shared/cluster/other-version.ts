import type { Message } from '../messages/message.ts';
import type { Problem } from '../problem.ts';
import type { Fit } from '../topology/fit.ts';

/** A version that a cluster could be upgraded to, or why not. */
export interface UpgradeChoice {
  readonly version: string;
  /** Null where DC/OS documents the upgrade. */
  readonly why: Message | null;
  /** Its installer is on this computer. */
  readonly local: boolean;
  /** It can be downloaded, as far as the catalogue knows. */
  readonly offered: boolean;
}

/** What a cluster has, and what it could have; newest first. */
export interface UpgradeChoices {
  /** Null where no master says it and the record does not know it. */
  readonly installed: string | null;
  readonly choices: readonly UpgradeChoice[];
}

/** What an upgrade in place does, told before it is done. */
export interface UpgradePreview {
  readonly from: string | null;
  /** Null where only running the installer tells it. */
  readonly to: string | null;
  /** With any the upgrade is refused. */
  readonly problems: readonly Problem[];
  readonly messages: readonly Message[];
}

/** What a rebuild makes, told before it is done. */
export interface RebuildPreview {
  readonly name: string;
  readonly domain: string;
  readonly network: string;
  readonly problems: readonly Problem[];
  readonly messages: readonly Message[];
  /** How it fits this computer; null of simulated machines, which take nothing. */
  readonly fit: Fit | null;
}
