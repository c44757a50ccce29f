import { describe, expect, test, vi } from 'vitest';
import { createHealthReports, type HealthOptions } from '../../../../src/engine/health/index.ts';
import { refuse } from '../../../../src/shared/problem.ts';
import { exampleSpec } from '../providers/simulated/example-cluster.ts';

/** A cluster whose provider answers when it is told to: every look begins with asking it. */
function watched(more: Partial<HealthOptions> = {}) {
  const cluster = { spec: exampleSpec(), folder: '/nowhere' };
  const open: (() => void)[] = [];
  let most = 0;
  let looks = 0;
  const states = () => {
    looks += 1;
    most = Math.max(most, open.length + 1);
    return new Promise((resolve) => {
      const answer = () => {
        open.splice(open.indexOf(answer), 1);
        // No machine runs: the shortest of answers.
        resolve(new Map());
      };
      open.push(answer);
    });
  };
  const platform = { provider: { states }, installation: {} };
  const reports = createHealthReports({
    store: {
      get: async (name) =>
        name === 'demo' ? cluster : refuse('CLUSTER-UNKNOWN', { name }, { kind: 'invalid' }),
    },
    platform: async () => platform as never,
    token: async () => null,
    restMs: 1,
    ...more,
  });
  return {
    ...reports,
    answer: () => open[0]?.(),
    underWay: () => open.length,
    counts: () => ({ looks, most }),
  };
}

const silent = { problem: { code: 'HEALTH-NOT-RUNNING' } };

describe('watching how a cluster is', () => {
  test('looks again only after the last look has ended, however many watch', async () => {
    const { watch, answer, underWay, counts } = watched();
    const leave = new AbortController();
    const watching = [1, 2, 3].map(async () => {
      let seen = 0;
      for await (const update of watch('demo', { signal: leave.signal })) {
        expect(update).toMatchObject(silent);
        seen += 1;
      }
      return seen;
    });
    for (let look = 0; look < 5; look++) {
      await vi.waitFor(() => expect(underWay()).toBe(1));
      answer();
    }
    await vi.waitFor(() => expect(underWay()).toBe(1));
    leave.abort();
    const seen = await Promise.all(watching);
    expect(Math.min(...seen)).toBeGreaterThan(0);
    expect(counts().most).toBe(1);
  });

  test('ends at once when it is left, also in the middle of a look', async () => {
    const { watch, underWay } = watched();
    const leave = new AbortController();
    const watching = watch('demo', { signal: leave.signal }).next();
    await vi.waitFor(() => expect(underWay()).toBe(1));
    leave.abort();
    expect(await watching).toEqual({ done: true, value: undefined });
  });

  test('waits before it looks while nobody sees the page', async () => {
    const { watch, counts } = watched({ hiddenMs: 60_000 });
    const leave = new AbortController();
    const watching = watch('demo', { hidden: true, signal: leave.signal }).next();
    leave.abort();
    await watching;
    expect(counts().looks).toBe(0);
  });

  test('ends with a cluster that is gone', async () => {
    const { watch } = watched();
    await expect(watch('gone', {}).next()).rejects.toMatchObject({
      problem: { code: 'CLUSTER-UNKNOWN' },
    });
  });

  test('who asks once shares the look that is under way', async () => {
    const { look, answer, underWay, counts } = watched();
    const asked = Promise.allSettled([look('demo'), look('demo')]);
    await vi.waitFor(() => expect(underWay()).toBe(1));
    answer();
    expect(await asked).toMatchObject([{ reason: silent }, { reason: silent }]);
    expect(counts()).toEqual({ looks: 1, most: 1 });
  });
});
