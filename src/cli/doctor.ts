import type { Command } from 'commander';
import type { Engine } from '../engine/index.ts';
import type { DoctorResult, FixOutcome } from '../shared/api/doctor.ts';
import { renderText, say } from '../shared/messages/message.ts';
import { problemToJson } from '../shared/problem.ts';
import type { Cli } from './cli.ts';
import { addCommand, type CommandEnd, option } from './command.ts';
import { exitCodeOfKind, exitCodes } from './exit-codes.ts';
import { messageToJson } from './json.ts';
import { word } from './words.ts';

interface DoctorCommandOptions {
  readonly fix?: string;
  readonly mute?: string;
  readonly unmute?: string;
}

/** `doctor [--fix ID] [--mute CHECK] [--unmute CHECK]`; exits 3 where something stands in the way. */
export function addDoctor(program: Command, cli: Cli, end: CommandEnd): void {
  addCommand(program, 'doctor', 'help.doctor')
    .addOption(option('--fix <id>', 'help.doctor.fix'))
    .addOption(option('--mute <check>', 'help.doctor.mute'))
    .addOption(option('--unmute <check>', 'help.doctor.unmute'))
    .action(async ({ fix, mute, unmute }: DoctorCommandOptions) => {
      const { doctor } = await cli.engine();
      const { surroundings } = cli;
      const interrupted = new AbortController();
      const release = surroundings.onInterrupt(() => interrupted.abort());
      try {
        if (mute !== undefined) await doctor.mute(mute, true);
        if (unmute !== undefined) await doctor.mute(unmute, false);
        end.exitCode =
          fix === undefined
            ? await look(cli, doctor, interrupted.signal)
            : tellFix(cli, await doctor.fix(fix, interrupted.signal));
      } finally {
        release();
      }
    });
}

async function look(cli: Cli, doctor: Engine['doctor'], signal: AbortSignal): Promise<number> {
  const { terminal } = cli;
  const results: DoctorResult[] = [];
  let ms = 0;
  for await (const event of doctor.run(signal)) {
    if (event.type === 'result') {
      results.push(event.result);
      tellResult(cli, event.result);
    }
    if (event.type === 'done') ({ ms } = event);
  }
  const told = results.filter(({ muted }) => !muted);
  const count = (status: DoctorResult['status']) =>
    told.filter((each) => each.status === status).length;
  const stops = told.some(({ status, level }) => status === 'fail' && level === 'block');
  const total = {
    problems: count('fail'),
    warnings: count('warn'),
    unknown: count('unknown'),
    count: results.length,
    seconds: (ms / 1000).toFixed(1),
  };
  terminal.line('');
  terminal.say(say('cli.doctor.total', total));
  terminal.value({ ready: !stops, ms, checks: results.map(resultToJson) });
  return stops ? exitCodes.prerequisite : exitCodes.done;
}

function tellResult({ terminal }: Cli, result: DoctorResult): void {
  const { status, title, summary, fixes, actions, muted } = result;
  const texts = {
    status: word(`cli.doctor.status.${status}`),
    title: renderText(title),
    summary: renderText(summary),
  };
  terminal.say(say(muted ? 'cli.doctor.muted' : 'cli.doctor.line', texts));
  if (muted) return;
  for (const fix of fixes)
    terminal.line(`    ${renderText(say('cli.doctor.fix', { text: renderText(fix) }))}`);
  for (const { id, title: what } of actions) {
    const text = renderText(what);
    terminal.line(`    ${renderText(say('cli.doctor.action', { text, id }))}`);
  }
}

function tellFix({ terminal }: Cli, told: FixOutcome): number {
  const { outcome, problems, commands, result } = told;
  terminal.value({
    ...told,
    problems: problems.map(problemToJson),
    result: resultToJson(result),
  });
  if (!terminal.json) for (const problem of problems) terminal.problem(problem);
  if (outcome === 'fixed') terminal.say(say('cli.doctor.fixed'));
  if (outcome === 'nothing-to-do') terminal.say(say('cli.doctor.nothing'));
  if (commands.length > 0 && outcome !== 'fixed') terminal.say(say('cli.doctor.refused'));
  if (outcome !== 'fixed') for (const command of commands) terminal.line(`    ${command}`);
  if (outcome === 'fixed' || outcome === 'nothing-to-do') return exitCodes.done;
  const cause = problems.find(({ severity }) => severity === 'error') ?? problems[0];
  return exitCodeOfKind(cause?.kind ?? 'failed');
}

/** Of the checkout that the command line is run from; nowhere else is there such a page to open. */
const docs = 'docs/doctor.md';

function resultToJson(result: DoctorResult) {
  const { id, title, summary, fixes, actions } = result;
  return {
    ...result,
    docs: `${docs}#${id}`,
    title: messageToJson(title),
    summary: messageToJson(summary),
    fixes: fixes.map(messageToJson),
    actions: actions.map((action) => ({ ...action, title: messageToJson(action.title) })),
  };
}
