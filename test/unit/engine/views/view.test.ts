import { describe, expect, test } from 'vitest';
import type { DcosAnswer } from '../../../../src/engine/views/dcos-answers.ts';
import { clusterView, outlineOf } from '../../../../src/engine/views/view.ts';
import type { MachineState } from '../../../../src/shared/cluster/states.ts';
import { say } from '../../../../src/shared/messages/message.ts';
import type { ClusterStatus, MachineUsage } from '../../../../src/shared/snapshot.ts';
import { clusterSpec } from '../install/spec.ts';

const cluster = { spec: clusterSpec(), folder: '/data/clusters/demo' };

const answer: DcosAnswer = {
  url: 'http://m1.dcos/',
  dcos: '2.2.9',
  waitingFor: [],
  healthy: { '192.168.57.90': true, '192.168.57.111': true, '192.168.57.60': null },
  leader: '192.168.57.90',
  tasks: { '192.168.57.111': 3, '192.168.57.60': 0 },
};

function viewWith(
  changes: Partial<DcosAnswer> | null = {},
  states: Record<string, MachineState> = {},
) {
  const { name, provider, domain, network } = cluster.spec;
  const machines = cluster.spec.machines.map(({ name: machine, type, ip }) => ({
    name: machine,
    type,
    ip,
    state: states[machine] ?? ('running' as const),
  }));
  const status: ClusterStatus = {
    ...{ name, provider, domain, network, machines },
    ...{ state: 'running', url: null, dcos: null, problems: [] },
  };
  const usage = new Map<string, MachineUsage>([['a1', { cpu: 0.25, memoryMiB: 900 }]]);
  return clusterView(cluster, { status, answer: changes && { ...answer, ...changes }, usage });
}
const machineIn = (view: ReturnType<typeof viewWith>, name: string) =>
  view.machines.find((machine) => machine.name === name);

describe('a cluster in the window', () => {
  test('is its status, its spec and what DC/OS says, in one', () => {
    const view = viewWith();
    expect(view).toMatchObject({
      name: 'demo',
      id: '0123abcd',
      folder: '/data/clusters/demo',
      release: cluster.spec.release,
      healthy: true,
      waitingFor: [],
    });
    expect(machineIn(view, 'a1')).toEqual({
      ...{ name: 'a1', type: 'agent-private', ip: '192.168.57.111', state: 'running' },
      ...{ cpus: 2, memoryMiB: 2048, memoryReservedMiB: 512, aliases: [] },
      ...{ usage: { cpu: 0.25, memoryMiB: 900 }, healthy: true, leader: false, tasks: 3 },
    });
    expect(machineIn(view, 'm1')).toMatchObject({ leader: true, tasks: null, healthy: true });
  });

  test('guesses nothing that it was not told', () => {
    const view = viewWith();
    expect(machineIn(view, 'p1')).toMatchObject({ healthy: null, tasks: 0 });
    expect(machineIn(view, 'boot')).toMatchObject({
      usage: { cpu: null, memoryMiB: null },
      healthy: null,
    });
    const silent = viewWith(null);
    expect(silent).toMatchObject({ healthy: null, waitingFor: [] });
    expect(machineIn(silent, 'm1')).toMatchObject({ healthy: null, leader: false });
  });

  test('is not healthy while something is waited for, or one part is not well', () => {
    const waitingFor = [say('wait.agent', { machine: 'a1' })];
    expect(viewWith({ waitingFor })).toMatchObject({ healthy: false, waitingFor });
    expect(viewWith({ healthy: { '192.168.57.60': false } }).healthy).toBe(false);
  });

  test('shows nothing of a machine that has stopped since DC/OS was asked', () => {
    expect(machineIn(viewWith({}, { a1: 'saved' }), 'a1')).toMatchObject({
      usage: { cpu: null, memoryMiB: null },
      healthy: null,
      tasks: null,
    });
  });

  test('is an outline with everything unknown before it was looked at', () => {
    const outline = outlineOf(cluster);
    expect(outline).toMatchObject({ name: 'demo', state: 'unknown', healthy: null, dcos: null });
    expect(outline.machines.map(({ state }) => state)).toEqual(Array(4).fill('unknown'));
  });
});
