import { api } from './context.ts';

/** Who may log in to a cluster. Tokens are not for pages: the command line gives them. */
export const users = {
  list: api.users.list.handler(({ context, input, signal }) =>
    context.engine.users.list(input.name, signal),
  ),
  add: api.users.add.handler(({ context, input, signal }) => {
    const { name, uid, password } = input;
    return context.engine.users.add(name, { uid, password }, signal);
  }),
  remove: api.users.remove.handler(({ context, input, signal }) =>
    context.engine.users.remove(input.name, input.uid, signal),
  ),
};
