import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clusterStates } from '../../../src/shared/cluster/states.ts';
import { cuts, type Damage, garbage, truncations } from './damage.ts';
import { copyOf, isKept, look, makeHome, type Seen, writeBytes } from './damaged-home.ts';

let home: { readonly data: string; remove(): Promise<void> };
const counts = new Map<string, number>();
beforeAll(async () => {
  home = await makeHome();
});
afterAll(async () => {
  await home?.remove();
  const told = [...counts].map(([file, count]) => `${count} of ${file}`).join(', ');
  console.log(`Survived damages: ${told}.`);
});

const spec = 'clusters/demo/cluster.yaml';
const journal = 'clusters/demo/journal.ndjson';
const machines = 'clusters/demo/simulated.json';
const settings = 'settings.yaml';
const durations = 'durations.json';

/** Damages the file in a copy of the data folder, and looks what the program makes of it. */
async function survive(file: string, { bytes }: Damage): Promise<Seen & { path: string }> {
  const data = await copyOf(home.data);
  const path = join(data, file);
  await writeBytes(path, bytes);
  const seen = await look(data);
  counts.set(file, (counts.get(file) ?? 0) + 1);
  // Whatever happens to one cluster: the program starts, and the other one is as it was.
  expect(seen.snapshot.clusters).toContainEqual(
    expect.objectContaining({ name: 'other', state: 'running', problems: [] }),
  );
  expect(seen.listed).toContainEqual(expect.objectContaining({ name: 'other', state: 'running' }));
  expect(await isKept(path, bytes)).toBe(true);
  return { ...seen, path };
}

async function damagesOf(file: string): Promise<Damage[]> {
  const whole = await readFile(join(home.data, file));
  return [...truncations(whole), ...garbage(whole)];
}

/** Of a line that is whole. */
function typeOf(line: string): string[] {
  try {
    return [JSON.parse(line).type];
  } catch {
    return [];
  }
}

const codes = ({ told }: Seen) => told.map(({ code }) => code);

describe('what a cluster is made of', () => {
  it(`may be cut at ${cuts} places or overwritten: it is put aside and told`, async () => {
    const whole = await readFile(join(home.data, spec), 'utf8');
    for (const damage of await damagesOf(spec)) {
      const seen = await survive(spec, damage);
      // Only the last line's end is missing.
      if (damage.bytes.toString() === whole.trimEnd()) expect(codes(seen)).toEqual([]);
      else {
        expect([...new Set(codes(seen))], damage.name).toEqual([
          'STORAGE-CORRUPT',
          'CLUSTER-DAMAGED',
        ]);
        expect(seen.listed.map(({ name }) => name)).toEqual(['other']);
      }
    }
  });

  it('is left as it is where a newer version wrote it', async () => {
    const text = await readFile(join(home.data, spec), 'utf8');
    const newer = Buffer.from(`${text.replace('version: 1', 'version: 2')}colour: blue\n`);
    const seen = await survive(spec, { name: 'newer', bytes: newer });
    expect(new Set(codes(seen))).toEqual(new Set(['STORAGE-NEWER']));
    expect(await readFile(seen.path)).toEqual(newer);
  });
});

describe('what was done with a cluster', () => {
  it(`may be cut at ${cuts} places or overwritten: what is left is told, and gone on with`, async () => {
    for (const damage of await damagesOf(journal)) {
      const seen = await survive(journal, damage);
      if (!('state' in seen.demo)) throw new Error(`${damage.name}: ${seen.demo.code}`);
      const { state, machines: shown } = seen.demo;
      expect(new Set(shown.map((machine) => machine.state))).toEqual(new Set(['saved']));
      const text = damage.bytes.toString('latin1');
      // The stop's end is left, or, cut before its begin, that of the creation.
      const types = text.split('\n').flatMap(typeOf);
      const ended = types.includes('result', types.lastIndexOf('begin'));
      if (ended) expect([state, codes(seen)], damage.name).toEqual(['stopped', []]);
      else {
        const why = types.includes('begin') ? 'OPERATION-INTERRUPTED' : 'CLUSTER-HISTORY-LOST';
        expect(state, damage.name).toBe('interrupted');
        expect(new Set(codes(seen)), damage.name).toEqual(new Set([why]));
      }
      // Looked at as a whole, it is as good as it can be.
      await seen.engine.history.list('demo');
      await Array.fromAsync(seen.engine.history.watch('demo', null));
      const again = await seen.engine.up({ name: 'demo' });
      expect((await again.result).outcome, damage.name).toBe('done');
      expect((await seen.engine.status('demo')).state, damage.name).toBe('running');
      expect(await isKept(seen.path, damage.bytes)).toBe(true);
      expect((await (await seen.engine.destroy('demo')).result).outcome).toBe('done');
      expect((await seen.engine.list()).map(({ name }) => name)).toEqual(['other']);
    }
  });

  it('may be in the words of a newer version', async () => {
    const text = await readFile(join(home.data, journal), 'utf8');
    const begin = text.split('\n').findLast((line) => line.includes('"begin"')) ?? '';
    const newer = `${text}${begin.replace('"kind":"stop"', '"kind":"polish","shine":{"deep":1}')}\n{"at":"x","type":"glow","glow":[1]}\n`;
    const seen = await survive(journal, { name: 'newer', bytes: Buffer.from(newer) });
    expect(seen.demo).toMatchObject({ state: 'interrupted' });
    expect(clusterStates).toContain((seen.demo as { state: string }).state);
    await expect(seen.engine.resume('demo')).rejects.toMatchObject({
      problem: { code: 'CLUSTER-OPERATION-NEWER' },
    });
    expect((await (await seen.engine.stop('demo')).result).outcome).toBe('done');
    expect((await (await seen.engine.start('demo')).result).outcome).toBe('done');
    expect((await seen.engine.status('demo')).state).toBe('running');
  });
});

