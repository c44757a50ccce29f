import { api } from './context.ts';

/** What operations do and did, as their journals tell it. */
export const operations = {
  watch: api.operations.watch.handler(({ context, input, signal }) =>
    context.engine.history.watch(input.name, input.operation, signal),
  ),
  history: api.operations.history.handler(({ context, input }) =>
    context.engine.history.list(input.name),
  ),
  diagnosis: api.operations.diagnosis.handler(({ context, input }) =>
    context.engine.diagnosis.operation(input.name, input.operation),
  ),
};
