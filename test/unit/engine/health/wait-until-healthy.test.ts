import { describe, expect, it } from 'vitest';
import {
  type WaitDependencies,
  waitUntilHealthy,
} from '../../../../src/engine/health/wait-until-healthy.ts';
import type { SshConnection } from '../../../../src/engine/ssh/connection.ts';
import type { ClusterHealth } from '../../../../src/shared/api/health.ts';
import { ProblemError, problem } from '../../../../src/shared/problem.ts';
import { clusterRecord } from '../users/cluster.ts';

const well: ClusterHealth = {
  cluster: 'demo',
  simulated: false,
  dcos: '2.2.1',
  url: null,
  verdict: 'healthy',
  loginNeeded: false,
  units: [],
  nodes: [],
  agents: [],
  apps: [],
  problems: [],
};
const lostAgent: ClusterHealth = {
  ...well,
  verdict: 'unhealthy',
  agents: [
    { machine: 'a1', ip: '', isPublic: false, registered: false, resources: null, tasks: 0 },
  ],
};
const silent = new ProblemError(problem('HEALTH-SILENT', { name: 'demo' }));

/** Looks that see these, one after another, and the last one from then on. */
function looking(...seen: readonly (ClusterHealth | Error)[]): WaitDependencies {
  let next = 0;
  return {
    get: async (name) => clusterRecord(name),
    look: async () => {
      const found = seen[Math.min(next, seen.length - 1)];
      next += 1;
      if (found === undefined || found instanceof Error) throw found;
      return found;
    },
    connect: () => Promise.reject(new Error('not expected here')),
    pauseMs: 1,
  };
}

const refused = (code: string) => ({ problem: expect.objectContaining({ code }) });

describe('waiting for a cluster', () => {
  it('ends once all is well, and says what it waits for when that changes', async () => {
    const told: string[][] = [];
    const onWaiting = (waiting: readonly { code: string }[]) => {
      told.push(waiting.map(({ code }) => code));
    };
    const looks = looking(silent, silent, lostAgent, lostAgent, well);
    await waitUntilHealthy('demo', looks, { onWaiting });
    expect(told).toEqual([['HEALTH-SILENT'], ['wait.agent']]);
  });

  it('is content with what may be seen without a log-in', async () => {
    await waitUntilHealthy('demo', looking({ ...well, verdict: 'login-needed' }));
  });

  it('gives up after its time, and tells what was still missing', async () => {
    const waiting = waitUntilHealthy('demo', looking(lostAgent), { timeoutMs: 0 });
    await expect(waiting).rejects.toMatchObject({
      problem: { code: 'WAIT-TIMEOUT', params: { waiting: expect.stringContaining('a1') } },
    });
  });

  it('ends at once where waiting cannot help', async () => {
    await expect(waitUntilHealthy('bare', looking(well))).rejects.toMatchObject(
      refused('HEALTH-NO-DCOS'),
    );
    const gone = new ProblemError(problem('CLUSTER-UNKNOWN', { name: 'x' }, { kind: 'invalid' }));
    await expect(waitUntilHealthy('demo', looking(gone))).rejects.toMatchObject(
      refused('CLUSTER-UNKNOWN'),
    );
  });

  it('asks every node itself where its HTTP is out of reach', async () => {
    const asked: string[] = [];
    const units = 'unit dcos-download ok\nunit dcos-setup ok\nprogram dcos-check-runner 0\n';
    let ready = false;
    const dependencies: WaitDependencies = {
      ...looking(new Error('not over HTTP')),
      connect: async (_name, machine) => {
        asked.push(machine);
        const port = machine === 'm1' ? 80 : 61001;
        const http = machine === 'a1' && !ready ? '000' : '200';
        if (machine === 'a1') ready = true;
        const stdout = `${units}http ${port} ${http}\noutput\n`;
        const script = async () => ({ code: 0, stdout, stderr: '' });
        return { script, close: () => undefined } as unknown as SshConnection;
      },
    };
    await waitUntilHealthy('demo', dependencies, { withoutHttp: true });
    expect(asked.toSorted()).toEqual(['a1', 'a1', 'm1', 'm1']);
  });
});
