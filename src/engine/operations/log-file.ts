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

/** Opens an operation's log: `TIME STEP MACHINE LINE`, one line of text for each line of output. */
export function openLogFile(path: string): LogFile {
  mkdirSync(dirname(path), { recursive: true });
  const stream = createWriteStream(path, { flags: 'a' });
  // A full disk must not end the operation; the missing lines are the lesser loss.
  stream.on('error', () => undefined);
  return {
    path,
    write: ({ step, machine = noMachine, line }) =>
      void stream.write(`${new Date().toISOString()} ${step} ${machine} ${line}\n`),
    close: () => new Promise((resolve) => stream.end(() => resolve())),
  };
}

/** Lines of the newest operation's log, of one machine where it is named. */
export async function* readNewestLog(folder: string, machine?: string): AsyncGenerator<string> {
  const names = await readdir(folder).catch(() => [] as string[]);
  const newest = names
    .filter((name) => name.endsWith('.log'))
    .sort()
    .at(-1);
  if (newest === undefined) return;
  const lines = createInterface({ input: createReadStream(join(folder, newest)) });
  for await (const line of lines) {
    if (machine === undefined || line.split(' ', 3)[2] === machine) yield line;
  }
}
