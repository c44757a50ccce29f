import { describe, expect, it } from 'vitest';
import {
  type ClusterNow,
  consequencesOf,
  type SizeChange,
} from '../../../../src/shared/cluster/consequences.ts';
import type { ClusterSpec } from '../../../../src/shared/cluster/spec.ts';
import type { MachineState } from '../../../../src/shared/cluster/states.ts';
import { renderText } from '../../../../src/shared/messages/message.ts';
import type { ClusterStatus } from '../../../../src/shared/snapshot.ts';
import { clusterSpec, machine } from '../../engine/install/spec.ts';

const host = { memoryMiB: 16_384, freeMemoryMiB: 4_096, cpus: 8 };

/** A VirtualBox cluster whose machines run, but for those that are told otherwise. */
function now(
  states: Readonly<Record<string, MachineState>> = {},
  changes: Partial<ClusterSpec> = {},
): ClusterNow {
  const spec = clusterSpec({ provider: 'virtualbox', ...changes });
  const machines = spec.machines.map(({ name, type, ip }) => ({
    ...{ name, type, ip },
    state: states[name] ?? ('running' as const),
  }));
  const running = machines.some(({ state }) => state === 'running');
  const status: ClusterStatus = {
    ...{ name: spec.name, provider: spec.provider, domain: spec.domain, network: spec.network },
    ...{ state: running ? 'running' : 'stopped', url: null, dcos: '2.2.9', problems: [], machines },
  };
  return { spec, status };
}

const told = (cluster: ClusterNow, change: SizeChange) =>
  consequencesOf(cluster, change, host).messages.map((message) => renderText(message));
const scale = (privateAgents: number, more = {}): SizeChange => ({
  ...{ kind: 'scale', privateAgents, publicAgents: 1 },
  ...more,
});
const resize = (name: string, memoryMiB = 3_072): SizeChange => ({
  ...{ kind: 'resize', machine: name, cpus: 2, memoryMiB },
});

describe('what a change of the agents brings with it', () => {
  it('names who comes with size and address, and the boot machine that has to run', () => {
    expect(told(now({ boot: 'stopped' }), scale(2))).toEqual([
      'boot is started: the new agents get DC/OS from it.',
      'a2 comes: a private agent with 2 CPUs and 2.0 GB at 192.168.57.121.',
    ]);
  });

  it('names who goes, with the tasks that run there', () => {
    const cluster = { ...now(), tasks: { p1: 3 } };
    const change: SizeChange = { kind: 'scale', privateAgents: 1, publicAgents: 0 };
    expect(told(cluster, change)).toEqual([
      'p1 goes: its 3 tasks move to other agents where there is room, and the machine is removed with everything on it.',
    ]);
    expect(consequencesOf(cluster, change, host)).toMatchObject({ disruptive: true, fit: null });
  });

  it('makes agents that are written down and were never made', () => {
    expect(told(now({ a1: 'absent' }), scale(1))).toEqual([
      'a1 comes: a private agent with 2 CPUs and 2.0 GB at 192.168.57.111.',
    ]);
    expect(told(now(), scale(1))).toEqual(['Nothing changes.']);
  });

  it('tells whether they fit beside what runs already', () => {
    const fitOf = (change: SizeChange) => consequencesOf(now(), change, host).fit;
    // 8 GB run already and 4 GB are free: one more of 2 GB fits, three do not fit without swapping.
    expect(fitOf(scale(2))).toMatchObject({ verdict: 'fits' });
    expect(fitOf(scale(4))).toMatchObject({ verdict: 'tight' });
    expect(fitOf(scale(6))).toMatchObject({ verdict: 'too-big' });
    expect(consequencesOf(now({}, { provider: 'simulated' }), scale(9), host).fit).toBeNull();
  });

  it('says what is wrong, all of it', () => {
    const wrong = consequencesOf(
      now({ m1: 'stopped', a1: 'stopped', p1: 'stopped', boot: 'stopped' }),
      scale(1, { remove: ['a9'] }),
      host,
    );
    expect(wrong.problems.map(({ code }) => code)).toEqual([
      'cannot.nothing-runs',
      'CLUSTER-MACHINE-UNKNOWN',
    ]);
  });
});

describe('what another size of a machine brings with it', () => {
  it('is its restart, which means more for an only master', () => {
    expect(told(now(), resize('a1'))).toEqual([
      'a1 gets 2 CPUs and 3.0 GB of memory.',
      'a1 is shut down and started again: its tasks end, and DC/OS starts them anew. The other machines go on.',
    ]);
    expect(told(now(), resize('m1'))[1]).toContain('it is the only master');
    const masters = [...clusterSpec().machines, machine('m2', 'master', 95)];
    expect(told(now({}, { machines: masters }), resize('m1'))[1]).toContain(
      'the other masters go on',
    );
    expect(told(now(), resize('boot'))[1]).toContain('DC/OS does not notice');
  });

  it('is none for a machine that is off, and none of a container', () => {
    expect(told(now({ a1: 'aborted' }), resize('a1'))[1]).toBe(
      'a1 does not run: the new size holds from its next start.',
    );
    expect(told(now({}, { provider: 'lxc' }), resize('a1'))[1]).toContain('A container shares');
    expect(consequencesOf(now({ a1: 'aborted' }), resize('a1'), host).disruptive).toBe(false);
  });

  it('is nothing where it has that size', () => {
    expect(told(now(), resize('a1', 2_048))).toEqual(['Nothing changes.']);
  });

  it('is refused where memory would be lost, or nothing left for tasks', () => {
    const problems = (cluster: ClusterNow, change: SizeChange) =>
      consequencesOf(cluster, change, host).problems.map(({ code }) => code);
    expect(problems(now({ a1: 'saved' }), resize('a1'))).toEqual(['cannot.resize-saved']);
    expect(problems(now({ a1: 'paused' }), resize('a1'))).toEqual(['cannot.resize-between']);
    expect(problems(now(), resize('a1', 512))).toEqual(['TOPOLOGY-RESERVED-TOO-LARGE']);
    expect(problems(now(), resize('a9'))).toEqual(['CLUSTER-MACHINE-UNKNOWN']);
  });
});
