import { api } from './context.ts';

/** What a page asks about the disk. */
export const storage = {
  report: api.storage.report.handler(({ context }) => context.engine.inventory.report()),
  remove: api.storage.remove.handler(({ context, input }) =>
    context.engine.inventory.remove(input.id),
  ),
  moveDownloads: api.storage.moveDownloads.handler(({ context, input, signal }) =>
    context.engine.inventory.moveDownloads(input.folder, signal),
  ),
  resetPlan: api.storage.resetPlan.handler(({ context }) => context.engine.inventory.resetPlan()),
  reset: api.storage.reset.handler(({ context, input, signal }) =>
    context.engine.inventory.reset(input.typed, signal),
  ),
};
