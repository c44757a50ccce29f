import type { Command } from 'commander';
import { renderText, say } from '../shared/messages/message.ts';
import type { OperationSummary } from '../shared/operations/view.ts';
import { problemToJson } from '../shared/problem.ts';
import type { Cli } from './cli.ts';
import { addCommand, type CommandEnd } from './command.ts';
import { formatDuration, formatTable } from './format.ts';
import { word } from './words.ts';

export function addHistory(program: Command, cli: Cli, _end: CommandEnd): void {
  addCommand(program, 'history <name>', 'help.history').action(async (name: string) => {
    const { terminal } = cli;
    const engine = await cli.engine();
    // Of a cluster that is not there, or damaged, this says so.
    await engine.status(name);
    const operations = await engine.history.list(name);
    terminal.value(operations.map(toJson));
    if (operations.length === 0) return terminal.say(say('cli.history.empty', { name }));
    const head = columns.map((code) => word(code));
    for (const line of formatTable([head, ...operations.map(rowOf)])) terminal.line(line);
  });
}

const columns = [
  'cli.column.begin',
  'cli.column.what',
  'cli.column.outcome',
  'cli.column.took',
  'cli.column.operation',
] as const;

/** How it ended, or how it stands. */
function endOf({ outcome, running }: OperationSummary) {
  return outcome ?? (running ? 'running' : 'interrupted');
}

function toJson(operation: OperationSummary) {
  const { id, kind, startedAt, ms, problem, log } = operation;
  const begin = new Date(startedAt).toISOString();
  const outcome = endOf(operation);
  return { id, kind, begin, ms, outcome, problem: problem && problemToJson(problem), log };
}

function rowOf(operation: OperationSummary): string[] {
  const { id, kind, startedAt, ms, problem } = operation;
  const end = word(`outcome.${endOf(operation)}`);
  return [
    new Date(startedAt).toISOString().replace(/\.\d+Z$/, 'Z'),
    word(`kind.${kind}`),
    problem === null ? end : `${end}: ${firstLine(renderText(problem))}`,
    ms === null ? '–' : formatDuration(ms),
    id,
  ];
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
