import * as z from 'zod';
import { type Message, say } from '../../shared/messages/message.ts';

// dcos-check-runner and dcos-diagnostics: dcos/dcos-check-runner, exit codes as Nagios has them.
const checkAnswer = z.object({
  checks: z.record(z.string(), z.object({ status: z.number(), output: z.string() })).nullable(),
});

/** What keeps a machine from being healthy; nothing once it is. */
export interface PostflightReport {
  readonly waiting: readonly Message[];
  /** Names of the units and checks that are not well. */
  readonly failing: readonly string[];
  /** True where waiting cannot help: a unit that installs DC/OS has failed. */
  readonly hopeless: boolean;
}

/** Reads what `postflight.sh` prints. */
export function parsePostflight(output: string): PostflightReport {
  const [head = '', ...rest] = output.split(/^output$/m);
  const said = rest.join('output');
  const waiting: Message[] = [];
  const failing: string[] = [];
  let hopeless = false;
  for (const line of head.split('\n')) {
    const [kind, name = '', value = ''] = line.trim().split(' ');
    if (kind === 'unit' && value !== 'ok') {
      waiting.push(say('wait.unit', { unit: name }));
      failing.push(name);
      if (value === 'failed') hopeless = true;
    }
    if (kind === 'program' && !passes(name, value)) {
      for (const [check, text] of failingChecks(said, name)) {
        waiting.push(say('wait.check', { check, output: text }));
        failing.push(check);
      }
    }
    if (kind === 'http' && !isAnswer(Number(value))) {
      waiting.push(say('wait.http', { port: name }));
      failing.push(`http:${name}`);
    }
  }
  return { waiting, failing, hopeless };
}

/** 1 is a warning: something to look at, nothing to wait for. The oldest programs know only 0 and 1. */
function passes(program: string, exitCode: string): boolean {
  const warns = program === 'dcos-check-runner' || program === 'dcos-diagnostics';
  return exitCode === '0' || (warns && exitCode === '1');
}

/** Admin Router answers; a log-in (401) or a redirect is an answer, a gateway's error is not. */
function isAnswer(status: number): boolean {
  return status >= 200 && status < 500;
}

/** Names and words of the checks that are critical or unknown; the program itself where it names none. */
function failingChecks(said: string, program: string): [string, string][] {
  const failing: [string, string][] = [];
  // One JSON for the machine's checks, and one for the cluster's.
  for (const start of said.matchAll(/^\{/gm)) {
    const parsed = checkAnswer.safeParse(jsonFrom(said.slice(start.index)));
    if (!parsed.success) continue;
    for (const [name, { status, output }] of Object.entries(parsed.data.checks ?? {})) {
      if (status > 1) failing.push([name, firstLine(output)]);
    }
  }
  if (failing.length > 0) return failing;
  // 3dt and the oldest dcos-diagnostics print `[unit]: what is wrong`.
  for (const [, name = '', text = ''] of said.matchAll(/^\[([^\]]+)\]: ?(.*)$/gm)) {
    failing.push([name, text]);
  }
  return failing.length > 0 ? failing : [[program, firstLine(said)]];
}

/** The first JSON value of a text that may go on after it. */
function jsonFrom(text: string): unknown {
  for (let end = text.indexOf('}') + 1; end > 0; end = text.indexOf('}', end) + 1) {
    try {
      return JSON.parse(text.slice(0, end));
    } catch {
      // Not its last brace yet.
    }
  }
  return null;
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}
