import type { Engine } from '../engine/index.ts';
import type { Surroundings } from './surroundings.ts';
import { createTerminal, type Terminal } from './terminal.ts';

/** What every command works with. */
export interface Cli {
  readonly terminal: Terminal;
  readonly surroundings: Surroundings;
  /** The engine, opened at the first call. */
  engine(): Promise<Engine>;
  /** Closes the engine if it was opened. */
  close(): Promise<void>;
}

export function createCli(json: boolean, surroundings: Surroundings): Cli {
  const terminal = createTerminal(json, surroundings);
  let opened: Promise<Engine> | undefined;
  return {
    terminal,
    surroundings,
    engine: () => {
      opened ??= surroundings.openEngine(terminal.notice);
      return opened;
    },
    close: async () => {
      await (await opened?.catch(() => undefined))?.close();
    },
  };
}
