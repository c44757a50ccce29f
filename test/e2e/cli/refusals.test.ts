import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Home, makeHome } from './commands.ts';

const simulated = ['--provider', 'simulated', '--speed', '1000'];

let home: Home;
beforeEach(async () => {
  home = await makeHome();
});
afterEach(() => home.remove());

const answer = async (...args: string[]) => {
  const { exitCode, lines } = await home.json(args);
  return [exitCode, lines.find(({ type }) => type === 'problem')?.code];
};

describe('refused before anything is made', () => {
  it('a cluster that does not exist: 2', async () => {
    for (const command of ['status', 'start', 'stop', 'logs']) {
      expect(await answer(command, 'nope')).toEqual([2, 'CLUSTER-UNKNOWN']);
    }
    expect(await answer('destroy', 'nope', '--yes')).toEqual([2, 'CLUSTER-UNKNOWN']);
    expect(await answer('ssh', 'nope', 'm1', '--json', '--', 'true')).toEqual([
      2,
      'CLUSTER-UNKNOWN',
    ]);
  });

  it('a name that cannot be one: 2', async () => {
    for (const name of ['../evil', 'Demo', 'a'.repeat(31)]) {
      expect(await answer('up', name, ...simulated)).toEqual([2, 'CLUSTER-NAME-INVALID']);
    }
    expect((await home.json(['list'])).last).toEqual([]);
  });

  it('a command, an option or a value that is not known: 2', async () => {
    expect(await answer('dance')).toEqual([2, 'CLI-USAGE']);
    expect(await answer('up', 'demo', '--provider', 'hyperv')).toEqual([2, 'CLI-USAGE']);
    expect(await answer('up', 'demo', ...simulated, '--topology', '9m')).toEqual([
      2,
      'CLI-TOPOLOGY-UNKNOWN',
    ]);
  });

  it('`destroy` without --yes where nobody can be asked: 2, and the cluster stays', async () => {
    await home.json(['up', 'demo', ...simulated]);
    expect(await answer('destroy', 'demo')).toEqual([2, 'CLI-DESTROY-UNCONFIRMED']);
    expect((await home.json(['status', 'demo'])).last).toMatchObject({ state: 'running' });
  });

  it('`up` of a cluster that exists with other options: 2', async () => {
    await home.json(['up', 'demo', ...simulated]);
    expect(await answer('up', 'demo', '--topology', '3m-1a-1p')).toEqual([2, 'CLUSTER-DIFFERS']);
    expect(await answer('up', 'demo', '--network', '192.168.60.0/24')).toEqual([
      2,
      'CLUSTER-DIFFERS',
    ]);
    expect(await answer('up', 'demo', ...simulated)).toEqual([0, undefined]);
  });

  it('lxc without a box: 3, and never another provider instead', async () => {
    const { exitCode } = await home.json(['up', 'demo', '--provider', 'lxc', '--machines-only'], {
      DCOS_VAGRANT_LXC_BOX: '',
    });
    expect(exitCode).toBe(3);
    expect((await home.json(['list'])).last).toEqual([]);
  });
});

describe('a topology file', () => {
  const good = [
    'm1: {ip: 192.168.57.90, type: master}',
    'a1: {ip: 192.168.57.111, type: agent-private}',
    'boot: {ip: 192.168.57.50, type: boot}',
  ];

  it('that is valid makes a cluster', async () => {
    const file = join(home.folder, 'VagrantConfig.yaml');
    await writeFile(file, good.join('\n'));
    expect((await home.json(['topology', 'validate', file])).last).toMatchObject({ valid: true });
    expect((await home.json(['up', 'demo', ...simulated, '--topology', file])).exitCode).toBe(0);
    expect((await home.json(['status', 'demo'])).last).toMatchObject({ machines: { length: 3 } });
  });

  it('that is not valid is reported whole, and makes none', async () => {
    const file = join(home.folder, 'VagrantConfig.yaml');
    await writeFile(file, good.slice(0, 1).join('\n'));
    const { exitCode, last } = await home.json(['topology', 'validate', file]);
    expect([exitCode, last.valid]).toEqual([2, false]);
    expect((last.errors as unknown[]).length).toBeGreaterThan(1);
    expect((await home.json(['up', 'demo', ...simulated, '--topology', file])).exitCode).toBe(2);
    expect((await home.json(['list'])).last).toEqual([]);
  });

  it('need not be written: presets come with the program', async () => {
    const { last } = await home.json(['topology', 'presets']);
    const names = (last as unknown as Array<{ name: string }>).map(({ name }) => name);
    expect(names).toEqual(['1m-1a-1p', '1m-2a-1p', '1m-3a-1p', '3m-1a-1p', '3m-6a-3p']);
  });
});

describe('a damaged cluster', () => {
  it('is told beside the answer, which stays JSON', async () => {
    await home.json(['up', 'bad', ...simulated]);
    await home.json(['up', 'good', ...simulated]);
    await writeFile(join(home.folder, 'clusters', 'bad', 'cluster.yaml'), '{');
    const { exitCode, stdout, stderr } = await home.run(['list', '--json']);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([{ name: 'good', state: 'running' }]);
    expect(stderr).toContain('STORAGE-CORRUPT');
    expect(await answer('status', 'bad')).toEqual([2, 'CLUSTER-DAMAGED']);
  });
});
