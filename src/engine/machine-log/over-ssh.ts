import { PassThrough, Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { refuse } from '../../shared/problem.ts';
import { resourceText } from '../resources.ts';
import { type SshConnection, withLifeline } from '../ssh/index.ts';
import type { MachineLogRequest } from './request.ts';
import { TextSink } from './text-sink.ts';

/** How long the program on the machine may take to end after it was told to, ms. */
const patienceMs = 6_000;
/** Told at most so often: a flood comes in large portions. ms. */
const frameMs = 1000 / 60;

/** How `journal.sh` ends where it cannot do what is asked. */
const noJournal = 70;
const noUnit = 71;

/**
 * Lines of the machine's journal in portions, as `journalctl` prints them, until its end or the signal. The
 * script lives no longer than its standard input is open, so nothing stays behind in the machine,
 * however this ends. Closes the connection. Throws `MACHINE-LOG-…` and `SSH-CONNECTION-LOST`.
 */
export async function* linesOverSsh(
  connection: SshConnection,
  request: MachineLogRequest,
  signal: AbortSignal,
): AsyncGenerator<readonly string[], void, undefined> {
  const { machine, unit, lines, follow } = request;
  const input = new PassThrough();
  const output = new TextSink();
  const said: string[] = [];
  const argv = [
    'sudo',
    '-n',
    'bash',
    '-s',
    '--',
    String(lines),
    follow ? 'follow' : 'once',
    unit ?? '',
  ];
  const endInput = () => void input.end();
  let ended = false;
  try {
    const text = await resourceText('machine-log', 'journal.sh');
    if (signal.aborted) return;
    signal.addEventListener('abort', endInput, { once: true });
    input.write(withLifeline(text));
    const run = connection
      .attach(argv, { stdin: input, stdout: output, stderr: lastWords(said) })
      .finally(() => {
        ended = true;
      });
    // Its failure is told below, after what the machine said before.
    const end = run.then(
      () => undefined,
      () => undefined,
    );
    const gone = aborted(signal);
    try {
      while (!signal.aborted) {
        await Promise.race([output.arrived, end, gone.promise]);
        const arrived = output.take();
        if (arrived.length > 0) {
          yield arrived;
          await pause(frameMs);
        } else if (ended) break;
      }
      if (signal.aborted) return;
      const rest = output.rest();
      if (rest.length > 0) yield rest;
      refuseFailed(await run, request, machine, said);
    } finally {
      gone.forget();
      endInput();
      output.discard();
      const late = new AbortController();
      await Promise.race([
        end,
        pause(patienceMs, undefined, { signal: late.signal }).catch(() => {}),
      ]);
      late.abort();
    }
  } finally {
    signal.removeEventListener('abort', endInput);
    connection.close();
  }
}

function refuseFailed(
  code: number | null,
  { unit, name }: MachineLogRequest,
  machine: string,
  said: readonly string[],
): void {
  if (code === 0) return;
  if (code === noJournal) refuse('MACHINE-LOG-NO-JOURNAL', { machine }, { machine });
  if (code === noUnit) {
    refuse(
      'MACHINE-LOG-UNIT-UNKNOWN',
      { machine, name, unit: unit ?? '' },
      { kind: 'invalid', machine },
    );
  }
  const detail = said.join('').trim().split('\n').at(-1) || `exit code ${code ?? 'unknown'}`;
  refuse('MACHINE-LOG-FAILED', { machine, detail }, { machine });
}

/** Keeps the end of what a program says on standard error. */
function lastWords(said: string[]): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      said.push(chunk.toString('utf8'));
      if (said.length > 20) said.shift();
      done();
    },
  });
}

function aborted(signal: AbortSignal): { promise: Promise<void>; forget(): void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  if (signal.aborted) resolve();
  const tell = () => resolve();
  signal.addEventListener('abort', tell, { once: true });
  return { promise, forget: () => signal.removeEventListener('abort', tell) };
}
