import { describe, expect, it, vi } from 'vitest';
import { afterSleep } from '../../../src/main/wake.ts';
import { ProblemError, problem } from '../../../src/shared/problem.ts';
import type { ClusterView } from '../../../src/shared/snapshot.ts';
import { clusterView } from '../shared/tray/clusters.ts';

vi.mock('electron', async () => (await import('./electron.ts')).electron);

/** The computer wakes up with these clusters; which of them are started, and what is told. */
async function waking(clusters: readonly ClusterView[], refused: readonly string[] = []) {
  const started: string[] = [];
  const told: string[] = [];
  await afterSleep({
    engine: {
      start: async (name: string) => {
        if (refused.includes(name)) throw new ProblemError(problem('CLUSTER-BUSY', { name }));
        started.push(name);
        const events = (async function* () {})();
        return { id: name, events, result: new Promise(() => undefined), cancel: () => undefined };
      },
    },
    snapshots: { current: () => ({ clusters }) },
    notifier: { tell: (title: string) => told.push(title) },
    words: { text: (code: unknown) => JSON.stringify(code) },
    refresh: () => undefined,
  } as unknown as Parameters<typeof afterSleep>[0]);
  return { started, told };
}

const cluster = (name: string, more: Partial<ClusterView>) => clusterView({ name, ...more });

describe('when the computer wakes up', () => {
  it('clusters that ran have their clocks set; others are left as they are', async () => {
    const { started } = await waking([
      cluster('runs', { state: 'running' }),
      cluster('settles', { state: 'settling' }),
      cluster('stopped', { state: 'stopped' }),
      cluster('in-part', { state: 'degraded' }),
      cluster('worked-on', { state: 'changing' }),
      cluster('containers', { provider: 'lxc', state: 'running' }),
      cluster('simulated', { provider: 'simulated', state: 'running' }),
    ]);
    expect(started).toEqual(['runs', 'settles']);
  });

  it('one that refuses is told of and does not keep the others', async () => {
    const clusters = [cluster('one', {}), cluster('two', {})];
    const { started, told } = await waking(clusters, ['one']);
    expect(started).toEqual(['two']);
    expect(told).toHaveLength(1);
  });
});
