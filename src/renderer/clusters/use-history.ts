import { useQuery } from '@tanstack/react-query';
import type { ClusterView } from '../../shared/snapshot.ts';
import { useClient } from '../connection/context.tsx';
import { useAnew } from '../connection/use-anew.ts';

/** What was done with a cluster, newest first; asked anew when something begins or ends. */
export function useHistory({ name, state, operation }: ClusterView) {
  const client = useClient();
  const history = useQuery({
    queryKey: ['history', name],
    queryFn: () => client.operations.history({ name }),
    refetchOnMount: 'always',
    // A short operation may be over before the cluster's state tells of it.
    refetchInterval: ({ state: told }) =>
      told.data?.some(({ running }) => running) ? 1_000 : false,
  });
  useAnew(`${state} ${operation?.id ?? ''}`, history.refetch);
  return history;
}
