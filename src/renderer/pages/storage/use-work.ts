import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { storageKeys } from './keys.ts';
import type { Work, WorkState } from './work.ts';

/** Where the work stands; what is known of the disk is asked again when it ends. */
export function useWork<Result>(work: Work<Result>): WorkState<Result> {
  const queries = useQueryClient();
  const state = useSyncExternalStore(work.subscribe, work.state);
  const over = state.kind !== 'running' && state.kind !== 'idle';
  useEffect(() => {
    if (over) void queries.invalidateQueries({ queryKey: storageKeys.all });
  }, [over, queries]);
  return state;
}
