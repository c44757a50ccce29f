import { useEffect, useState } from 'react';
import { type Message, say } from '../../../shared/messages/message.ts';
import type { OperationView } from '../../../shared/operations/view.ts';
import { clock } from '../../elements/sizes.ts';

type Timed = Pick<OperationView, 'startedAt' | 'running' | 'ms'>;

/** How long the operation has run, as a clock that ticks while it does, or how long it took. */
export function useElapsed(operation: Timed): Message | null {
  const { running } = operation;
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!running) return;
    const timer = window.setInterval(() => setNow(Date.now()), 1000);
    return () => window.clearInterval(timer);
  }, [running]);
  return elapsedText(operation, now);
}

/** Null of one that was interrupted: nobody knows when. */
export function elapsedText({ startedAt, running, ms }: Timed, now: number): Message | null {
  if (running) return say('operation.elapsed', { time: clock(Math.max(0, now - startedAt)) });
  return ms === null ? null : say('operation.took', { time: clock(ms) });
}
