import { abortable } from '../history/abortable.ts';
import { api } from './context.ts';
import { growths } from './journal-growths.ts';

/**
 * The journals of machines. What a machine tells is written to a file of this computer, where a page asks for the
 * lines that it shows; both end with the call that opened the journal.
 */
export const machineLogs = {
  watch: api.machineLogs.watch.handler(async ({ context, input, signal }) => {
    const log = await context.engine.machineLog({ ...input, follow: true }, signal);
    const { journals } = context;
    return abortable(signal, (left) => growths(log, input.machine, journals, left));
  }),
  page: api.machineLogs.page.handler(({ context, input: { id, first, count } }) =>
    context.journals.page(id, first, count),
  ),
  search: api.machineLogs.search.handler(async ({ context, input, signal }) => {
    const { id, ...search } = input;
    return { line: await context.journals.search(id, { ...search, signal }) };
  }),
};
