import type { Command } from 'commander';
import type { Cli } from './cli.ts';
import { addCommand, type CommandEnd } from './command.ts';
import { runOperation } from './operation.ts';

/** `clone NAME NEW`: a copy with the same addresses, of which one runs at a time. */
export function addClone(program: Command, cli: Cli, end: CommandEnd): void {
  addCommand(program, 'clone <name> <new>', 'help.clone').action(
    async (name: string, copy: string) => {
      end.exitCode = await runOperation(cli, {
        cluster: copy,
        begin: (engine) => engine.clone(name, copy),
      });
    },
  );
}
