import { describe, expect, it, vi } from 'vitest';
import { stopAll } from '../../../src/main/stop-all.ts';
import { ProblemError, problem } from '../../../src/shared/problem.ts';
import { clusterView } from '../shared/tray/clusters.ts';

type State = ReturnType<typeof clusterView>['state'];

/** An engine whose cluster goes through states, one at each look. */
function engineWith(...states: State[]) {
  let at = 0;
  const machine = clusterView().machines;
  return {
    status: vi.fn(async (name: string) => {
      const state = states[Math.min(at++, states.length - 1)] ?? 'running';
      return clusterView({ name, state, machines: machine, problems: [problem('UNEXPECTED')] });
    }),
    cancel: vi.fn(async () => true),
    stop: vi.fn(async () => ended('done')),
  };
}

const ended = (outcome: 'done' | 'failed') =>
  ({ result: Promise.resolve({ outcome }) }) as unknown as Awaited<
    ReturnType<Parameters<typeof stopAll>[0]['stop']>
  >;
const soon = async () => undefined;

describe('stopping everything before the end', () => {
  it('stops what runs', async () => {
    const engine = engineWith('running');
    expect(await stopAll(engine, ['a', 'b'], soon)).toEqual([]);
    expect(engine.stop.mock.calls).toEqual([['a'], ['b']]);
    expect(engine.cancel).not.toHaveBeenCalled();
  });

  it('cancels what is at work, waits for its end, and stops what it left running', async () => {
    const engine = engineWith('creating', 'creating', 'creating', 'interrupted');
    await stopAll(engine, ['demo'], soon);
    expect(engine.cancel).toHaveBeenCalledOnce();
    expect(engine.stop).toHaveBeenCalledOnce();
  });

  it('only waits for what is stopping by itself', async () => {
    const engine = engineWith('stopping', 'stopping', 'stopped');
    expect(await stopAll(engine, ['demo'], soon)).toEqual([]);
    expect(engine.cancel).not.toHaveBeenCalled();
    expect(engine.stop).not.toHaveBeenCalled();
  });

  it('says what could not be stopped', async () => {
    const engine = engineWith('running');
    engine.stop.mockResolvedValue(ended('failed'));
    expect(await stopAll(engine, ['demo'], soon)).toMatchObject([{ code: 'UNEXPECTED' }]);
    engine.stop.mockRejectedValue(new ProblemError(problem('CLUSTER-BUSY')));
    expect(await stopAll(engine, ['demo'], soon)).toMatchObject([{ code: 'CLUSTER-BUSY' }]);
  });

  it('does not mind a cluster that is gone', async () => {
    const engine = engineWith('running');
    engine.status.mockRejectedValue(new ProblemError(problem('CLUSTER-UNKNOWN')));
    expect(await stopAll(engine, ['demo'], soon)).toEqual([]);
  });
});
