import { api } from './context.ts';

/** What a page asks about this computer. */
export const computer = {
  providers: api.computer.providers.handler(({ context }) => context.engine.computer.providers()),
  checks: api.computer.checks.handler(({ context }) => context.engine.computer.checks()),
  checkAgain: api.computer.checkAgain.handler(({ context }) => {
    const { computer: here } = context.engine;
    here.forget();
    return here.providers();
  }),
};
