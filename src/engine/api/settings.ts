import { api } from './context.ts';

/** What a page asks of the engine's settings. */
export const settings = {
  read: api.settings.read.handler(({ context }) => context.engine.settings.read()),
  change: api.settings.change.handler(async ({ context, input }) => {
    const { engine } = context;
    const changed = await engine.settings.change(input);
    // What the programs of this computer can do may follow from it.
    engine.computer.forget();
    return changed;
  }),
};
