import type { Command } from 'commander';
import { refuse } from '../../shared/problem.ts';
import type { Cli } from '../cli.ts';
import { addCommand, type CommandEnd } from '../command.ts';
import { createTerminal } from '../terminal.ts';
import type { Context } from './arguments.ts';
import { addClusterVerbs } from './cluster-verbs.ts';
import { addCreate, addProvision } from './create.ts';
import { addNodeVerbs } from './node-verbs.ts';

/** Runs a command line of ours, in another terminal where one is given. */
export type Dispatch = (argv: readonly string[], cli?: Cli) => Promise<void>;

/**
 * `vagrant VERB …`: minidcos's verbs with minidcos's options, so that a script needs its program's name
 * changed and little else. Each becomes a command of ours. Our own `create` takes the same options.
 */
export function addMinidcos(program: Command, cli: Cli, end: CommandEnd, dispatch: Dispatch): void {
  const group = addCommand(program, 'vagrant', 'help.minidcos').enablePositionalOptions();
  const context: Context = {
    cli,
    pass: (argv) => dispatch(argv),
    run: async (name, argv) => {
      await dispatch(argv, aside(cli));
      // What minidcos prints, for `$(…)`; in JSON the result has said it.
      if (end.exitCode === 0) cli.terminal.line(name);
    },
  };
  addCreate(group, context);
  addProvision(group, context);
  addNodeVerbs(group, context);
  addClusterVerbs(group, context, end);
  addCreate(program, { ...context, run: (_name, argv) => dispatch(argv) });
  for (const [backend, code] of others) {
    addCommand(program, `${backend} [words...]`, 'help.minidcos.other')
      .allowUnknownOption()
      .action(() => refuse(code, { backend }, { kind: 'invalid' }));
  }
}

const others = [
  ['docker', 'MINIDCOS-DOCKER'],
  ['aws', 'MINIDCOS-AWS'],
] as const;

/** Progress goes to standard error, so that standard output has the answer alone. */
function aside(cli: Cli): Cli {
  if (cli.terminal.json) return cli;
  const surroundings = { ...cli.surroundings, stdout: cli.surroundings.stderr };
  return { ...cli, surroundings, terminal: createTerminal(false, surroundings) };
}
