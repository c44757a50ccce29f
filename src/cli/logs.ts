import type { Command } from 'commander';
import { isCountOfLines, mostLines } from '../shared/machine-log/request.ts';
import { refuse } from '../shared/problem.ts';
import type { Cli } from './cli.ts';
import { addCommand, type CommandEnd, option } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { tellMachineLog } from './logs-machine.ts';
import { tellOperationLog } from './logs-operation.ts';
import { word } from './words.ts';

interface LogsOptions {
  readonly follow?: boolean;
  readonly unit?: string;
  readonly lines?: string;
  /** True is the latest one. */
  readonly operation?: string | true;
}

/** What a command shows of a log. */
export interface LogsWish {
  readonly name: string;
  readonly lines: number | null;
  readonly follow: boolean;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}

/** `logs NAME` is an operation's log, `logs NAME MACHINE` the journal of the machine. */
export function addLogs(program: Command, cli: Cli, end: CommandEnd): void {
  addCommand(program, 'logs <name> [machine]', 'help.logs')
    .addOption(option('--follow', 'help.logs.follow'))
    .addOption(option('--unit <unit>', 'help.logs.unit'))
    .addOption(option('--lines <count>', 'help.logs.lines'))
    .addOption(option('--operation [id]', 'help.logs.operation'))
    .action(async (name: string, machine: string | undefined, options: LogsOptions) => {
      const { follow = false, unit, operation } = options;
      const ofOperation = machine === undefined || operation !== undefined;
      if (ofOperation && unit !== undefined) {
        const command = 'dcos-vagrant-desktop logs';
        refuse('CLI-USAGE', { detail: word('cli.logs.usage.unit'), command }, { kind: 'invalid' });
      }
      const stop = new AbortController();
      const release = cli.surroundings.onInterrupt(() => stop.abort());
      try {
        const wish = { name, lines: countOf(options.lines), follow, signal: stop.signal };
        if (ofOperation) {
          const id = operation === true ? null : (operation ?? null);
          await tellOperationLog(cli, { ...wish, machine: machine ?? null, operation: id });
        } else await tellMachineLog(cli, { ...wish, machine, unit: unit ?? null });
      } finally {
        release();
      }
      if (stop.signal.aborted) end.exitCode = exitCodes.cancelled;
    });
}

function countOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const count = Number(text);
  if (isCountOfLines(count)) return count;
  return refuse('MACHINE-LOG-LINES-INVALID', { most: mostLines }, { kind: 'invalid' });
}
