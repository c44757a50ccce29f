import { resolve } from 'node:path';
import { readInstallMethods } from '../install/methods.ts';
import { api } from './context.ts';

/** DC/OS versions, and the files that come onto this computer for them. */
export const releases = {
  versions: api.releases.versions.handler(({ context }) => context.engine.versions()),

  download: api.releases.download.handler(({ context, input }) =>
    context.engine.downloads.start(input),
  ),

  cancel: api.releases.cancel.handler(({ context, input }) => {
    context.engine.downloads.cancel(input);
  }),

  inspect: api.releases.inspect.handler(async ({ input }) => {
    const { inspectInstaller } = await import('../releases/inspect.ts');
    return inspectInstaller(resolve(input.path));
  }),

  installMethods: api.releases.installMethods.handler(async () => [
    ...(await readInstallMethods()),
  ]),

  upload: api.releases.upload.handler(async ({ context, input }) => ({
    path: await context.engine.uploads.take(input),
  })),
};
