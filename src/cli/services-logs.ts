import type { Command } from 'commander';
import { isCountOfLines, mostLines, usualLines } from '../shared/machine-log/request.ts';
import { say } from '../shared/messages/message.ts';
import { refuse } from '../shared/problem.ts';
import type { Cli } from './cli.ts';
import { addCommand, type CommandEnd, option } from './command.ts';
import { exitCodes } from './exit-codes.ts';

interface TaskLogOptions {
  readonly stderr?: boolean;
  readonly follow?: boolean;
  readonly lines?: string;
}

/** `services logs NAME APP|TASK`: what a task wrote. */
export function addTaskLogs(services: Command, cli: Cli, end: CommandEnd): void {
  addCommand(services, 'logs <name> <task>', 'help.services.logs')
    .addOption(option('--stderr', 'help.services.stderr'))
    .addOption(option('--follow', 'help.logs.follow'))
    .addOption(option('--lines <count>', 'help.logs.lines'))
    .action(async (name: string, task: string, options: TaskLogOptions) => {
      const { stderr = false, follow = false } = options;
      const stop = new AbortController();
      const release = cli.surroundings.onInterrupt(() => stop.abort());
      try {
        const file = stderr ? 'stderr' : 'stdout';
        const wish = { task, file, lines: countOf(options.lines), follow } as const;
        const log = await (await cli.engine()).services.taskLog(name, wish, stop.signal);
        if (log.simulated && !cli.terminal.json) cli.terminal.hint(say('cli.simulated'));
        for await (const portion of log.portions) {
          for (const { whole } of portion) {
            cli.terminal.line(whole);
            cli.terminal.value({ type: 'log', task, file, line: whole });
          }
          await cli.terminal.drained();
          if (cli.terminal.closed) break;
        }
      } finally {
        release();
      }
      if (stop.signal.aborted) end.exitCode = exitCodes.cancelled;
    });
}

function countOf(text: string | undefined): number {
  if (text === undefined) return usualLines;
  const count = Number(text);
  if (isCountOfLines(count)) return count;
  return refuse('MACHINE-LOG-LINES-INVALID', { most: mostLines }, { kind: 'invalid' });
}
