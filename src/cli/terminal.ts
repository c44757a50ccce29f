import { type Message, renderText } from '../shared/messages/message.ts';
import { type Problem, problemToJson } from '../shared/problem.ts';
import { problemLines } from './problem-text.ts';
import type { Surroundings } from './surroundings.ts';

/** The two voices of the command line: sentences for a person, or JSON for a program. */
export interface Terminal {
  readonly json: boolean;
  /** A line on standard output; not in JSON mode, where standard output carries JSON only. */
  line(text: string): void;
  say(message: Message): void;
  /** A value as one line of JSON on standard output; only in JSON mode. */
  value(value: unknown): void;
  /** A hint to the person at the keyboard, on standard error. */
  hint(message: Message): void;
  /** A problem: a person reads it on standard error, a program as `{type: "problem", …}`. */
  problem(problem: Problem): void;
  /** A problem beside the answer: in JSON it would be one value too many, so a person reads it. */
  notice(problem: Problem): void;
  /** Resolves once standard output takes more: what is written must not pile up. */
  drained(): Promise<void>;
  /** True once the reader of standard output went away. */
  readonly closed: boolean;
}

export function createTerminal(json: boolean, { stdout, stderr }: Surroundings): Terminal {
  let closed = false;
  // A reader that went away (`| head`, a closed window) ends the writing, not the operation.
  stdout.on('error', () => {
    closed = true;
  });
  stderr.on('error', () => undefined);
  const line = (text: string) => {
    if (!json && !closed) stdout.write(`${text}\n`);
  };
  const value = (data: unknown) => {
    if (json && !closed) stdout.write(`${JSON.stringify(data)}\n`);
  };
  const notice = (problem: Problem) => {
    stderr.write(`${problemLines(problem, stderr).join('\n')}\n`);
  };
  return {
    json,
    line,
    say: (message) => line(renderText(message)),
    value,
    hint: (message) => {
      stderr.write(`${renderText(message)}\n`);
    },
    problem: (problem) => {
      if (json) value({ type: 'problem', ...problemToJson(problem) });
      else notice(problem);
    },
    notice,
    drained: async () => {
      if (closed || !stdout.writableNeedDrain) return;
      await new Promise<void>((resolve) => {
        for (const event of ['drain', 'close', 'error']) stdout.once(event, () => resolve());
      });
    },
    get closed() {
      return closed;
    },
  };
}
