import type { Problem } from '../problem.ts';

/** One key of the config.yaml that DC/OS gets, and what became of it. */
export interface ConfigEntry {
  readonly key: string;
  /** Against the file that the user gave; without one, everything is added. */
  readonly change: 'kept' | 'added' | 'changed';
  /** Who says so: what the cluster needs, the user's file, a choice, or what is usual here. */
  readonly from: 'cluster' | 'template' | 'choice' | 'default';
  /** Lines of YAML as the user's file has them; empty where it does not have the key. */
  readonly before: readonly string[];
  /** Lines of YAML as DC/OS gets them; secret values are masked. */
  readonly lines: readonly string[];
}

/** A cluster's config.yaml as it is given to DC/OS's installer, compared with what the user gave. */
export interface ConfigView {
  /** Version of DC/OS that it is for; null where only the installer knows. */
  readonly version: string | null;
  /** Path of the user's file; null where there is none. */
  readonly template: string | null;
  readonly entries: readonly ConfigEntry[];
  /** What is wrong with the user's file and with what was chosen. */
  readonly problems: readonly Problem[];
}
