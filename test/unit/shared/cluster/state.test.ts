import { describe, expect, it } from 'vitest';
import type { MachineType } from '../../../../src/shared/cluster/kinds.ts';
import { type ClusterFacts, clusterState } from '../../../../src/shared/cluster/state.ts';
import type { MachineState } from '../../../../src/shared/cluster/states.ts';

const deployed: ClusterFacts = {
  running: null,
  interrupted: false,
  failed: false,
  deployed: true,
  machines: machines('running', 'running', 'running'),
};

/** A master, an agent and the boot machine. */
function machines(master: MachineState, agent: MachineState, boot: MachineState) {
  const types: MachineType[] = ['master', 'agent-private', 'boot'];
  return [master, agent, boot].map((state, at) => ({ type: types[at] ?? 'boot', state }));
}

describe('the state of a cluster', () => {
  it.each([
    ['deploy', 'creating'],
    ['start', 'starting'],
    ['stop', 'stopping'],
    ['destroy', 'destroying'],
  ] as const)('while %s runs is %s, whatever else is known', (running, state) => {
    const machinesUnknown = machines('unknown', 'absent', 'aborted');
    for (const facts of [deployed, { ...deployed, interrupted: true, failed: true }]) {
      expect(clusterState({ ...facts, running, machines: machinesUnknown })).toBe(state);
    }
  });

  it.each([
    [
      'unknown',
      { interrupted: true, failed: true, machines: machines('unknown', 'running', 'running') },
    ],
    ['interrupted', { interrupted: true, failed: true }],
    ['interrupted', { interrupted: true, deployed: false }],
    ['failed', { failed: true }],
    ['failed', { failed: true, deployed: false, machines: machines('absent', 'absent', 'absent') }],
    ['interrupted', { deployed: false, machines: machines('absent', 'absent', 'absent') }],
    ['settling', { settling: true }],
    ['stopped', { settling: true, machines: machines('stopped', 'stopped', 'stopped') }],
  ] as const)('without an operation is %s for %j', (state, facts) => {
    expect(clusterState({ ...deployed, ...facts })).toBe(state);
  });

  it.each([
    ['running', ['running', 'running', 'running']],
    ['running', ['running', 'running', 'stopped']],
    ['running', ['running', 'running', 'saved']],
    ['stopped', ['stopped', 'stopped', 'stopped']],
    ['stopped', ['saved', 'saved', 'saved']],
    ['stopped', ['saved', 'stopped', 'saved']],
    ['degraded', ['stopped', 'stopped', 'running']],
    ['degraded', ['running', 'stopped', 'running']],
    ['degraded', ['running', 'saved', 'running']],
    ['degraded', ['running', 'starting', 'running']],
    ['degraded', ['aborted', 'aborted', 'aborted']],
    ['degraded', ['running', 'running', 'absent']],
    ['degraded', ['running', 'running', 'aborted']],
    ['degraded', ['absent', 'absent', 'absent']],
    ['unknown', ['running', 'unknown', 'running']],
  ] as const)(
    'is %s where master, agent and boot machine are %j',
    (state, [master, agent, boot]) => {
      const facts = { ...deployed, machines: machines(master, agent, boot) };
      expect(clusterState(facts)).toBe(state);
    },
  );
});
