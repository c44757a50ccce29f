import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type {
  SimulatedApp,
  SimulatedState,
} from '../../../../../src/engine/providers/simulated/state.ts';
import { simulatedUsage } from '../../../../../src/engine/providers/simulated/usage.ts';
import { installedState, now, withChanged } from './api/example-scene.ts';
import { exampleSpec } from './example-cluster.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dv-usage-'));
  return () => rm(folder, { recursive: true, force: true });
});

const spec = exampleSpec();
const running = ['boot', 'm1', 'a1'];
async function usageOf(state: SimulatedState) {
  await writeFile(join(folder, 'simulated.json'), JSON.stringify(state));
  const clock = { now: () => now, sleep: async () => undefined };
  return simulatedUsage({ spec, folder }, running, { clock, env: {} });
}

const web: SimulatedApp = {
  ...{ id: '/web', cmd: 'sleep 1', image: null, instances: 2, onPublicAgents: false },
  ...{ cpus: 0.5, memMiB: 256, diskMiB: 0, version: '2026-01-01T00:00:00.000Z' },
  tasks: [1, 2].map((task) => ({ id: `web.${task}`, machine: 'a1', startedAt: now })),
};

describe('what a simulated machine uses', () => {
  test('is told of those that run, and the same whenever it is asked', async () => {
    const first = await usageOf(installedState());
    expect([...first.keys()]).toEqual(running);
    expect(await usageOf(installedState())).toEqual(first);
  });

  test('grows with the tasks on it', async () => {
    const before = (await usageOf(installedState())).get('a1');
    const after = (await usageOf({ ...installedState(), apps: [web] })).get('a1');
    expect(after?.memoryMiB).toBe((before?.memoryMiB ?? 0) + 512);
    // Two tasks of half a processor on two processors, which they use for the most part.
    expect(after?.cpu).toBeCloseTo((before?.cpu ?? 0) + 0.3);
  });

  test('is little before DC/OS is on it, and much while its parts look for each other', async () => {
    const healthy = (await usageOf(installedState())).get('m1');
    const bare = (await usageOf(withChanged('m1', { effects: [] }))).get('m1');
    const settling = (await usageOf(withChanged('m1', { effects: ['master'] }))).get('m1');
    expect(bare?.cpu).toBeLessThan(healthy?.cpu ?? 0);
    expect(bare?.memoryMiB).toBeLessThan(healthy?.memoryMiB ?? 0);
    expect(settling?.cpu).toBeGreaterThan(healthy?.cpu ?? 1);
  });

  test('is never more than the machine has', async () => {
    const greedy = { ...web, cpus: 50, memMiB: 50_000 };
    const usage = (await usageOf({ ...installedState(), apps: [greedy] })).get('a1');
    expect(usage).toEqual({ cpu: 1, memoryMiB: 6144 });
  });
});
