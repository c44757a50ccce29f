import { createInterface } from 'node:readline';
import { refuse } from '../shared/problem.ts';
import type { Cli } from './cli.ts';
import type { Input, Surroundings } from './surroundings.ts';

/** One line of standard input, which a terminal does not show. Throws `DCOS-LOGIN-EMPTY` (invalid). */
export async function readSecret({ surroundings }: Cli, question: string): Promise<string> {
  const { stdin } = surroundings;
  const typed =
    stdin.isTTY === true ? await hiddenLine(surroundings, question) : await firstLine(stdin);
  if (typed.trim() === '') return refuse('DCOS-LOGIN-EMPTY', {}, { kind: 'invalid' });
  return typed;
}

/** One line of a terminal, which it does not show; empty where the person gives up. */
export async function hiddenLine(
  { stdin, stderr }: Pick<Surroundings, 'stdin' | 'stderr'>,
  question: string,
): Promise<string> {
  stderr.write(question);
  stdin.setRawMode?.(true);
  try {
    return await untilEnter(stdin);
  } finally {
    stdin.setRawMode?.(false);
    stderr.write('\n');
  }
}

function firstLine(input: Input): Promise<string> {
  const reader = createInterface({ input, terminal: false });
  return new Promise((resolve) => {
    reader.once('line', (line) => {
      resolve(line);
      reader.close();
    });
    reader.once('close', () => resolve(''));
  });
}

/** In raw mode keys come as they are: Enter ends, Ctrl-C and Ctrl-D give up, Backspace takes one back. */
function untilEnter(stdin: Input): Promise<string> {
  return new Promise((resolve) => {
    let typed = '';
    const take = (chunk: Buffer | string) => {
      const keys = [...String(chunk)];
      for (const [index, key] of keys.entries()) {
        if (key === '\r' || key === '\n') return done(typed, keys.slice(index + 1));
        if (key === '\u0003' || key === '\u0004') return done('');
        typed = key === '\u007f' || key === '\b' ? typed.slice(0, -1) : typed + key;
      }
    };
    const done = (value: string, rest: readonly string[] = []) => {
      stdin.off('data', take).off('end', ended);
      stdin.pause();
      // What was pasted beyond the line answers the next question.
      if (rest.length > 0) stdin.unshift(Buffer.from(rest.join('')));
      resolve(value);
    };
    const ended = () => done('');
    stdin.on('data', take).once('end', ended).resume();
  });
}
