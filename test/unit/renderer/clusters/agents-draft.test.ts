import { describe, expect, it } from 'vitest';
import {
  draftOf,
  scaleOf,
  withAgent,
  withCount,
} from '../../../../src/renderer/clusters/changes/agents-draft.ts';
import { clusterSpec, machine } from '../../engine/install/spec.ts';

const machines = [...clusterSpec().machines, machine('a2', 'agent-private', 121)];
const start = draftOf(machines);
const agent = (name: string) =>
  machines.find((each) => each.name === name) ?? machine(name, 'master', 1);

describe('the dialog of agents', () => {
  it('begins with what there is, which changes nothing', () => {
    expect(scaleOf(start)).toEqual({ kind: 'scale', privateAgents: 2, publicAgents: 1 });
  });

  it('unticks the newest of fewer, and none of more', () => {
    const fewer = withCount(start, machines, 'agent-private', 1);
    expect(scaleOf(fewer)).toMatchObject({ privateAgents: 1, remove: ['a2'] });
    expect(scaleOf(withCount(fewer, machines, 'agent-private', 3))).toEqual({
      ...{ kind: 'scale', privateAgents: 3, publicAgents: 1 },
    });
  });

  it('counts one fewer for each that is unticked, and one more for each that stays after all', () => {
    const without = withAgent(start, agent('a1'), false);
    expect(scaleOf(without)).toMatchObject({ privateAgents: 1, publicAgents: 1, remove: ['a1'] });
    expect(withAgent(without, agent('a1'), false)).toBe(without);
    expect(withAgent(without, agent('a1'), true)).toEqual(start);
    expect(withAgent(start, agent('m1'), false)).toBe(start);
  });

  it('asks for a size only where one is typed', () => {
    const size = { cpus: null, memoryMiB: 3072 };
    expect(scaleOf({ ...start, size })).toMatchObject({ size: { memoryMiB: 3072 } });
  });
});
