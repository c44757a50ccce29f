import type { Command } from 'commander';
import { type MessageCode, renderText, say } from '../../shared/messages/message.ts';
import { refuse } from '../../shared/problem.ts';
import type { Cli } from '../cli.ts';
import { option } from '../command.ts';
import { several } from '../nodes.ts';
import { word } from '../words.ts';

/** What minidcos's verbs are made of: our own commands. */
export interface Context {
  readonly cli: Cli;
  /** Runs one of our command lines on a cluster, and tells what came of it as minidcos does. */
  run(name: string, argv: readonly string[]): Promise<void>;
  /** Runs one of our command lines, whose answer is the answer. */
  pass(argv: readonly string[]): Promise<void>;
}

/** Options that many of minidcos's verbs have. */
export interface MinidcosOptions {
  readonly clusterId: string;
}

/** `--cluster-id`, and what has no effect here. Source: dcos/dcos-e2e, `common/options`. */
export function addUsual(command: Command): Command {
  return command
    .addOption(option('-c, --cluster-id <id>', 'help.minidcos.cluster-id').default('default'))
    .addOption(option('-v, --verbose', 'help.minidcos.verbose'))
    .addOption(option('--enable-spinner', 'help.minidcos.verbose').hideHelp())
    .addOption(option('--no-enable-spinner', 'help.minidcos.verbose').hideHelp());
}

export function addNode(command: Command): Command {
  return command.addOption(option('--node <node>', 'help.minidcos.node').argParser(several));
}

/** The same machines in our words: minidcos's default is the first master, and so is ours. */
export function nodeArguments(nodes: readonly string[] = []): string[] {
  return nodes.flatMap((node) => ['--machine', node]);
}

/** An option of minidcos's that is refused, and what to do instead. */
export interface Refused {
  readonly flags: string;
  /** Name under which commander gives its value. */
  readonly key: string;
  readonly why: MessageCode;
  readonly instead: MessageCode;
}

export function addRefused(command: Command, refused: readonly Refused[]): Command {
  for (const { flags } of refused) command.addOption(option(flags, 'help.minidcos.refused'));
  return command;
}

/** Throws `MINIDCOS-OPTION` (invalid) where one of them was given. */
export function refuseGiven(
  refused: readonly Refused[],
  options: Readonly<Record<string, unknown>>,
): void {
  const given = refused.find(({ key }) => options[key] !== undefined);
  if (given === undefined) return;
  const [name = ''] = given.flags.split(' ');
  const params = { option: name, why: word(given.why), instead: word(given.instead) };
  refuse('MINIDCOS-OPTION', params, { kind: 'invalid' });
}

/** An option that changes nothing here is told, not hidden. */
export function tellIgnored({ terminal }: Cli, name: string, why: MessageCode): void {
  const message = say('minidcos.ignored', { option: name, why: renderText(say(why)) });
  if (!terminal.json) terminal.hint(message);
}
