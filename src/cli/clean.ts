import type { Command } from 'commander';
import type { Engine } from '../engine/index.ts';
import type { DoctorResult } from '../shared/api/doctor.ts';
import { type Message, renderText, say } from '../shared/messages/message.ts';
import { type Problem, problemToJson } from '../shared/problem.ts';
import type { Cli } from './cli.ts';
import { addCommand, type CommandEnd, option } from './command.ts';
import { confirmed } from './confirm.ts';
import { exitCodeOfKind, exitCodes } from './exit-codes.ts';
import { messageToJson } from './json.ts';
import { word } from './words.ts';

interface CleanOptions {
  readonly all?: boolean;
  readonly yes?: boolean;
}

/** What is to go, and what stays. */
interface Cleaning {
  readonly removes: readonly Message[];
  readonly leaves: readonly Message[];
  /** To do by hand, for somebody who may. */
  readonly byHand: readonly Message[];
  /** Nothing is left over, or nothing could be looked at. */
  readonly summary: Message;
}

const codes = { unasked: 'CLI-CLEAN-UNCONFIRMED', refused: 'CLI-CLEAN-REFUSED' } as const;

/** `clean`: what belongs to no cluster; `clean --all`: everything of this program on this computer. */
export function addClean(program: Command, cli: Cli, end: CommandEnd): void {
  addCommand(program, 'clean', 'help.clean')
    .addOption(option('--all', 'help.clean.all'))
    .addOption(option('--yes', 'help.clean.yes'))
    .action(async ({ all = false, yes = false }: CleanOptions) => {
      const interrupted = new AbortController();
      const release = cli.surroundings.onInterrupt(() => interrupted.abort());
      try {
        const engine = await cli.engine();
        const cleaning = await lookAround(engine, all, interrupted.signal);
        if (!all && cleaning.removes.length === 0) {
          tell(cli, [], [], cleaning);
          cli.terminal.say(cleaning.summary);
          return;
        }
        tellPlan(cli, cleaning);
        if (!yes) {
          const question = word('cli.clean.confirm');
          await confirmed(cli, { question, name: 'clean', codes }, interrupted.signal);
        }
        const { removed, problems } = await carryOut(cli, engine, all, interrupted.signal);
        tell(cli, removed, problems, cleaning);
        const [first] = problems;
        end.exitCode = first === undefined ? exitCodes.done : exitCodeOfKind(first.kind);
      } finally {
        release();
      }
    });
}

async function lookAround(engine: Engine, all: boolean, signal: AbortSignal): Promise<Cleaning> {
  const left = await engine.doctor.look('leftovers', signal);
  const plan = all ? await engine.inventory.resetPlan() : { removes: [], leaves: [] };
  return {
    removes: [...left.actions.map(({ title }) => title), ...plan.removes],
    leaves: plan.leaves,
    byHand: left.fixes.filter(({ code }) => code === 'doctor.leftovers.command'),
    summary: left.summary,
  };
}

async function carryOut(cli: Cli, engine: Engine, all: boolean, signal: AbortSignal) {
  const removed: Message[] = [];
  const problems: Problem[] = [];
  const before = await engine.doctor.look('leftovers', signal);
  if (before.actions.length > 0) {
    // Before the settings go: they say where VirtualBox is.
    const fix = await engine.doctor.fix('leftovers', signal);
    problems.push(...fix.problems);
    removed.push(...goneOf(before, fix.result));
  }
  if (!all) return { removed, problems };
  for await (const { now, result } of engine.inventory.reset('reset', signal)) {
    if (now !== null) cli.terminal.hint(now);
    removed.push(...(result?.removed ?? []));
    problems.push(...(result?.problems ?? []));
  }
  return { removed, problems };
}

function goneOf(before: DoctorResult, after: DoctorResult): Message[] {
  const left = new Set(after.actions.map(({ id }) => id));
  return before.actions.filter(({ id }) => !left.has(id)).map(({ title }) => title);
}

function tellPlan({ terminal }: Cli, { removes, leaves }: Cleaning): void {
  terminal.say(say('cli.clean.removes'));
  for (const each of removes) terminal.line(`  - ${renderText(each)}`);
  if (leaves.length > 0) terminal.say(say('cli.clean.leaves'));
  for (const each of leaves) terminal.line(`  - ${renderText(each)}`);
}

function tell(
  { terminal }: Cli,
  removed: readonly Message[],
  problems: readonly Problem[],
  { leaves, byHand }: Cleaning,
): void {
  terminal.value({
    removed: removed.map(messageToJson),
    leaves: [...leaves, ...byHand].map(messageToJson),
    problems: problems.map(problemToJson),
  });
  if (terminal.json) return;
  if (removed.length > 0) {
    terminal.say(say('cli.clean.removed'));
    for (const each of removed) terminal.line(`  - ${renderText(each)}`);
  }
  for (const each of byHand) terminal.say(each);
  for (const each of problems) terminal.problem(each);
}
