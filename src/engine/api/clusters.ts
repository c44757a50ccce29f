import { canDestroy, canStart, canStop, type Verdict } from '../../shared/cluster/predicates.ts';
import type { OperationKind } from '../../shared/operations/events.ts';
import { ProblemError, problem, refuse } from '../../shared/problem.ts';
import type { ClusterStatus } from '../../shared/snapshot.ts';
import { clusterFiles } from '../clusters/files.ts';
import { freeName, takenNames } from '../clusters/names.ts';
import type { Engine } from '../engine.ts';
import { lastOperation, type OperationRecord } from '../operations/journal.ts';
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
    begun(context, await resume(context.engine, input.name)),
  ),

  start: api.clusters.start.handler(async ({ context, input }) => {
    await refuseUnless(context.engine, input.name, canStart);
    return begun(context, await context.engine.start(input.name));
  }),

  stop: api.clusters.stop.handler(async ({ context, input }) => {
    await refuseUnless(context.engine, input.name, canStop);
    return begun(context, await context.engine.stop(input.name));
  }),

  destroy: api.clusters.destroy.handler(async ({ context, input: { name, typed } }) => {
    if (typed !== name) refuse('CLUSTER-NAME-MISTYPED', { name }, { kind: 'invalid' });
    await refuseUnless(context.engine, name, canDestroy);
    return begun(context, await context.engine.destroy(name));
  }),

  cancel: api.clusters.cancel.handler(async ({ context, input }) => ({
    asked: await context.engine.cancel(input.name),
  })),

  files: api.clusters.files.handler(async ({ context, input }) => {
    const { engine } = context;
    // Of a cluster that is not there nothing is shown.
    await engine.status(input.name);
    return clusterFiles(clusterPaths(engine.dataFolder, input.name).folder);
  }),
};

/** The operation runs from here on by itself; pages read its journal. */
function begun({ publisher }: ApiContext, { id, events }: OperationHandle): { operation: string } {
  void drain(events);
  publisher.refresh();
  return { operation: id };
}

/** Events that nobody reads would pile up until the end of the operation. */
async function drain(events: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of events);
}

async function refuseUnless(
  engine: Engine,
  name: string,
  can: (cluster: ClusterStatus) => Verdict,
): Promise<void> {
  const verdict = can(await engine.status(name));
  if (verdict.ok) return;
  const { code, params } = verdict.why;
  const kind = code === 'cannot.busy' ? 'busy' : 'invalid';
  throw new ProblemError(problem(code, params, { kind }));
}

/** Begins the last operation again: its steps skip what is done. One that still runs has the lock. */
async function resume(engine: Engine, name: string): Promise<OperationHandle> {
  await engine.status(name);
  const last = await lastOperation(clusterPaths(engine.dataFolder, name).journal);
  const kind = kindToResume(last);
  if (kind === null) return refuse('CLUSTER-NOTHING-TO-RESUME', { name }, { kind: 'invalid' });
  return kind === 'deploy' ? engine.up({ name }) : engine[kind](name);
}

/** Null where nothing is left to do. */
function kindToResume(last: OperationRecord | null): OperationKind | null {
  if (last === null) return 'deploy';
  // A destroyed cluster that is still here is one whose folder was about to be removed.
  if (last.outcome !== 'done' || last.kind === 'destroy') return last.kind;
  return last.deployed ? null : 'deploy';
}
