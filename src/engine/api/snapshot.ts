import { api } from './context.ts';

/** The snapshot as a whole, then every change of it, for as long as the page stays. */
export const snapshot = api.snapshot.handler(({ context, signal }) =>
  context.publisher.watch(signal),
);
