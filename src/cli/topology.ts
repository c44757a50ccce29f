import type { Command } from 'commander';
import { type MessageCode, say } from '../shared/messages/message.ts';
import { problem } from '../shared/problem.ts';
import { type Issue, issueToJson } from '../shared/topology/issue.ts';
import type { Cli } from './cli.ts';
import { addCommand, type CommandEnd } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { formatMemory, formatTable } from './format.ts';
import { problemLines } from './problem-text.ts';
import { word } from './words.ts';

export function addTopology(program: Command, cli: Cli, end: CommandEnd): void {
  const topology = addCommand(program, 'topology', 'help.topology');
  addCommand(topology, 'presets', 'help.topology.presets').action(() => tellPresets(cli));
  addCommand(topology, 'validate <file>', 'help.topology.validate').action(async (file: string) => {
    const valid = await validate(cli, file);
    end.exitCode = valid ? exitCodes.done : exitCodes.invalid;
  });
}

const columns: readonly MessageCode[] = [
  'cli.column.name',
  'cli.column.title',
  'cli.column.machines',
  'cli.column.cpus',
  'cli.column.memory',
];

async function tellPresets({ terminal, engine }: Cli): Promise<void> {
  const presets = await (await engine()).presets();
  terminal.value(presets);
  const rows = presets.map(({ name, title, totals }) => [
    name,
    title,
    String(totals.machines),
    String(totals.cpus),
    formatMemory(totals.memoryMiB),
  ]);
  const head = columns.map((code) => word(code));
  for (const line of formatTable([head, ...rows])) terminal.line(line);
}

async function validate({ terminal, surroundings }: Cli, file: string): Promise<boolean> {
  // Loaded only here: it brings the YAML parser, which no other command of this file needs.
  const { validateTopology } = await import('../shared/topology/validate.ts');
  const { readTopologyFile } = await import('../engine/clusters/topology-file.ts');
  const text = await readTopologyFile(file);
  const { valid, errors, warnings, totals } = validateTopology(text);
  terminal.value({
    valid,
    errors: errors.map(issueToJson),
    warnings: warnings.map(issueToJson),
    totals,
  });
  if (terminal.json) return valid;
  const tell = (issue: Issue, severity: 'error' | 'warning') => {
    terminal.line(word('cli.line', { line: issue.line }) + pathOf(issue));
    const { code, params } = issue;
    const lines = problemLines(problem(code, params, { severity }), surroundings.stdout);
    for (const line of lines) terminal.line(`  ${line}`);
  };
  for (const issue of errors) tell(issue, 'error');
  for (const issue of warnings) tell(issue, 'warning');
  const memory = formatMemory(totals.memoryMiB);
  terminal.say(valid ? say('cli.valid', { ...totals, memory }) : say('cli.invalid'));
  return valid;
}

function pathOf({ path }: Issue): string {
  return path === '' ? '' : `, ${path}`;
}
