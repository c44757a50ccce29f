import type { Command } from 'commander';
import { allToStart, allToStop } from '../shared/cluster/all.ts';
import { say } from '../shared/messages/message.ts';
import { refuse } from '../shared/problem.ts';
import type { Cli } from './cli.ts';
import { addCommand, type CommandEnd } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { runOperation } from './operation.ts';
import { word } from './words.ts';

type Verb = 'start' | 'stop';

export function addStartAndStop(program: Command, cli: Cli, end: CommandEnd): void {
  for (const verb of ['start', 'stop'] as const) {
    addCommand(program, `${verb} [name]`, `help.${verb}`)
      .option('--all', word('help.all'))
      .action(async (name: string | undefined, { all = false }: { all?: boolean }) => {
        const names = await named(cli, verb, name, all);
        // One after another, so that what is told can be read; each to its end, whatever came before.
        for (const each of names) {
          const code = await runOperation(cli, {
            cluster: each,
            begin: (engine) => engine[verb](each),
          });
          if (end.exitCode === exitCodes.done) end.exitCode = code;
          if (code === exitCodes.cancelled) break;
        }
      });
  }
}

async function named(
  cli: Cli,
  verb: Verb,
  name: string | undefined,
  all: boolean,
): Promise<readonly string[]> {
  if (name !== undefined && !all) return [name];
  if (name !== undefined || !all) {
    const params = { detail: word('cli.name-or-all', { verb }), command: 'dcos-vagrant-desktop' };
    return refuse('CLI-USAGE', params, { kind: 'invalid' });
  }
  const clusters = await (await cli.engine()).list();
  const names = verb === 'start' ? allToStart(clusters) : allToStop(clusters);
  if (names.length === 0) cli.terminal.say(say(`cli.all.${verb}.none`));
  return names;
}
