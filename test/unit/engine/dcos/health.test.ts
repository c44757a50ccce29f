import { describe, expect, test } from 'vitest';
import type { DcosClient } from '../../../../src/engine/dcos/client.ts';
import { adminRouterPort, waitingFor } from '../../../../src/engine/dcos/health.ts';
import { renderText } from '../../../../src/shared/messages/message.ts';
import { ProblemError, problem } from '../../../../src/shared/problem.ts';
import { clusterSpec, machine } from '../install/spec.ts';

const master = (ip: string, description = 'serving', isLeader = true) => ({
  hostname: ip,
  description,
  isLeader,
});
const agent = (ip: string, active = true) => ({ ip, active, memoryMiB: 1024, tasks: 0 });
const fail = (code: 'DCOS-UNREACHABLE' | 'DCOS-TOKEN-NEEDED') => async () => {
  throw new ProblemError(problem(code));
};

const healthy: DcosClient = {
  version: async () => ({ version: '1.13.9', variant: 'open' }),
  exhibitor: async () => [master('192.168.57.90')],
  agents: async () => [agent('192.168.57.111'), agent('192.168.57.60')],
  mesos: async () => ({ leader: '192.168.57.90', agents: [] }),
  nodes: async () => [],
  status: async () => 200,
  get: () => Promise.reject(new Error('nobody asks')),
  send: () => Promise.reject(new Error('nobody asks')),
  maintenance: {} as DcosClient['maintenance'],
};
const all = ['m1', 'a1', 'p1', 'boot'];
const waits = async (changes: Partial<DcosClient>, machines = all, spec = clusterSpec()) =>
  (await waitingFor(spec, machines, () => ({ ...healthy, ...changes }))).map((m) => renderText(m));

describe('the health of a cluster', () => {
  test('is there when version, ZooKeeper and every agent answer', async () => {
    expect(await waits({})).toEqual([]);
  });

  test('waits for a master that does not answer', async () => {
    const down = fail('DCOS-UNREACHABLE');
    expect(await waits({ version: down, agents: down })).toEqual([
      'waiting for m1 to answer over HTTP',
      'waiting for Mesos to answer',
    ]);
  });

  test('waits for every master’s ZooKeeper and for a leader', async () => {
    const spec = clusterSpec({
      machines: [machine('m1', 'master', 90), machine('m2', 'master', 95)],
    });
    const exhibitor = async () => [
      master('192.168.57.90', 'serving', false),
      master('192.168.57.95', 'down', false),
    ];
    expect(new Set(await waits({ exhibitor }, ['m1', 'm2'], spec))).toEqual(
      new Set(['waiting for ZooKeeper on m2', 'waiting for the masters to choose a leader']),
    );
  });

  test('waits for agents that have not registered, or are not active', async () => {
    const agents = async () => [agent('192.168.57.111', false)];
    expect(await waits({ agents })).toEqual([
      'waiting for a1 to register',
      'waiting for p1 to register',
    ]);
  });

  test('of part of a cluster does not wait for the rest', async () => {
    const agents = async () => [agent('192.168.57.111')];
    expect(await waits({ agents }, ['m1', 'a1', 'boot'])).toEqual([]);
  });

  test('with log-in is told by each agent’s own Admin Router', async () => {
    const secret = fail('DCOS-TOKEN-NEEDED');
    expect(await waits({ agents: secret, exhibitor: secret })).toEqual([]);
    const down = fail('DCOS-UNREACHABLE');
    expect(await waits({ agents: secret, status: down }, ['m1', 'a1'])).toEqual([
      'waiting for a1 to register',
    ]);
  });

  test('is asked at the ports of the Admin Router', () => {
    expect(adminRouterPort({ type: 'master' })).toBe(80);
    expect(adminRouterPort({ type: 'agent-public' })).toBe(61001);
  });
});
