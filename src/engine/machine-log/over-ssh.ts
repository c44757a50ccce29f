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
  const output = new TextSink();
  const said: string[] = [];
  const journal = await startJournal(connection, request, output, lastWords(said), signal);
  try {
    while (!signal.aborted) {
      await Promise.race([output.arrived, journal.end, journal.left]);
      const arrived = output.take();
      if (arrived.length > 0) {
        yield arrived;
        await pause(frameMs);
      } else if (journal.ended) break;
    }
    if (signal.aborted) return;
    const rest = output.rest();
    if (rest.length > 0) yield rest;
    refuseFailed(await journal.code, request, said);
  } finally {
    await journal.leave();
  }
}

interface RunningJournal {
  /** Its exit code; rejects with `SSH-CONNECTION-LOST`. */
  readonly code: Promise<number | null>;
  /** Resolves when it has ended, however. */
  readonly end: Promise<void>;
  readonly ended: boolean;
  /** Resolves when the signal is aborted. */
  readonly left: Promise<void>;
  /** Ends it in the machine and closes the connection. */
  leave(): Promise<void>;
}

async function startJournal(
  connection: SshConnection,
  { unit, lines, follow }: MachineLogRequest,
  stdout: TextSink,
  stderr: Writable,
  signal: AbortSignal,
): Promise<RunningJournal> {
  const mode = follow ? 'follow' : 'once';
  const argv = ['sudo', '-n', 'bash', '-s', '--', String(lines), mode, unit ?? ''];
  const input = new PassThrough();
  input.write(withLifeline(await resourceText('machine-log', 'journal.sh')));
  let ended = false;
  const code = connection.attach(argv, { stdin: input, stdout, stderr }).finally(() => {
    ended = true;
  });
  // Its failure is told by `code`, after what the machine said before.
  const end = code.then(
    () => undefined,
    () => undefined,
  );
  const left = Promise.withResolvers<void>();
  const leave = async () => {
    signal.removeEventListener('abort', onAbort);
    input.end();
    stdout.discard();
    const late = new AbortController();
    const waited = pause(patienceMs, undefined, { signal: late.signal }).catch(() => undefined);
    await Promise.race([end, waited]);
    late.abort();
    connection.close();
  };
  // By itself, not by the reader: who aborts may never ask for the next lines again.
  const onAbort = () => {
    left.resolve();
    void leave();
  };
  if (signal.aborted) onAbort();
  else signal.addEventListener('abort', onAbort, { once: true });
  return {
    code,
    end,
    get ended() {
      return ended;
    },
    left: left.promise,
    leave,
  };
}

function refuseFailed(
  code: number | null,
  { unit, name, machine }: MachineLogRequest,
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
