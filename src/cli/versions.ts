import type { Command } from 'commander';
import { type MessageCode, say } from '../shared/messages/message.ts';
import type { VersionInfo } from '../shared/releases/catalogue.ts';
import type { Cli } from './cli.ts';
import { addCommand, type CommandEnd } from './command.ts';
import { formatTable } from './format.ts';
import { word } from './words.ts';

export function addVersions(program: Command, cli: Cli, _end: CommandEnd): void {
  addCommand(program, 'versions', 'help.versions').action(async () => {
    tellVersions(cli, await (await cli.engine()).versions());
  });
}

const columns: readonly MessageCode[] = [
  'cli.column.version',
  'cli.column.channel',
  'cli.column.released',
  'cli.column.verified',
  'cli.column.local',
  'cli.column.note',
];

function tellVersions({ terminal }: Cli, versions: readonly VersionInfo[]): void {
  terminal.value(versions);
  const head = columns.map((code) => word(code));
  for (const line of formatTable([head, ...versions.map(rowOf)])) terminal.line(line);
  const [any] = versions;
  if (any !== undefined) terminal.say(say('cli.versions.ended', { date: any.endOfLife }));
}

function rowOf(info: VersionInfo): string[] {
  const { version, channel, released, verified, local, latestStable, offered } = info;
  const yesOrNo = (value: boolean) => word(value ? 'cli.versions.yes' : 'cli.versions.no');
  const note = latestStable ? 'cli.versions.latest' : offered ? null : 'cli.versions.not-offered';
  return [
    version,
    channel ?? '–',
    released ?? '–',
    yesOrNo(verified),
    yesOrNo(local),
    note === null ? '' : word(note),
  ];
}
