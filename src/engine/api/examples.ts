import { api } from './context.ts';

/** Examples on clusters. */
export const examples = {
  watch: api.examples.watch.handler(({ context, input, signal }) =>
    context.engine.examples.watch(input.name, { hidden: input.hidden, signal }),
  ),
  run: api.examples.run.handler(({ context, input }) =>
    context.engine.examples.begin(input.name, input.example, 'run'),
  ),
  remove: api.examples.remove.handler(({ context, input }) =>
    context.engine.examples.begin(input.name, input.example, 'remove'),
  ),
};
