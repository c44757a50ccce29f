import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { LogEvent } from '../../shared/operations/events.ts';

export interface LogFile {
  readonly path: string;
  write(event: LogEvent): void;
  close(): Promise<void>;
}

const noMachine = '-';

/** How much text waits at most for the end of the turn it came in, characters. */
const longestBatch = 64 * 1024;

/**
 * Opens an operation's log: `TIME STEP MACHINE LINE`, one line of text for each line of output. The
 * lines of a turn are written at once, since programs print thousands of them a second.
 */
export function openLogFile(path: string): LogFile {
  mkdirSync(dirname(path), { recursive: true });
  const stream = createWriteStream(path, { flags: 'a' });
  // A full disk must not end the operation; the missing lines are the lesser loss.
  stream.on('error', () => undefined);
  let batch = '';
  let due: NodeJS.Immediate | undefined;
  const flush = () => {
    clearImmediate(due);
    due = undefined;
    if (batch !== '') stream.write(batch);
    batch = '';
  };
  return {
    path,
    write: ({ step, machine = noMachine, line }) => {
      const start = `${timeNow()} ${step} ${machine} `;
      // Text of several lines would read as lines of nobody.
      for (const text of line.includes('\n') ? line.split('\n') : [line])
        batch += `${start}${text}\n`;
      due ??= setImmediate(flush);
      if (batch.length >= longestBatch) flush();
    },
    close: () => {
      flush();
      return new Promise((resolve) => stream.end(() => resolve()));
    },
  };
}

let shownTime = '';
let shownAt = 0;

/** The time in ISO 8601, made once a ms. */
function timeNow(): string {
  const now = Date.now();
  if (now !== shownAt) shownTime = new Date(now).toISOString();
  shownAt = now;
  return shownTime;
}

/** Lines of the newest operation's log, of one machine where it is named. */
export async function* readNewestLog(folder: string, machine?: string): AsyncGenerator<string> {
  const names = await readdir(folder).catch(() => [] as string[]);
  const newest = names
    .filter((name) => name.endsWith('.log'))
    .sort()
    .at(-1);
  if (newest !== undefined) yield* readLog(join(folder, newest), machine);
}

/** Lines of a log, of one machine where it is named; rejects with the system's error. */
export async function* readLog(path: string, machine?: string): AsyncGenerator<string> {
  const lines = createInterface({ input: createReadStream(path) });
  for await (const line of lines) {
    if (machine === undefined || line.split(' ', 3)[2] === machine) yield line;
  }
}
