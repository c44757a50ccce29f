import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Engine, OperationHandle } from '../../../../src/engine/index.ts';
import { createEngine } from '../../../../src/engine/index.ts';
import { clusterPaths } from '../../../../src/engine/storage/index.ts';

let data: string;
let engine: Engine;
const failing: { DCOS_VAGRANT_SIMULATE_FAILURE?: string } = {};
beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'dv-rebuild-'));
  delete failing.DCOS_VAGRANT_SIMULATE_FAILURE;
  const env = Object.assign(failing, { PATH: process.env.PATH, DCOS_VAGRANT_HOME: data });
  engine = createEngine({ env });
  await done(
    await engine.up({
      name: 'demo',
      provider: 'simulated',
      topology: { preset: '1m-1a-1p' },
      dcos: '1.13.9',
      speed: 100_000,
    }),
  );
});
afterEach(async () => {
  await engine.close();
  rmSync(data, { recursive: true, force: true });
});

/** Reads an operation to its end. */
async function done({ events, result }: OperationHandle): Promise<string> {
  for await (const _ of events);
  return (await result).outcome;
}
const names = async () => (await engine.list()).map(({ name }) => name);
const release = { kind: 'catalogue', version: '2.0.6' } as const;

describe('a rebuilt cluster', () => {
  it('stands beside the old one, with its own domain and network and the same last numbers', async () => {
    const comment = '# mine\n';
    const { folder } = clusterPaths(data, 'demo');
    const file = join(folder, 'VagrantConfig.yaml');
    await writeFile(file, comment + (await readFile(file, 'utf8')));
    const preview = await engine.otherVersions.previewRebuild('demo', {});
    expect(preview).toMatchObject({
      name: 'demo-2',
      domain: 'demo-2.dcos',
      problems: [],
      fit: null,
    });
    const { name, handle } = await engine.otherVersions.rebuild('demo', release, {});
    expect(await done(handle)).toBe('done');
    const [old, made] = await Promise.all([engine.status('demo'), engine.status(name)]);
    expect(old.dcos).toBe('1.13.9');
    expect(made).toMatchObject({ name: 'demo-2', dcos: '2.0.6', network: preview.network });
    const last = (machines: readonly { ip: string }[]) =>
      machines.map(({ ip }) => ip.split('.')[3]);
    expect(last(made.machines)).toEqual(last(old.machines));
    const topology = join(clusterPaths(data, name).folder, 'VagrantConfig.yaml');
    expect(await readFile(topology, 'utf8')).toContain(comment);
  });

  it('takes the place of the old one, which is gone then', async () => {
    const wish = { newName: 'fresh', replace: true };
    const { handle } = await engine.otherVersions.rebuild('demo', release, wish);
    expect(await done(handle)).toBe('done');
    expect(await names()).toEqual(['fresh']);
    // Another cluster of the old name is not its business.
    const written = await readFile(clusterPaths(data, 'fresh').spec, 'utf8');
    expect(written).not.toContain('replaces');
  });

  it('goes on from the new one where destroying the old one stopped', async () => {
    failing.DCOS_VAGRANT_SIMULATE_FAILURE = 'destroy:a1*1';
    const wish = { newName: 'fresh', replace: true };
    const { handle } = await engine.otherVersions.rebuild('demo', release, wish);
    expect(await done(handle)).toBe('failed');
    expect(await names()).toEqual(['demo', 'fresh']);
    expect((await engine.status('fresh')).machines.map(({ state }) => state)).toEqual(
      Array(4).fill('absent'),
    );
    expect(await done(await engine.resume('fresh'))).toBe('done');
    expect(await names()).toEqual(['fresh']);
  });

  it('is refused a name that is taken or none, before anything is written', async () => {
    const wish = (newName: string) => engine.otherVersions.rebuild('demo', release, { newName });
    await expect(wish('demo')).rejects.toMatchObject({ problem: { code: 'CLUSTER-NAME-TAKEN' } });
    await expect(wish('No Name')).rejects.toMatchObject({
      problem: { code: 'CLUSTER-NAME-INVALID' },
    });
    expect(await names()).toEqual(['demo']);
  });
});

describe('an upgrade in place of a simulated cluster', () => {
  it('changes the record last, and goes on at the node that failed', async () => {
    failing.DCOS_VAGRANT_SIMULATE_FAILURE = 'upgrade:a1*1';
    const change = { kind: 'upgrade', release } as const;
    expect(await done(await engine.change('demo', change))).toBe('failed');
    const { spec } = clusterPaths(data, 'demo');
    expect(await readFile(spec, 'utf8')).toContain('1.13.9');
    expect((await engine.status('demo')).dcos).toBe('2.0.6');
    const scale = { kind: 'scale', privateAgents: 2, publicAgents: 1 } as const;
    const refused = { problem: { code: 'UPGRADE-UNFINISHED', kind: 'invalid' } };
    await expect(engine.change('demo', scale)).rejects.toMatchObject(refused);
    // Also when something else came since, and it is told then.
    await done(await engine.stop('demo'));
    await done(await engine.start('demo'));
    const { problems } = await engine.status('demo');
    expect(problems.map(({ code }) => code)).toEqual(['UPGRADE-UNFINISHED']);
    await expect(engine.change('demo', scale)).rejects.toMatchObject(refused);
    expect(await done(await engine.change('demo', change))).toBe('done');
    expect(await readFile(spec, 'utf8')).not.toContain('1.13.9');
    expect((await engine.status('demo')).problems).toEqual([]);
    expect(await done(await engine.change('demo', scale))).toBe('done');
    await expect(engine.change('demo', change)).rejects.toMatchObject({
      problem: { code: 'upgrade.same', kind: 'invalid' },
    });
  });

  it('is refused where DC/OS documents none', async () => {
    const change = { kind: 'upgrade', release: { kind: 'catalogue', version: '2.2.1' } } as const;
    await expect(engine.change('demo', change)).rejects.toMatchObject({
      problem: { code: 'upgrade.in-steps', params: { way: '2.1.3, 2.2.1' } },
    });
    const { choices, installed } = await engine.otherVersions.choices('demo');
    expect(installed).toBe('1.13.9');
    const can = choices.flatMap(({ version, why }) => (why === null ? [version] : []));
    expect(can).toContain('2.0.4');
    expect(can).not.toContain('2.0.3');
  });
});
