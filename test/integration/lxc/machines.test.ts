import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ClusterRecord } from '../../../src/engine/providers/provider.ts';
import { ProblemError, problem } from '../../../src/shared/problem.ts';
import { recordingContext } from '../vagrant/recording-context.ts';
import { ContainerHost, dataFolder, ourConfig } from './container-host.ts';

const all = ['m1', 'a1', 'p1', 'boot'];
let host: ContainerHost;
let demo: ClusterRecord;
beforeEach(async () => {
  host = await ContainerHost.start();
  demo = host.cluster('demo');
});
afterEach(() => host.remove());

const states = async (cluster = demo) => Object.fromEntries(await host.provider.states(cluster));
const up = (machines = all, cluster = demo) =>
  host.provider.up(cluster, machines, recordingContext());

describe('up', () => {
  test('one vagrant makes all machines, and they run', async () => {
    expect(await states()).toEqual({ m1: 'absent', a1: 'absent', p1: 'absent', boot: 'absent' });
    await up();
    expect(await states()).toEqual({
      m1: 'running',
      a1: 'running',
      p1: 'running',
      boot: 'running',
    });
    expect(host.callsOf('vagrant')).toEqual([
      '--machine-readable up --provider lxc --no-provision --parallel m1 a1 p1 boot',
    ]);
  });

  test('only the named machines, and none that runs already', async () => {
    await up(['m1']);
    await up(['m1', 'boot']);
    expect(host.callsOf('vagrant').map((call) => call.split('--parallel ')[1])).toEqual([
      'm1',
      'boot',
    ]);
    await up(['m1', 'boot']);
    expect(host.callsOf('vagrant')).toHaveLength(2);
  });

  test('a container of another one under our name is refused and left alone', async () => {
    await host.makeContainer('dv-demo-a1', ourConfig('ffffffff'));
    expect(await states()).toMatchObject({ a1: 'absent' });
    await expect(up()).rejects.toMatchObject({
      problem: { code: 'MACHINE-NAME-TAKEN', machine: 'a1' },
    });
    expect(host.callsOf('vagrant')).toEqual([]);
    await host.provider.destroy(demo, all, recordingContext());
    expect(host.hasContainer('dv-demo-a1')).toBe(true);
  });

  test('what a killed run left half made is made anew', async () => {
    host.before = (call) => {
      if (call.startsWith('vagrant')) throw new Error('killed');
    };
    await expect(up()).rejects.toThrow('killed');
    await mkdir(join(host.folder, 'lxc', 'dv-demo-m1', 'rootfs'), { recursive: true });
    await host.makeContainer('dv-demo-a1', '# no headline yet\n');
    host.before = () => {};
    expect(await states()).toMatchObject({ m1: 'aborted', a1: 'aborted', p1: 'absent' });
    await up();
    expect(await states()).toMatchObject({ m1: 'running', a1: 'running', p1: 'running' });
  });

  test('a half made container that was never begun by us is not ours', async () => {
    await mkdir(join(host.folder, 'lxc', 'dv-demo-m1', 'rootfs'), { recursive: true });
    expect(await states()).toMatchObject({ m1: 'absent' });
    await expect(up()).rejects.toMatchObject({ problem: { code: 'MACHINE-NAME-TAKEN' } });
    expect(host.hasContainer('dv-demo-m1')).toBe(true);
  });

  test('while somebody still makes a container nothing touches it', async () => {
    host.before = (call) => {
      if (call.startsWith('vagrant')) throw new Error('killed');
    };
    await expect(up(['m1'])).rejects.toThrow('killed');
    await host.makeContainer('dv-demo-m1', '# no headline yet\n');
    const maker = join(host.folder, 'proc', '4711');
    await mkdir(maker);
    await writeFile(join(maker, 'cmdline'), 'lxc-create\0--name\0dv-demo-m1\0');
    expect(await states()).toMatchObject({ m1: 'starting' });

    const cancel = new AbortController();
    const waiting = host.provider.up(demo, ['m1'], recordingContext(cancel.signal));
    cancel.abort();
    await expect(waiting).rejects.toMatchObject({ problem: { kind: 'cancelled' } });
    expect(host.hasContainer('dv-demo-m1')).toBe(true);

    host.before = () => {};
    await rm(maker, { recursive: true });
    await up(['m1']);
    expect(await states()).toMatchObject({ m1: 'running' });
  });

  test('a finished container that Vagrant forgot is taken back, not made again', async () => {
    await up(['m1']);
    await rm(join(demo.folder, '.vagrant'), { recursive: true });
    host.running.clear();
    await writeFile(join(host.folder, 'lxc', 'dv-demo-m1', 'rootfs', 'data'), 'kept');
    await up(['m1']);
    expect(await states()).toMatchObject({ m1: 'running' });
    expect(host.callsOf('lxc-destroy')).toEqual([]);
  });

  test('host ends of network cards that outlived their container are removed first', async () => {
    await up(['m1']);
    const left = 'dv0a1b2c3dc90';
    host.running.clear();
    host.links.set(left, { address: null, up: true });
    host.links.set('dvffffffffc90', { address: null, up: true });
    host.before = (call) => {
      if (call.startsWith('vagrant')) expect(host.links.has(left)).toBe(false);
    };
    await up(['m1']);
    expect(host.links.has('dvffffffffc90')).toBe(true);
  });

  test('vagrant that ends well without a machine is a problem that names it', async () => {
    host.before = (call) => {
      if (call.startsWith('lxc-ls')) host.running.delete('dv-demo-p1');
    };
    await expect(up()).rejects.toMatchObject({
      problem: { code: 'LXC-NOT-UP', params: { machines: 'p1' } },
    });
  });
});

