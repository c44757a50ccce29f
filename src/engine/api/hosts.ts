import { api } from './context.ts';

/** What a page does with the names of a cluster. */
export const hosts = {
  state: api.hosts.state.handler(({ context, input }) => context.engine.hosts.state(input.name)),

  apply: api.hosts.apply.handler(({ context, input: { name, askAgain }, signal }) =>
    context.engine.hosts.apply(name, { askAgain, signal }),
  ),

  remove: api.hosts.remove.handler(({ context, input: { name, askAgain }, signal }) =>
    context.engine.hosts.remove(name, { askAgain, signal }),
  ),

  restore: api.hosts.restore.handler(({ context, input: { name, version, askAgain }, signal }) =>
    context.engine.hosts.restore(name, version, { askAgain, signal }),
  ),

  removeForeign: api.hosts.removeForeign.handler(({ context, input: { name, askAgain }, signal }) =>
    context.engine.hosts.removeForeign(name, { askAgain, signal }),
  ),
};
