import { useDocumentVisibility } from '@mantine/hooks';
import { useEffect, useEffectEvent, useState } from 'react';
import { followStream, nothingStreamed, type Streamed } from './use-stream.ts';

/** Opens a stream; `hidden` says that nobody sees the page now. */
type OpenSteady<Value> = (hidden: boolean, signal: AbortSignal) => Promise<AsyncIterable<Value>>;

/**
 * Follows how something of a cluster is, more seldom while nobody sees the page. `moment` changes when
 * something happened to it, so that it is looked at anew at once; null looks at nothing. What was told last
 * of the same subject stays until there is more.
 */
export function useSteadyStream<Value>(
  subject: string,
  moment: string | null,
  open: OpenSteady<Value>,
): Streamed<Value> {
  const hidden = useDocumentVisibility() === 'hidden';
  const [seen, setSeen] = useState<Seen<Value>>({ of: subject, streamed: nothingStreamed });
  const openNow = useEffectEvent((signal: AbortSignal) => open(hidden, signal));
  const key = moment === null ? null : `${subject} ${moment} ${hidden}`;
  useEffect(() => {
    const tell = (streamed: Streamed<Value>) => {
      const told = streamed.value !== null || streamed.problem !== null;
      setSeen((before) => (told || before.of !== subject ? { of: subject, streamed } : before));
    };
    return followStream(key === null ? null : (signal) => openNow(signal), tell);
  }, [key, subject]);
  return seen.of === subject ? seen.streamed : nothingStreamed;
}

interface Seen<Value> {
  readonly of: string;
  readonly streamed: Streamed<Value>;
}
