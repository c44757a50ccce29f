import type { Command } from 'commander';
import type { ClusterStatus } from '../shared/snapshot.ts';
import type { Cli } from './cli.ts';
import { addCommand, type CommandEnd } from './command.ts';
import { confirmed } from './confirm.ts';
import { runOperation } from './operation.ts';
import { word } from './words.ts';

export function addDestroy(program: Command, cli: Cli, end: CommandEnd): void {
  addCommand(program, 'destroy <name>', 'help.destroy')
    .option('--yes', word('help.destroy.yes'))
    .action(async (name: string, { yes }: { yes?: boolean }) => {
      end.exitCode = await runOperation(cli, {
        cluster: name,
        begin: async (engine, interrupted) => {
          if (yes !== true) await confirm(cli, await engine.status(name), interrupted);
          return engine.destroy(name);
        },
      });
    });
}

/** Lets the user type the cluster's name; throws where there is nobody to ask, or another word came. */
function confirm(cli: Cli, status: ClusterStatus, interrupted: AbortSignal): Promise<void> {
  const { name, machines } = status;
  const question = word('cli.confirm.destroy', { name, count: machines.length });
  const codes = { unasked: 'CLI-DESTROY-UNCONFIRMED', refused: 'CLI-DESTROY-REFUSED' } as const;
  return confirmed(cli, { question, name, codes }, interrupted);
}
