import type { Command } from 'commander';
import { say } from '../shared/messages/message.ts';
import type { Cli } from './cli.ts';
import { addCommand, type CommandEnd } from './command.ts';

export function addLogs(program: Command, cli: Cli, _end: CommandEnd): void {
  addCommand(program, 'logs <name> [machine]', 'help.logs').action(
    async (name: string, machine?: string) => {
      const { terminal } = cli;
      let empty = true;
      for await (const line of (await cli.engine()).logs(name, machine)) {
        if (terminal.closed) break;
        empty = false;
        terminal.line(line);
        terminal.value({ type: 'log', ...(machine === undefined ? {} : { machine }), line });
      }
      if (empty && !terminal.json) terminal.hint(say('cli.logs.empty', { name }));
    },
  );
}
