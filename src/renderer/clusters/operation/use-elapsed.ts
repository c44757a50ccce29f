import { useEffect, useState } from 'react';
import type { Message } from '../../../shared/messages/message.ts';
import type { OperationView } from '../../../shared/operations/view.ts';
import { elapsedText } from './progress-text.ts';

/** How long the operation has run, as a clock that ticks while it does, or how long it took. */
export function useElapsed(operation: OperationView): Message | null {
  const { running } = operation;
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!running) return;
    const timer = window.setInterval(() => setNow(Date.now()), 1000);
    return () => window.clearInterval(timer);
  }, [running]);
  return elapsedText(operation, now);
}
