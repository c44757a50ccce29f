import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openPage, refusal, simulated } from './page.ts';

/** A page, and a hosts file that is not this computer's. */
async function pageWithHosts(text: string) {
  const folder = await mkdtemp(join(tmpdir(), 'dv-page-hosts-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'hosts');
  writeFileSync(file, text);
  const opened = await openPage({ DCOS_VAGRANT_HOSTS_FILE: file });
  const [preset] = await opened.page.topology.presets();
  return { ...opened, file, wish: simulated('demo', preset?.text ?? '') };
}

test('the preview shows the lines before anything happens, and the cluster gets them', async () => {
  const { page, until, file, wish } = await pageWithHosts('127.0.0.1 localhost\n');
  expect((await page.clusters.preview(wish)).changeSet).toEqual([]);
  const named = { ...wish, hosts: true };
  const [change, ...rest] = (await page.clusters.preview(named)).changeSet;
  expect(rest).toEqual([]);
  expect(change).toMatchObject({ verb: 'hosts', path: file, removes: false });
  expect(change?.needsAdministrator).toBe(false);
  expect(readFileSync(file, 'utf8')).toBe('127.0.0.1 localhost\n');

  await page.clusters.create(named);
  await until('demo', 'running');
  const state = await page.hosts.state({ name: 'demo' });
  expect(state).toMatchObject({ written: 'yes', simulated: true, conflicts: [], problems: [] });
  expect(new Set(state.names.map((each) => each.state))).toEqual(new Set(['right']));
  // All but the marks, which carry the cluster's id.
  expect(change?.lines.slice(1, -1)).toEqual(state.lines.slice(1, -1));
});

test('names go and come back from the history', async () => {
  const { page, until, file, wish } = await pageWithHosts('127.0.0.1 localhost\n');
  await page.clusters.create({ ...wish, hosts: true });
  await until('demo', 'running');
  const written = readFileSync(file, 'utf8');
  const removed = await page.hosts.remove({ name: 'demo', askAgain: false });
  expect(removed).toMatchObject({ kind: 'applied', changes: [{ removes: true }] });
  const { history } = await page.hosts.state({ name: 'demo' });
  await page.hosts.restore({ name: 'demo', version: history[0]?.id ?? '', askAgain: false });
  expect(readFileSync(file, 'utf8')).toBe(written);
  const unknown = page.hosts.restore({ name: 'demo', version: '../x', askAgain: false });
  expect(await refusal(unknown)).toMatchObject({ code: 'HOSTS-VERSION-UNKNOWN', kind: 'invalid' });
});

test('what a vagrant-hostmanager left is shown and taken away', async () => {
  const stale =
    '## vagrant-hostmanager-start id: 7\n10.0.0.1\tm1.dcos\n## vagrant-hostmanager-end\n';
  const { page, until, file, wish } = await pageWithHosts(stale);
  await page.clusters.create(wish);
  await until('demo', 'running');
  const { foreign, conflicts } = await page.hosts.state({ name: 'demo' });
  expect(foreign).toMatchObject([{ id: '7', names: ['m1.dcos'] }]);
  expect(conflicts).toMatchObject([{ name: 'm1.dcos', found: '10.0.0.1', owner: 'hostmanager' }]);
  await page.hosts.removeForeign({ name: 'demo', askAgain: false });
  expect(readFileSync(file, 'utf8')).toBe('');
});

test('a cluster that does not exist has no names', async () => {
  const { page } = await pageWithHosts('');
  expect(await refusal(page.hosts.state({ name: 'nobody' }))).toMatchObject({
    code: 'CLUSTER-UNKNOWN',
  });
});
