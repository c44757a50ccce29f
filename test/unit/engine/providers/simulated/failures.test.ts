import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseFailureRules } from '../../../../../src/engine/providers/simulated/failures.ts';
import { createSimulatedProvider } from '../../../../../src/engine/providers/simulated/index.ts';
import { ProblemError, problemOf } from '../../../../../src/shared/problem.ts';
import { recordingContext } from '../../../../contract/providers/recording-context.ts';
import { exampleCluster } from './example-cluster.ts';
import { virtualClock } from './virtual-clock.ts';

describe('what the simulation is told to fail at', () => {
  it('is a step, perhaps a machine, perhaps a number of times', () => {
    expect(parseFailureRules('genconf, agent:a1*2, agent=disk-full*1')).toEqual([
      { text: 'genconf', step: 'genconf', machine: null, failure: null, times: null },
      { text: 'agent:a1*2', step: 'agent', machine: 'a1', failure: null, times: 2 },
      { text: 'agent=disk-full*1', step: 'agent', machine: null, failure: 'disk-full', times: 1 },
    ]);
    expect(parseFailureRules('')).toEqual([]);
  });

  it.each(['agent:', 'agent:a1*0', 'agent a1', 'agent:a1*x', ':a1', 'agent='])(
    'is never "%s"',
    (given) => {
      expect(() => parseFailureRules(given)).toThrowError(ProblemError);
    },
  );
});

describe('a provider that is told to fail', () => {
  let cluster: Awaited<ReturnType<typeof exampleCluster>>;
  beforeEach(async () => {
    cluster = await exampleCluster();
  });
  afterEach(() => cluster.dispose());

  // Each call makes its own provider, as another run of the program would.
  const upWith = (rule: string) => {
    const env = { DCOS_VAGRANT_SIMULATE_FAILURE: rule };
    const { provider } = createSimulatedProvider({ env, clock: virtualClock() });
    return provider.up(cluster, ['m1', 'a1'], recordingContext()).then(
      () => 'up',
      (error: unknown) => problemOf(error),
    );
  };
  const states = () =>
    createSimulatedProvider({ env: {}, clock: virtualClock() }).provider.states(cluster);

  it('fails on that machine, says what it is, and brings up the others', async () => {
    expect(await upWith('machines:a1')).toMatchObject({
      code: 'SIMULATED-FAILURE',
      params: { step: 'machines:a1', rule: 'machines:a1' },
      machine: 'a1',
    });
    expect(Object.fromEntries(await states())).toMatchObject({ m1: 'running', a1: 'absent' });
  });

  it('fails so often as it was told, over several runs of the program, and then works', async () => {
    expect(await upWith('machines:a1*2')).toMatchObject({ code: 'SIMULATED-FAILURE' });
    expect(await upWith('machines:a1*2')).toMatchObject({ code: 'SIMULATED-FAILURE' });
    expect(await upWith('machines:a1*2')).toBe('up');
  });

  it('fails in the words of a known failure, where it is told one', async () => {
    expect(await upWith('machines:a1=disk-full')).toMatchObject({
      code: 'SIMULATED-FAILURE',
      command: { lastLines: [expect.stringContaining('VERR_DISK_FULL')] },
    });
    expect(await upWith('machines:a1=nobody-knows')).toMatchObject({
      code: 'SIMULATED-FAILURE-UNREADABLE',
    });
  });

  it('fails at a step without machines, too', async () => {
    const env = { DCOS_VAGRANT_SIMULATE_FAILURE: 'network' };
    const { provider } = createSimulatedProvider({ env, clock: virtualClock() });
    await expect(provider.createNetwork(cluster, recordingContext())).rejects.toMatchObject({
      problem: { code: 'SIMULATED-FAILURE' },
    });
    expect(await provider.hasNetwork(cluster)).toBe(false);
  });

  it('is not fooled by a rule for another step or machine', async () => {
    expect(await upWith('machines:p1,genconf')).toBe('up');
  });

  it('refuses a rule that it does not understand', async () => {
    expect(await upWith('machines:a1*often')).toMatchObject({
      code: 'SIMULATED-FAILURE-UNREADABLE',
      kind: 'invalid',
    });
  });
});
