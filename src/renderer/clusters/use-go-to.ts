import { useLocation } from 'wouter';
import { useArrival } from '../snapshot/context.tsx';

/**
 * Leads to the page of a cluster that is being made, as soon as the snapshot has it; also where the page
 * that asked is gone by then, because the new cluster took its cluster's place.
 */
export function useGoTo(): (made: string) => void {
  const [, go] = useLocation();
  const arrival = useArrival();
  return (made) => {
    void arrival(made).then(() => go(`/clusters/${made}/overview`));
  };
}
