import { dirname } from 'node:path';
import { say } from '../../../shared/messages/message.ts';
import type { ChangeOf } from '../../../shared/operations/change.ts';
import { refuse } from '../../../shared/problem.ts';
import type { ClusterRecord } from '../../providers/provider.ts';
import { acquireLock, clusterPaths } from '../../storage/index.ts';
import { orphansStep } from '../orphans.ts';
import { makePlan, type Plan } from '../plan.ts';
import type { Step } from '../step.ts';
import { minutes, type PlanContext } from './context.ts';
import { allIn } from './machines.ts';

/** Machines as copies of those of another cluster, which must not run meanwhile. They stay stopped. */
export function clonePlan(plan: PlanContext, { from }: ChangeOf<'clone'>): Plan {
  return makePlan([...orphansStep(plan.orphans, 'wait'), cloneStep(plan, from)]);
}

const atRest = ['stopped', 'saved', 'aborted'] as const;

function cloneStep(plan: PlanContext, from: string): Step {
  const { cluster, provider, machines, others } = plan;
  const { name } = cluster.spec;
  let done = false;
  return {
    id: 'clone',
    title: say('step.clone', { from }),
    machines,
    needs: ['orphans'],
    weight: 60 * machines.length,
    timeoutMs: minutes(30 + 30 * machines.length),
    // Also of copies that are there it must be seen to that they carry their own cluster's mark.
    isDone: async () => done && (await allIn(plan, machines, atRest)),
    run: async (context) => {
      const source = others.find(({ spec }) => spec.name === from);
      if (source === undefined) {
        return refuse('CLONE-SOURCE-GONE', { name, from }, { kind: 'prerequisite' });
      }
      const { clone } = provider;
      if (clone === undefined) {
        return refuse('cannot.no-snapshots', { name }, { kind: 'invalid' });
      }
      await whileHeld(source, async () => {
        await refuseUnlessAtRest(plan, source);
        await clone(cluster, source, context);
      });
      done = true;
    },
  };
}

/** Nobody may start, change or destroy the original while it is read. Throws `CLUSTER-BUSY` (busy). */
async function whileHeld({ spec, folder }: ClusterRecord, act: () => Promise<void>): Promise<void> {
  const { name } = spec;
  const lock = await acquireLock(clusterPaths(dirname(dirname(folder)), name).lock, 'clone');
  if (lock.kind === 'busy') {
    const holder = `process ${lock.holder.identity.pid} (${lock.holder.label})`;
    return refuse('CLUSTER-BUSY', { name, holder }, { kind: 'busy' });
  }
  try {
    await act();
  } finally {
    await lock.release();
  }
}

async function refuseUnlessAtRest({ cluster, provider }: PlanContext, source: ClusterRecord) {
  const { name: from } = source.spec;
  const { name } = cluster.spec;
  const states = await provider.states(source);
  for (const [machine, state] of states) {
    if (state === 'absent') {
      refuse('CLONE-SOURCE-PART', { name, from, machine }, { kind: 'prerequisite', machine });
    }
    if (!(atRest as readonly string[]).includes(state)) {
      refuse('CLONE-SOURCE-RUNS', { name, from }, { kind: 'prerequisite', machine });
    }
  }
}
