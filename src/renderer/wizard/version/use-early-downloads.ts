import { useEffect, useEffectEvent } from 'react';
import { useClient } from '../../connection/context.tsx';
import { useSnapshot } from '../../snapshot/context.tsx';
import type { Facts } from '../draft/facts.ts';
import { neededDownloads, toBegin } from './needed.ts';

/** Once the version is settled its files begin to come, while the user reads on. */
export function useEarlyDownloads(facts: Facts): void {
  const client = useClient();
  const known = useSnapshot(({ downloads }) => downloads);
  const settled = facts.draft.page === 'options';
  const begin = useEffectEvent(() => {
    for (const wanted of toBegin(neededDownloads(facts), known)) {
      // Where it does not begin, its line beside the page offers to, and then says why not.
      client.releases.download(wanted).catch(() => undefined);
    }
  });
  useEffect(() => {
    if (settled) begin();
  }, [settled]);
}
