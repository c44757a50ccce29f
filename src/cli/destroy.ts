import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import { refuse } from '../shared/problem.ts';
import type { ClusterStatus } from '../shared/snapshot.ts';
import type { Cli } from './cli.ts';
import { addCommand, type CommandEnd } from './command.ts';
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
async function confirm(
  { terminal, surroundings }: Cli,
  status: ClusterStatus,
  interrupted: AbortSignal,
): Promise<void> {
  const { stdin, stdout } = surroundings;
  const { name, machines } = status;
  if (terminal.json || stdin.isTTY !== true || stdout.isTTY !== true) {
    refuse('CLI-DESTROY-UNCONFIRMED', { name }, { kind: 'invalid' });
  }
  const question = word('cli.confirm.destroy', { name, count: machines.length });
  const reader = createInterface({ input: stdin, output: stdout });
  // Ctrl-C, SIGTERM or the end of input at the question is a no.
  const closed = new Promise<string>((resolve) => {
    reader.once('SIGINT', () => reader.close());
    interrupted.addEventListener('abort', () => reader.close());
    reader.once('close', () => resolve(''));
  });
  const answer = await Promise.race([reader.question(question), closed]);
  reader.close();
  if (answer.trim() !== name) refuse('CLI-DESTROY-REFUSED', { name }, { kind: 'cancelled' });
}
