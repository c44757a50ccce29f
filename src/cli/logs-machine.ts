import { usualLines } from '../shared/machine-log/request.ts';
import { say } from '../shared/messages/message.ts';
import type { Cli } from './cli.ts';
import type { LogsWish } from './logs.ts';

interface MachineWish extends LogsWish {
  readonly machine: string;
  readonly unit: string | null;
}

/** The machine's journal, as journalctl prints it there. */
export async function tellMachineLog(cli: Cli, wish: MachineWish): Promise<void> {
  const { terminal } = cli;
  const { name, machine, unit, lines, follow, signal } = wish;
  const request = { name, machine, unit, lines: lines ?? usualLines, follow };
  const log = await (await cli.engine()).machineLog(request, signal);
  if (log.simulated && !terminal.json) terminal.hint(say('machine-log.simulated', { machine }));
  const simulated = log.simulated ? { simulated: true } : {};
  let empty = true;
  for await (const portion of log.portions) {
    for (const { at, whole } of portion) {
      terminal.line(whole);
      const time = at === 0 ? {} : { at: new Date(at).toISOString() };
      terminal.value({ type: 'log', machine, ...time, line: whole, ...simulated });
    }
    empty = false;
    await terminal.drained();
    if (terminal.closed) break;
  }
  if (empty && !terminal.json && !signal.aborted) {
    terminal.hint(say('machine-log.empty', { machine }));
  }
}
