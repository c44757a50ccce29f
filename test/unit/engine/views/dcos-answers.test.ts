import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DcosClient } from '../../../../src/engine/dcos/client.ts';
import type { Platform } from '../../../../src/engine/providers/index.ts';
import { DcosAnswers } from '../../../../src/engine/views/dcos-answers.ts';
import type { Release } from '../../../../src/shared/cluster/spec.ts';
import { clusterSpec } from '../install/spec.ts';

beforeEach(async () => {
  // Loaded before time stands still: it is loaded when DC/OS is asked first.
  await import('../../../../src/engine/dcos/glance.ts');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const all = ['m1', 'a1', 'p1', 'boot'];

/** A DC/OS whose answer takes so long, ms. */
function dcos(latencyMs: number) {
  const asked: number[] = [];
  const later = async <T>(value: T): Promise<T> => {
    await new Promise((resolve) => setTimeout(resolve, latencyMs));
    return value;
  };
  const client: DcosClient = {
    version: () => later({ version: '2.2.9', variant: 'open' }),
    exhibitor: () => later([{ hostname: '192.168.57.90', description: 'serving', isLeader: true }]),
    mesos: () => later({ leader: '192.168.57.90', agents: [agent('111', 3), agent('60', 0)] }),
    agents: () => later([]),
    nodes: () => later([{ ip: '192.168.57.90', healthy: true }]),
    status: () => later(200),
    get: () => Promise.reject(new Error('nobody asks')),
    send: () => Promise.reject(new Error('nobody asks')),
    maintenance: {} as DcosClient['maintenance'],
  };
  const installation = {
    clientOf: () => client,
    version: () => {
      asked.push(performance.now());
      return client.version();
    },
    url: () => later('http://m1.dcos/'),
  };
  const provider = { capabilities: { ssh: true } };
  return { asked, platform: { provider, installation } as unknown as Platform };
}
const agent = (octet: string, tasks: number) => ({
  ip: `192.168.57.${octet}`,
  active: true,
  memoryMiB: 1024,
  tasks,
});

function asking(platform: Platform, release: Release = { kind: 'catalogue', version: '2.2.9' }) {
  const changed: string[] = [];
  const answers = new DcosAnswers({ onChange: (name) => changed.push(name) });
  const cluster = { spec: clusterSpec({ release }), folder: '/data/clusters/demo' };
  const look = async (machines = all, operation: string | null = null) => {
    const looking = answers.of({ cluster, platform, machines, operation });
    await vi.advanceTimersByTimeAsync(400);
    return looking;
  };
  return { answers, changed, look };
}

describe('the answers of DC/OS', () => {
  test('are had at once where they come fast, and kept for a while', async () => {
    const { asked, platform } = dcos(10);
    const { look, changed } = asking(platform);
    const answer = {
      url: 'http://m1.dcos/',
      dcos: '2.2.9',
      waitingFor: [],
      leader: '192.168.57.90',
      healthy: { '192.168.57.90': true },
      tasks: { '192.168.57.111': 3, '192.168.57.60': 0 },
    };
    expect(await look()).toEqual(answer);
    expect(await look()).toEqual(answer);
    expect(asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await look()).toEqual(answer);
    expect(asked).toHaveLength(2);
    expect(changed).toEqual([]);
  });

  test('are not waited for where they come late: who looked is told when they are there', async () => {
    const { platform } = dcos(1_000);
    const { look, changed } = asking(platform);
    expect(await look()).toBeNull();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(changed).toEqual(['demo']);
    expect(await look()).toMatchObject({ dcos: '2.2.9' });
  });

  test('are asked for once at a time, however often somebody looks', async () => {
    const { asked, platform } = dcos(3_900);
    const { look } = asking(platform);
    for (let time = 0; time < 8; time += 1) await look();
    expect(asked).toHaveLength(1);
  });

  test('say nothing of other machines than those that were asked', async () => {
    const { asked, platform } = dcos(10);
    const { look } = asking(platform);
    await look();
    expect(await look(['m1'])).not.toBeNull();
    expect(asked).toHaveLength(2);
  });

  test('are asked for again as soon as an operation has ended', async () => {
    const { asked, platform } = dcos(200);
    const { look } = asking(platform);
    await look(all, 'deploy');
    expect(await look(all, null)).toMatchObject({ waitingFor: [] });
    expect(asked).toHaveLength(2);
  });

  test('are not asked for where no DC/OS is wanted', async () => {
    const { asked, platform } = dcos(10);
    const { look } = asking(platform, { kind: 'none' });
    expect(await look()).toBeNull();
    expect(asked).toEqual([]);
  });

  test('that never come are given up', async () => {
    const { asked, platform } = dcos(60_000);
    const { look, answers } = asking(platform);
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
      const limit = new AbortController();
      setTimeout(() => limit.abort(), ms);
      return limit.signal;
    });
    expect(await look()).toBeNull();
    await vi.advanceTimersByTimeAsync(60_000);
    await look();
    expect(asked).toHaveLength(2);
    answers.close();
  });
});
