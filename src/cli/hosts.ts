import type { Command } from 'commander';
import type { ClusterHosts, HostsCall } from '../engine/hosts/index.ts';
import type { ChangeOutcome } from '../shared/api/hosts.ts';
import { say } from '../shared/messages/message.ts';
import type { Cli } from './cli.ts';
import { addCommand, type CommandEnd, option } from './command.ts';
import { exitCodeOfKind, exitCodes } from './exit-codes.ts';
import { hostsOutcomeToJson, hostsStateToJson, tellState } from './hosts-words.ts';

interface HostsOptions {
  readonly hostsFile?: string;
  readonly askAgain?: boolean;
  readonly foreign?: boolean;
  readonly to?: string;
}

/** Names of a cluster in the hosts file, whatever its machines are. */
export function addHosts(program: Command, cli: Cli, end: CommandEnd): void {
  const hosts = addCommand(program, 'hosts', 'help.hosts');
  const add = (usage: string, help: Parameters<typeof addCommand>[2]) =>
    addCommand(hosts, usage, help).addOption(option('--hosts-file <file>', 'help.hosts.file'));
  const addChange = (usage: string, help: Parameters<typeof addCommand>[2]) =>
    add(usage, help).addOption(option('--ask-again', 'help.ask-again'));

  add('show <name>', 'help.hosts.show').action(async (name: string, options: HostsOptions) => {
    const state = await (await cli.engine()).hosts.state(name, { file: options.hostsFile });
    cli.terminal.value(hostsStateToJson(state));
    if (!cli.terminal.json) tellState(cli.terminal, state);
  });

  addChange('apply <name>', 'help.hosts.apply').action(
    async (name: string, options: HostsOptions) => {
      end.exitCode = await change(cli, options, (engine, call) => engine.apply(name, call));
    },
  );

  addChange('remove <name>', 'help.hosts.remove')
    .addOption(option('--foreign', 'help.hosts.foreign'))
    .action(async (name: string, options: HostsOptions) => {
      end.exitCode = await change(cli, options, (engine, call) =>
        options.foreign === true ? engine.removeForeign(name, call) : engine.remove(name, call),
      );
    });

  addChange('restore <name>', 'help.hosts.restore')
    .addOption(option('--to <version>', 'help.hosts.to'))
    .action(async (name: string, options: HostsOptions) => {
      end.exitCode = await change(cli, options, (engine, call) =>
        engine.restore(name, options.to ?? null, call),
      );
    });
}

/** Carries a change out, tells how it ended and gives the exit code: that of the first problem. */
async function change(
  cli: Cli,
  { hostsFile, askAgain }: HostsOptions,
  work: (hosts: ClusterHosts, call: HostsCall) => Promise<ChangeOutcome>,
): Promise<number> {
  const interrupted = new AbortController();
  const release = cli.surroundings.onInterrupt(() => interrupted.abort());
  try {
    const { hosts } = await cli.engine();
    const call = { file: hostsFile, askAgain, signal: interrupted.signal };
    const outcome = await work(hosts, call);
    tellOutcome(cli, outcome);
    const [first] = outcome.problems;
    return first === undefined ? exitCodes.done : exitCodeOfKind(first.kind);
  } finally {
    release();
  }
}

function tellOutcome({ terminal }: Cli, outcome: ChangeOutcome): void {
  terminal.value(hostsOutcomeToJson(outcome));
  if (terminal.json) return;
  const { kind, changes, problems, commands, notes } = outcome;
  for (const problem of problems) terminal.problem(problem);
  // Where the first problem says them already they are not said twice.
  const said = problems.some(({ params }) => params?.commands !== undefined);
  if (!said) for (const command of commands) terminal.line(command);
  if (kind === 'nothing-to-do') terminal.say(say('cli.hosts.nothing'));
  if (kind === 'applied') {
    const files = [...new Set(changes.map(({ path }) => path))].join(', ');
    terminal.say(say('cli.hosts.applied', { files }));
  }
  for (const note of notes) terminal.hint(note);
}
