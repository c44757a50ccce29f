import { appendFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { updateState } from '../../../src/engine/providers/simulated/state-file.ts';
import type { Change } from '../../../src/shared/operations/change.ts';
import { type Ending, endings, operate } from './acts.ts';
import type { Act } from './host.ts';
import { checkWorld, exists } from './invariants.ts';
import { machineNames, type Walked, walked } from './names.ts';
import { findWayOut } from './way-out.ts';
import { count, meet, type World } from './world.ts';

/** What of a walk is known without asking: how many steps were taken. */
export interface Model {
  steps: number;
}

/** How often the way out of every cluster's state is looked for, in steps. */
export interface Pace {
  readonly wayOutEvery: number;
  /** At most so many steps are taken. */
  readonly steps: number;
}

class Step implements fc.AsyncCommand<Model, World> {
  readonly #name: string;
  readonly #kind: string;
  readonly #pace: Pace;
  readonly #run: (world: World) => Promise<unknown>;

  constructor(pace: Pace, name: string, run: (world: World) => Promise<unknown>) {
    this.#name = name;
    this.#kind = name.split(' ')[0] ?? name;
    this.#pace = pace;
    this.#run = run;
  }

  check(model: Readonly<Model>): boolean {
    return model.steps < this.#pace.steps;
  }

  async run(model: Model, world: World): Promise<void> {
    model.steps += 1;
    count(world, 'steps');
    count(world, this.#kind);
    try {
      await this.#take(model, world);
    } catch (error) {
      throw new Error(`Step ${model.steps}, ${this.#name}: ${messageOf(error)}`, { cause: error });
    }
  }

  async #take(model: Model, world: World): Promise<void> {
    await this.#run(world);
    await checkWorld(world);
    if (model.steps % this.#pace.wayOutEvery !== 0) return;
    const means = model.steps % (2 * this.#pace.wayOutEvery) === 0 ? 'window' : 'terminal';
    for (const name of walked) {
      if (world.running.has(name) || !exists(world, name)) continue;
      await findWayOut(world.data, name, means);
      count(world, 'ways out');
    }
  }

  toString(): string {
    return this.#name;
  }
}

const acts: readonly Act[] = ['up', 'up', 'up', 'up', 'start', 'stop', 'destroy', 'resume'];

const changes: readonly Change[] = [
  { kind: 'scale', privateAgents: 2, publicAgents: 1 },
  { kind: 'scale', privateAgents: 1, publicAgents: 1 },
  { kind: 'resize', machine: 'a1', cpus: 2, memoryMiB: 6144 },
  { kind: 'resize', machine: 'm1', cpus: 2, memoryMiB: 3072 },
  { kind: 'snapshot', name: 'first' },
  { kind: 'snapshot', name: 'second' },
  { kind: 'restore', snapshot: 'first' },
  { kind: 'snapshot-delete', snapshot: 'first' },
  { kind: 'upgrade', release: { kind: 'catalogue', version: '2.1.1' } },
  { kind: 'upgrade', release: { kind: 'catalogue', version: '2.1.4' } },
];

const failures = [
  'machines:a1*1',
  'machines',
  'network*1',
  'genconf*2',
  'agent:a1',
  'postflight:m1*1',
  'health*1',
  'start:p1*1',
  'stop:m1',
  'upgrade:m1*1',
  'upgrade:a1',
  'restore:p1*1',
  'stop:a1*1',
  'destroy:boot*1',
  'destroy',
] as const;

const minute = 60_000;
const jumps = [minute, 60 * minute, 24 * 60 * minute, 400 * 24 * 60 * minute];

/** Everything that may happen to clusters, as often as it deserves. */
export function steps(pace: Pace) {
  const name = fc.constantFrom(...walked);
  const machine = fc.constantFrom(...machineNames);
  const step = <T extends unknown[]>(
    title: string,
    given: { [K in keyof T]: fc.Arbitrary<T[K]> },
    run: (world: World, ...values: T) => Promise<unknown>,
  ) =>
    fc
      .tuple<T>(...given)
      .map(
        (values) =>
          new Step(pace, [title, ...values.map(shown)].join(' '), (world) => run(world, ...values)),
      );

  const host = fc.constantFrom<(0 | 1)[]>(0, 1);
  const act = step<[Act, Walked, 0 | 1, Ending]>(
    'operate',
    [fc.constantFrom(...acts), name, host, endings],
    (world, call, one, at, ending) => operate(world, one, { call, name: one }, at, ending),
  );
  const change = step<[Change, Walked, 0 | 1, Ending]>(
    'change',
    [fc.constantFrom(...changes), name, host, endings],
    (world, asked, one, at, ending) =>
      operate(world, one, { call: 'change', name: one, change: asked }, at, ending),
  );
  return [
    ...Array.from({ length: 20 }, () => act),
    ...Array.from({ length: 8 }, () => change),
    step<[Walked]>('settle', [name], (world, one) => settle(world, one)),
    step<[Walked, 0 | 1]>('cancel', [name, fc.constantFrom(0, 1)], cancel),
    step<[0 | 1]>('kill', [fc.constantFrom(0, 1)], (world, at) => world.hosts[at].kill()),
    step<[Walked, (typeof machineNames)[number]]>('delete-machine', [name, machine], deleteMachine),
    step<[Walked, (typeof machineNames)[number]]>('power-off', [name, machine], powerOff),
    step<[Walked]>('lose-all-machines', [name], loseMachines),
    step<[string]>('fail', [fc.constantFrom(...failures)], (world, failure) =>
      meet(world, { failure }),
    ),
    ...Array.from({ length: 4 }, () =>
      step<[]>('work-again', [], (world) => meet(world, { failure: '', room: null })),
    ),
    step<[number]>('disk-full', [fc.nat(60)], (world, room) => meet(world, { room })),
    step<[number, boolean]>('clock', [fc.constantFrom(...jumps), fc.boolean()], (world, ms, back) =>
      meet(world, { clockMs: world.faults.clockMs + (back ? -ms : ms) }),
    ),
    step<[Walked, number]>('tear-journal', [name, fc.nat(100)], tearJournal),
  ];
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

function shown(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

export async function settle({ running }: World, name: Walked): Promise<void> {
  await running.get(name)?.ended;
}

/** Whoever asks for a cancel: what runs ends soon, and nothing is asked of what does not. */
async function cancel(world: World, name: Walked, at: 0 | 1): Promise<void> {
  const running = world.running.get(name);
  const answer = await world.hosts[at].ask<boolean>({ call: 'cancel', name });
  if (!('value' in answer)) {
    const { code } = answer.refused;
    const fits =
      code === 'CLUSTER-UNKNOWN' ? true : code === 'STORAGE-FULL' && world.faults.room !== null;
    if (!fits) throw new Error(`cancel was refused: ${code} ${answer.refused.text}`);
    return;
  }
  if (running === undefined && answer.value) throw new Error(`cancel of ${name} found something`);
  if (answer.value) await running?.ended;
}

/** What the user does with the hypervisor's own program. */
async function deleteMachine(world: World, name: Walked, machine: string): Promise<void> {
  await change(world, name, (machines) => {
    const { [`dv-${name}-${machine}`]: _gone, ...left } = machines;
    return left;
  });
}

async function powerOff(world: World, name: Walked, machine: string): Promise<void> {
  await change(world, name, (machines) => {
    const id = `dv-${name}-${machine}`;
    const found = machines[id];
    return found === undefined
      ? machines
      : { ...machines, [id]: { ...found, state: 'stopped', readyAt: null } };
  });
}

async function loseMachines(world: World, name: Walked): Promise<void> {
  if (world.running.has(name) || !exists(world, name)) return;
  await rm(join(world.data, 'clusters', name, 'simulated.json'), { force: true });
}

type Machines = Parameters<Parameters<typeof updateState>[1]>[0]['machines'];

async function change(world: World, name: Walked, edit: (machines: Machines) => Machines) {
  if (!exists(world, name)) return;
  const folder = join(world.data, 'clusters', name);
  try {
    await updateState({ folder }, (state) => ({ ...state, machines: edit(state.machines) }));
  } catch (error) {
    // It was being destroyed.
    if (exists(world, name)) throw error;
  }
}

/** The power fails in the middle of a line. */
async function tearJournal(world: World, name: Walked, length: number): Promise<void> {
  if (world.running.has(name) || !exists(world, name)) return;
  const line =
    '{"at":"2026-11-22T10:00:00.000Z","type":"begin","operation":"torn","kind":"destroy","holder":{';
  await appendFile(join(world.data, 'clusters', name, 'journal.ndjson'), line.slice(0, length));
}
