import { implement } from '@orpc/server';
import type * as z from 'zod';
import { contract } from '../../shared/api/contract.ts';
import type { Preferences } from '../../shared/api/preferences.ts';
import type { chooseRequest, PreferencesPatch } from '../../shared/api/requests.ts';
import type { Launch, UpdateState } from '../../shared/api/shell.ts';
import type { ShellInfo } from '../../shared/snapshot.ts';
import type { Engine } from '../engine.ts';
import type { OpenJournals } from './open-journals.ts';
import type { SnapshotPublisher } from './snapshot/publisher.ts';
import type { Terminals } from './terminals.ts';

export type { SnapshotPublisher } from './snapshot/publisher.ts';

/** What every call of a page works with. One context stands for one connection of one page. */
export interface ApiContext {
  readonly engine: Engine;
  readonly publisher: SnapshotPublisher;
  readonly shell: Shell;
  /** The terminals that this connection opened; nobody else may write to them. */
  readonly terminals: Terminals;
  /** The journals of machines that it looks at. */
  readonly journals: OpenJournals;
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
  /** Path of a file that the user wants written, its dialog having asked about one that is there; null where none. */
  saveAs?(fileName: string): Promise<string | null>;
  newLink?(): Promise<string>;
  checkForUpdates?(): Promise<UpdateState>;
}

/** Where every part of the router begins: `api.clusters.start.handler(…)`. */
export const api = implement(contract).$context<ApiContext>();
