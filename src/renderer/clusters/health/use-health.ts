import type { HealthUpdate } from '../../../shared/api/health.ts';
import { useClient } from '../../connection/context.tsx';
import { useSteadyStream } from '../../connection/use-steady-stream.ts';
import type { Streamed } from '../../connection/use-stream.ts';

/** Follows how a cluster's DC/OS is; null as `moment` looks at nothing. */
export function useHealth(name: string, moment: string | null): Streamed<HealthUpdate> {
  const client = useClient();
  return useSteadyStream(name, moment, (hidden, signal) =>
    client.clusters.health({ name, hidden }, { signal }),
  );
}
