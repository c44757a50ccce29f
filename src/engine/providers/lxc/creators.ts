import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { refuse } from '../../../shared/problem.ts';

/**
 * Process ids of the programs that are making one of the containers right now. They outlive a
 * Vagrant that was killed, and nobody may touch the container meanwhile.
 */
export async function creatorsOf(
  procFolder: string,
  containerIds: readonly string[],
): Promise<number[]> {
  const pids = (await readdir(procFolder)).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    pids.map(async (pid) => {
      const text = await readFile(join(procFolder, pid, 'cmdline'), 'utf8').catch(() => '');
      const [program = '', ...args] = text.split('\0');
      const creates = [program, ...args].some((arg) => /(^|\/)lxc-create$/.test(arg));
      return creates && containerIds.some((id) => args.includes(id)) ? Number(pid) : null;
    }),
  );
  return found.filter((pid) => pid !== null);
}

/** Waits until nobody makes these containers any more; a killed Vagrant's child ends within seconds. */
export async function waitForCreators(
  procFolder: string,
  containerIds: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  while ((await creatorsOf(procFolder, containerIds)).length > 0) {
    await pause(200, undefined, { signal }).catch(() => {});
    if (signal.aborted) refuse('OPERATION-CANCELLED', {}, { kind: 'cancelled' });
  }
}
