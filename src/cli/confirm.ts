import { createInterface } from 'node:readline/promises';
import type { MessageCode } from '../shared/messages/message.ts';
import { refuse } from '../shared/problem.ts';
import type { Cli } from './cli.ts';

export interface Confirmation {
  readonly question: string;
  /** What the user has to type: the cluster's name. */
  readonly name: string;
  /** Where there is nobody to ask, and where another word came. */
  readonly codes?: { readonly unasked: MessageCode; readonly refused: MessageCode };
}

const usual = { unasked: 'CLI-UNCONFIRMED', refused: 'CLI-REFUSED' } as const;

/** Lets the user type the cluster's name; throws where there is nobody to ask, or another word came. */
export async function confirmed(
  { terminal, surroundings }: Cli,
  { question, name, codes = usual }: Confirmation,
  interrupted: AbortSignal,
): Promise<void> {
  const { stdin, stdout } = surroundings;
  if (terminal.json || stdin.isTTY !== true || stdout.isTTY !== true) {
    refuse(codes.unasked, { name }, { kind: 'invalid' });
  }
  const reader = createInterface({ input: stdin, output: stdout });
  // Ctrl-C, SIGTERM or the end of input at the question is a no.
  const closed = new Promise<string>((resolve) => {
    reader.once('SIGINT', () => reader.close());
    interrupted.addEventListener('abort', () => reader.close());
    reader.once('close', () => resolve(''));
  });
  const answer = await Promise.race([reader.question(question), closed]);
  reader.close();
  if (answer.trim() !== name) refuse(codes.refused, { name }, { kind: 'cancelled' });
}
