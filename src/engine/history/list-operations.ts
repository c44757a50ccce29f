import type { OperationSummary } from '../../shared/operations/view.ts';
import { parseJournalLine } from '../operations/journal.ts';
import { keptLogs } from '../operations/kept-logs.ts';
import { errorCode, readProblem } from '../storage/index.ts';
import { lineBlocks } from '../storage/line-blocks.ts';
import { OperationState } from './operation-state.ts';

export type Listed = Omit<OperationSummary, 'cluster' | 'running' | 'log'>;

/** What is listed, newest first, and the one that has no result yet, if that is the newest. */
export interface Listing {
  readonly operations: readonly Listed[];
  readonly last: OperationState | null;
}

/**
 * All operations of a journal. It is read in blocks, and only lines that begin or end an operation or
 * tell a problem are looked into: most of a journal is progress. Throws `STORAGE-NOT-READABLE`.
 */
export async function listOperations(journal: string): Promise<Listing> {
  const listed: Listed[] = [];
  let last: OperationState | null = null;
  const finish = () => {
    if (last !== null) listed.push(summaryOf(last));
    if (listed.length > keptLogs.listed) listed.shift();
  };
  try {
    for await (const { bytes } of lineBlocks(journal, 0)) {
      for (const text of bytes.toString('utf8').split('\n')) {
        if (passed.test(text)) continue;
        const line = parseJournalLine(text);
        if (line?.type === 'begin') {
          finish();
          last = new OperationState(line);
        } else if (line !== null) last?.take(line);
      }
    }
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw readProblem(journal, error);
  }
  finish();
  return { operations: listed.reverse(), last };
}

/** The first words of lines that a history does not tell. */
const passed = /^\{"at":"[^"]*","type":"(?:progress|step|spawn|exit)"/;

function summaryOf(state: OperationState): Listed {
  const { id, kind, startedAt, outcome, ms, problems } = state.view();
  const errors = problems.filter(({ severity }) => severity === 'error');
  const problem = outcome === 'done' ? null : (errors.at(-1) ?? null);
  return { id, kind, startedAt, outcome, ms, problem };
}
