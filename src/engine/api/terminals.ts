import { once } from 'node:events';
import type { PassThrough } from 'node:stream';
import { refuse } from '../../shared/problem.ts';
import type { TerminalScreen } from './terminal-screen.ts';

/** An open terminal: what is typed goes in here, what the machine says comes out of the screen. */
export interface Terminal {
  readonly keys: PassThrough;
  readonly screen: TerminalScreen;
}

/** The terminals of one connection, by their ids. */
export interface Terminals {
  add(id: string, terminal: Terminal): void;
  remove(id: string): void;
  /** Resolves when the machine has room for more. Throws `TERMINAL-UNKNOWN`, as `resize` does. */
  write(id: string, text: string): Promise<void>;
  resize(id: string, columns: number, rows: number): void;
}

export function createTerminals(): Terminals {
  const open = new Map<string, Terminal>();
  const find = (id: string) => open.get(id) ?? refuse('TERMINAL-UNKNOWN', {}, { kind: 'invalid' });
  return {
    add: (id, terminal) => {
      open.set(id, terminal);
    },
    remove: (id) => {
      open.delete(id);
    },
    write: async (id, text) => {
      const { keys } = find(id);
      if (keys.write(text) || keys.destroyed) return;
      await Promise.race([once(keys, 'drain'), once(keys, 'close')]);
    },
    resize: (id, columns, rows) => find(id).screen.resize(columns, rows),
  };
}
