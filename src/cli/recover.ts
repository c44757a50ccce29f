import type { Command } from 'commander';
import { say } from '../shared/messages/message.ts';
import { problemToJson } from '../shared/problem.ts';
import type { Cli } from './cli.ts';
import { addCommand, type CommandEnd } from './command.ts';
import { exitCodeOfKind, exitCodes } from './exit-codes.ts';
import { messageToJson } from './json.ts';

/** `recover`: clusters whose folder is lost are taken back through their machines. */
export function addRecover(program: Command, cli: Cli, end: CommandEnd): void {
  addCommand(program, 'recover', 'help.recover').action(async () => {
    const { terminal } = cli;
    const { recovery } = await cli.engine();
    const { complete } = await recovery.find();
    // A person is told of the notes as of every notice.
    const { clusters, notes, problems } = await recovery.recover();
    terminal.value({
      clusters,
      complete,
      notes: notes.map(messageToJson),
      problems: problems.map(problemToJson),
    });
    const [first] = problems;
    end.exitCode = first === undefined ? exitCodes.done : exitCodeOfKind(first.kind);
    if (terminal.json) return;
    for (const name of clusters) terminal.say(say('cli.recovered', { name }));
    for (const each of problems) terminal.problem(each);
    if (clusters.length + problems.length === 0) terminal.say(say('cli.recover.nothing'));
    if (!complete) terminal.hint(say('cli.recover.incomplete'));
  });
}
