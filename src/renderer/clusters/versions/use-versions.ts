import { useQuery } from '@tanstack/react-query';
import { useClient } from '../../connection/context.tsx';

/** The versions that a cluster could have instead of its own. */
export function useVersions(name: string) {
  const client = useClient();
  return useQuery({
    queryKey: ['other-versions', name],
    queryFn: () => client.otherVersions.choices({ name }),
  });
}
