import { useQuery, useQueryClient } from '@tanstack/react-query';
import { problemOfCall } from '../../../shared/api/problem-error.ts';
import type { ClusterUsers } from '../../../shared/api/users.ts';
import type { Problem } from '../../../shared/problem.ts';
import { useClient } from '../../connection/context.tsx';

/** The users of a cluster as the page knows them. */
export interface KnownUsers {
  /** Null until they are known. */
  readonly users: ClusterUsers | null;
  /** Why they cannot be told. */
  readonly problem: Problem | null;
  readonly looking: boolean;
  look(): void;
  /** What a change answered. */
  put(users: ClusterUsers): void;
}

/** Asked only where they can be: each look is a log-in to a master. */
export function useUsers(name: string, enabled: boolean): KnownUsers {
  const client = useClient();
  const queries = useQueryClient();
  const queryKey = ['users', name];
  const { data, error, isFetching, refetch } = useQuery({
    queryKey,
    queryFn: ({ signal }) => client.users.list({ name }, { signal }),
    enabled,
    retry: false,
    staleTime: 30_000,
  });
  return {
    users: data ?? null,
    problem: error === null ? null : problemOfCall(error),
    looking: isFetching,
    look: () => void refetch(),
    put: (users) => queries.setQueryData(queryKey, users),
  };
}
