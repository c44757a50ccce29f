import { describe, expect, test } from 'vitest';
import type { DcosClient } from '../../../../src/engine/dcos/client.ts';
import { glanceAt } from '../../../../src/engine/dcos/glance.ts';
import { ProblemError, problem } from '../../../../src/shared/problem.ts';
import { clusterSpec } from '../install/spec.ts';

const [m1, a1, p1] = ['192.168.57.90', '192.168.57.111', '192.168.57.60'] as const;
const refused = (code: 'DCOS-UNREACHABLE' | 'DCOS-TOKEN-NEEDED') => async () => {
  throw new ProblemError(problem(code));
};

function clientThat(changes: Partial<DcosClient> = {}) {
  const summaries: string[] = [];
  const agent = (ip: string, tasks: number) => ({ ip, active: true, memoryMiB: 1024, tasks });
  const client: DcosClient = {
    version: async () => ({ version: '2.2.9', variant: 'open' }),
    exhibitor: async () => [{ hostname: m1, description: 'serving', isLeader: true }],
    mesos: async () => {
      summaries.push('asked');
      return { leader: m1, agents: [agent(a1, 2), agent(p1, 0)] };
    },
    agents: async () => (await client.mesos()).agents,
    nodes: async () => [
      { ip: m1, healthy: true },
      { ip: a1, healthy: false },
    ],
    status: async () => 200,
    get: () => Promise.reject(new Error('nobody asks')),
    send: () => Promise.reject(new Error('nobody asks')),
    maintenance: {} as DcosClient['maintenance'],
    ...changes,
  };
  const look = (machines = ['m1', 'a1', 'p1', 'boot'], signal = new AbortController().signal) =>
    glanceAt(clusterSpec(), machines, () => client, signal);
  return { look, summaries };
}

describe('a glance at DC/OS', () => {
  test('tells leader, tasks and health, and asks Mesos once for all of it', async () => {
    const { look, summaries } = clientThat();
    expect(await look()).toEqual({
      waitingFor: [],
      leader: m1,
      tasks: { [a1]: 2, [p1]: 0 },
      healthy: { [m1]: true, [a1]: false },
    });
    expect(summaries).toEqual(['asked']);
  });

  test('knows nothing of what only those who log in are told', async () => {
    const secret = refused('DCOS-TOKEN-NEEDED');
    const { look } = clientThat({ mesos: secret, nodes: secret });
    expect(await look()).toEqual({ waitingFor: [], leader: null, tasks: {}, healthy: {} });
  });

  test('says what a DC/OS that does not answer is waited for', async () => {
    const down = refused('DCOS-UNREACHABLE');
    const { look } = clientThat({ version: down, mesos: down, nodes: down });
    expect(await look()).toMatchObject({
      waitingFor: [{ code: 'wait.master' }, { code: 'wait.mesos' }],
      leader: null,
    });
  });

  test('asks nobody where no master runs', async () => {
    const { look, summaries } = clientThat();
    expect(await look(['boot'])).toEqual({ waitingFor: [], leader: null, tasks: {}, healthy: {} });
    expect(summaries).toEqual([]);
  });

  test('that was given up tells nothing', async () => {
    await expect(clientThat().look(undefined, AbortSignal.abort())).rejects.toThrow();
  });
});
