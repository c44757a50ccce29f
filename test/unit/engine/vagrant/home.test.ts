import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  hasRegisteredBox,
  insecureKeyPath,
  vagrantHome,
  workspacesUsingBox,
} from '../../../../src/engine/vagrant/home.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'vagrant-home-'));
});
afterEach(() => rm(home, { recursive: true }));

test('the home is VAGRANT_HOME, else below the user’s home', () => {
  expect(vagrantHome({ VAGRANT_HOME: '/srv/vagrant', HOME: '/home/dev' })).toBe('/srv/vagrant');
  expect(vagrantHome({ HOME: '/home/dev' })).toBe('/home/dev/.vagrant.d');
  expect(insecureKeyPath({ HOME: '/home/dev' })).toBe('/home/dev/.vagrant.d/insecure_private_key');
});

test('a box is there for the provider it was added for', async () => {
  await mkdir(join(home, 'boxes', 'bookworm', '0', 'lxc'), { recursive: true });
  expect(await hasRegisteredBox({ VAGRANT_HOME: home }, 'bookworm', 'lxc')).toBe(true);
  expect(await hasRegisteredBox({ VAGRANT_HOME: home }, 'bookworm', 'virtualbox')).toBe(false);
  expect(await hasRegisteredBox({ VAGRANT_HOME: home }, 'trixie', 'lxc')).toBe(false);
});

test('a slash in a box name, and an architecture below the version', async () => {
  const folder = join(home, 'boxes', 'mesosphere-VAGRANTSLASH-dcos', '0.10.0', 'amd64');
  await mkdir(join(folder, 'virtualbox'), { recursive: true });
  const env = { VAGRANT_HOME: home };
  expect(await hasRegisteredBox(env, 'mesosphere/dcos', 'virtualbox')).toBe(true);
});

test('Vagrant’s index tells which workspaces have machines of a box', async () => {
  const machine = (path: string, box: string) => ({
    vagrantfile_path: path,
    extra_data: { box: { name: box, provider: 'lxc', version: '0' } },
  });
  await writeIndex({
    version: 1,
    machines: {
      x1: machine(home, 'dv-a'),
      x2: machine(home, 'dv-b'),
      // Its folder was removed without Vagrant, which keeps the entry.
      x3: machine(join(home, 'gone'), 'dv-a'),
    },
  });
  expect(await workspacesUsingBox({ VAGRANT_HOME: home }, 'dv-a')).toEqual([home]);
});

test.each([[null], ['{"version":1,'], ['[]']])('the index %j counts as empty', async (text) => {
  if (text !== null) await writeIndex(text);
  expect(await workspacesUsingBox({ VAGRANT_HOME: home }, 'dv-a')).toEqual([]);
});

async function writeIndex(content: unknown): Promise<void> {
  const folder = join(home, 'data', 'machine-index');
  await mkdir(folder, { recursive: true });
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  await writeFile(join(folder, 'index'), text);
}
