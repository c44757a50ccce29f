import { useEffect, useRef } from 'react';

/**
 * Asks anew when `moment` changes. The answer that is there stays until the next one: with the moment in the
 * query's key an older answer, kept from the last time that things were so, would be shown for a while.
 */
export function useAnew(moment: string, ask: () => unknown): void {
  const before = useRef(moment);
  useEffect(() => {
    if (before.current === moment) return;
    before.current = moment;
    ask();
  }, [moment, ask]);
}
