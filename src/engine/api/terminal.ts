import { randomUUID } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { TerminalEvent } from '../../shared/api/answers.ts';
import { refuse } from '../../shared/problem.ts';
import type { SshConnection } from '../ssh/connection.ts';
import { api } from './context.ts';
import { TerminalScreen } from './terminal-screen.ts';
import type { Terminals } from './terminals.ts';

/** Told at most 60 times a second, however much a machine says. */
const frameMs = 1000 / 60;

/** A shell on a machine, for a terminal in the page. It ends with the call that opened it. */
export const terminal = {
  open: api.terminal.open.handler(async ({ context, input, signal }) => {
    const { name, machine, columns, rows } = input;
    const { provider } = await context.engine.status(name);
    if (provider === 'simulated') refuse('TERMINAL-SIMULATED', { machine }, { machine });
    const gone = signal ?? new AbortController().signal;
    const connection = await context.engine.connect(name, machine);
    // Also where the page left before it read the first event: the events would then never begin.
    gone.addEventListener('abort', () => connection.close(), { once: true });
    if (gone.aborted) connection.close();
    return shellEvents(connection, new TerminalScreen(columns, rows), context.terminals, gone);
  }),
  write: api.terminal.write.handler(({ context, input }) =>
    context.terminals.write(input.id, input.text),
  ),
  resize: api.terminal.resize.handler(({ context, input }) =>
    context.terminals.resize(input.id, input.columns, input.rows),
  ),
};

async function* shellEvents(
  connection: SshConnection,
  screen: TerminalScreen,
  terminals: Terminals,
  signal: AbortSignal,
): AsyncGenerator<TerminalEvent, void, undefined> {
  const id = randomUUID();
  const keys = new PassThrough();
  try {
    terminals.add(id, { keys, screen });
    yield { type: 'opened', id };
    let ended = false;
    const shell = connection
      .shell({ stdin: keys, stdout: screen, stderr: screen, signal })
      .finally(() => {
        ended = true;
      });
    // Its failure is told below, after what the machine said before.
    const end = shell.catch(() => undefined);
    while (!signal.aborted) {
      await Promise.race([screen.arrived, end]);
      const text = screen.take();
      if (text !== '') {
        yield { type: 'data', text };
        await pause(frameMs);
      } else if (ended) {
        break;
      }
    }
    if (!signal.aborted) yield { type: 'closed', exitCode: await shell };
  } finally {
    terminals.remove(id);
    keys.destroy();
    connection.close();
  }
}
