import type { OperationEvent } from '../../shared/operations/events.ts';

/** An unbounded queue between an operation and whoever watches it; read once, from its beginning. */
export interface EventStream {
  push(event: OperationEvent): void;
  end(): void;
  readonly events: AsyncIterable<OperationEvent>;
}

export function openEventStream(): EventStream {
  let controller: ReadableStreamDefaultController<OperationEvent> | undefined;
  const events = new ReadableStream<OperationEvent>({
    start: (opened) => {
      controller = opened;
    },
    // The reader went away: the operation goes on without being watched.
    cancel: () => {
      controller = undefined;
    },
  });
  return {
    push: (event) => controller?.enqueue(event),
    end: () => controller?.close(),
    events,
  };
}
