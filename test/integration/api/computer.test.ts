import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPage, refusal, simulated } from './page.ts';

test('a page is told of this computer, whatever is installed on it', async () => {
  const { page } = await openPage({ PATH: '' });
  const providers = await page.computer.providers();
  expect(providers.map(({ id, available }) => [id, available])).toEqual([
    ['virtualbox', false],
    ['lxc', false],
    ['simulated', true],
  ]);
  expect((await page.computer.checks()).map(({ id }) => id)).toEqual([
    'memory-budget',
    'cpu-budget',
    'disk-budget',
  ]);
});

test('a page gets the doctor’s results one by one, and mutes a check for all surfaces', async () => {
  const { page } = await openPage({ PATH: '' });
  expect(await page.doctor.mute({ id: 'dns-hijack', muted: true })).toEqual({
    muted: ['dns-hijack'],
  });
  const kinds: string[] = [];
  const muted: string[] = [];
  for await (const event of await page.doctor.run()) {
    kinds.push(event.type);
    if (event.type === 'result' && event.result.muted) muted.push(event.result.id);
  }
  expect([kinds[0], kinds.at(-1), muted]).toEqual(['checks', 'done', ['dns-hijack']]);
  expect(await refusal(page.doctor.fix({ id: 'arch' }))).toMatchObject({
    code: 'DOCTOR-FIX-UNKNOWN',
    kind: 'invalid',
  });
});

test('what the settings say of a program is looked at again at once', async () => {
  const { page, data } = await openPage({ PATH: '' });
  await page.computer.providers();
  expect(await refusal(page.settings.change({ vboxManage: join(data, 'none') }))).toMatchObject({
    code: 'SETTINGS-PATH-MISSING',
    kind: 'invalid',
  });
  expect(await page.settings.change({ parallel: 2 })).toMatchObject({ parallel: 2 });
  expect(await page.settings.read()).toMatchObject({ parallel: 2, overridden: {} });
});

test('a password in a proxy’s address does not come back, not even in the refusal', async () => {
  const { page } = await openPage();
  const answer = await refusal(page.settings.change({ httpsProxy: 'http://me:sesame@proxy:3128' }));
  expect(answer.code).toBe('SETTINGS-CREDENTIALS');
  expect(JSON.stringify(answer)).not.toContain('sesame');
});

test('a reset is told from its beginning to its end, and nothing is left', async () => {
  const { page, until } = await openPage();
  const [preset] = await page.topology.presets();
  await page.clusters.create(simulated('demo', preset?.text ?? ''));
  await until('demo', 'running');
  const { items } = await page.storage.report();
  expect(items.map(({ id }) => id)).toEqual(['machines:demo', 'logs:demo']);
  expect(await refusal(page.storage.remove({ id: 'machines:demo' }))).toMatchObject({
    code: 'INVENTORY-MACHINES',
  });
  expect((await page.storage.resetPlan()).removes[0]).toMatchObject({
    code: 'reset.plan.simulated',
  });
  const told = await Array.fromAsync(await page.storage.reset({ typed: 'reset' }));
  expect(told[0]).toMatchObject({ progress: 0, result: null });
  expect(told.at(-1)).toMatchObject({ progress: 1, result: { problems: [] } });
  expect((await page.storage.report()).items).toEqual([]);
});

test('a refusal in the middle of a stream comes as a problem', async () => {
  const { page } = await openPage();
  const move = async () => Array.fromAsync(await page.storage.moveDownloads({ folder: 'here' }));
  expect(await refusal(move())).toMatchObject({ code: 'SETTINGS-PATH-RELATIVE' });
});
