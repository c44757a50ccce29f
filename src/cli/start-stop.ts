import type { Command } from 'commander';
import type { Cli } from './cli.ts';
import { addCommand, type CommandEnd } from './command.ts';
import { runOperation } from './operation.ts';

export function addStartAndStop(program: Command, cli: Cli, end: CommandEnd): void {
  for (const verb of ['start', 'stop'] as const) {
    addCommand(program, `${verb} <name>`, `help.${verb}`).action(async (name: string) => {
      end.exitCode = await runOperation(cli, {
        cluster: name,
        begin: (engine) => engine[verb](name),
      });
    });
  }
}
