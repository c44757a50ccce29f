import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import type { Work, WorkState } from './work.ts';

/** Where the work stands; when it ends, everything is asked again: files, settings and versions moved. */
export function useWork<Result>(work: Work<Result>): WorkState<Result> {
  const queries = useQueryClient();
  const state = useSyncExternalStore(work.subscribe, work.state);
  const over = state.kind !== 'running' && state.kind !== 'idle';
  useEffect(() => {
    if (over) void queries.invalidateQueries();
  }, [over, queries]);
  return state;
}
