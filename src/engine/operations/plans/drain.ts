import { setTimeout as pause } from 'node:timers/promises';
import { type MachineSpec, machinesOf } from '../../../shared/cluster/spec.ts';
import { type Message, renderText, say } from '../../../shared/messages/message.ts';
import { problem, problemOf, refuse } from '../../../shared/problem.ts';
import type { DcosClient } from '../../dcos/client.ts';
import type { Step, StepContext } from '../step.ts';
import { minutes, type PlanContext } from './context.ts';

/** How long frameworks have to take their tasks away themselves, ms. Marathon leaves that to the masters. */
const askedMs = 20_000;
/** How long the masters may take to let go of the agents, and tasks to start elsewhere, ms. */
const gonePatienceMs = 60_000;
const movedPatienceMs = 90_000;
const lookMs = 1_000;

/**
 * Takes agents out of work by Mesos' own maintenance: what runs on them is asked to go, then ended, and
 * its frameworks start it elsewhere. Where the masters cannot be asked that is told, and the agents are
 * removed all the same: DC/OS then misses them and does the rest itself.
 */
export function drainStep(plan: PlanContext, machines: readonly MachineSpec[]): Step[] {
  const { cluster, installation } = plan;
  const [master] = machinesOf(cluster.spec, 'master');
  if (cluster.spec.release.kind === 'none' || master === undefined) return [];
  const names = machines.map(({ name }) => name);
  const ips = machines.map(({ ip }) => ip);
  const client = installation.clientOf(cluster, master);
  const speed = cluster.spec.options.speed;
  return [
    {
      id: 'drain',
      title: say('step.drain', { machines: names.join(', ') }),
      machines: names,
      needs: ['orphans', 'machines', 'health'],
      weight: 15,
      timeoutMs: minutes(10),
      optional: true,
      // Agents that the masters do not know have nothing that could move.
      isDone: async (signal) => {
        const known = await tasksOn(client, ips, signal).catch(() => null);
        return known !== null && known.registered === 0;
      },
      run: async (context) => {
        try {
          await drain({ client, ips, names, speed }, context);
        } catch (error) {
          context.signal.throwIfAborted();
          const detail = renderText(problemOf(error));
          context.warn(problem('DRAIN-NOT-POSSIBLE', { machines: names.join(', '), detail }));
        }
      },
    },
  ];
}

/**
 * Ends what `drainStep` began: once the machines are gone, for their addresses may come back with new
 * ones, which shall be let in; or where they shall stay after all.
 */
export function undrainStep(
  plan: PlanContext,
  machines: readonly MachineSpec[],
  { id, needs }: Pick<Step, 'id' | 'needs'>,
): Step[] {
  const { cluster, installation } = plan;
  const [master] = machinesOf(cluster.spec, 'master');
  if (cluster.spec.release.kind === 'none' || master === undefined) return [];
  const ips = machines.map(({ ip }) => ip);
  const { maintenance } = installation.clientOf(cluster, master);
  return [
    {
      id,
      title: say('step.undrain', { machines: machines.map(({ name }) => name).join(', ') }),
      machines: [],
      needs,
      weight: 1,
      timeoutMs: minutes(1),
      optional: true,
      // Where it cannot be asked, nothing was planned either, and that was told.
      isDone: async (signal) =>
        (await maintenance.planned(ips, signal).catch(() => [])).length === 0,
      run: ({ signal }) => maintenance.end(ips, signal),
    },
  ];
}

interface Draining {
  readonly client: DcosClient;
  readonly ips: readonly string[];
  readonly names: readonly string[];
  /** Divides all patience, for simulated clusters. */
  readonly speed: number;
}

async function drain(draining: Draining, context: StepContext): Promise<void> {
  const { client, ips, names, speed } = draining;
  const { signal } = context;
  const before = await tasksOn(client, ips, signal);
  await client.maintenance.plan(ips, signal);
  const waitFor = (ms: number, look: () => Promise<Message | null>) =>
    waitUntil(ms / speed, lookMs / speed, look, context);
  if (before.here > 0) {
    await waitFor(askedMs, async () => {
      const { here } = await tasksOn(client, ips, signal);
      return here === 0 ? null : say('wait.tasks', { count: here });
    });
  }
  await client.maintenance.takeDown(ips, signal);
  await waitFor(gonePatienceMs, async () => {
    const { registered } = await tasksOn(client, ips, signal);
    return registered === 0 ? null : say('wait.gone', { machine: names.join(', ') });
  });
  let missing = 0;
  const moved = await waitFor(movedPatienceMs, async () => {
    const { elsewhere } = await tasksOn(client, ips, signal);
    missing = before.here + before.elsewhere - elsewhere;
    return missing <= 0 ? null : say('wait.tasks', { count: missing });
  });
  if (moved) return;
  const params = { count: missing, machines: names.join(', ') };
  context.warn(problem('DRAIN-TASKS-LEFT', params));
}

interface Tasks {
  /** How many of the agents the masters know. */
  readonly registered: number;
  /** Tasks on them, and on all others. */
  readonly here: number;
  readonly elsewhere: number;
}

async function tasksOn(
  client: DcosClient,
  ips: readonly string[],
  signal: AbortSignal,
): Promise<Tasks> {
  const agents = (await client.agents(signal)).filter(({ active }) => active);
  const isHere = ({ ip }: { readonly ip: string }) => ips.includes(ip);
  const count = (some: typeof agents) => some.reduce((sum, { tasks }) => sum + (tasks ?? 0), 0);
  return {
    registered: agents.filter(isHere).length,
    here: count(agents.filter(isHere)),
    elsewhere: count(agents.filter((agent) => !isHere(agent))),
  };
}

/** Looks until nothing is waited for; false where that lasts longer than `ms`. */
async function waitUntil(
  ms: number,
  everyMs: number,
  look: () => Promise<Message | null>,
  { signal, log }: StepContext,
): Promise<boolean> {
  const deadline = performance.now() + ms;
  let told = '';
  for (;;) {
    const waiting = await look();
    if (waiting === null) return true;
    const line = renderText(waiting);
    if (line !== told) log(line);
    told = line;
    if (performance.now() >= deadline) return false;
    await pause(everyMs, undefined, { signal }).catch(() =>
      refuse('OPERATION-CANCELLED', {}, { kind: 'cancelled' }),
    );
  }
}
