import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agentCount, scaled, unknownNames } from '../../../../src/shared/cluster/scaled.ts';
import type { MachineSpec } from '../../../../src/shared/cluster/spec.ts';
import { parseVagrantConfig } from '../../../../src/shared/topology/vagrant-config.ts';
import { editVagrantConfig } from '../../../../src/shared/topology/vagrant-config-edit.ts';
import { clusterSpec, machine } from '../../engine/install/spec.ts';

const names = (machines: readonly MachineSpec[]) => machines.map(({ name }) => name).join(' ');
const spec = clusterSpec();
const codes = (change: Parameters<typeof scaled>[1]) =>
  scaled(spec, change).problems.map(({ code }) => code);

describe('agents that come', () => {
  it('go on with names and addresses, and stand behind those of their kind', () => {
    const { added, during, machines, removed } = scaled(spec, {
      privateAgents: 3,
      publicAgents: 2,
    });
    expect(names(machines)).toBe('m1 a1 a2 a3 p1 p2 boot');
    expect(during).toEqual(machines);
    expect(removed).toEqual([]);
    expect(added.map(({ name, ip }) => `${name} ${ip}`)).toEqual([
      'a2 192.168.57.121',
      'a3 192.168.57.131',
      'p2 192.168.57.70',
    ]);
  });

  it('are as the last of their kind, or of the size that is asked for', () => {
    const [a2] = scaled(spec, { privateAgents: 2, publicAgents: 1 }).added;
    expect(a2).toMatchObject({ cpus: 2, memoryMiB: 2048, memoryReservedMiB: 512 });
    const size = { memoryMiB: 4096 };
    const [large] = scaled(spec, { privateAgents: 2, publicAgents: 1, size }).added;
    expect(large).toMatchObject({ cpus: 2, memoryMiB: 4096, memoryReservedMiB: 512 });
  });

  it('do not take a name or an address that another machine has', () => {
    const taken = [...spec.machines, { ...machine('x', 'agent-public', 121), aliases: ['a2'] }];
    const [added] = scaled(
      { ...spec, machines: taken },
      { privateAgents: 2, publicAgents: 2 },
    ).added;
    expect(added).toMatchObject({ name: 'a3', ip: '192.168.57.131' });
  });
});

describe('agents that go', () => {
  const three = { ...spec, machines: scaled(spec, { privateAgents: 3, publicAgents: 1 }).machines };
  const many = { ...spec, machines: [...three.machines] };

  it('are the newest ones, unless others are named', () => {
    const change = { privateAgents: 1, publicAgents: 1 };
    expect(names(scaled(many, change).removed)).toBe('a2 a3');
    const named = { privateAgents: 2, publicAgents: 1, remove: ['a1'] };
    expect(names(scaled(many, named).machines)).toBe('m1 a2 a3 p1 boot');
  });

  it('are there until the new ones are', () => {
    const swap = { privateAgents: 3, publicAgents: 1, remove: ['a2'] };
    const { during, machines } = scaled(many, swap);
    expect(names(during)).toBe('m1 a1 a2 a3 a4 p1 boot');
    expect(names(machines)).toBe('m1 a1 a3 a4 p1 boot');
  });
});

describe('what cannot be', () => {
  it('is a master or the boot machine that goes, no agent at all, or a size without room', () => {
    expect(codes({ privateAgents: 1, publicAgents: 1, remove: ['m1'] })).toEqual([
      'SCALE-MASTERS-FIXED',
    ]);
    expect(codes({ privateAgents: 1, publicAgents: 1, remove: ['boot'] })).toEqual([
      'SCALE-BOOT-STAYS',
    ]);
    expect(codes({ privateAgents: 0, publicAgents: 0 })).toEqual(['SCALE-NO-AGENT']);
    const tiny = { privateAgents: 2, publicAgents: 1, size: { memoryMiB: 512 } };
    expect(codes(tiny)).toEqual(['TOPOLOGY-RESERVED-TOO-LARGE']);
  });

  it('is more agents than the network has addresses', () => {
    expect(codes({ privateAgents: 200, publicAgents: 60 })).toEqual(['SCALE-NETWORK-FULL']);
  });

  it('is told of names that nobody has', () => {
    const change = { privateAgents: 1, publicAgents: 1, remove: ['a9', 'a1'] };
    expect(unknownNames(spec, change)).toEqual(['a9']);
  });
});

describe('any change of the agents', () => {
  const count = fc.integer({ min: 0, max: 8 });
  const changes = fc.record({
    privateAgents: count,
    publicAgents: count,
    remove: fc.subarray(['a1', 'a2', 'a3', 'p1', 'p2', 'a9', 'm1', 'boot']),
  });
  const start = fc.record({ privateAgents: fc.nat(5), publicAgents: fc.nat(4) });

  it('comes to what was asked for, from wherever it was interrupted, and keeps all others', () => {
    fc.assert(
      fc.property(start, changes, (first, change) => {
        const before = { ...spec, machines: [...scaled(spec, first).machines] };
        const once = scaled(before, change);
        expect(agentCount(once.machines, 'agent-private')).toBe(change.privateAgents);
        expect(agentCount(once.machines, 'agent-public')).toBe(change.publicAgents);
        // Half way and at its end it wants the same.
        const half = scaled({ ...before, machines: [...once.during] }, change);
        expect(half.machines).toEqual(once.machines);
        expect(half.added).toEqual([]);
        const twice = scaled({ ...before, machines: [...once.machines] }, change);
        expect(twice.during).toEqual(once.machines);
        // Nobody is touched but those that come and go, and no name or address is there twice.
        const kept = before.machines.filter((each) => !once.removed.includes(each));
        for (const each of kept) expect(once.machines).toContain(each);
        for (const key of ['name', 'ip'] as const) {
          const all = once.during.map((each) => each[key]);
          expect(new Set(all).size).toBe(all.length);
        }
        const fixed = (some: readonly MachineSpec[]) =>
          some.filter(({ type }) => type === 'master' || type === 'boot');
        expect(fixed(once.machines)).toEqual(fixed(before.machines));
      }),
    );
  });

  it('is written into the user’s file, and read from there again', () => {
    fc.assert(
      fc.property(changes, (change) => {
        const { machines, problems } = scaled(spec, { ...change, remove: [] });
        fc.pre(problems.length === 0);
        const text = editVagrantConfig('# mine\n', [...machines]);
        expect(text).toMatch(/^# mine\n/);
        const read = parseVagrantConfig(text, { cluster: spec.name, network: spec.network });
        expect(new Map(read.map((each) => [each.name, each]))).toEqual(
          new Map(machines.map((each) => [each.name, each])),
        );
      }),
      { numRuns: 40 },
    );
  });
});
