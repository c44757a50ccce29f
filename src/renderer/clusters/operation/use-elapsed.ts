import { useEffect, useState } from 'react';
import type { OperationView } from '../../../shared/operations/view.ts';
import { clock } from '../../elements/sizes.ts';

/** How long the operation has run, as a clock that ticks while it does. */
export function useElapsed({ startedAt, running, ms }: OperationView): string {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!running) return;
    const timer = window.setInterval(() => setNow(Date.now()), 1000);
    return () => window.clearInterval(timer);
  }, [running]);
  return clock(ms ?? Math.max(0, now - startedAt));
}
