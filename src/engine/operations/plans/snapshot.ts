import { type ClusterSnapshot, clusterSnapshots } from '../../../shared/cluster/snapshots.ts';
import type { MachineState } from '../../../shared/cluster/states.ts';
import { say } from '../../../shared/messages/message.ts';
import type { ChangeOf } from '../../../shared/operations/change.ts';
import { ProblemError, problem, problemOf, refuse } from '../../../shared/problem.ts';
import type { Provider } from '../../providers/provider.ts';
import type { SnapshotLabel, Snapshots } from '../../providers/snapshots.ts';
import { orphansStep } from '../orphans.ts';
import { makePlan, type Plan } from '../plan.ts';
import type { Step, StepContext } from '../step.ts';
import { minutes, type PlanContext } from './context.ts';
import { keepOnlySpecs, keepSpec } from './snapshot-spec.ts';

/** A snapshot of all machines, taken while they stand still together; those that ran run on. */
export async function snapshotPlan(
  plan: PlanContext,
  { name: snapshot }: ChangeOf<'snapshot'>,
): Promise<Plan> {
  const { name } = plan.cluster.spec;
  const existing = (await snapshotsIn(plan)).find((each) => each.name === snapshot);
  if (existing !== undefined && existing.missing.length === 0 && !plan.goesOn) {
    refuse('SNAPSHOT-EXISTS', { name, snapshot }, { kind: 'invalid' });
  }
  const states = await plan.provider.states(plan.cluster);
  const awake = plan.machines.filter((machine) => isOn(states.get(machine)));
  return makePlan([
    ...orphansStep(plan.orphans, 'wait'),
    takeStep(plan, snapshot),
    // Time went on without them.
    ...plan.installation.clockSteps(plan.cluster, awake, ['snapshot']),
  ]);
}

/** Deletes a snapshot, also one that is not complete. What came after it stays. */
export async function snapshotDeletePlan(
  plan: PlanContext,
  { snapshot }: ChangeOf<'snapshot-delete'>,
): Promise<Plan> {
  const { name } = plan.cluster.spec;
  const found = (await snapshotsIn(plan)).filter((each) => each.name === snapshot);
  if (found.length === 0 && !plan.goesOn) unknown(plan, snapshot);
  const [blocked] = found.filter(({ blockedBy }) => blockedBy.length > 0);
  if (blocked !== undefined) {
    const others = blocked.blockedBy.map((other) => `"${other}"`).join(', ');
    refuse('SNAPSHOT-BLOCKED', { name, snapshot, others }, { kind: 'invalid' });
  }
  return makePlan([...orphansStep(plan.orphans, 'wait'), deleteStep(plan, snapshot)]);
}

/** The cluster's snapshots, oldest first. */
export async function snapshotsIn(
  plan: Pick<PlanContext, 'cluster' | 'provider'>,
): Promise<ClusterSnapshot[]> {
  const machines = plan.cluster.spec.machines.map(({ name }) => name);
  return clusterSnapshots(machines, await snapshotsOf(plan).list(plan.cluster));
}

/** Throws `cannot.no-snapshots` (invalid) where the provider has none. */
export function snapshotsOf({
  cluster,
  provider,
}: {
  readonly cluster: PlanContext['cluster'];
  readonly provider: Provider;
}): Snapshots {
  const { name } = cluster.spec;
  return provider.snapshots ?? refuse('cannot.no-snapshots', { name }, { kind: 'invalid' });
}

/** Throws `SNAPSHOT-UNKNOWN` (invalid). */
export function unknown({ cluster }: PlanContext, snapshot: string): never {
  return refuse('SNAPSHOT-UNKNOWN', { name: cluster.spec.name, snapshot }, { kind: 'invalid' });
}

