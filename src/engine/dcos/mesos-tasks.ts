import * as z from 'zod';
import { parseJson, type Send, unexpected } from './request.ts';

// Shapes: apache/mesos docs/endpoints/master/state.md and include/mesos/v1/mesos.proto; only what is read here.
const task = z.object({
  id: z.string(),
  name: z.string().default(''),
  executor_id: z.string().nullish(),
  slave_id: z.string(),
  state: z.string(),
  resources: z.object({ cpus: z.number(), mem: z.number() }).partial().default({}),
  statuses: z.array(z.object({ timestamp: z.number().default(0) })).default([]),
});
const framework = z.object({
  id: z.string(),
  name: z.string().default(''),
  tasks: z.array(task).default([]),
  completed_tasks: z.array(task).default([]),
});
const stateAnswer = z.object({
  slaves: z.array(z.object({ id: z.string(), hostname: z.string() })).default([]),
  frameworks: z.array(framework).default([]),
  completed_frameworks: z.array(framework).default([]),
});

/** A task as the leading master knows it. */
export interface MesosTask {
  readonly id: string;
  /** `web.group` of Marathon's `/group/web`. */
  readonly name: string;
  readonly framework: { readonly id: string; readonly name: string };
  /** Its executor; the same as its own id where it has none of its own. */
  readonly executor: string;
  readonly agentId: string;
  /** Address of its agent; null where the master forgot the agent. */
  readonly agent: string | null;
  /** `TASK_RUNNING` */
  readonly state: string;
  readonly cpus: number;
  readonly memoryMiB: number;
  /** When its state was last told, ms since 1970; null where never. */
  readonly at: number | null;
  /** It ended; the agent keeps its files for some time. */
  readonly ended: boolean;
}

/** All tasks that the leading Mesos master still knows, the latest first; throws as a `Send` does. */
export async function mesosTasks(send: Send, signal?: AbortSignal): Promise<MesosTask[]> {
  const answer = await send('/mesos/state', { signal, timeoutMs: patienceMs });
  const parsed = stateAnswer.safeParse(parseJson(answer.body));
  if (answer.status !== 200 || !parsed.success) throw unexpected(answer);
  const { slaves, frameworks, completed_frameworks: gone } = parsed.data;
  const addresses = new Map(slaves.map(({ id, hostname }) => [id, hostname]));
  const told = [...frameworks, ...gone].flatMap((each) => {
    const of = (ended: boolean) => (one: z.infer<typeof task>) =>
      taskOf(one, each, ended, addresses);
    return [...each.tasks.map(of(false)), ...each.completed_tasks.map(of(true))];
  });
  return told.toSorted(
    (a, b) =>
      Number(a.ended) - Number(b.ended) || (b.at ?? 0) - (a.at ?? 0) || (a.id < b.id ? -1 : 1),
  );
}

/** The state of a cluster where much ran is big, ms. */
const patienceMs = 10_000;

function taskOf(
  told: z.infer<typeof task>,
  { id, name }: z.infer<typeof framework>,
  ended: boolean,
  addresses: ReadonlyMap<string, string>,
): MesosTask {
  const at = Math.max(0, ...told.statuses.map(({ timestamp }) => timestamp));
  return {
    id: told.id,
    name: told.name,
    framework: { id, name },
    // Tasks without one of their own run in Mesos' command executor, which takes the task's id.
    executor: told.executor_id ? told.executor_id : told.id,
    agentId: told.slave_id,
    agent: addresses.get(told.slave_id) ?? null,
    state: told.state,
    cpus: told.resources.cpus ?? 0,
    memoryMiB: told.resources.mem ?? 0,
    at: at === 0 ? null : Math.round(at * 1000),
    ended,
  };
}
