import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Opened, type Serving, startServing } from './serving.ts';

const simulated = ['--provider', 'simulated', '--topology', '1m-1a-1p', '--speed', '1000'];
/** One black point. */
const picture =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

let serving: Serving;
let window: Opened;
beforeAll(async () => {
  serving = await startServing();
  await serving.home.run(['up', 'demo', ...simulated]);
  window = await serving.open();
});
afterAll(() => serving?.close());

const logsOf = (name: string) => join(serving.home.folder, 'clusters', name, 'logs');

async function openLogs(name: string): Promise<void> {
  await window.openCluster(name);
  await window.cluster(name).tab('logs');
}

describe('someone who asks what goes on in a machine', () => {
  it('reads its journal as it is written, and is told that it is simulated', async () => {
    const { logs } = window;
    await openLogs('demo');
    await logs.ofMachine('m1');
    await logs.says('m1 is simulated: these lines are made up.');
    await logs.lines.filter({ hasText: 'dcos-mesos-master[' }).first().waitFor();
    const before = await logs.count();
    await expect.poll(() => logs.count(), { timeout: 20_000 }).toBeGreaterThan(before);
  });

  it('reads what one unit says, of those that such a machine has', async () => {
    const { logs } = window;
    await logs.ofUnit('dcos-marathon');
    await expect
      .poll(() => logs.lines.allTextContents())
      .toEqual(expect.arrayContaining([expect.stringMatching(/^dcos-marathon\[/)]));
    for (const line of await logs.lines.allTextContents()) {
      expect(line).toMatch(/^dcos-marathon\[/);
    }
    // An agent has no such unit: all of its own are shown.
    await logs.ofMachine('a1');
    await logs.lines.filter({ hasText: 'dcos-mesos-slave[' }).first().waitFor();
  });

  it('finds a word in it', async () => {
    const { logs } = window;
    await logs.find('DCOS-MESOS-SLAVE');
    await window.page.locator('[data-marked]').filter({ hasText: 'dcos-mesos-slave[' }).waitFor();
  });

  it('is told where it does not run', async () => {
    const { logs } = window;
    await serving.home.run(['stop', 'demo']);
    await window.cluster('demo').is('stopped');
    await logs.says('a1 does not run. Start the cluster to read its journal.');
  });
});

describe('a log that is not kept any more', () => {
  it('says so, in the history and in its place', async () => {
    const [oldest = ''] = (await readdir(logsOf('demo'))).sort();
    await rm(join(logsOf('demo'), oldest));
    await window.cluster('demo').tab('history');
    await window.page.getByRole('main').getByText('not kept').waitFor();
    const link = `/clusters/demo/logs/${oldest.replace(/\.log$/, '')}`;
    await window.page.evaluate(`location.hash = ${JSON.stringify(link)}`);
    await window.logs.says('This log is not kept any more');
  });
});

describe('a machine that did not answer', () => {
  it('is shown as its screen was, beside the problem', async () => {
    const failure = { DCOS_VAGRANT_SIMULATE_FAILURE: 'agent:a1' };
    await serving.home.run(['up', 'silent', ...simulated], failure);
    // What VirtualBox alone can take is put beside the log here, and into the journal.
    const journal = join(serving.home.folder, 'clusters', 'silent', 'journal.ndjson');
    const lines = (await readFile(journal, 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const { operation } = lines.find(({ type }) => type === 'begin');
    const path = join(logsOf('silent'), `${operation}.a1.png`);
    await writeFile(path, Buffer.from(picture, 'base64'));
    const named = lines.map((line) =>
      line.type === 'problem'
        ? { ...line, problem: { ...line.problem, machine: 'a1', picture: path } }
        : line,
    );
    await writeFile(journal, named.map((line) => `${JSON.stringify(line)}\n`).join(''));
    await window.openCluster('silent');
    const image = window.page.getByRole('img', { name: 'What the screen of a1 showed' });
    await image.waitFor();
    await expect
      .poll(() =>
        image.evaluate((element) => (element as unknown as { naturalWidth: number }).naturalWidth),
      )
      .toBe(1);
    await window.page.getByText(path).waitFor();
    expect((await serving.home.run(['status', 'silent'])).stderr).toContain(
      `Picture of its screen: ${path}`,
    );
  });

  it('none of which makes the browser complain', () => {
    expect(window.complaints).toEqual([]);
  });
});
