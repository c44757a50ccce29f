import { randomUUID } from 'node:crypto';
import type { MachineLogGrowth } from '../../shared/api/answers.ts';
import { problem, problemOf } from '../../shared/problem.ts';
import { rest } from '../history/abortable.ts';
import { readPage } from '../history/logs/log-page.ts';
import type { MachineLog } from '../machine-log/index.ts';
import { MachineLogSpool } from '../machine-log/spool.ts';
import type { OpenJournals } from './open-journals.ts';

/** At most 30 growths a second: nobody reads faster, and each one is a page of lines to draw. */
const frameMs = 1000 / 30;
/** How many lines come with a growth. */
const tailLines = 100;
/** How much of one journal is kept for a page to look at, bytes. */
const mostBytes = 512 * 2 ** 20;

/**
 * Writes what is read to a file of this computer, where a page asks for the lines that it shows by the id
 * that the first growth tells. `machine` is who says the lines, in the file and in problems.
 */
export async function* growths(
  { simulated, portions }: MachineLog,
  machine: string,
  journals: OpenJournals,
  signal: AbortSignal,
): AsyncGenerator<MachineLogGrowth, void, undefined> {
  const id = randomUUID();
  const spool = await MachineLogSpool.create();
  const index = journals.add(id, spool.path);
  // Also where the page never asks for the next growth: this would then not go on.
  const leave = async () => {
    journals.remove(id);
    await spool.close();
  };
  signal.addEventListener('abort', leave, { once: true });
  try {
    if (signal.aborted) return;
    let end: MachineLogGrowth['problem'] = null;
    let told = 0;
    const growth = { id, simulated, problem: null, ended: false };
    yield { ...growth, total: 0, tail: [] };
    try {
      for await (const portion of portions) {
        if (signal.aborted) return;
        await spool.write(machine, portion);
        await index.update();
        const from = Math.max(told, index.total - tailLines);
        const { lines: tail, total } = await readPage(index, from, tailLines);
        told = total;
        yield { ...growth, total, tail };
        if (spool.bytes > mostBytes) {
          const size = `${mostBytes / 2 ** 20} MB`;
          end = problem('MACHINE-LOG-FULL', { machine, size }, { machine });
          break;
        }
        await rest(frameMs, signal);
      }
    } catch (error) {
      end = problemOf(error);
    }
    if (signal.aborted) return;
    yield { ...growth, total: told, tail: [], problem: end, ended: true };
    // What has come is looked at until the page leaves.
    await rest(2 ** 31 - 1, signal);
  } finally {
    signal.removeEventListener('abort', leave);
    await leave();
  }
}
