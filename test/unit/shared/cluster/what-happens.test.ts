import { describe, expect, it } from 'vitest';
import type { MachineType } from '../../../../src/shared/cluster/kinds.ts';
import { isBusy } from '../../../../src/shared/cluster/predicates.ts';
import { type ClusterFacts, clusterState } from '../../../../src/shared/cluster/state.ts';
import {
  type ClusterState,
  clusterStates,
  type MachineState,
  machineStates,
} from '../../../../src/shared/cluster/states.ts';
import { type OperationKind, operationKinds } from '../../../../src/shared/operations/events.ts';

/** A master, an agent and the boot machine. */
const types: readonly MachineType[] = ['master', 'agent-private', 'boot'];
const machines = (...states: readonly MachineState[]) =>
  types.map((type, at) => ({ type, state: states[at] ?? 'unknown' }));
const each = (state: MachineState) => machines(state, state, state);

const complete: ClusterFacts = {
  running: null,
  interrupted: false,
  failed: false,
  deployed: true,
  settling: false,
  machines: each('running'),
};
const working = (running: OperationKind, of: MachineState): ClusterFacts => ({
  ...complete,
  running,
  machines: each(of),
});

/** What is known of a cluster in each state. */
const example: Readonly<Record<ClusterState, ClusterFacts>> = {
  creating: { ...working('deploy', 'starting'), deployed: false },
  running: complete,
  settling: { ...complete, settling: true },
  stopping: working('stop', 'running'),
  stopped: { ...complete, machines: each('saved') },
  starting: working('start', 'saved'),
  destroying: working('destroy', 'running'),
  changing: working('scale', 'running'),
  interrupted: { ...complete, interrupted: true },
  degraded: { ...complete, machines: machines('running', 'absent', 'running') },
  failed: { ...complete, failed: true, deployed: false },
  unknown: { ...complete, machines: each('unknown') },
};

/** What comes from outside, or from an operation. */
const events = {
  deploy: (facts: ClusterFacts) => ({ ...facts, running: 'deploy' }),
  start: (facts: ClusterFacts) => ({ ...facts, running: 'start' }),
  stop: (facts: ClusterFacts) => ({ ...facts, running: 'stop' }),
  destroy: (facts: ClusterFacts) => ({ ...facts, running: 'destroy' }),
  change: (facts: ClusterFacts) => ({ ...facts, running: 'resize' }),
  'the engine is killed': (facts: ClusterFacts) =>
    facts.running === null ? facts : { ...facts, running: null, interrupted: true },
  'it is cancelled': (facts: ClusterFacts) =>
    facts.running === null ? facts : { ...facts, running: null, interrupted: true },
  'it ends badly': (facts: ClusterFacts) =>
    facts.running === null
      ? facts
      : { ...facts, running: null, failed: facts.running === 'deploy', interrupted: false },
  'the agent is powered off': ({ machines: [master, , boot], ...facts }: ClusterFacts) => ({
    ...facts,
    machines: machines(master?.state ?? 'absent', 'aborted', boot?.state ?? 'absent'),
  }),
  'the computer was off': (facts: ClusterFacts) => ({ ...facts, machines: each('stopped') }),
  'the machines are deleted': (facts: ClusterFacts) => ({ ...facts, machines: each('absent') }),
  'the provider is silent': (facts: ClusterFacts) => ({ ...facts, machines: each('unknown') }),
  'the provider answers': (facts: ClusterFacts) => ({ ...facts, machines: each('running') }),
  'DC/OS is looked for': (facts: ClusterFacts) => ({ ...facts, settling: true }),
} satisfies Record<string, (facts: ClusterFacts) => ClusterFacts>;
type Event = keyof typeof events;

/** An operation that begins is what is told; what ends one depends on it. */
const begun = {
  deploy: 'creating',
  start: 'starting',
  stop: 'stopping',
  destroy: 'destroying',
  change: 'changing',
} as const;

type Told = Readonly<Record<Event, ClusterState>>;
const during = (state: ClusterState): Told => ({
  ...(Object.fromEntries(Object.keys(events).map((event) => [event, state])) as Told),
  ...begun,
  'the engine is killed': 'interrupted',
  'it is cancelled': 'interrupted',
});
const stays = (state: ClusterState): Told => ({
  ...during(state),
  'the engine is killed': state,
  'it is cancelled': state,
  'the provider is silent': 'unknown',
});
const asMachinesAre: Told = {
  ...stays('running'),
  'the agent is powered off': 'degraded',
  'the computer was off': 'stopped',
  'the machines are deleted': 'degraded',
  'DC/OS is looked for': 'settling',
};

