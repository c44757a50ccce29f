import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import type { DcosCliResult, DcosCliStatus } from '../../../shared/api/dcos-cli.ts';
import { problemOfCall } from '../../../shared/api/problem-error.ts';
import type { Problem } from '../../../shared/problem.ts';
import { useClient } from '../../connection/context.tsx';
import { createWork, type Work, type WorkState } from '../../pages/storage/work.ts';

/** The command line tool of one cluster, and what is being done with it. */
export interface CliOfCluster {
  /** Null until it is known. */
  readonly status: DcosCliStatus | null;
  /** Why it cannot be told. */
  readonly problem: Problem | null;
  /** An installation or a removal; goes on while another page is looked at. */
  readonly work: Work<DcosCliResult>;
  readonly state: WorkState<DcosCliResult>;
  /** A newer status that something else gave. */
  put(status: DcosCliStatus): void;
}

const works = new Map<string, Work<DcosCliResult>>();

export function useDcosCli(name: string): CliOfCluster {
  const client = useClient();
  const queries = useQueryClient();
  const work = workOf(name);
  const state = useSyncExternalStore(work.subscribe, work.state);
  const { data, error } = useQuery({
    queryKey: statusKey(name),
    queryFn: () => client.dcosCli.status({ name }),
    // A terminal changes it without telling.
    staleTime: 0,
  });
  useEffect(() => {
    if (state.kind === 'done') queries.setQueryData(statusKey(name), state.result.status);
    else if (state.kind !== 'running' && state.kind !== 'idle') {
      void queries.invalidateQueries({ queryKey: statusKey(name) });
    }
  }, [state, name, queries]);
  return {
    status: data ?? null,
    problem: error === null ? null : problemOfCall(error),
    work,
    state,
    put: (status) => queries.setQueryData(statusKey(name), status),
  };
}

function workOf(name: string): Work<DcosCliResult> {
  const work = works.get(name) ?? createWork<DcosCliResult>();
  works.set(name, work);
  return work;
}

function statusKey(name: string): readonly string[] {
  return ['dcos-cli', name];
}
