import type { OperationEvent } from '../../shared/operations/events.ts';

/**
 * A queue between an operation and whoever watches it; read once, from its beginning. While nobody
 * reads, output and progress beyond its limit are dropped: they are in the log and in the journal.
 */
export interface EventStream {
  push(event: OperationEvent): void;
  end(): void;
  readonly events: AsyncIterable<OperationEvent>;
}

/** How many events wait for a reader. */
const queued = 10_000;

export function openEventStream(): EventStream {
  let controller: ReadableStreamDefaultController<OperationEvent> | undefined;
  const events = new ReadableStream<OperationEvent>(
    {
      start: (opened) => {
        controller = opened;
      },
      // The reader went away: the operation goes on without being watched.
      cancel: () => {
        controller = undefined;
      },
    },
    { highWaterMark: queued },
  );
  return {
    push: (event) => {
      const full = (controller?.desiredSize ?? 0) <= 0;
      if (full && (event.type === 'log' || event.type === 'progress')) return;
      controller?.enqueue(event);
    },
    end: () => controller?.close(),
    events,
  };
}
