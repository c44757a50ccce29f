import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import {
  canChange,
  canDestroy,
  canStart,
  canStop,
  type Verdict,
} from '../../../src/shared/cluster/predicates.ts';
import type { ClusterStatus } from '../../../src/shared/snapshot.ts';
import type { Act, Ask } from './host.ts';
import type { Answer, Host, Running } from './hosts.ts';
import { exists } from './invariants.ts';
import type { Walked } from './names.ts';
import { count, type World } from './world.ts';

/** How an operation is left: to its end, killed or cancelled after some steps, or running beside the next. */
export type Ending =
  | { readonly how: 'wait' }
  | { readonly how: 'kill' | 'cancel' | 'leave'; readonly steps: number };

export const endings: fc.Arbitrary<Ending> = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Ending>({ how: 'wait' }) },
  {
    weight: 5,
    arbitrary: fc.record({
      how: fc.constantFrom<'kill' | 'cancel' | 'leave'>('kill', 'kill', 'cancel', 'leave'),
      steps: fc.integer({ min: 0, max: 70 }),
    }),
  },
);

/** Asks one of the processes for an operation, as a person does, and looks whether the answer is right. */
export async function operate(
  world: World,
  name: Walked,
  ask: Ask,
  at: 0 | 1,
  ending: Ending,
): Promise<void> {
  const host = world.hosts[at];
  const act = titleOf(ask);
  const offered = await offers(world, host, name, ask);
  const busyWith = world.running.get(name);
  const answer = await host.begin(name, ask);
  if ('refused' in answer) {
    return refusedRightly(world, { ask, name, offered, busyWith }, answer.refused);
  }
  // The end of the one before may be told after the begin of this, by another process.
  if (
    busyWith !== undefined &&
    (await Promise.race([busyWith.ended, pause(5_000, 'late')])) === 'late'
  ) {
    throw new Error(`${name} is operated twice at once`);
  }
  if (offered === false) throw new Error(`${act} of ${name} was not offered, but begun`);
  count(world, `${act} begun`);
  const running = answer.value;
  world.running.set(name, running);
  void running.ended.then(() => world.running.get(name) === running && world.running.delete(name));
  await end(world, running, ending);
}

/** Whether a button for it would be there; null where that cannot be told beforehand. */
async function offers(world: World, host: Host, name: Walked, ask: Ask): Promise<boolean | null> {
  if (world.running.has(name)) return null;
  if (ask.call === 'up') return true;
  const answer: Answer<ClusterStatus> = await host.ask({ call: 'status', name });
  if (!('value' in answer)) return false;
  if (ask.call === 'change') return canChange(answer.value, ask.change.kind).ok;
  const predicate = predicates[ask.call];
  return predicate === null ? null : predicate(answer.value).ok;
}

const predicates: Readonly<
  Record<Exclude<Act, 'up'>, ((cluster: ClusterStatus) => Verdict) | null>
> = { start: canStart, stop: canStop, destroy: canDestroy, resume: null };

/** Reasons that lie in what is asked for, not in the cluster's state. */
const ofItsOwn =
  /^((SCALE|RESIZE|SNAPSHOT|MACHINE|AGENT|UPGRADE)-|cannot\.(resize|scale)-|upgrade\.)/;

const titleOf = (ask: Ask) => (ask.call === 'change' ? ask.change.kind : ask.call);

interface Asked {
  readonly ask: Ask;
  readonly name: Walked;
  readonly offered: boolean | null;
  readonly busyWith: Running | undefined;
}

function refusedRightly(
  world: World,
  { ask, name, offered, busyWith }: Asked,
  { code, text }: { readonly code: string; readonly text: string },
): void {
  count(world, `refused ${code}`);
  const act = titleOf(ask);
  const there = exists(world, name);
  const right =
    (busyWith !== undefined && ['CLUSTER-BUSY', 'cannot.busy', 'STORAGE-BUSY'].includes(code)) ||
    // What was going on may have taken it away, or made it another.
    (busyWith !== undefined && offered === null && !code.startsWith('UNEXPECTED')) ||
    (!there && code === 'CLUSTER-UNKNOWN') ||
    (offered === false && /^(cannot\.|UPGRADE-UNFINISHED)/.test(code)) ||
    (world.faults.room !== null && code === 'STORAGE-FULL') ||
    // What is asked for may be so already, or not be there.
    (ask.call === 'change' && ofItsOwn.test(code)) ||
    (act === 'resume' && code === 'CLUSTER-NOTHING-TO-RESUME') ||
    (act === 'resume' && code === 'CLUSTER-NOTHING-TO-START');
  if (!right)
    throw new Error(`${act} of ${name} (offered: ${offered}) was refused: ${code} ${text}`);
}

const ended = { kill: 'killed', cancel: 'cancelled', leave: 'left running' } as const;

async function end(world: World, running: Running, ending: Ending): Promise<void> {
  if (ending.how === 'wait') return endedRightly(world, running, await running.ended);
  await running.steps(ending.steps);
  count(world, `${titleOf(running.ask)} ${ended[ending.how]}`);
  if (ending.how === 'leave') return;
  if (ending.how === 'kill') {
    await running.host.kill();
    return;
  }
  // Also from the other process.
  const [one, other] = world.hosts;
  const host = ending.steps % 2 === 0 ? running.host : running.host === one ? other : one;
  await host.ask({ call: 'cancel', name: running.name });
  await running.ended;
}

/** An operation that nothing disturbs does what it is for. */
async function endedRightly(world: World, { ask, name, host }: Running, outcome: string | null) {
  const act = titleOf(ask);
  count(world, `${act} ${outcome}`);
  const { failure, room } = world.faults;
  if (outcome !== 'done') {
    if (failure !== '' || room !== null) return;
    const told: Answer<ClusterStatus> = await host.ask({ call: 'status', name });
    const codes = 'value' in told ? told.value.problems.map(({ code }) => code) : [];
    // Of a machine that is not there any more a start cannot but say so.
    if (act !== 'up' && codes.includes('MACHINE-ABSENT')) return;
    if (ask.call === 'change' && codes.some((code) => ofItsOwn.test(code))) return;
    throw new Error(`${act} of ${name} ended as ${outcome}: ${codes.join(', ')}`);
  }
  if (act === 'destroy' && exists(world, name)) throw new Error(`${name} is destroyed and there`);
  if (ask.call === 'change' || act === 'destroy' || act === 'resume') return;
  const told: Answer<ClusterStatus> = await host.ask({ call: 'status', name });
  const state = 'value' in told ? told.value.state : told.refused.code;
  const wanted = act === 'stop' ? /^(stopped|interrupted|degraded)$/ : /^running$/;
  if (act === 'start' ? !/^(running|degraded)$/.test(state) : !wanted.test(state)) {
    throw new Error(`${act} of ${name} is done, and it is ${state}`);
  }
}
