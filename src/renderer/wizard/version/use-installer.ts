import { useQuery } from '@tanstack/react-query';
import { useClient } from '../../connection/context.tsx';

/** What the text of an installer tells; nothing is run. Asks nothing where no path is named. */
export function useInstaller(path: string) {
  const client = useClient();
  return useQuery({
    queryKey: ['releases', 'inspect', path],
    queryFn: () => client.releases.inspect({ path }),
    enabled: path !== '',
  });
}
