import type { Command } from 'commander';
import { type MessageCode, renderText, say } from '../shared/messages/message.ts';
import type { ClusterStatus, OperationStatus } from '../shared/snapshot.ts';
import type { Cli } from './cli.ts';
import { addCommand, type CommandEnd } from './command.ts';
import { diagnosisOf, diagnosisToJson, tellDiagnoses } from './diagnosis-text.ts';
import { formatPercent, formatTable } from './format.ts';
import { statusToJson } from './json.ts';
import { tellClusters } from './list.ts';
import { word } from './words.ts';

export function addStatus(program: Command, cli: Cli, _end: CommandEnd): void {
  addCommand(program, 'status [name]', 'help.status').action(async (name?: string) => {
    const engine = await cli.engine();
    if (name === undefined) tellClusters(cli, await engine.list());
    else await tellCluster(cli, await engine.status(name));
  });
}

async function tellCluster(cli: Cli, status: ClusterStatus): Promise<void> {
  const { terminal, surroundings } = cli;
  const { operation, problems } = status;
  const failed = problems.some(({ severity }) => severity === 'error');
  const { diagnoses } = failed ? await diagnosisOf(cli, status.name, null) : nothingFailed;
  terminal.value({ ...statusToJson(status), diagnoses: diagnoses.map(diagnosisToJson) });
  terminal.line(`${status.name}: ${word(`cluster-state.${status.state}`)}`);
  if (status.provider === 'simulated') terminal.say(say('cli.simulated'));
  if (operation !== undefined) terminal.line(operationText(operation));
  terminal.line('');
  for (const line of formatTable(factsOf(status))) terminal.line(line);
  terminal.line('');
  for (const line of formatTable(machineRows(status))) terminal.line(line);
  // In JSON they are part of the value above.
  if (terminal.json) return;
  for (const problem of problems) terminal.problem(problem);
  tellDiagnoses(surroundings, diagnoses, problems);
}

const nothingFailed = { diagnoses: [] };

function operationText({ kind, step, progress }: OperationStatus): string {
  const named = { kind: word(`kind.${kind}`), percent: formatPercent(progress) };
  return renderText(
    step === null
      ? say('cli.operation.brief', named)
      : say('cli.operation', { ...named, step: renderText(step) }),
  );
}

function factsOf({ provider, network, domain, dcos, url, registry }: ClusterStatus): string[][] {
  return [
    [word('cli.column.provider'), word(`provider.${provider}`)],
    [word('cli.column.network'), network],
    [word('cli.column.domain'), domain],
    [word('cli.column.dcos'), dcos ?? '–'],
    [word('cli.column.url'), url ?? '–'],
    ...(registry === undefined ? [] : [[word('use.registry'), registry]]),
  ];
}

const machineColumns: readonly MessageCode[] = [
  'cli.column.name',
  'cli.column.type',
  'cli.column.address',
  'cli.column.state',
];

function machineRows({ machines }: ClusterStatus): string[][] {
  const rows = machines.map(({ name, type, ip, state }) => [
    name,
    word(`machine-type.${type}`),
    ip,
    word(`machine-state.${state}`),
  ]);
  return [machineColumns.map((code) => word(code)), ...rows];
}
