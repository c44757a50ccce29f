import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { useCluster } from '../snapshot/context.tsx';

/** To the page of a cluster that is being made, as soon as the snapshot has it; null is none yet. */
export function useGoTo(made: string | null): void {
  const [, go] = useLocation();
  const arrived = useCluster(made ?? '') !== null;
  useEffect(() => {
    if (made !== null && arrived) go(`/clusters/${made}/overview`);
  }, [made, arrived, go]);
}