/** What is told of a cluster in each state after each event; a new state or event must be added. */
const table: Readonly<Record<ClusterState, Told>> = {
  creating: { ...during('creating'), 'it ends badly': 'failed' },
  starting: { ...during('starting'), 'it ends badly': 'stopped' },
  stopping: { ...during('stopping'), 'it ends badly': 'running' },
  destroying: { ...during('destroying'), 'it ends badly': 'running' },
  changing: { ...during('changing'), 'it ends badly': 'running' },
  running: asMachinesAre,
  settling: {
    ...asMachinesAre,
    'the engine is killed': 'settling',
    'it is cancelled': 'settling',
    'it ends badly': 'settling',
    'the provider answers': 'settling',
  },
  stopped: {
    ...asMachinesAre,
    'the engine is killed': 'stopped',
    'it is cancelled': 'stopped',
    'it ends badly': 'stopped',
    'DC/OS is looked for': 'stopped',
  },
  degraded: {
    ...asMachinesAre,
    'the engine is killed': 'degraded',
    'it is cancelled': 'degraded',
    'it ends badly': 'degraded',
    'DC/OS is looked for': 'degraded',
  },
  interrupted: stays('interrupted'),
  failed: stays('failed'),
  unknown: {
    ...stays('unknown'),
    'the agent is powered off': 'unknown',
    'the computer was off': 'stopped',
    'the machines are deleted': 'degraded',
    'the provider answers': 'running',
  },
};

describe.each(clusterStates)('a cluster that is %s', (state) => {
  it('is so for what is known of it', () => {
    expect(clusterState(example[state])).toBe(state);
  });

  it.each(Object.keys(events) as Event[])('is told rightly after: %s', (event) => {
    const facts = events[event](example[state]) as ClusterFacts;
    expect(clusterState(facts)).toBe(table[state][event]);
  });
});

/** Everything that can be known of three machines at once. */
function* everything(): Generator<ClusterFacts> {
  const flags = [false, true];
  for (const running of [null, ...operationKinds])
    for (const interrupted of flags)
      for (const failed of flags)
        for (const deployed of flags)
          for (const settling of flags)
            for (const master of machineStates)
              for (const agent of machineStates)
                for (const boot of machineStates)
                  yield {
                    running,
                    interrupted,
                    failed,
                    deployed,
                    settling,
                    machines: machines(master, agent, boot),
                  };
}

describe('whatever is known', () => {
  it('is never told as more than it is', () => {
    const lies: string[] = [];
    const seen = new Set<ClusterState>();
    let count = 0;
    for (const facts of everything()) {
      const state = clusterState(facts);
      seen.add(state);
      count += 1;
      const found = lieIn(state, facts);
      if (found !== null) lies.push(`${found}: ${JSON.stringify(facts)}`);
    }
    expect(lies).toEqual([]);
    expect([...seen].sort()).toEqual([...clusterStates].sort());
    expect(count).toBe((1 + operationKinds.length) * 16 * machineStates.length ** 3);
  });
});

function lieIn(state: ClusterState, { running, ...facts }: ClusterFacts): string | null {
  if (isBusy(state) !== (running !== null)) return 'busy without an operation, or idle with one';
  if (running !== null) return null;
  const states = facts.machines.map((machine) => machine.state);
  if (states.includes('unknown') !== (state === 'unknown')) return 'unknown is not what it is';
  const nodes = facts.machines.filter(({ type }) => type !== 'boot');
  const nodesRun = nodes.every((machine) => machine.state === 'running');
  const whole = facts.deployed && !facts.interrupted && !facts.failed;
  const shines = state === 'running' || state === 'settling' || state === 'stopped';
  if (shines && !whole) return 'as if its creation had ended well';
  if (state === 'running' && (!nodesRun || facts.settling === true)) return 'does not run';
  if (state === 'stopped' && states.includes('running')) return 'not all is stopped';
  if (state === 'stopped' && states.includes('absent')) return 'a machine is missing';
  return null;
}
