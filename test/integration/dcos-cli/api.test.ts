import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPage, refusal, simulated } from '../api/page.ts';
import { fakeVersion } from './fake-cli.ts';

const text = `
m1: { ip: 192.168.57.90, cpus: 2, memory: 1024, type: master }
a1: { ip: 192.168.57.111, cpus: 2, memory: 1024, type: agent-private }
boot: { ip: 192.168.57.4, cpus: 2, memory: 1024, type: boot }
`;
let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'dv-home-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const ask = { name: 'demo', where: 'user', file: null } as const;

async function clusterIn(env: Record<string, string>) {
  const opened = await openPage(env);
  await opened.page.clusters.create(simulated('demo', text));
  await opened.until('demo', 'running');
  return opened;
}

describe('what a page asks about the DC/OS CLI', () => {
  it('installs it while it is told, and takes it away', async () => {
    const { page, engine } = await clusterIn({ HOME: home });
    const served = await engine.serveSimulated('demo');
    try {
      const file = join(home, 'my-dcos');
      writeFileSync(file, fakeVersion('0.6.6'));
      const told = await Array.fromAsync(await page.dcosCli.install({ ...ask, file }));
      const program = join(home, '.local/bin/dcos');
      expect(told.at(-1)).toMatchObject({
        progress: 1,
        result: {
          status: {
            simulated: true,
            dcos: '1.13.9',
            series: '0.8',
            installed: [{ path: program, version: '0.6.6' }],
            config: { url: served?.url.replace(/\/$/, ''), attached: true, plugin: null },
          },
          warnings: [{ code: 'DCOS-CLI-OTHER-VERSION' }],
        },
      });
      expect(readFileSync(program).equals(fakeVersion('0.6.6'))).toBe(true);
      expect(await page.dcosCli.loginWay({ name: 'demo' })).toEqual({ kind: 'none' });
      const { removes } = await page.storage.resetPlan();
      expect(removes).toContainEqual({ code: 'reset.plan.dcos-cli', params: { path: program } });

      const [last] = (await Array.fromAsync(await page.dcosCli.uninstall({ name: 'demo' }))).slice(
        -1,
      );
      expect(last?.result).toMatchObject({ status: { installed: [], config: null }, warnings: [] });
      expect(await page.dcosCli.status({ name: 'demo' })).toMatchObject({ installed: [] });
    } finally {
      await served?.close();
    }
  });

  it('goes with a factory reset', async () => {
    const { page } = await clusterIn({ HOME: home });
    const file = join(home, 'my-dcos');
    writeFileSync(file, fakeVersion('0.8.0'));
    await Array.fromAsync(await page.dcosCli.install({ ...ask, file }));
    const told = await Array.fromAsync(await page.storage.reset({ typed: 'reset' }));
    expect(told.at(-1)?.result?.problems).toEqual([]);
    expect(existsSync(join(home, '.local/bin/dcos'))).toBe(false);
  });

  it('refuses what is no program, in the middle of the stream, and a cluster that is none', async () => {
    const { page } = await clusterIn({ HOME: home });
    const file = join(home, 'page');
    writeFileSync(file, '<html></html>');
    const stream = await page.dcosCli.install({ ...ask, file });
    expect(await refusal(Array.fromAsync(stream))).toMatchObject({
      code: 'DCOS-CLI-NOT-A-PROGRAM',
      kind: 'invalid',
    });
    expect(await refusal(page.dcosCli.status({ name: 'nobody' }))).toMatchObject({
      code: 'CLUSTER-UNKNOWN',
    });
  });
});
