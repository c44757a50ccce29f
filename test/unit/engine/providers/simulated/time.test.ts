import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSimulatedProvider } from '../../../../../src/engine/providers/simulated/index.ts';
import { pace } from '../../../../../src/engine/providers/simulated/pace.ts';
import { onEachMachine } from '../../../../../src/engine/providers/simulated/work.ts';
import { recordingContext } from '../../../../contract/providers/recording-context.ts';
import { exampleCluster } from './example-cluster.ts';
import { virtualClock } from './virtual-clock.ts';

type Example = Awaited<ReturnType<typeof exampleCluster>>;

describe('time in a simulated cluster', () => {
  const made: Example[] = [];
  let clock: ReturnType<typeof virtualClock>;
  beforeEach(() => {
    clock = virtualClock();
  });
  afterEach(() => Promise.all(made.splice(0).map((cluster) => cluster.dispose())));

  const clusterOfSpeed = async (speed: number) => {
    const cluster = await exampleCluster({ options: { speed } });
    made.push(cluster);
    return cluster;
  };
  const provider = () => createSimulatedProvider({ env: {}, clock }).provider;

  it.each([
    [1, (pace.create + pace.boot) * 1000],
    [100, (pace.create + pace.boot) * 10],
    [0.5, (pace.create + pace.boot) * 2000],
  ])('at speed %d a machine takes %d ms to come up', async (speed, ms) => {
    const cluster = await clusterOfSpeed(speed);
    const before = clock.now();
    await provider().up(cluster, ['m1'], recordingContext());
    expect(clock.now() - before).toBeCloseTo(ms, 3);
  });

  // Brings m1 up until its progress passes the fraction; then the engine is gone.
  const upUntil = async (cluster: Example, fraction: number) => {
    const engine = new AbortController();
    const context = recordingContext(engine.signal, () => {
      if ((context.fractions.at(-1) ?? 0) >= fraction) engine.abort();
    });
    await expect(provider().up(cluster, ['m1'], context)).rejects.toMatchObject({
      problem: { code: 'OPERATION-CANCELLED' },
    });
  };
  const stateOfM1 = async (cluster: Example) => (await provider().states(cluster)).get('m1');
  const imported = pace.create / (pace.create + pace.boot);

  it('shows nothing of a machine until the box is imported', async () => {
    const cluster = await clusterOfSpeed(1);
    await upUntil(cluster, imported / 2);
    expect(await stateOfM1(cluster)).toBe('absent');
  });

  it('shows a machine that was made and not booted as stopped', async () => {
    const cluster = await clusterOfSpeed(1);
    await upUntil(cluster, imported);
    expect(await stateOfM1(cluster)).toBe('stopped');
  });

  it('lets a machine boot on when the engine that started it has gone', async () => {
    const cluster = await clusterOfSpeed(1);
    await upUntil(cluster, (imported + 1) / 2);
    expect(await stateOfM1(cluster)).toBe('starting');
    clock.advance(pace.boot * 1000);
    expect(await stateOfM1(cluster)).toBe('running');
  });

  it('tells progress that never falls, up to 1', async () => {
    const cluster = await clusterOfSpeed(1);
    const context = recordingContext();
    await provider().up(cluster, ['boot', 'm1', 'a1', 'p1'], context);
    const told = context.fractions;
    expect(told.filter((fraction, index) => fraction < (told[index - 1] ?? 0))).toEqual([]);
    expect(told.at(-1)).toBe(1);
  });
});

describe('work on several machines', () => {
  it('goes on at so many at a time as allowed', async () => {
    let now = 0;
    let most = 0;
    await onEachMachine(['a', 'b', 'c', 'd', 'e'], 2, recordingContext(), async () => {
      now += 1;
      most = Math.max(most, now);
      await new Promise(setImmediate);
      now -= 1;
    });
    expect(most).toBe(2);
  });

  it('goes on with the others when one fails, and then fails with its error', async () => {
    const worked: string[] = [];
    const work = onEachMachine(['a', 'b', 'c'], 1, recordingContext(), async (machine) => {
      worked.push(machine);
      if (machine === 'a') throw new Error('a is broken');
    });
    await expect(work).rejects.toThrow('a is broken');
    expect(worked).toEqual(['a', 'b', 'c']);
  });
});
