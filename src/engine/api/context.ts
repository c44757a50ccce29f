import { implement } from '@orpc/server';
import type * as z from 'zod';
import { contract } from '../../shared/api/contract.ts';
import type { Preferences } from '../../shared/api/preferences.ts';
import type { chooseRequest, PreferencesPatch } from '../../shared/api/requests.ts';
import type { Launch, UpdateState } from '../../shared/api/shell.ts';
import type { AppSnapshot, ShellInfo, SnapshotUpdate } from '../../shared/snapshot.ts';
import type { Engine } from '../engine.ts';
import type { Terminals } from './terminals.ts';

/** What every call of a page works with. One context stands for one connection of one page. */
export interface ApiContext {
  readonly engine: Engine;
  readonly publisher: SnapshotPublisher;
  readonly shell: Shell;
  /** The terminals that this connection opened; nobody else may write to them. */
  readonly terminals: Terminals;
}

/** The current snapshot and its changes; see `snapshot/publisher.ts`. */
export interface SnapshotPublisher {
  snapshot(): AppSnapshot | Promise<AppSnapshot>;
  /** The whole, then each change, until the signal is aborted. */
  watch(signal?: AbortSignal): AsyncIterable<SnapshotUpdate>;
  /** Calls back at each change until it is told to stop. */
  onChange(listener: () => void): () => void;
  /** Asks reality at once instead of in its turn. */
  refresh(): void;
  close(): void | Promise<void>;
}

/**
 * What surrounds the page: Electron's main process, or the program that serves it to a browser. What a
 * shell cannot do is left out, and a call of it is refused with `SHELL-CANNOT`.
 */
export interface Shell {
  readonly info: ShellInfo;
  preferences(): Promise<Preferences>;
  setPreferences(patch: PreferencesPatch): Promise<Preferences>;
  /** Files and links the program is opened with, until the signal is aborted. */
  launches(signal: AbortSignal): AsyncIteratorObject<Launch, unknown, void>;
  openUrl?(url: string): Promise<void>;
  openPath?(path: string): Promise<void>;
  /** Path the user chose; null where none. */
  choose?(what: z.infer<typeof chooseRequest>['what']): Promise<string | null>;
  newLink?(): Promise<string>;
  checkForUpdates?(): Promise<UpdateState>;
}

/** Where every part of the router begins: `api.clusters.start.handler(…)`. */
export const api = implement(contract).$context<ApiContext>();
