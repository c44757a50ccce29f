import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guest } from '../../../src/engine/install/guest-paths.ts';
import type { Opened } from '../../e2e/window/serving.ts';
import { openWindowStage, type WindowStage } from './window-stage.ts';

const password = 'Planted-Passw0rd!';
const license = 'planted-license-key-0123456789';
const patienceMs = 300_000;

// DC/OS Enterprise cannot be had: the stand-in's installer only says that it is one. What is shown is what
// this program makes of that: who asks for the secrets, and where they come to lie.
describe('a cluster of DC/OS Enterprise that another process began', () => {
  let stage: WindowStage;
  let window: Opened;

  beforeAll(async () => {
    stage = await openWindowStage({ variant: 'ee' });
    window = stage.window;
  });
  afterAll(() => stage?.close());

  it('is cancelled before anything is installed', async () => {
    const counts = ['--agents', '0', '--public-agents', '0'];
    const how = ['--provider', 'lxc', '--installer', stage.at.installer, ...counts, '--json'];
    const secrets = { DCOS_SUPERUSER_PASSWORD: password, DCOS_LICENSE_KEY_CONTENTS: license };
    const up = stage.serving.home.begin(['up', 'demo', ...how], secrets);
    await up.line(({ step, state }) => step === 'machines' && state === 'running');
    up.child.kill('SIGINT');
    expect((await up.ended).exitCode).toBe(130);
  });

  it('asks for its secrets when it is gone on with, because nobody stored them', async () => {
    const { page, words } = window;
    await window.openCluster('demo');
    await window.cluster('demo').act('operation.go-on');
    const field = (code: 'secrets.password' | 'secrets.password.again' | 'secrets.license') =>
      page.getByLabel(words.text(code), { exact: true });
    await field('secrets.password').fill(password);
    await field('secrets.password.again').fill(password);
    await field('secrets.license').fill(license);
    await page.getByRole('button', { name: words.text('secrets.go-on') }).click();
    page.setDefaultTimeout(patienceMs);
    await window.cluster('demo').is('running');
    expect(await field('secrets.password').count()).toBe(0);
    expect(window.complaints).toEqual([]);
  });

  it('has the hash of the password on its boot machine, and the password nowhere', () => {
    const config = inMachine('boot', 'cat', guest.config);
    expect(config).toMatch(/superuser_password_hash: ["']?\$6\$rounds=656000\$/);
    expect(config).toContain(license);
    for (const machine of ['boot', 'm1']) {
      // Ends with 1 where it finds nothing, which is what is wanted; so it is told to say that it searched.
      const search = 'grep -rlsF -- "$0" /etc /var /opt /home; echo searched';
      expect(inMachine(machine, 'sh', '-c', search, password)).toBe('searched\n');
    }
    const texts = readdirSync(stage.serving.home.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter((text) => text.includes(password) || text.includes(license))).toEqual([]);
  });

  it('leaves nothing when it is destroyed', async () => {
    expect((await stage.serving.home.run(['destroy', 'demo', '--yes'])).exitCode).toBe(0);
    expect(existsSync(join(stage.serving.home.folder, 'clusters', 'demo'))).toBe(false);
    expect(stage.at.inventory()).toBe(stage.before);
  });
});

/** What a program says in a machine, as root; empty where it ends with anything but 0. */
function inMachine(machine: string, ...args: string[]): string {
  try {
    return execFileSync('lxc-attach', ['-n', `dv-demo-${machine}`, '--clear-env', '--', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return '';
  }
}
