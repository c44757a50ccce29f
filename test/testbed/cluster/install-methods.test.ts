import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { appWindow } from '../../e2e/window/pages/app-window.ts';
import { wordsIn } from '../../e2e/window/pages/words.ts';
import { launchBrowser } from '../../e2e/window/serving.ts';
import type { RunningOperation } from './command-line.ts';
import { json, makeSurroundings, type Surroundings } from './host.ts';

const twoNodes = `m1: { ip: 192.168.65.90, cpus: 2, memory: 2048, type: master }
a1: { ip: 192.168.65.111, cpus: 2, memory: 2048, type: agent-private }
boot: { ip: 192.168.65.50, cpus: 2, memory: 1024, type: boot }
`;
const genconf = '/var/tmp/dcos/genconf';

// The stand-in's installer logs in to real machines, as DC/OS's does up to 1.13 and, from its page, up to 1.11.
describe('DC/OS from its installer, which goes to the machines by itself', () => {
  let at: Surroundings;

  beforeAll(() => {
    at = makeSurroundings('1.13.9');
  });
  afterAll(async () => {
    await at.commandLine.run('destroy', 'pushed', '--yes');
    at.remove();
  });

  it('is refused, and nothing made, for a version that has no such installer', async () => {
    const before = at.inventory();
    const refused = await at.commandLine.run(
      ...['up', 'pushed', '--provider', 'lxc', '--installer', at.installer, '--method', 'web'],
    );
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('up to 1.11 only');
    expect(at.inventory()).toBe(before);
  });

  const up = () =>
    at.commandLine.operate(
      ...['up', 'pushed', '--provider', 'lxc', '--installer', at.installer],
      ...['--method', 'ssh_push'],
    );

  it('tells which machine the installer finds unfit, and why', async () => {
    const begun = up();
    await begun.step('installer', 'running');
    await begun.kill();
    const told = '/etc/dcos-standin-fail';
    const onAgent = (line: string) => at.commandLine.run('ssh', 'pushed', 'a1', '--', line);
    expect((await onAgent(`echo preflight | sudo tee ${told}`)).code).toBe(0);
    const operation = up();
    expect((await operation.end()).code).toBe(1);
    expect(operation.events).toContainEqual(
      expect.objectContaining({
        type: 'problem',
        code: 'PUSH-PREFLIGHT-FAILED',
        params: { detail: 'a1: ipset is installed and in PATH' },
      }),
    );
    expect((await onAgent(`sudo rm ${told}`)).code).toBe(0);
  });

  it('goes on after the engine was killed while the installer was at work', async () => {
    const killed = up();
    await killed.step('push-deploy', 'running');
    await killed.until((event) => event.type === 'log' && event.step === 'push-deploy');
    await killed.kill();
    expect(killed.stepsIn('done')).toContain('push-preflight');
    expect(await at.commandLine.status('pushed')).toMatchObject({ state: 'interrupted' });
  });

  it('comes onto a master and agents of both kinds, and the key is not left behind', async () => {
    const operation = up();
    const { result, code } = await operation.end();
    expect({ code, problems: operation.problems() }).toEqual({ code: 0, problems: '[]' });
    // What was looked at before is not looked at again: half of the machines have DC/OS by now.
    expect(operation.stepsIn('skipped')).toContain('push-preflight');
    expect(operation.stepsIn('done')).toContain('push-postflight');
    expect(operation.stepsIn('done').filter((id) => /^(serve|master:|agent:)/.test(id))).toEqual(
      [],
    );
    expect(await json(`${result.url}dcos-metadata/dcos-version.json`)).toMatchObject({
      version: '1.13.9',
    });
    const looked = await at.commandLine.run('ssh', 'pushed', 'boot', '--', 'ls', '-A', genconf);
    expect(looked.stdout).toContain('config.yaml');
    expect(looked.stdout).not.toContain('ssh_key');
    expect(operation.events.map((event) => JSON.stringify(event)).join()).not.toContain('PRIVATE');
  });

  it('is not installed again', async () => {
    const operation = at.commandLine.operate('up', 'pushed');
    const { code } = await operation.end();
    expect({ code, problems: operation.problems() }).toEqual({ code: 0, problems: '[]' });
    expect(operation.stepsIn('done').filter((id) => /^(push|genconf)/.test(id))).toEqual([]);
  });

  it('is fetched by an agent that joins later', async () => {
    const operation = at.commandLine.operate('scale', 'pushed', '--agents', '2');
    const { result, code } = await operation.end();
    expect({ code, problems: operation.problems() }).toEqual({ code: 0, problems: '[]' });
    const { slaves } = (await json(`${result.url}mesos/master/slaves`)) as { slaves: unknown[] };
    // A private and a public one were there.
    expect(slaves).toHaveLength(3);
  });
});

