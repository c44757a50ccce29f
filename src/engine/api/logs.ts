import { api } from './context.ts';

/** The logs of operations: a page asks for the lines that it shows, and is told how many there are. */
export const logs = {
  watch: api.logs.watch.handler(({ context, input, signal }) =>
    context.engine.history.logs.watch(input, signal),
  ),
  page: api.logs.page.handler(({ context, input: { first, count, ...log } }) =>
    context.engine.history.logs.page(log, first, count),
  ),
  picture: api.logs.picture.handler(async ({ context, input }) => {
    const png = await context.engine.history.picture(input.name, input.file);
    return { png: png === null ? null : png.toString('base64') };
  }),
  search: api.logs.search.handler(async ({ context, input, signal }) => {
    const { text, from, backwards, ...log } = input;
    const search = { text, from, backwards, signal };
    return { line: await context.engine.history.logs.search(log, search) };
  }),
};
