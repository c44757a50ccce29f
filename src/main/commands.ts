import { app } from 'electron';
import type { Engine } from '../engine/index.ts';
import { allToStart, allToStop } from '../shared/cluster/all.ts';
import { problemOf } from '../shared/problem.ts';
import type { TrayCommand } from '../shared/tray/menu.ts';
import type { Launches } from './launches.ts';
import type { Notifier } from './notifier.ts';
import type { Opening } from './opening.ts';
import type { Snapshots } from './snapshots.ts';
import type { MainWindow } from './window.ts';
import type { Words } from './words.ts';

export interface CommandParts {
  readonly engine: Engine;
  readonly snapshots: Snapshots;
  readonly window: MainWindow;
  readonly launches: Launches;
  readonly opening: Opening;
  readonly words: Words;
  readonly notifier: Notifier;
  /** Has the snapshot look at once. */
  refresh(): void;
  /** Turns one of the switches; throws where the system does not let it. */
  changePreferences(patch: { readonly [name: string]: boolean }): Promise<unknown>;
}

/** Carries out what the tray and the application menu ask for. A refusal is told, never thrown. */
export function createCommands(parts: CommandParts): (command: TrayCommand) => void {
  const { engine, snapshots, window, launches, opening, words, notifier } = parts;
  const begin = async (verb: 'start' | 'stop', cluster: string): Promise<void> => {
    const { events } = await engine[verb](cluster);
    parts.refresh();
    // It runs by itself from here on; events that nobody reads would pile up.
    await events[Symbol.asyncIterator]().return?.();
  };
  const carryOut = async (command: TrayCommand): Promise<unknown> => {
    switch (command.kind) {
      case 'start':
      case 'stop':
        return begin(command.kind, command.cluster);
      case 'start-all':
      case 'stop-all': {
        const { clusters } = snapshots.current();
        const starts = command.kind === 'start-all';
        const names = starts ? allToStart(clusters) : allToStop(clusters);
        await Promise.all(names.map((name) => begin(starts ? 'start' : 'stop', name)));
        return undefined;
      }
      case 'open': {
        const { clusters } = snapshots.current();
        const url = clusters.find(({ name }) => name === command.cluster)?.url;
        return typeof url === 'string' ? opening.openUrl(url) : undefined;
      }
      case 'new':
        launches.addNew();
        return window.show();
      case 'show':
        return window.show();
      case 'switch':
        return parts.changePreferences({ [command.preference]: command.on });
      case 'quit':
        return app.quit();
    }
  };
  return (command) => {
    carryOut(command).catch((error: unknown) => {
      const title =
        'cluster' in command
          ? words.text('shell.tray.refused', { name: command.cluster })
          : words.text('tray.name');
      notifier.tell(title, words.text(problemOf(error)));
    });
  };
}
