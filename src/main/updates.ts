import type { UpdateState } from '../shared/api/shell.ts';
import { isBusy } from '../shared/cluster/predicates.ts';
import { problem } from '../shared/problem.ts';
import type { Snapshots } from './snapshots.ts';
import type { KeptThings } from './store.ts';

/** What of electron-updater is used; `check` gives the newest version there is. */
export interface Updater {
  check(): Promise<{ readonly version: string; readonly newer: boolean }>;
  /** Fetches it and installs it when the program ends. */
  download(): Promise<void>;
}

export interface UpdateParts {
  /** Null where this build is not signed: then nothing is asked of anybody. */
  readonly updater: Updater | null;
  readonly version: string;
  /** Where a person finds the releases; null where `updater` is. */
  readonly releases: string | null;
  readonly snapshots: Snapshots;
  readonly store: KeptThings;
  /** Asks the user whether to fetch it. */
  offer(version: string): Promise<boolean>;
}

export interface Updates {
  readonly possible: boolean;
  /** Looks now; `later` while an operation runs. */
  check(): Promise<UpdateState>;
  /** Looks, and offers what is new: once a version, and not before a running operation has ended. */
  checkAndOffer(): Promise<void>;
}

/** Looks for updates. Nothing is fetched that the user was not asked for. */
export function createUpdates(parts: UpdateParts): Updates {
  const { updater, version, releases, snapshots, store, offer } = parts;
  let owed = false;

  const check = async (): Promise<UpdateState> => {
    if (updater === null) return { kind: 'off' };
    if (isAtWork(snapshots)) return { kind: 'later' };
    try {
      const found = await updater.check();
      return found.newer
        ? { kind: 'available', version: found.version, url: releases ?? '' }
        : { kind: 'current', version };
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      return { kind: 'failed', problem: problem('SHELL-UPDATE-CHECK', { detail }) };
    }
  };

  const checkAndOffer = async (): Promise<void> => {
    const found = await check();
    owed = found.kind === 'later';
    if (found.kind !== 'available' || store.get('toldVersion') === found.version) return;
    if (isAtWork(snapshots)) {
      owed = true;
      return;
    }
    store.set('toldVersion', found.version);
    if (await offer(found.version)) await updater?.download().catch(() => undefined);
  };

  snapshots.follow(() => {
    if (!owed || isAtWork(snapshots)) return;
    owed = false;
    void checkAndOffer();
  });
  return { possible: updater !== null, check, checkAndOffer };
}

function isAtWork(snapshots: Snapshots): boolean {
  return snapshots.current().clusters.some(({ state }) => isBusy(state));
}
