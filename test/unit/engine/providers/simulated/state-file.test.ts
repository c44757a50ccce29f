import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSimulatedProvider } from '../../../../../src/engine/providers/simulated/index.ts';
import { emptyState } from '../../../../../src/engine/providers/simulated/state.ts';
import {
  readState,
  statePath,
  updateState,
} from '../../../../../src/engine/providers/simulated/state-file.ts';
import { machineId } from '../../../../../src/shared/cluster/spec.ts';
import { recordingContext } from '../../../../contract/providers/recording-context.ts';
import { exampleCluster, exampleMachine, exampleSpec } from './example-cluster.ts';
import { virtualClock } from './virtual-clock.ts';

describe('the file of the simulated machines', () => {
  let cluster: Awaited<ReturnType<typeof exampleCluster>>;
  beforeEach(async () => {
    cluster = await exampleCluster();
  });
  afterEach(() => cluster.dispose());

  const { provider } = createSimulatedProvider({ env: {}, clock: virtualClock() });

  it('says nothing while nothing was made', async () => {
    expect(await readState(cluster)).toEqual(emptyState);
    expect(existsSync(statePath(cluster))).toBe(false);
  });

  it('loses no change of many that come at once', async () => {
    const bump = () =>
      updateState(cluster, (state) => ({ ...state, nextTask: state.nextTask + 1 }));
    await Promise.all(Array.from({ length: 50 }, bump));
    expect((await readState(cluster)).nextTask).toBe(51);
  });

  it('loses only the change that throws', async () => {
    const good = updateState(cluster, (state) => ({ ...state, nextTask: 7 }));
    const bad = updateState(cluster, () => {
      throw new Error('no such change');
    });
    const alsoGood = updateState(cluster, (state) => ({ ...state, network: '10.0.0.0/24' }));
    await expect(bad).rejects.toThrow('no such change');
    await Promise.all([good, alsoGood]);
    expect(await readState(cluster)).toMatchObject({ nextTask: 7, network: '10.0.0.0/24' });
  });

  it.each([
    ['torn', '{"version": 1, "mach'],
    ['of a newer program', '{"version": 2}'],
  ])(
    'when %s is left as it is: machines are not taken for gone, nothing is changed',
    async (_, text) => {
      await writeFile(statePath(cluster), text);
      const refused = { problem: { code: 'SIMULATED-STATE-UNREADABLE' } };
      await expect(provider.states(cluster)).rejects.toMatchObject(refused);
      const up = provider.up(cluster, ['m1'], recordingContext());
      await expect(up).rejects.toMatchObject(refused);
      expect(await readFile(statePath(cluster), 'utf8')).toBe(text);
    },
  );

  it('goes when the last machine and the network are gone', async () => {
    await provider.createNetwork(cluster, recordingContext());
    await provider.up(cluster, ['m1'], recordingContext());
    await provider.destroy(cluster, ['m1'], recordingContext());
    await provider.removeNetwork(cluster, recordingContext());
    const left = await readdir(cluster.folder);
    expect(left.filter((name) => !name.endsWith('.lock'))).toEqual([]);
  });

  it('tells the states of 60 machines in well under 20 ms', async () => {
    const machines = Array.from({ length: 60 }, (_, index) =>
      exampleMachine(`a${index + 1}`, 'agent-private', `192.168.57.${index + 100}`),
    );
    const big = { ...cluster, spec: exampleSpec({ machines }) };
    const running = { cluster: big.spec.id, state: 'running' as const, readyAt: 1 };
    const entries = machines.map(({ name }) => [
      machineId(big.spec, name),
      { ...running, effects: ['keys', 'names', 'base', 'agent', 'postflight', 'health'] as const },
    ]);
    const full = { ...emptyState, machines: Object.fromEntries(entries) };
    await writeFile(statePath(cluster), JSON.stringify(full));
    const times: number[] = [];
    for (let round = 0; round < 11; round += 1) {
      const before = performance.now();
      const states = await provider.states(big);
      times.push(performance.now() - before);
      expect(states.get('a60')).toBe('running');
    }
    const median = times.sort((a, b) => a - b)[5] ?? Number.POSITIVE_INFINITY;
    expect(median).toBeLessThan(20);
  });
});
