import type { TaskNeed } from './definition.ts';

/** What an agent has left. */
export interface FreeAgent {
  readonly machine: string;
  readonly public: boolean;
  readonly cpus: number;
  readonly memoryMiB: number;
  readonly diskMiB: number;
}

/** What is missing for tasks to have room; sums are of all tasks, also of those that do fit. */
export type MissingRoom =
  | {
      readonly kind: 'agents';
      readonly public: boolean;
      readonly needed: number;
      readonly have: number;
    }
  | {
      readonly kind: 'cpus' | 'memory' | 'disk';
      readonly public: boolean;
      readonly needed: number;
      readonly free: number;
    }
  /** It is enough in sum, but no agent has it in one piece. */
  | {
      readonly kind: 'piece';
      readonly public: boolean;
      readonly cpus: number;
      readonly memoryMiB: number;
    };

interface Task extends TaskNeed {
  /** Tasks of the same group may be told to keep apart. */
  readonly group: number;
}

/**
 * What is missing for the tasks to fit onto the agents as Mesos would place them: each in one piece, public
 * ones on public agents, the others on private ones; the largest first. Empty where they fit.
 */
export function missingRoom(
  needs: readonly TaskNeed[],
  agents: readonly FreeAgent[],
): MissingRoom[] {
  return [false, true].flatMap((isPublic) => {
    const mine = needs.filter((need) => (need.public ?? false) === isPublic);
    return mine.length === 0
      ? []
      : missingOf(
          mine,
          agents.filter((agent) => agent.public === isPublic),
          isPublic,
        );
  });
}

function missingOf(
  needs: readonly TaskNeed[],
  agents: readonly FreeAgent[],
  isPublic: boolean,
): MissingRoom[] {
  const needed = Math.max(
    1,
    ...needs.map(({ apart, instances }) => (apart === true ? instances : 1)),
  );
  if (agents.length < needed) {
    return [{ kind: 'agents', public: isPublic, needed, have: agents.length }];
  }
  const sums = [
    { kind: 'cpus', needed: sum(needs, ({ cpus }) => cpus), free: total(agents, 'cpus') },
    { kind: 'memory', needed: sum(needs, ({ mem }) => mem), free: total(agents, 'memoryMiB') },
    { kind: 'disk', needed: sum(needs, ({ disk = 0 }) => disk), free: total(agents, 'diskMiB') },
  ] as const;
  const short = sums.filter((each) => each.needed > each.free + tiny);
  if (short.length > 0) return short.map((each) => ({ ...each, public: isPublic }));
  const homeless = firstHomeless(needs, agents);
  if (homeless === null) return [];
  return [{ kind: 'piece', public: isPublic, cpus: homeless.cpus, memoryMiB: homeless.mem }];
}

/** Parts of CPUs are no exact numbers. */
const tiny = 1e-6;

/** The first task that no agent has room for; null where all have a place. */
function firstHomeless(needs: readonly TaskNeed[], agents: readonly FreeAgent[]): Task | null {
  const left = agents.map((agent) => ({ ...agent, groups: new Set<number>() }));
  const tasks = needs
    .flatMap((need, group) =>
      Array.from({ length: need.instances }, (): Task => ({ ...need, group })),
    )
    .toSorted((a, b) => b.mem - a.mem || b.cpus - a.cpus);
  for (const task of tasks) {
    const home = left
      .filter(
        (agent) => fits(task, agent) && !(task.apart === true && agent.groups.has(task.group)),
      )
      .toSorted((a, b) => b.memoryMiB - a.memoryMiB)[0];
    if (home === undefined) return task;
    home.cpus -= task.cpus;
    home.memoryMiB -= task.mem;
    home.diskMiB -= task.disk ?? 0;
    home.groups.add(task.group);
  }
  return null;
}

function fits(task: TaskNeed, agent: Omit<FreeAgent, 'machine' | 'public'>): boolean {
  return (
    task.cpus <= agent.cpus + tiny &&
    task.mem <= agent.memoryMiB + tiny &&
    (task.disk ?? 0) <= agent.diskMiB + tiny
  );
}

function sum(needs: readonly TaskNeed[], of: (need: TaskNeed) => number): number {
  return needs.reduce((all, need) => all + need.instances * of(need), 0);
}

function total(agents: readonly FreeAgent[], of: 'cpus' | 'memoryMiB' | 'diskMiB'): number {
  return agents.reduce((all, agent) => all + Math.max(0, agent[of]), 0);
}
