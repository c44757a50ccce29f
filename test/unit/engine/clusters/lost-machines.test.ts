import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleEngine } from './example-engine.ts';

describe('a cluster of which a machine was deleted from outside', () => {
  it.each([
    ['a1', false],
    ['a1', true],
    ['m1', false],
    ['m1', true],
  ])('is degraded; going on makes %s again (after a start: %s)', async (machine, startFirst) => {
    const { engine, up, data } = await exampleEngine();
    await up('demo');
    const path = join(data, 'clusters', 'demo', 'simulated.json');
    const state = JSON.parse(await readFile(path, 'utf8'));
    delete state.machines[`dv-demo-${machine}`];
    await writeFile(path, JSON.stringify(state));
    expect((await engine.status('demo')).state).toBe('degraded');
    // Whether or not a start comes first, which cannot make it.
    if (startFirst) await (await engine.start('demo')).result;
    expect((await engine.status('demo')).state).toBe('degraded');
    expect((await (await engine.resume('demo')).result).outcome).toBe('done');
    expect((await engine.status('demo')).state).toBe('running');
  });
});
