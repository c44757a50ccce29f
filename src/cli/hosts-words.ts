import type { ChangeOutcome, HostsState } from '../shared/api/hosts.ts';
import { type MessageCode, renderText, say } from '../shared/messages/message.ts';
import { problemToJson } from '../shared/problem.ts';
import { formatTable, plainLine } from './format.ts';
import { messageToJson } from './json.ts';
import type { Terminal } from './terminal.ts';
import { word } from './words.ts';

/** The names of a cluster as `hosts show --json` gives them. */
export function hostsStateToJson(state: HostsState) {
  return {
    ...state,
    history: state.history.map((version) => ({
      ...version,
      reason: messageToJson(version.reason),
    })),
    problems: state.problems.map(problemToJson),
  };
}

/** How a change ended, as `--json` gives it. */
export function hostsOutcomeToJson(outcome: ChangeOutcome) {
  return {
    ...outcome,
    changes: outcome.changes.map((change) => ({ ...change, reason: messageToJson(change.reason) })),
    problems: outcome.problems.map(problemToJson),
    notes: outcome.notes.map(messageToJson),
  };
}

const nameColumns: readonly MessageCode[] = [
  'cli.column.name',
  'cli.hosts.column.machine',
  'cli.column.address',
  'cli.hosts.column.found',
];

/** The same for a person. */
export function tellState(terminal: Terminal, state: HostsState): void {
  const { name, file, link, written, names, foreign, history, problems } = state;
  terminal.say(say(`cli.hosts.written.${written}`, { name, file }));
  if (link !== null) terminal.say(say('cli.hosts.link', { link, file }));
  if (state.simulated) terminal.say(say('cli.simulated'));
  terminal.line('');
  const head = nameColumns.map((code) => word(code));
  const rows = names.map((each) => [
    each.name,
    each.machine,
    each.expected.join(', '),
    each.found.length > 0 ? each.found.join(', ') : word('cli.hosts.nowhere'),
  ]);
  for (const line of formatTable([head, ...rows])) terminal.line(line);
  for (const block of foreign) {
    terminal.line('');
    terminal.say(say('cli.hosts.foreign', { name, line: block.line, count: block.names.length }));
    // Somebody else's bytes must not steer the terminal.
    for (const line of block.lines) terminal.line(`  ${plainLine(line)}`);
  }
  if (history.length > 0) {
    terminal.line('');
    terminal.say(say('cli.hosts.history'));
    for (const line of formatTable(history.map(({ id, reason }) => [id, renderText(reason)]))) {
      terminal.line(`  ${line}`);
    }
  }
  for (const problem of problems) terminal.problem(problem);
}
