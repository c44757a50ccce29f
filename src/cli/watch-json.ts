import { eventToJson } from './json.ts';
import type { Terminal } from './terminal.ts';
import type { Watcher } from './watch.ts';

/** Every event as one line of JSON. */
export function createJsonWatcher(terminal: Terminal): Watcher {
  return {
    event: (event) => terminal.value(eventToJson(event)),
    hint: terminal.hint,
    end: () => undefined,
  };
}
