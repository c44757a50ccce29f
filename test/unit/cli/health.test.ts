import { describe, expect, it } from 'vitest';
import type { ClusterHealth } from '../../../src/shared/api/health.ts';
import { problem } from '../../../src/shared/problem.ts';
import { runIn, unknownCluster } from './world.ts';

const amount = { total: 4, used: 0.5 };
const memory = { total: 5632, used: 128 };
const well: ClusterHealth = {
  cluster: 'demo',
  simulated: false,
  dcos: '1.13.9',
  url: 'http://m1.dcos/',
  verdict: 'healthy',
  loginNeeded: false,
  units: [{ id: 'dcos-net.service', name: 'Net', description: '', health: 'healthy', failing: [] }],
  nodes: [{ machine: 'm1', ip: '192.168.57.90', type: 'master', health: 'healthy' }],
  agents: [
    {
      machine: 'a1',
      ip: '192.168.57.111',
      isPublic: false,
      registered: true,
      resources: { cpus: amount, memoryMiB: memory, diskMiB: memory },
      tasks: 1,
    },
  ],
  apps: [{ id: '/web', state: 'waiting', instances: 3, running: 1, cpus: 0.5, memoryMiB: 128 }],
  problems: [],
};
const health = (changes: Partial<ClusterHealth>, ...args: string[]) =>
  runIn(
    { engine: { health: { look: async () => ({ ...well, ...changes }), watch: never } } },
    'health',
    'demo',
    ...args,
  );
const never = () => {
  throw new Error('A command looks once.');
};

describe('health', () => {
  it('tells units, nodes, agents and apps, and ends with 0', async () => {
    const { stdout, exitCode } = await health({});
    expect(stdout).toBe(
      [
        'DC/OS 1.13.9 on demo: healthy',
        '',
        'Units',
        '1 unit, all healthy.',
        '',
        'Nodes',
        'MACHINE  ADDRESS        HEALTH',
        'm1       192.168.57.90  healthy',
        '',
        'Agents',
        'MACHINE  STATE       CPUS USED  MEMORY USED       DISK USED         TASKS',
        'a1       registered  0.5 of 4   128 MB of 5.5 GB  128 MB of 5.5 GB  1',
        '',
        'Apps',
        'APP   STATE                     INSTANCES',
        '/web  waiting for a free agent  1 of 3',
        '',
      ].join('\n'),
    );
    expect(exitCode).toBe(0);
  });

  it('ends with 1 where a unit is not well, and cleans what it says for a terminal', async () => {
    const failing = [{ machine: 'a1', output: '\u001b[31mno disk\nleft\n' }];
    const bad = { id: 'dcos-log.service', name: 'Log', description: '', failing };
    const units = [{ ...bad, health: 'unhealthy' as const }, ...(well.units ?? [])];
    const { stdout, exitCode } = await health({ verdict: 'unhealthy', units });
    expect(stdout).toContain('dcos-log.service  unhealthy  a1       no disk left\n');
    expect(stdout).toContain('1 other is healthy.');
    expect(exitCode).toBe(1);
  });

  it('ends with 3 where a log-in is needed, and says how', async () => {
    const told = { verdict: 'login-needed', loginNeeded: true, agents: null, apps: null } as const;
    const { stdout, stderr, exitCode } = await health(told);
    expect(stderr).toContain('cli login demo');
    expect(stdout).not.toContain('Apps');
    expect(exitCode).toBe(3);
  });

  it('is one value in JSON', async () => {
    const problems = [problem('DCOS-UNREACHABLE', { url: 'http://m1', detail: 'gone' })];
    const { stdout, exitCode } = await health({ verdict: 'unknown', problems }, '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      ...well,
      verdict: 'unknown',
      problems: [{ code: 'DCOS-UNREACHABLE', message: 'http://m1 does not answer: gone.' }],
    });
    expect(exitCode).toBe(1);
  });

  it('of a cluster that is not there is 2', async () => {
    const look = async (name: string) => {
      throw unknownCluster(name);
    };
    const engine = { health: { look, watch: never } };
    expect((await runIn({ engine }, 'health', 'nope')).exitCode).toBe(2);
  });
});
