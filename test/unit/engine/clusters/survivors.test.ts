import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleEngine, refusal } from './example-engine.ts';

/** An engine with two clusters, `bad` and `good`. */
async function twoClusters() {
  const example = await exampleEngine();
  await example.up('bad');
  await example.up('good');
  const folder = join(example.data, 'clusters', 'bad');
  const listed = async () => (await example.engine.list()).map(({ name }) => name);
  return { ...example, folder, spec: join(folder, 'cluster.yaml'), listed };
}

describe('a cluster whose file is damaged', () => {
  it('is put aside, told, and does not hide the others', async () => {
    const { spec, folder, listed, notices, engine, up } = await twoClusters();
    await writeFile(spec, 'version: 1\nname: [');
    expect(await listed()).toEqual(['good']);
    expect(notices).toMatchObject([{ code: 'STORAGE-CORRUPT', severity: 'warning' }]);
    const names = await readdir(folder);
    expect(names).not.toContain('cluster.yaml');
    expect(names.filter((name) => name.startsWith('cluster.yaml.corrupt-'))).toHaveLength(1);

    expect(await listed()).toEqual(['good']);
    expect(notices.at(-1)).toMatchObject({ code: 'CLUSTER-DAMAGED' });
    // Its machines may exist: it is neither unknown nor made anew.
    expect(await refusal(engine.status('bad'))).toEqual(['CLUSTER-DAMAGED', 'invalid']);
    expect(await refusal(up('bad'))).toEqual(['CLUSTER-DAMAGED', 'invalid']);
  });

  it('is a cluster again when its file is back', async () => {
    const { spec, folder, listed } = await twoClusters();
    const whole = await readFile(spec, 'utf8');
    await writeFile(spec, '\0');
    expect(await listed()).toEqual(['good']);
    await writeFile(spec, whole);
    expect(await listed()).toEqual(['bad', 'good']);
    expect(await readdir(folder)).toContain('cluster.yaml');
  });
});

describe('a cluster that cannot be read', () => {
  it('because a newer program wrote it, is left as it is and told', async () => {
    const { spec, listed, notices, engine } = await twoClusters();
    const newer = (await readFile(spec, 'utf8')).replace('version: 1', 'version: 2');
    await writeFile(spec, newer);
    expect(await listed()).toEqual(['good']);
    expect(notices).toMatchObject([{ code: 'STORAGE-NEWER' }]);
    expect(await readFile(spec, 'utf8')).toBe(newer);
    expect((await refusal(engine.status('bad')))[0]).toBe('STORAGE-NEWER');
  });

  it('because it is a copy of another, is not taken for that one', async () => {
    const { folder, listed, notices, engine, data } = await twoClusters();
    await cp(folder, join(data, 'clusters', 'copy'), { recursive: true });
    expect(await listed()).toEqual(['bad', 'good']);
    expect(notices).toMatchObject([{ code: 'CLUSTER-MISPLACED' }]);
    expect(await refusal(engine.destroy('copy'))).toEqual(['CLUSTER-MISPLACED', 'invalid']);
  });
});

describe('a cluster of which a part cannot be told', () => {
  it('has machines in an unknown state and says why', async () => {
    const { folder, engine } = await twoClusters();
    await writeFile(join(folder, 'simulated.json'), '{');
    const [bad, good] = await engine.list();
    expect(bad).toMatchObject({
      name: 'bad',
      state: 'unknown',
      problems: [{ code: 'SIMULATED-STATE-UNREADABLE' }],
    });
    expect(bad?.machines.map(({ state }) => state)).toEqual(Array(4).fill('unknown'));
    expect(good).toMatchObject({ name: 'good', state: 'running' });
  });

  it('is unknown without its journal', async () => {
    const { folder, engine } = await twoClusters();
    const journal = join(folder, 'journal.ndjson');
    await rm(journal);
    await mkdir(journal);
    expect(await engine.status('bad')).toMatchObject({
      state: 'unknown',
      problems: [{ code: 'STORAGE-NOT-READABLE' }],
    });
  });
});

describe('a data folder that is none', () => {
  it('is told, not taken for one without clusters', async () => {
    const { engine, data } = await exampleEngine();
    await writeFile(join(data, 'clusters'), '');
    expect((await refusal(engine.list()))[0]).toBe('STORAGE-NOT-READABLE');
  });
});

describe('a cluster whose file changes', () => {
  it('is read again, also by an engine that knows it already', async () => {
    const { spec, engine } = await twoClusters();
    expect((await engine.status('bad')).domain).toBe('dcos');
    const text = await readFile(spec, 'utf8');
    await writeFile(spec, text.replace('domain: dcos', 'domain: d2os'));
    expect((await engine.status('bad')).domain).toBe('d2os');
  });
});
