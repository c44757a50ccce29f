import { useDocumentVisibility } from '@mantine/hooks';
import { useEffect, useEffectEvent, useState } from 'react';
import type { HealthUpdate } from '../../../shared/api/health.ts';
import { useClient } from '../../connection/context.tsx';
import { followStream, nothingStreamed, type Streamed } from '../../connection/use-stream.ts';

/**
 * Follows how a cluster's DC/OS is, more seldom while nobody sees the page. `moment` changes when something
 * happened to the cluster, so that it is looked at anew at once; null looks at nothing. What was told last
 * stays until there is more.
 */
export function useHealth(name: string, moment: string | null): Streamed<HealthUpdate> {
  const client = useClient();
  const hidden = useDocumentVisibility() === 'hidden';
  const [seen, setSeen] = useState<Seen>({ of: name, streamed: nothingStreamed });
  const open = useEffectEvent((signal: AbortSignal) =>
    client.clusters.health({ name, hidden }, { signal }),
  );
  const key = moment === null ? null : `${name} ${moment} ${hidden}`;
  useEffect(() => {
    const tell = (streamed: Streamed<HealthUpdate>) => {
      const told = streamed.value !== null || streamed.problem !== null;
      setSeen((before) => (told || before.of !== name ? { of: name, streamed } : before));
    };
    return followStream(key === null ? null : (signal) => open(signal), tell);
  }, [key, name]);
  return seen.of === name ? seen.streamed : nothingStreamed;
}

interface Seen {
  readonly of: string;
  readonly streamed: Streamed<HealthUpdate>;
}
