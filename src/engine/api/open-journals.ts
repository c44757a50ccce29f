import type { LogPage } from '../../shared/api/answers.ts';
import { refuse } from '../../shared/problem.ts';
import { LogIndex } from '../history/logs/log-index.ts';
import { readPage } from '../history/logs/log-page.ts';
import { type LogSearch, searchLog } from '../history/logs/log-search.ts';

/** The journals of machines that one connection looks at, by their ids. */
export interface OpenJournals {
  /** Takes the file that a journal is written to; its index tells how far it is. */
  add(id: string, path: string): LogIndex;
  remove(id: string): void;
  /** Throws `MACHINE-LOG-CLOSED`, as `search` does. */
  page(id: string, first: number, count: number): Promise<LogPage>;
  search(id: string, search: LogSearch): Promise<number | null>;
}

export function createOpenJournals(): OpenJournals {
  const open = new Map<string, LogIndex>();
  const find = (id: string) =>
    open.get(id) ?? refuse('MACHINE-LOG-CLOSED', {}, { kind: 'invalid' });
  return {
    add: (id, path) => {
      const index = new LogIndex(path, null);
      open.set(id, index);
      return index;
    },
    remove: (id) => {
      open.delete(id);
    },
    page: async (id, first, count) => readPage(find(id), first, count),
    search: async (id, search) => searchLog(find(id), search),
  };
}
