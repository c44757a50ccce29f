import type { Command } from 'commander';
import { type MessageCode, say } from '../shared/messages/message.ts';
import type { ClusterStatus } from '../shared/snapshot.ts';
import type { Cli } from './cli.ts';
import { addCommand, type CommandEnd } from './command.ts';
import { formatTable } from './format.ts';
import { statusToJson } from './json.ts';
import { word } from './words.ts';

export function addList(program: Command, cli: Cli, _end: CommandEnd): void {
  addCommand(program, 'list', 'help.list').action(async () => {
    tellClusters(cli, await (await cli.engine()).list());
  });
}

/** All clusters: an array in JSON, a table for a person. */
export function tellClusters({ terminal }: Cli, clusters: readonly ClusterStatus[]): void {
  terminal.value(clusters.map(statusToJson));
  const head = columns.map((code) => word(code));
  if (clusters.length === 0) terminal.say(say('cli.list.empty'));
  else for (const line of formatTable([head, ...clusters.map(rowOf)])) terminal.line(line);
}

const columns: readonly MessageCode[] = [
  'cli.column.name',
  'cli.column.state',
  'cli.column.provider',
  'cli.column.machines',
  'cli.column.network',
  'cli.column.dcos',
  'cli.column.url',
];

function rowOf({ name, state, provider, machines, network, dcos, url }: ClusterStatus): string[] {
  return [
    name,
    word(`cluster-state.${state}`),
    word(`provider.${provider}`),
    String(machines.length),
    network,
    dcos ?? '–',
    url ?? '–',
  ];
}
