import { api } from './context.ts';

/** Snapshots of clusters; taking, restoring and deleting them are changes of the cluster. */
export const snapshots = {
  list: api.snapshots.list.handler(({ context, input }) => context.engine.snapshots(input.name)),
};
