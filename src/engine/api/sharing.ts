import { resolve } from 'node:path';
import { api } from './context.ts';

/** What a page does with clusters from elsewhere, and for elsewhere. */
export const sharing = {
  look: api.sharing.look.handler(({ context, input }) => context.engine.sharing.look(input)),
  import: api.sharing.import.handler(async ({ context, input }) => {
    const imported = await context.engine.sharing.import(input);
    context.publisher.refresh();
    return imported;
  }),
  exportTerraform: api.sharing.exportTerraform.handler(
    ({ context, input: { name, folder, cloud } }) =>
      context.engine.sharing.exportTerraform(name, resolve(folder), cloud),
  ),
  exportFolder: api.sharing.exportFolder.handler(({ context, input: { name, folder } }) =>
    context.engine.sharing.exportFolder(name, resolve(folder)),
  ),
  exportFile: api.sharing.exportFile.handler(({ context, input: { name, path } }) =>
    context.engine.sharing.exportFile(name, path),
  ),
  clusterFile: api.sharing.clusterFile.handler(({ context, input }) =>
    context.engine.sharing.clusterFile(input.name),
  ),
  forget: api.sharing.forget.handler(async ({ context, input }) => {
    await context.engine.sharing.forget(input.name);
    context.publisher.refresh();
  }),
};

/** Clusters whose folder is lost. */
export const recovery = {
  find: api.recovery.find.handler(({ context }) => context.engine.recovery.find()),
  recover: api.recovery.recover.handler(async ({ context, input }) => {
    const recovered = await context.engine.recovery.recover(input.ids);
    context.publisher.refresh();
    return recovered;
  }),
};
