import { allToStart, allToStop } from '../../shared/cluster/all.ts';
import { canDestroy, canStart, canStop } from '../../shared/cluster/predicates.ts';
import { problemOf, refuse } from '../../shared/problem.ts';
import { clusterFiles } from '../clusters/files.ts';
import { freeName, takenNames } from '../clusters/names.ts';
import { refuseUnless } from '../clusters/refuse-unless.ts';
import type { OperationHandle } from '../operations/run.ts';
import { clusterPaths } from '../storage/index.ts';
import { type ApiContext, api } from './context.ts';
import { upRequestOf } from './up-request.ts';

/** What a page does with clusters. */
export const clusters = {
  suggestName: api.clusters.suggestName.handler(({ context }) =>
    freeName(context.engine.dataFolder),
  ),

  preview: api.clusters.preview.handler(({ context, input }) =>
    context.engine.preview(upRequestOf(input)),
  ),

  create: api.clusters.create.handler(async ({ context, input }) => {
    const { name } = input;
    // Also of a cluster whose file is damaged; of two pages at once, `fresh` refuses one.
    if ((await takenNames(context.engine.dataFolder)).has(name)) {
      refuse('CLUSTER-NAME-TAKEN', { name }, { kind: 'invalid', path: 'name' });
    }
    return begun(context, await context.engine.up({ ...upRequestOf(input), fresh: true }));
  }),

  resume: api.clusters.resume.handler(async ({ context, input }) =>
    begun(context, await context.engine.resume(input.name, input.secrets)),
  ),

  change: api.clusters.change.handler(async ({ context, input: { name, change } }) =>
    begun(context, await context.engine.change(name, change)),
  ),

  clone: api.clusters.clone.handler(async ({ context, input: { name, newName } }) =>
    begun(context, await context.engine.clone(name, newName)),
  ),

  start: api.clusters.start.handler(async ({ context, input }) => {
    const { engine } = context;
    refuseUnless(canStart(await engine.status(input.name), await engine.list()));
    return begun(context, await context.engine.start(input.name));
  }),

  stop: api.clusters.stop.handler(async ({ context, input }) => {
    refuseUnless(canStop(await context.engine.status(input.name)));
    return begun(context, await context.engine.stop(input.name));
  }),

  startAll: api.clusters.startAll.handler(async ({ context }) => {
    const { engine } = context;
    return { begun: await beginAll(context, 'start', allToStart(await engine.list())) };
  }),

  stopAll: api.clusters.stopAll.handler(async ({ context }) => {
    const { engine } = context;
    return { begun: await beginAll(context, 'stop', allToStop(await engine.list())) };
  }),

  destroy: api.clusters.destroy.handler(async ({ context, input: { name, typed } }) => {
    if (typed !== name) refuse('CLUSTER-NAME-MISTYPED', { name }, { kind: 'invalid' });
    refuseUnless(canDestroy(await context.engine.status(name)));
    return begun(context, await context.engine.destroy(name));
  }),

  cancel: api.clusters.cancel.handler(async ({ context, input }) => ({
    asked: await context.engine.cancel(input.name),
  })),

  health: api.clusters.health.handler(({ context, input: { name, hidden }, signal }) =>
    context.engine.health.watch(name, { hidden, signal }),
  ),

  webInstaller: api.clusters.webInstaller.handler(({ context, input }) =>
    context.engine.webInstaller(input.name),
  ),

  config: api.clusters.config.handler(({ context, input }) =>
    context.engine.configs.of(input.name).catch((error: unknown) => {
      // Machines without DC/OS are nothing that went wrong.
      if (problemOf(error).code === 'CONFIG-NOTHING') return null;
      throw error;
    }),
  ),

  files: api.clusters.files.handler(async ({ context, input }) => {
    const { engine } = context;
    // Of a cluster that is not there nothing is shown.
    await engine.status(input.name);
    return clusterFiles(clusterPaths(engine.dataFolder, input.name).folder);
  }),
};

/** What keeps one cluster from it does not keep the others; it is thrown once those are begun. */
async function beginAll(
  context: ApiContext,
  verb: 'start' | 'stop',
  names: readonly string[],
): Promise<string[]> {
  const tries = names.map(async (name) => begun(context, await context.engine[verb](name)));
  const results = await Promise.allSettled(tries);
  const refused = results.find((result) => result.status === 'rejected');
  if (refused !== undefined) throw refused.reason;
  return [...names];
}

/** The operation runs from here on by itself; pages read its journal. */
export function begun(
  { publisher }: ApiContext,
  { id, events }: OperationHandle,
): { operation: string } {
  void drain(events);
  publisher.refresh();
  return { operation: id };
}

/** Events that nobody reads would pile up until the end of the operation. */
async function drain(events: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of events);
}
