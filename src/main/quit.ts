import { setTimeout as pause } from 'node:timers/promises';
import {
  app,
  dialog,
  type MessageBoxOptions,
  powerMonitor,
  type WindowSessionEndEvent,
} from 'electron';
import type { OwnOperations } from '../engine/api/own-operations.ts';
import type { Problem } from '../shared/problem.ts';
import type { Notifier } from './notifier.ts';
import type { PreferenceStore } from './preferences.ts';
import { type QuitQuestion, quitQuestion } from './quit-question.ts';
import type { Snapshots } from './snapshots.ts';
import { stopAll } from './stop-all.ts';
import type { MainWindow } from './window.ts';
import type { Words } from './words.ts';

export interface QuitParts {
  readonly own: OwnOperations;
  readonly snapshots: Snapshots;
  readonly window: MainWindow;
  readonly words: Words;
  readonly notifier: Notifier;
  readonly preferences: Pick<PreferenceStore, 'get'>;
  /** Lets go of everything that is open; a second or two at most. */
  close(): Promise<void>;
}

export interface Quit {
  /** The program ends: the window may close now. */
  isLeaving(): boolean;
  /** Ends without asking: the system is about to. */
  leaveAtOnce(): void;
  /** Windows asks whether the session may end; it may, unless clusters are to be stopped first. */
  mayEndSession(event: WindowSessionEndEvent): void;
}

/** How long letting go may take before the program ends all the same, ms. */
const closingMs = 3_000;
/** How long a system that shuts down is held up for clusters to stop, ms; it loses patience by itself. */
const shutdownMs = 60_000;

/**
 * Ending the program asks once what becomes of running clusters, unless the user has settled that: stop
 * them, leave them, or stay. A second wish to quit is never held up; the system's own only to stop them,
 * where the user wants that.
 */
export function setupQuit(parts: QuitParts): Quit {
  let state: 'running' | 'asking' | 'leaving' | 'closed' = 'running';
  const leave = () => {
    if (state !== 'closed') state = 'leaving';
    app.quit();
  };

  app.on('before-quit', (event) => {
    const question = quitQuestion(parts.snapshots.current(), parts.own.clusters());
    if (state !== 'running' || question === null) {
      if (state !== 'closed') state = 'leaving';
      return;
    }
    event.preventDefault();
    state = 'asking';
    void answer(question, parts).then((leaves) => {
      if (state !== 'asking') return;
      if (leaves) return leave();
      state = 'running';
      parts.window.show();
    });
  });
  app.on('will-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    const closed = Promise.race([parts.close().catch(() => undefined), pause(closingMs)]);
    void closed.then(() => {
      state = 'closed';
      app.quit();
    });
  });
  // The window hides behind the tray; losing it must not end the program.
  app.on('window-all-closed', () => undefined);

  /** Holds up the end of the session where clusters are to be stopped first; whether it does. */
  const holdUp = (event?: { preventDefault(): void }): boolean => {
    const question = quitQuestion(parts.snapshots.current(), parts.own.clusters());
    const settled = parts.preferences.get().whenLeaving === 'stop';
    if (isLeaving() || question === null || !settled) return false;
    event?.preventDefault();
    if (state === 'running') {
      state = 'asking';
      void Promise.race([stopThem(question, parts), pause(shutdownMs)]).then(leave);
    }
    return true;
  };
  const isLeaving = () => state === 'leaving' || state === 'closed';

  // The system ends: on Linux and macOS it says so itself, or by a signal; Windows asks and tells the window.
  powerMonitor.on('shutdown', (event?: { preventDefault(): void }) => {
    if (!holdUp(event)) leave();
  });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, leave);
  return {
    isLeaving,
    leaveAtOnce: leave,
    mayEndSession: (event) => {
      // Nobody is waited for then.
      if (event.reasons.includes('critical')) return;
      // Windows ends what holds it up without a window that can be seen.
      if (holdUp(event)) parts.window.show();
    },
  };
}

/** Whether the program is to end now. */
async function answer(question: QuitQuestion, parts: QuitParts): Promise<boolean> {
  const settled = parts.preferences.get().whenLeaving;
  const choice = settled === 'ask' ? await ask(question, parts) : settled;
  if (choice !== 'stop') return choice === 'leave';
  const problems = await stopThem(question, parts);
  if (problems.length > 0) tellProblems(problems, parts);
  return problems.length === 0;
}

async function stopThem(
  { running, busy }: QuitQuestion,
  { own, words, notifier }: QuitParts,
): Promise<Problem[]> {
  const names = [...new Set([...running, ...busy])];
  notifier.tell(
    words.text('shell.quit.stopping', { names: names.join(', ') }),
    words.text('shell.quit.stopping-body'),
  );
  return stopAll(own.engine, names, (ms) => pause(ms));
}

const choices = ['stop', 'leave', 'cancel'] as const;

async function ask(
  { running, busy }: QuitQuestion,
  { window, words }: QuitParts,
): Promise<(typeof choices)[number]> {
  const list = (names: readonly string[]) => ({ names: names.join(', '), count: names.length });
  const lines = [
    ...(busy.length > 0 ? [words.text('shell.quit.busy', list(busy))] : []),
    ...(running.length > 0 ? [words.text('shell.quit.running', list(running))] : []),
  ];
  const options: MessageBoxOptions = {
    type: 'question',
    message: words.text('shell.quit.title'),
    detail: lines.join('\n\n'),
    buttons: choices.map((choice) => words.text(`shell.quit.${choice}`)),
    defaultId: 0,
    cancelId: choices.indexOf('cancel'),
    noLink: true,
  };
  // Over the window where it is seen: a dialog over a hidden window is not shown on macOS.
  const over = window.current();
  const { response } =
    over?.isVisible() === true
      ? await dialog.showMessageBox(over, options)
      : await dialog.showMessageBox(options);
  return choices[response] ?? 'cancel';
}

function tellProblems(problems: readonly Problem[], { words }: QuitParts): void {
  dialog.showErrorBox(
    words.text('shell.quit.not-stopped'),
    problems.map((problem) => words.text(problem)).join('\n\n'),
  );
}
