import { describe, expect, it } from 'vitest';
import { type FreeAgent, missingRoom } from '../../../../src/shared/examples/room.ts';

const agent = (machine: string, more: Partial<FreeAgent> = {}): FreeAgent => ({
  machine,
  public: false,
  cpus: 4,
  memoryMiB: 4096,
  diskMiB: 10_000,
  ...more,
});

describe('the room for tasks on agents', () => {
  it('is there where each task has an agent in one piece', () => {
    const tasks = [
      { instances: 3, cpus: 1, mem: 2000 },
      { instances: 1, cpus: 0.5, mem: 500, disk: 4000 },
    ];
    expect(missingRoom(tasks, [agent('a1'), agent('a2')])).toEqual([]);
    expect(missingRoom([], [])).toEqual([]);
  });

  it('says how much is needed in all, and how much is free', () => {
    const tasks = [{ instances: 3, cpus: 2, mem: 2048, disk: 9000 }];
    expect(missingRoom(tasks, [agent('a1')])).toEqual([
      { kind: 'cpus', public: false, needed: 6, free: 4 },
      { kind: 'memory', public: false, needed: 6144, free: 4096 },
      { kind: 'disk', public: false, needed: 27_000, free: 10_000 },
    ]);
  });

  it('tells what is enough in sum but nowhere in one piece', () => {
    const tasks = [{ instances: 1, cpus: 6, mem: 100 }];
    expect(missingRoom(tasks, [agent('a1'), agent('a2')])).toEqual([
      { kind: 'piece', public: false, cpus: 6, memoryMiB: 100 },
    ]);
  });

  it('wants an agent for each of those that keep apart, but lets others beside them', () => {
    const apart = { instances: 3, cpus: 1, mem: 100, apart: true };
    expect(missingRoom([apart], [agent('a1'), agent('a2')])).toEqual([
      { kind: 'agents', public: false, needed: 3, have: 2 },
    ]);
    const beside = { instances: 3, cpus: 1, mem: 100, apart: true };
    expect(
      missingRoom(
        [apart, beside],
        ['a1', 'a2', 'a3'].map((name) => agent(name)),
      ),
    ).toEqual([]);
    const full = agent('a3', { cpus: 0 });
    expect(missingRoom([apart], [agent('a1'), agent('a2'), full])).toEqual([
      { kind: 'piece', public: false, cpus: 1, memoryMiB: 100 },
    ]);
  });

  it('keeps public and private agents apart', () => {
    const task = { instances: 1, cpus: 1, mem: 256, public: true };
    expect(missingRoom([task], [agent('a1')])).toEqual([
      { kind: 'agents', public: true, needed: 1, have: 0 },
    ]);
    expect(missingRoom([task], [agent('p1', { public: true })])).toEqual([]);
    expect(missingRoom([{ ...task, public: false }], [agent('p1', { public: true })])).toEqual([
      { kind: 'agents', public: false, needed: 1, have: 0 },
    ]);
  });

  it('counts parts of CPUs without their rounding', () => {
    const tasks = [{ instances: 3, cpus: 0.1, mem: 1 }];
    expect(missingRoom(tasks, [agent('a1', { cpus: 0.3 })])).toEqual([]);
  });
});