describe('stop and start', () => {
  test('machines are shut down without Vagrant, and started with it', async () => {
    await up();
    await host.provider.stop(demo, ['a1', 'p1'], recordingContext());
    expect(await states()).toEqual({
      m1: 'running',
      a1: 'stopped',
      p1: 'stopped',
      boot: 'running',
    });
    host.links.delete('dv0a1b2c3d');
    await host.provider.start(demo, all, recordingContext());
    expect(await states()).toMatchObject({ a1: 'running', p1: 'running' });
    expect(host.links.get('dv0a1b2c3d')).toEqual({ address: '192.168.61.1', up: true });
  });

  test('a frozen container is woken up', async () => {
    await up(['m1']);
    host.running.set('dv-demo-m1', 'FROZEN');
    expect(await states()).toMatchObject({ m1: 'saved' });
    await host.provider.start(demo, ['m1'], recordingContext());
    expect(host.callsOf('lxc-unfreeze')).toEqual(['--name dv-demo-m1']);
    expect(await states()).toMatchObject({ m1: 'running' });
  });

  test('what was never made cannot be started', async () => {
    await up(['m1']);
    await expect(host.provider.start(demo, all, recordingContext())).rejects.toMatchObject({
      problem: { code: 'MACHINE-ABSENT', machine: 'a1' },
    });
  });
});

describe('destroy', () => {
  test('removes all machines and lets Vagrant forget them', async () => {
    await up();
    await host.provider.destroy(demo, all, recordingContext());
    expect(await states()).toEqual({ m1: 'absent', a1: 'absent', p1: 'absent', boot: 'absent' });
    expect(host.callsOf('vagrant').at(-1)).toBe(
      '--machine-readable destroy --force --parallel m1 a1 p1 boot',
    );
    await host.provider.destroy(demo, all, recordingContext());
    expect(host.callsOf('vagrant')).toHaveLength(2);
  });

  test('only the named ones', async () => {
    await up(['m1', 'a1']);
    await host.provider.destroy(demo, ['a1'], recordingContext());
    expect(await states()).toMatchObject({ m1: 'running', a1: 'absent' });
  });

  test('a machine that cannot be removed is named, the others are gone', async () => {
    await up();
    host.before = (call) => {
      if (call === 'lxc-destroy --name dv-demo-a1 --force') throw new Error('busy');
    };
    await expect(host.provider.destroy(demo, all, recordingContext())).rejects.toMatchObject({
      problem: { code: 'MACHINES-LEFT', params: { machines: 'a1' } },
    });
    expect(await states()).toEqual({ m1: 'absent', a1: 'stopped', p1: 'absent', boot: 'absent' });
  });

  test('a Vagrant that fails to forget is a warning, not a failure', async () => {
    await up(['m1']);
    const context = recordingContext();
    host.before = (call) => {
      if (call.includes('destroy --force')) throw new ProblemError(problem('VAGRANT-FILE-INVALID'));
    };
    await host.provider.destroy(demo, ['m1'], context);
    expect(context.warnings).toMatchObject([{ code: 'VAGRANT-FILE-INVALID', severity: 'warning' }]);
    expect(await states()).toMatchObject({ m1: 'absent' });
    expect(existsSync(dataFolder(demo.folder, 'm1'))).toBe(false);
  });
});

test('an unprivileged user knows nothing of machines that are there', async () => {
  const user = await ContainerHost.start({ isRoot: false });
  try {
    const cluster = user.cluster('demo');
    await user.makeContainer('dv-demo-m1', ourConfig('0a1b2c3d'));
    const found = Object.fromEntries(await user.provider.states(cluster));
    expect(found).toMatchObject({ m1: 'unknown', a1: 'absent' });
    await expect(user.provider.up(cluster, all, recordingContext())).rejects.toMatchObject({
      problem: { code: 'LXC-ROOT-NEEDED', kind: 'prerequisite' },
    });
  } finally {
    await user.remove();
  }
});
