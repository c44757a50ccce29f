import { refuse } from '../../shared/problem.ts';
import { api } from './context.ts';

/** What a page asks of what surrounds it. */
export const shell = {
  preferences: api.shell.preferences.handler(({ context }) => context.shell.preferences()),
  setPreferences: api.shell.setPreferences.handler(({ context, input }) =>
    context.shell.setPreferences(input),
  ),
  launches: api.shell.launches.handler(({ context, signal }) =>
    context.shell.launches(signal ?? new AbortController().signal),
  ),
  openUrl: api.shell.openUrl.handler(({ context, input }) => {
    return context.shell.openUrl?.(input.url) ?? cannot();
  }),
  openPath: api.shell.openPath.handler(({ context, input }) => {
    return context.shell.openPath?.(input.path) ?? cannot();
  }),
  choose: api.shell.choose.handler(async ({ context, input }) => ({
    path: await (context.shell.choose?.(input.what) ?? cannot()),
  })),
  newLink: api.shell.newLink.handler(async ({ context }) => ({
    url: await (context.shell.newLink?.() ?? cannot()),
  })),
  checkForUpdates: api.shell.checkForUpdates.handler(({ context }) => {
    return context.shell.checkForUpdates?.() ?? cannot();
  }),
};

function cannot(): never {
  refuse('SHELL-CANNOT', {}, { kind: 'prerequisite' });
}
