import type { OwnOperations } from '../../engine/api/own-operations.ts';
import { say } from '../../shared/messages/message.ts';
import type { Cli } from '../cli.ts';
import { exitCodes } from '../exit-codes.ts';

export interface Interrupts {
  /** The exit code, once the user wanted the end and nothing of this process runs any more. */
  readonly end: Promise<number>;
  release(): void;
}

/**
 * The first interrupt ends the serving. Operations that this process runs are cancelled and waited for,
 * so that they can be gone on with; the second interrupt waits for nothing.
 */
export function watchInterrupts({ surroundings, terminal }: Cli, own: OwnOperations): Interrupts {
  const end = Promise.withResolvers<number>();
  let asked = false;
  const release = surroundings.onInterrupt(() => {
    if (asked) return end.resolve(exitCodes.cancelled);
    asked = true;
    const names = own.clusters();
    if (names.length === 0) return end.resolve(exitCodes.done);
    terminal.hint(say('serve.ending.busy', { names: names.join(', ') }));
    own.cancelAll().then(() => end.resolve(exitCodes.done), end.reject);
  });
  return { end: end.promise, release };
}