describe('settings', () => {
  it(`may be cut at ${cuts} places or overwritten: they are put aside and told, or whole lines are left`, async () => {
    const whole = await readFile(join(home.data, settings), 'utf8');
    for (const damage of await damagesOf(settings)) {
      const seen = await survive(settings, damage);
      const isPart = whole.startsWith(damage.bytes.toString()) && damage.bytes.includes(':');
      if (codes(seen).length === 0) expect(isPart, damage.name).toBe(true);
      else expect(new Set(codes(seen)), damage.name).toEqual(new Set(['STORAGE-CORRUPT']));
      expect(seen.demo).toMatchObject({ state: 'stopped' });
      // They can be changed again, and what was put aside stays.
      await seen.engine.settings.change({ parallel: 3 });
      expect((await seen.engine.settings.read()).parallel).toBe(3);
      if (codes(seen).length > 0) expect(await isKept(seen.path, damage.bytes)).toBe(true);
    }
  });
});

describe('settings of a newer version', () => {
  it('are left as they are; without them nothing is done, and that is told', async () => {
    const data = await copyOf(home.data);
    const newer = Buffer.from('version: 2\nspeed: of light\n');
    await writeBytes(join(data, settings), newer);
    const seen = await look(data);
    expect(new Set(codes(seen))).toEqual(new Set(['STORAGE-NEWER']));
    expect(seen.snapshot.clusters.map(({ name, state }) => [name, state])).toEqual([
      ['demo', 'unknown'],
      ['other', 'unknown'],
    ]);
    for (const act of [seen.engine.start('demo'), seen.engine.settings.change({ parallel: 3 })]) {
      await expect(act).rejects.toMatchObject({ problem: { code: 'STORAGE-NEWER' } });
    }
    expect(await readFile(join(data, settings))).toEqual(newer);
  });
});

describe('simulated machines', () => {
  it(`may be cut at ${cuts} places or overwritten: they are unknown, not gone`, async () => {
    const whole = await readFile(join(home.data, machines), 'utf8');
    for (const damage of await damagesOf(machines)) {
      const seen = await survive(machines, damage);
      if (damage.bytes.toString() === whole.trimEnd()) continue;
      expect(seen.demo, damage.name).toMatchObject({ state: 'unknown' });
      expect(new Set(codes(seen))).toEqual(new Set(['SIMULATED-STATE-UNREADABLE']));
    }
  });

  it('are unknown where a newer version wrote them', async () => {
    const text = await readFile(join(home.data, machines), 'utf8');
    const newer = Buffer.from(text.replace('"version": 1', '"version": 2'));
    const seen = await survive(machines, { name: 'newer', bytes: newer });
    expect(seen.demo).toMatchObject({ state: 'unknown' });
    expect(await readFile(seen.path)).toEqual(newer);
  });
});

describe('how long things took before', () => {
  it(`may be cut at ${cuts} places or overwritten: it is put aside and told once it is needed`, async () => {
    const whole = await readFile(join(home.data, durations), 'utf8');
    for (const damage of await damagesOf(durations)) {
      const { engine, path } = await survive(durations, damage);
      expect((await (await engine.start('demo')).result).outcome).toBe('done');
      const told = engine.notices.list().map(({ code }) => code);
      const isWhole = damage.bytes.toString() === whole.trimEnd();
      expect(told, damage.name).toEqual(isWhole ? [] : ['STORAGE-CORRUPT']);
      expect(isWhole || (await isKept(path, damage.bytes)), damage.name).toBe(true);
    }
  });
});
