import { execFile } from 'node:child_process';
import { appendFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Opened, type Serving, startServing } from './serving.ts';

const run = promisify(execFile);

/** Stands in the log of the failed creation, as a careless program wrote it. */
const password = 'Zq8-gloriously#secret';

let folder: string;
let serving: Serving;
let window: Opened;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dvd-report-'));
  serving = await startServing();
  const { home } = serving;
  const args = ['--topology', '1m-2a-1p', '--provider', 'simulated', '--speed', '1000'];
  await home.run(['up', 'broken', ...args], { DCOS_VAGRANT_SIMULATE_FAILURE: 'agent:a2' });
  await home.run(['up', 'runs', ...args]);
  const logs = join(home.folder, 'clusters', 'broken', 'logs');
  const [log = ''] = await readdir(logs);
  await appendFile(
    join(logs, log),
    `2026-10-03T10:00:00.000Z agent:a2 a2 superuser_password: ${password}\n`,
  );
  window = await serving.open({ acceptDownloads: true });
});
afterAll(async () => {
  await serving?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('someone whose cluster ended with a failure that nobody here knows', () => {
  it('is led from there to a report about it, and sees every file that is in it', async () => {
    const { report } = window;
    await window.openCluster('broken');
    await report.openFromFailure();
    await report.made();
    const files = await report.files();
    expect(files).toContain('versions.json');
    expect(files).toContain('clusters/broken/journal.ndjson');
    expect(files.filter((name) => name.startsWith('clusters/runs/'))).toEqual([]);
    expect(window.complaints).toEqual([]);
  });

  it('reads in a log what happened, and not the password that was in it', async () => {
    const { report } = window;
    const log = (await report.files()).find((name) => name.includes('/logs/')) ?? '';
    await report.choose(log);
    const text = report.textOf(log);
    await text.focus();
    await window.page.keyboard.press('End');
    await text.getByText('superuser_password: ').waitFor();
    expect(await text.textContent()).toContain('superuser_password: <hidden>');
    expect(await text.textContent()).not.toContain(password);
  });

  it('saves with the browser what was shown, as an archive that other programs read', async () => {
    const download = await window.report.download();
    expect(download.suggestedFilename()).toMatch(/^dcos-vagrant-report-\d{8}-\d{6}\.zip$/);
    const zip = join(folder, 'report.zip');
    await download.saveAs(zip);
    await run('python3', ['-m', 'zipfile', '-e', zip, join(folder, 'unpacked')]);
    const { stdout } = await run('grep', ['-rc', 'superuser_password: <hidden>', folder]);
    expect(stdout).toMatch(/\.log:1$/m);
    await window.page.getByText(/^Your browser saves it as dcos-vagrant-report/).waitFor();
    expect(window.complaints).toEqual([]);
  });

  it('chooses another cluster, and all of them', async () => {
    const { report } = window;
    await report.about('runs');
    await report.made();
    expect(await report.files()).toContain('clusters/runs/cluster.yaml');
    await report.about('This computer and all clusters');
    await report.made();
    const files = await report.files();
    expect(files).toContain('clusters/runs/cluster.yaml');
    expect(files).toContain('clusters/broken/cluster.yaml');
  });
});
