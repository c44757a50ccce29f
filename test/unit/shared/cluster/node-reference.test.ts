import { describe, expect, it } from 'vitest';
import { machineNamed, nodeReference } from '../../../../src/shared/cluster/node-reference.ts';

const cluster = {
  name: 'demo',
  machines: [
    { name: 'm2', type: 'master', ip: '192.168.57.100' },
    { name: 'm1', type: 'master', ip: '192.168.57.90' },
    { name: 'a1', type: 'agent-private', ip: '192.168.57.111' },
    { name: 'p1', type: 'agent-public', ip: '192.168.57.60' },
    { name: 'boot', type: 'boot', ip: '192.168.57.50' },
  ],
} as const;

describe("minidcos's names of machines", () => {
  it('count in the order of addresses, as numbers', () => {
    const references = cluster.machines.map((each) => nodeReference(cluster.machines, each));
    expect(references).toEqual(['master_1', 'master_0', 'agent_0', 'public_agent_0', 'boot_0']);
  });

  it.each([
    ['m1', 'm1'],
    ['master_0', 'm1'],
    ['192.168.57.60', 'p1'],
    ['dv-demo-a1', 'a1'],
    ['master_2', null],
    ['dv-other-a1', null],
  ])('%s means %s', (given, name) => {
    expect(machineNamed(cluster, given)).toBe(name);
  });
});
