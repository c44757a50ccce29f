import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createEngine, type Engine, type OperationHandle } from '../../../../src/engine/index.ts';

const configuration = { login: true, dockerGc: true, resolvers: ['1.1.1.1'] };
let data: string;
let engine: Engine;

/** A cluster with a config.yaml of its user's and choices of its own. */
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'dv-wishes-'));
  const configPath = join(data, 'own.yaml');
  await writeFile(configPath, 'dns_search: example.org\ncluster_name: mine\n');
  engine = createEngine({ env: { PATH: process.env.PATH, DCOS_VAGRANT_HOME: data } });
  await done(
    await engine.up({
      name: 'demo',
      provider: 'simulated',
      topology: { preset: '1m-1a-1p' },
      dcos: '1.13.9',
      configPath,
      installMethod: 'ssh_push',
      configuration,
      speed: 100_000,
    }),
  );
  await done(await engine.stop('demo'));
});
afterAll(async () => {
  await engine.close();
  rmSync(data, { recursive: true, force: true });
});

async function done({ events, result }: OperationHandle): Promise<void> {
  for await (const _ of events);
  expect((await result).outcome).toBe('done');
}

async function toldOf(name: string): Promise<Record<string, string>> {
  const { entries } = await engine.configs.of(name);
  return Object.fromEntries(
    entries.map(({ key, from, lines }) => [key, `${from}: ${lines.join()}`]),
  );
}

const chosen = {
  dns_search: 'template: dns_search: example.org',
  oauth_enabled: 'choice: oauth_enabled: "true"',
  enable_docker_gc: 'choice: enable_docker_gc: "true"',
  resolvers: 'choice: resolvers:,  - 1.1.1.1',
};

it('a cluster has what was chosen for it', async () => {
  expect(await toldOf('demo')).toMatchObject({
    ...chosen,
    cluster_name: 'cluster: cluster_name: demo',
    bootstrap_url: 'cluster: bootstrap_url: file:///opt/dcos_install_tmp',
  });
});

it('its clone has the same', async () => {
  await done(await engine.clone('demo', 'twin'));
  expect(await toldOf('twin')).toMatchObject({
    ...chosen,
    cluster_name: 'cluster: cluster_name: twin',
  });
});

it('and so has what is built anew from it, with a method that its version has', async () => {
  const release = { kind: 'catalogue', version: '2.0.6' } as const;
  const { name, handle } = await engine.otherVersions.rebuild('demo', release, {});
  await done(handle);
  const told = await toldOf(name);
  expect(told).toMatchObject(chosen);
  expect(told.bootstrap_url).toMatch(/^cluster: bootstrap_url: http:/);
});

it('an upgrade is refused beforehand where its configuration would be', async () => {
  const preview = () =>
    engine.otherVersions.previewUpgrade('demo', { kind: 'catalogue', version: '1.13.10' });
  const codes = async () => (await preview()).problems.map(({ code }) => code);
  const before = await codes();
  await writeFile(join(data, 'own.yaml'), 'dns_search: example.org\ndcos_version: "9"\n');
  expect(await codes()).toEqual([...before, 'CONFIG-KEY-CALCULATED']);
  await writeFile(join(data, 'own.yaml'), 'dns_search: example.org\ncluster_name: mine\n');
  expect(await codes()).toEqual(before);
});

it('an up that asks otherwise is refused, one that asks for the same goes on', async () => {
  const request = { name: 'demo', configuration: { ...configuration, login: false } };
  await expect(engine.up(request)).rejects.toMatchObject({ problem: { code: 'CLUSTER-DIFFERS' } });
  await done(await engine.up({ name: 'demo', configuration }));
});
