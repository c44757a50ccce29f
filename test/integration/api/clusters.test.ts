import { existsSync } from 'node:fs';
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPage, refusal, simulated } from './page.ts';

async function minimalText(page: Awaited<ReturnType<typeof openPage>>['page']): Promise<string> {
  const [minimal] = await page.topology.presets();
  return minimal?.text ?? '';
}

/** Which network is free depends on the computer. */
const oneOfOurs = expect.stringMatching(/^192\.168\.(5[6-9]|6[0-3])\.0\/24$/);

describe('a cluster that a page creates', () => {
  it('is what its preview says, stops, starts and goes', async () => {
    const { page, until, data } = await openPage();
    expect(await page.clusters.suggestName()).toBe('demo');
    const wish = simulated('demo', `# mine\n${await minimalText(page)}`);

    const preview = await page.clusters.preview(wish);
    expect(preview).toMatchObject({
      name: 'demo',
      provider: 'simulated',
      domain: 'dcos',
      network: oneOfOurs,
      dcos: '1.13.9',
      totals: { machines: 4, cpus: 10, memoryMiB: 10752 },
      downloads: [],
      problems: [],
    });
    expect(existsSync(join(data, 'clusters'))).toBe(false);

    const { operation } = await page.clusters.create(wish);
    expect(operation).toContain('deploy');
    await until('demo', 'running');

    const files = await page.clusters.files({ name: 'demo' });
    const text = (name: string) => files.find((file) => file.name === name)?.text;
    expect(text('VagrantConfig.yaml')).toBe(wish.topology.text);
    expect(text('config.yaml')).toContain('cluster_name: demo');
    const spec = join(data, 'clusters', 'demo', 'cluster.yaml');
    expect(text('cluster.yaml')).toBe(await readFile(spec, 'utf8'));

    // The next one is another: its name, network, domain and example names are free.
    expect(await page.clusters.suggestName()).toBe('demo-2');
    const next = await page.clusters.preview(simulated('demo-2', await minimalText(page)));
    expect(next).toMatchObject({ domain: 'demo-2.dcos', network: oneOfOurs, problems: [] });
    expect(next.network).not.toBe(preview.network);

    await page.clusters.stop({ name: 'demo' });
    await until('demo', 'stopped');
    await page.clusters.start({ name: 'demo' });
    await until('demo', 'running');

    expect(await refusal(page.clusters.destroy({ name: 'demo', typed: 'dem' }))).toMatchObject({
      code: 'CLUSTER-NAME-MISTYPED',
    });
    await page.clusters.destroy({ name: 'demo', typed: 'demo' });
    await expect.poll(() => existsSync(join(data, 'clusters', 'demo'))).toBe(false);
    expect(await refusal(page.clusters.files({ name: 'demo' }))).toMatchObject({
      code: 'CLUSTER-UNKNOWN',
    });
  });

  it('is not made twice under one name', async () => {
    const { page, until } = await openPage();
    const wish = simulated('demo', await minimalText(page));
    await page.clusters.create(wish);
    await until('demo', 'running');
    const taken = { code: 'CLUSTER-NAME-TAKEN', kind: 'invalid', params: { name: 'demo' } };
    expect(await refusal(page.clusters.create(wish))).toEqual(taken);
    expect((await page.clusters.preview(wish)).problems).toMatchObject([
      taken,
      { code: 'CLUSTER-NETWORK-TAKEN', params: { other: 'demo' } },
    ]);
  });
});

describe('a cluster that two windows create at once', () => {
  it('is made by one of them, and the other is told that the name is taken', async () => {
    const { page, until } = await openPage();
    const wish = simulated('demo', await minimalText(page));
    const creations = [page.clusters.create(wish), page.clusters.create({ ...wish, speed: 900 })];
    const outcomes = await Promise.all(
      creations.map((call) =>
        call.then(
          () => 'made',
          async () => (await refusal(call)).code,
        ),
      ),
    );
    expect(outcomes.sort()).toEqual(['CLUSTER-NAME-TAKEN', 'made']);
    await until('demo', 'running');
  });
});

describe('what cannot be done now', () => {
  it('is refused with the reason that the button shows', async () => {
    const { page, until } = await openPage();
    const [preset] = await page.topology.presets();
    await page.clusters.create(simulated('demo', preset?.text ?? '', { speed: 1 }));
    for (const call of [
      () => page.clusters.start({ name: 'demo' }),
      () => page.clusters.stop({ name: 'demo' }),
      () => page.clusters.destroy({ name: 'demo', typed: 'demo' }),
    ]) {
      expect(await refusal(call())).toMatchObject({ code: 'cannot.busy', kind: 'busy' });
    }
    expect(await page.clusters.cancel({ name: 'demo' })).toEqual({ asked: true });
    await until('demo', 'interrupted');
    expect(await page.clusters.cancel({ name: 'demo' })).toEqual({ asked: false });
    expect(await refusal(page.clusters.start({ name: 'demo' }))).toMatchObject({
      code: 'cannot.incomplete',
    });
  });
});

describe('resuming', () => {
  it('goes on with a creation that failed', async () => {
    const env: Record<string, string> = { DCOS_VAGRANT_SIMULATE_FAILURE: 'genconf' };
    const { page, engine, until } = await openPage(env);
    await page.clusters.create(simulated('demo', await minimalText(page)));
    await expect.poll(async () => (await engine.status('demo')).state).toBe('failed');
    delete env.DCOS_VAGRANT_SIMULATE_FAILURE;
    const { operation } = await page.clusters.resume({ name: 'demo' });
    expect(operation).toContain('deploy');
    await until('demo', 'running');
    expect(await refusal(page.clusters.resume({ name: 'demo' }))).toMatchObject({
      code: 'CLUSTER-NOTHING-TO-RESUME',
    });
  });

  it('goes on with a destroy whose engine died', async () => {
    const { page, until, lastMoment, data } = await openPage();
    await page.clusters.create(simulated('demo', await minimalText(page)));
    await until('demo', 'running');
    // Until then the cluster's lock is held, and no other engine could have died in the meantime.
    await lastMoment();
    const journal = join(data, 'clusters', 'demo', 'journal.ndjson');
    const begin = (await readFile(journal, 'utf8')).split('\n')[0] ?? '';
    const dead = begin
      .replace('"kind":"deploy"', '"kind":"destroy"')
      .replace(/"startTime":"?[^,"]+"?/, '"startTime":"1"');
    await appendFile(journal, `${dead}\n`);
    await until('demo', 'interrupted');
    const { operation } = await page.clusters.resume({ name: 'demo' });
    expect(operation).toContain('destroy');
    await expect.poll(() => existsSync(join(data, 'clusters', 'demo'))).toBe(false);
  });
});
