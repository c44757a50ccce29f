import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import type { RunningOperation } from './command-line.ts';

/** Ends a machine as a power cut would. */
export function killMachine(container: string): void {
  execFileSync('lxc-stop', ['--kill', '--nowait', '-n', container]);
}

/**
 * Kills a program of this name that the engine started as soon as one runs, and tells its pid; what the
 * program started in its turn is left, as it would be. Null where the engine ended before.
 */
export async function killProgram(
  operation: RunningOperation,
  name: string,
  ended: Promise<unknown>,
): Promise<number | null> {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  while (!over) {
    const child = childrenOf(operation.pid).find((pid) => commandOf(pid).includes(name));
    if (child !== undefined) {
      process.kill(child, 'SIGKILL');
      return child;
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
  return null;
}

/** Living children of a process, whichever of its threads started them. */
function childrenOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8')
        .split(' ')
        .filter((text) => text !== '')
        .map(Number),
    );
  } catch {
    return []; // It ended while it was looked at.
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return ''; // It ended, too.
  }
}