function takeStep(plan: PlanContext, snapshot: string): Step {
  const { cluster, provider, machines } = plan;
  const snapshots = snapshotsOf(plan);
  return {
    id: 'snapshot',
    title: say('step.snapshot', { snapshot }),
    machines,
    needs: ['orphans'],
    weight: 10 * machines.length,
    timeoutMs: minutes(5 + 10 * machines.length),
    isDone: async () => {
      const found = await snapshotsIn(plan);
      const whole = found.some(({ name, missing }) => name === snapshot && missing.length === 0);
      if (!whole || found.some(({ name, missing }) => name === snapshot && missing.length > 0)) {
        return false;
      }
      return ![...(await provider.states(cluster)).values()].includes('paused');
    },
    run: async (context) => {
      await removeParts(plan, snapshot, context, ({ missing }) => missing.length > 0);
      const label = { name: snapshot, batch: crypto.randomUUID(), at: new Date().toISOString() };
      // Before there is a part: a snapshot without it would not know what to go back to.
      await keepSpec(cluster, label.batch);
      // Whatever happens, cancelled or not, nothing may stay behind that stands still.
      const calm = { ...context, signal: new AbortController().signal, progress: () => undefined };
      try {
        await takeTogether(plan, label, context);
      } catch (error) {
        await snapshots.wake(cluster, machines, calm).catch(tellIn(context));
        await removeBatch(plan, label.batch, calm).catch(tellIn(context));
        throw error;
      }
      await snapshots.wake(cluster, machines, calm);
    },
  };
}

async function takeTogether(plan: PlanContext, label: SnapshotLabel, context: StepContext) {
  const { cluster, machines } = plan;
  const snapshots = snapshotsOf(plan);
  // After a crash the machines may still stand still from the last time; then it is the same moment.
  await snapshots.pause(cluster, machines, { ...context, progress: () => undefined });
  await snapshots.take(cluster, machines, label, context);
  const taken = (await snapshots.list(cluster)).filter(({ batch }) => batch === label.batch);
  const without = machines.filter((name) => !taken.some(({ machine }) => machine === name));
  if (without.length === 0) return;
  const params = {
    name: cluster.spec.name,
    snapshot: label.name,
    machines: without.join(', '),
  };
  throw new ProblemError(problem('SNAPSHOT-INCOMPLETE', params));
}

function isOn(state: MachineState | undefined): boolean {
  return state === 'running' || state === 'paused';
}

function tellIn({ warn }: StepContext): (error: unknown) => void {
  return (error) => warn({ ...problemOf(error), severity: 'warning' });
}

function deleteStep(plan: PlanContext, snapshot: string): Step {
  const { machines } = plan;
  return {
    id: 'snapshot-delete',
    title: say('step.snapshot-delete', { snapshot }),
    machines,
    needs: ['orphans'],
    weight: 5 * machines.length,
    // Merging disks that were written for months takes its time.
    timeoutMs: minutes(30 + 20 * machines.length),
    isDone: async () => !(await snapshotsIn(plan)).some(({ name }) => name === snapshot),
    run: (context) => removeParts(plan, snapshot, context, () => true),
  };
}

async function removeParts(
  plan: PlanContext,
  snapshot: string,
  context: StepContext,
  only: (one: ClusterSnapshot) => boolean,
): Promise<void> {
  const { cluster, machines } = plan;
  const parts = await snapshotsOf(plan).list(cluster);
  const batches = Map.groupBy(
    parts.filter(({ name }) => name === snapshot),
    ({ batch }) => batch,
  );
  for (const [batch, own] of batches) {
    const [whole] = clusterSnapshots(machines, own);
    if (whole !== undefined && only(whole)) await removeBatch(plan, batch, context);
  }
}

async function removeBatch(plan: PlanContext, batch: string, context: StepContext): Promise<void> {
  const { cluster, machines } = plan;
  const { list, remove } = snapshotsOf(plan);
  await remove(cluster, machines, batch, context);
  await keepOnlySpecs(
    cluster,
    (await list(cluster)).map((part) => part.batch),
  );
}
