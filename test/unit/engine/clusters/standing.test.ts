import { describe, expect, it } from 'vitest';
import { standingProblems } from '../../../../src/engine/clusters/standing.ts';
import type { MachineState } from '../../../../src/shared/cluster/states.ts';

const machines = (master: MachineState, agent: MachineState, boot: MachineState) => [
  { name: 'm1', type: 'master' as const, ip: '192.168.57.90', state: master },
  { name: 'a1', type: 'agent-private' as const, ip: '192.168.57.111', state: agent },
  { name: 'boot', type: 'boot' as const, ip: '192.168.57.50', state: boot },
];
const virtual = { name: 'demo', provider: 'virtualbox' } as const;
const told = (...states: [MachineState, MachineState, MachineState]) =>
  standingProblems(virtual, 'degraded', machines(...states)).map(({ code, params }) => [
    code,
    params?.machines,
  ]);

describe('what a cluster at rest shows', () => {
  it('machines that somebody switched off are named; the boot machine may be off', () => {
    expect(told('stopped', 'aborted', 'stopped')).toEqual([['MACHINES-SWITCHED-OFF', 'm1, a1']]);
    expect(told('saved', 'saved', 'saved')).toEqual([]);
  });

  it('machines that stand still are named', () => {
    expect(told('paused', 'running', 'paused')).toEqual([['MACHINES-PAUSED', 'm1, boot']]);
  });

  it('where machines can only be switched off, that is nothing to tell', () => {
    const lxc = { name: 'demo', provider: 'lxc' } as const;
    expect(standingProblems(lxc, 'stopped', machines('stopped', 'stopped', 'stopped'))).toEqual([]);
  });

  it('while something else explains it, nothing is told', () => {
    expect(standingProblems(virtual, 'starting', machines('stopped', 'saved', 'saved'))).toEqual(
      [],
    );
  });
});
