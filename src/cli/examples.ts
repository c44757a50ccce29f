import type { Command } from 'commander';
import type {
  ExampleInfo,
  ExampleNeeds,
  ExamplePartView,
  ExampleView,
} from '../shared/api/examples.ts';
import { renderText, say } from '../shared/messages/message.ts';
import { type Problem, problemOf, problemToJson } from '../shared/problem.ts';
import type { Cli } from './cli.ts';
import { addCommand, type CommandEnd, option } from './command.ts';
import { exitCodeOfKind, exitCodes } from './exit-codes.ts';
import { cut, formatMemory, formatTable, plainLine } from './format.ts';
import { interruptible } from './interruptible.ts';
import { word } from './words.ts';

/** `examples list|run|open|remove`: things to run on a cluster with one command. */
export function addExamples(program: Command, cli: Cli, end: CommandEnd): void {
  const examples = addCommand(program, 'examples', 'help.examples');
  addCommand(examples, 'list [name]', 'help.examples.list').action(async (name?: string) => {
    await (name === undefined ? listAll(cli) : listOf(cli, name));
  });
  addCommand(examples, 'run <name> <example>', 'help.examples.run')
    .addOption(option('--wait', 'help.examples.run.wait'))
    .action(async (name: string, example: string, { wait = false }: { wait?: boolean }) => {
      end.exitCode = await run(cli, name, example, wait);
    });
  addCommand(examples, 'open <name> <example>', 'help.examples.open').action(
    async (name: string, example: string) => {
      const engine = await cli.engine();
      const { url } = await interruptible(cli, (signal) =>
        engine.examples.open(name, example, signal),
      );
      cli.terminal.value({ url });
      cli.terminal.line(url);
    },
  );
  addCommand(examples, 'remove <name> <example>', 'help.examples.remove').action(
    async (name: string, example: string) => {
      await remove(cli, name, example);
    },
  );
}

async function listAll(cli: Cli): Promise<void> {
  const all = await (await cli.engine()).examples.all();
  cli.terminal.value(all.map(infoToJson));
  const rows = all.map(({ id, needs, title }) => [id, needsText(needs), renderText(title)]);
  for (const line of formatTable([columns('example', 'needs', 'what'), ...rows])) {
    cli.terminal.line(line);
  }
}

async function listOf(cli: Cli, name: string): Promise<void> {
  const { terminal } = cli;
  const { examples } = await cli.engine();
  const told = await interruptible(cli, (signal) => examples.look(name, signal));
  terminal.value({ ...told, examples: told.examples.map(viewToJson) });
  if (told.simulated) terminal.say(say('cli.examples.simulated'));
  const rows = told.examples.map(({ id, state, missing, url, inside }) => {
    const [first] = missing;
    const why = first === undefined ? '' : cut(renderText(first), 100);
    const where = state === 'running' ? (url ?? inside ?? '') : why;
    return [id, word(`example.state.${state}`), where];
  });
  for (const line of formatTable([columns('example', 'state', 'where'), ...rows])) {
    terminal.line(line);
  }
}

async function run(cli: Cli, name: string, example: string, wait: boolean): Promise<number> {
  const { terminal } = cli;
  const engine = await cli.engine();
  const ended = (outcome: string, view: ExampleView | null) =>
    terminal.value({
      type: 'result',
      cluster: name,
      example,
      outcome,
      state: view?.state ?? null,
      url: view?.url ?? null,
      inside: view?.inside ?? null,
    });
  try {
    const view = await interruptible(cli, async (signal) => {
      const missing = await engine.examples.missing(name, example, signal);
      if (missing.length > 0) return missing;
      const tell = teller(cli, name, example);
      return engine.examples.run(name, example, { wait, signal, tell });
    });
    if (!('id' in view)) return refused(cli, view, () => ended('failed', null));
    ended('done', view);
    tellEnd(cli, name, view);
    return exitCodes.done;
  } catch (error) {
    const problem = problemOf(error);
    terminal.problem(problem);
    ended(problem.kind === 'cancelled' ? 'cancelled' : 'failed', null);
    return exitCodeOfKind(problem.kind);
  }
}

/** All that is missing at once: who gets the memory first and the repository then waits twice. */
function refused({ terminal }: Cli, missing: readonly Problem[], ended: () => void): number {
  for (const problem of missing) terminal.problem(problem);
  ended();
  return exitCodeOfKind(missing[0]?.kind ?? 'failed');
}

/** Tells parts whenever one of them came further. */
function teller({ terminal }: Cli, cluster: string, example: string) {
  let last = '';
  return (parts: readonly ExamplePartView[]) => {
    const lines = parts.map(partLine);
    if (lines.join('\n') === last) return;
    const before = last.split('\n');
    last = lines.join('\n');
    terminal.value({ type: 'progress', cluster, example, parts });
    for (const line of lines) if (!before.includes(line)) terminal.line(line);
  };
}

function partLine({ app, state, running, wanted, detail }: ExamplePartView): string {
  const words = { app, state: word(`example.state.${state}`), running, wanted };
  return [word('cli.examples.part', words), ...(detail === null ? [] : [plainLine(detail)])].join(
    ' – ',
  );
}

function tellEnd({ terminal }: Cli, name: string, { title, state, url, inside }: ExampleView) {
  if (terminal.json) return;
  const code = state === 'running' ? 'cli.examples.done' : 'cli.examples.submitted';
  terminal.say(say(code, { name, title: renderText(title) }));
  if (url !== null) terminal.say(say('cli.examples.url', { url }));
  if (inside !== null) terminal.say(say('cli.examples.inside', { address: inside }));
}

async function remove(cli: Cli, name: string, example: string): Promise<void> {
  const { terminal } = cli;
  const { examples } = await cli.engine();
  const known = (await examples.all()).find(({ id }) => id === example);
  const gone = await interruptible(cli, (signal) => examples.remove(name, example, signal));
  terminal.value({ apps: gone.apps, notes: gone.notes.map((note) => renderText(note)) });
  const title = known === undefined ? example : renderText(known.title);
  terminal.say(
    gone.apps.length === 0
      ? say('cli.examples.nothing', { name, title })
      : say('cli.examples.removed', { name, title, apps: gone.apps.join(', ') }),
  );
  for (const note of gone.notes) terminal.say(note);
}

function columns(...names: readonly ('example' | 'state' | 'what' | 'needs' | 'where')[]) {
  return names.map((name) => word(`cli.examples.column.${name}`));
}

function needsText({ cpus, memoryMiB }: ExampleNeeds): string {
  return word('cli.examples.needs', { cpus, memory: formatMemory(memoryMiB) });
}

/** With the sentences, for a program that shows them. */
function infoToJson({ id, title, about, needs }: ExampleInfo) {
  return { id, title: renderText(title), about: renderText(about), needs };
}

function viewToJson(view: ExampleView) {
  const { state, parts, working, missing, problem, url, inside } = view;
  return {
    ...infoToJson(view),
    state,
    parts,
    working,
    missing: missing.map(problemToJson),
    problem: problem === null ? null : problemToJson(problem),
    url,
    inside,
  };
}
