import type { Message } from '../shared/messages/message.ts';
import type { OperationEvent } from '../shared/operations/events.ts';
import type { Surroundings } from './surroundings.ts';
import type { Terminal } from './terminal.ts';
import { createJsonWatcher } from './watch-json.ts';
import { createLiveWatcher } from './watch-live.ts';
import { createPlainWatcher } from './watch-plain.ts';

/** Shows an operation while it runs. It is told every event but the result, then that it ended. */
export interface Watcher {
  event(event: OperationEvent): void;
  /** A hint to the person at the keyboard, put where it does not tear what is drawn. */
  hint(message: Message): void;
  /** Leaves the terminal tidy; what is written after it stands below. */
  end(): void;
}

/** The watcher that fits: lines of JSON, a checklist in a terminal, or plain lines in a file. */
export function createWatcher(terminal: Terminal, surroundings: Surroundings): Watcher {
  if (terminal.json) return createJsonWatcher(terminal);
  const { stdout, env } = surroundings;
  if (stdout.isTTY === true && env.TERM !== 'dumb') return createLiveWatcher(terminal, stdout);
  return createPlainWatcher(terminal);
}