describe('DC/OS from the page of its installer', () => {
  let at: Surroundings;
  let operation: RunningOperation;
  let page: string;

  let topology: string;

  beforeAll(() => {
    at = makeSurroundings('1.11.11');
    topology = join(dirname(at.installer), 'VagrantConfig.yaml');
    writeFileSync(topology, twoNodes);
  });
  afterAll(async () => {
    await at.commandLine.run('destroy', 'paged', '--yes');
    at.remove();
  });

  const up = () =>
    at.commandLine.operate(
      ...['up', 'paged', '--provider', 'lxc', '--installer', at.installer],
      ...['--topology', topology, '--method', 'web'],
    );
  /** Until the log says what the page asks for. */
  const untilOpen = async () => {
    const event = await operation.until(
      (each) => each.type === 'log' && each.line.startsWith('Open http'),
    );
    return /http:\S+/.exec(event.type === 'log' ? event.line : '')?.[0] ?? '';
  };

  it('waits at the page, which has the configuration and the key', async () => {
    operation = up();
    page = await untilOpen();
    expect(page).toMatch(/^http:\/\/[\d.]+:9000\/$/);
    const filled = (await json(`${page}api/v1/configure`)) as Record<string, unknown>;
    expect(filled).toMatchObject({
      bootstrap_url: 'file:///opt/dcos_install_tmp',
      ssh_user: 'vagrant',
      ssh_key: expect.stringContaining('PRIVATE KEY'),
    });
    expect(await json(`${page}api/v1/configure/status`)).toEqual({});
  });

  it('goes away with the key where the operation is cancelled before anything is installed', async () => {
    operation.signal('SIGINT');
    expect((await operation.end()).code).toBe(130);
    await expect(fetch(page, { signal: AbortSignal.timeout(3_000) })).rejects.toThrow();
    const looked = await at.commandLine.run('ssh', 'paged', 'boot', '--', 'ls', '-A', genconf);
    expect(looked.stdout).not.toContain('ssh_key');
  });

  it('is found again by an engine that comes after one that was killed', async () => {
    operation = up();
    await untilOpen();
    await operation.kill();
    expect((await fetch(page)).status).toBe(200);
    operation = up();
    expect(await untilOpen()).toBe(page);
  });

  it('is explained in the window, which opens it', async () => {
    const serving = at.commandLine.operate('serve', '--no-open', '--yes');
    const browser = await launchBrowser();
    onTestFinished(async () => {
      await browser.close();
      await serving.kill();
    });
    const told: object = await serving.until((event) => 'url' in event);
    const window = await (await browser.newContext()).newPage();
    await window.goto(String((told as { url: string }).url));
    const words = await wordsIn('en');
    await appWindow(window, words).openCluster('paged');
    const form = window.getByRole('region', { name: words.text('web-page.title') });
    await form.getByText('192.168.65.90', { exact: true }).waitFor();
    await form.getByText('192.168.65.111', { exact: true }).waitFor();
    await form.getByText('ip -4 route get 192.168.65.90').waitFor();
    await form.getByText('bootstrap_url: file:///opt/dcos_install_tmp').waitFor();
    await form.getByText(join(at.data, 'clusters', 'paged', 'key'), { exact: true }).waitFor();
    expect(await form.getByRole('button', { name: words.text('action.copy') }).count()).toBe(7);
    expect((await new AxeBuilder({ page: window }).analyze()).violations).toEqual([]);
    expect(await window.content()).not.toContain('PRIVATE KEY');
    const opened = window.context().waitForEvent('page');
    await form.getByRole('button', { name: words.text('web-page.open') }).click();
    expect((await opened).url()).toBe(page);
  });

  it('ends once a person has run its three steps and DC/OS is well', async () => {
    for (const step of ['preflight', 'deploy']) {
      const begun = await fetch(`${page}api/v1/action/${step}`, { method: 'POST' });
      expect(await begun.json()).toEqual({ status: `${step} started` });
      await expect.poll(() => statesOf(page, step), { timeout: 120_000 }).toEqual(['success']);
    }
    const { result, code } = await operation.end();
    expect({ code, problems: operation.problems() }).toEqual({ code: 0, problems: '[]' });
    expect(operation.stepsIn('done')).toEqual(expect.arrayContaining(['web', 'web-closed']));
    expect(await json(`${result.url}dcos-metadata/dcos-version.json`)).toMatchObject({
      version: '1.11.11',
    });
    const looked = await at.commandLine.run('ssh', 'paged', 'boot', '--', 'ls', '-A', genconf);
    expect(looked.stdout).not.toContain('ssh_key');
    expect(operation.events.map((event) => JSON.stringify(event)).join()).not.toContain('PRIVATE');
  });
});

/** How far the page's step is on the nodes, each state once. */
async function statesOf(page: string, step: string): Promise<string[]> {
  const { hosts } = (await json(`${page}api/v1/action/${step}`)) as {
    hosts: Record<string, { host_status: string }>;
  };
  return [...new Set(Object.values(hosts).map(({ host_status }) => host_status))];
}
