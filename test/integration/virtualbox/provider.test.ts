import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ClusterRecord } from '../../../src/engine/providers/provider.ts';
import { ProblemError, problem } from '../../../src/shared/problem.ts';
import { recording } from '../../contract/virtualbox/recordings.ts';
import { recordingContext } from '../vagrant/recording-context.ts';
import { Computer } from './computer.ts';

const all = ['m1', 'a1', 'p1'];
let computer: Computer;
let demo: ClusterRecord;
beforeEach(async () => {
  computer = await Computer.start();
  demo = await computer.cluster('demo', '0a1b2c3d', '192.168.57.0/24');
});
afterEach(() => computer.remove());

const states = async () => Object.fromEntries(await computer.provider.states(demo));
const up = (machines = all) => computer.provider.up(demo, machines, recordingContext());
const start = (machines = all) => computer.provider.start(demo, machines, recordingContext());
const stop = (machines = all) => computer.provider.stop(demo, machines, recordingContext());
const destroy = (context = recordingContext()) => computer.provider.destroy(demo, all, context);
const vagrantId = (machine: string) =>
  join(demo.folder, '.vagrant', 'machines', machine, 'virtualbox', 'id');
const ups = () => computer.callsOf('vagrant').filter((call) => call.includes(' up '));

describe('states', () => {
  test('take two calls of VBoxManage, whatever the machines do', async () => {
    await up();
    await stop(['a1']);
    const vm = computer.vm('dv-demo-p1');
    if (vm !== undefined) vm.state = 'aborted';
    await states();
    computer.calls.length = 0;
    expect(await states()).toEqual({ m1: 'running', a1: 'saved', p1: 'aborted' });
    expect(computer.calls).toEqual(['VBoxManage list vms', 'VBoxManage list runningvms']);
  });

  test('a machine renamed in VirtualBox’s window is still known', async () => {
    await up(['m1']);
    const vm = computer.vm('dv-demo-m1');
    if (vm !== undefined) vm.name = 'my "best" machine 日本';
    expect(await states()).toEqual({ m1: 'running', a1: 'absent', p1: 'absent' });
  });

  test('a machine that somebody deleted is absent, and made again', async () => {
    await up(['m1']);
    computer.box.vms = [];
    expect(await states()).toMatchObject({ m1: 'absent' });
    await up(['m1']);
    expect(await states()).toMatchObject({ m1: 'running' });
  });

  test.each([true, false])(
    'files that are gone make it unknown (known to Vagrant: %s)',
    async (known) => {
      await up(['m1']);
      const vm = computer.vm('dv-demo-m1');
      if (vm !== undefined) vm.state = 'inaccessible';
      if (!known) await rm(join(demo.folder, '.vagrant'), { recursive: true });
      expect(await states()).toEqual({ m1: 'unknown', a1: 'absent', p1: 'absent' });
      await expect(up(['m1'])).rejects.toMatchObject({
        problem: { code: 'VIRTUALBOX-STATE-UNKNOWN', machine: 'm1' },
      });
    },
  );

  test('are unknown, not absent, where VirtualBox gives no answer', async () => {
    await up(['m1']);
    computer.before = () => {
      throw new ProblemError(problem('VIRTUALBOX-SERVICE-UNREACHABLE'));
    };
    expect(await states()).toEqual({ m1: 'unknown', a1: 'unknown', p1: 'unknown' });
  });

  test('are unknown where VBoxManage is missing; whoever acts is told', async () => {
    const without = await Computer.start({
      settings: { virtualbox: { program: '/nowhere/VBoxManage', parallel: null } },
    });
    expect(Object.fromEntries(await without.provider.states(demo))).toMatchObject({
      m1: 'unknown',
    });
    await expect(without.provider.up(demo, all, recordingContext())).rejects.toMatchObject({
      problem: { code: 'VIRTUALBOX-MISSING', kind: 'prerequisite' },
    });
    await without.remove();
  });
});

describe('up', () => {
  test('runs a vagrant for each machine', async () => {
    await up();
    expect(
      ups()
        .map((call) => call.split(' ').at(-1))
        .sort(),
    ).toEqual(['a1', 'm1', 'p1']);
    expect(ups()[0]).toMatch(/^vagrant --machine-readable up --provider virtualbox --no-provision/);
  });

  test.each([1, 2])('runs no more than %s at once where the setting says so', async (parallel) => {
    const slow = await Computer.start({
      settings: { virtualbox: { program: null, parallel } },
    });
    const cluster = await slow.cluster('demo', '0a1b2c3d', '192.168.57.0/24');
    await slow.provider.up(cluster, all, recordingContext());
    expect(slow.mostAtOnce).toBe(parallel);
    await slow.remove();
  });

  test('tries a machine at which VBoxManage failed once more, alone', async () => {
    failOnce('a1');
    const context = recordingContext();
    await computer.provider.up(demo, all, context);
    expect(ups().at(-1)).toMatch(/ a1$/);
    expect(ups()).toHaveLength(4);
    expect(context.lines).toContainEqual([
      'a1',
      'VBoxManage failed; it is tried once more, alone.',
    ]);
    expect(context.fractions.at(-1)).toBe(1);
  });

  test('does not try a third time, nor after another failure', async () => {
    computer.before = (call) => {
      if (/ up .* a1$/.test(call)) throw vboxManageFailed();
    };
    await expect(up()).rejects.toMatchObject({ problem: { code: 'VAGRANT-FAILED' } });
    expect(ups().filter((call) => call.endsWith(' a1'))).toHaveLength(2);
    expect(await states()).toEqual({ m1: 'running', a1: 'absent', p1: 'running' });
    computer.before = (call) => {
      if (/ up /.test(call)) throw new ProblemError(problem('VAGRANT-BOX-MISSING'));
    };
    computer.calls.length = 0;
    await expect(up()).rejects.toMatchObject({ problem: { code: 'VAGRANT-BOX-MISSING' } });
    expect(ups()).toHaveLength(1);
  });

  test('what a killed Vagrant left without the mark is ours by the workspace, and is finished', async () => {
    const vm = computer.add('tiny_1795342540_1234');
    await mkdir(join(vagrantId('m1'), '..'), { recursive: true });
    await writeFile(vagrantId('m1'), vm.uuid);
    expect(await states()).toMatchObject({ m1: 'stopped' });
    await up(['m1']);
    expect(await states()).toMatchObject({ m1: 'running' });
    expect(computer.box.vms).toHaveLength(1);
  });

  test('a machine that Vagrant forgot is taken back, not made again', async () => {
    await up(['m1']);
    await rm(join(demo.folder, '.vagrant'), { recursive: true });
    const vm = computer.vm('dv-demo-m1');
    if (vm !== undefined) vm.state = 'poweroff';
    await up(['m1']);
    expect(await readFile(vagrantId('m1'), 'utf8')).toBe(vm?.uuid);
    expect(computer.box.vms).toHaveLength(1);
  });
});

describe('stop and start', () => {
  test('save and wake machines by VBoxManage alone', async () => {
    await up();
    computer.calls.length = 0;
    await stop();
    expect(await states()).toEqual({ m1: 'saved', a1: 'saved', p1: 'saved' });
    await start();
    expect(await states()).toEqual({ m1: 'running', a1: 'running', p1: 'running' });
    expect(computer.callsOf('vagrant')).toEqual([]);
  });

  test('a machine that is off is booted by Vagrant, which knows its networks', async () => {
    await up();
    const vm = computer.vm('dv-demo-a1');
    if (vm !== undefined) vm.state = 'poweroff';
    await stop(['m1', 'p1']);
    computer.calls.length = 0;
    await start();
    expect(ups()).toHaveLength(1);
    expect(ups()[0]).toMatch(/ a1$/);
    expect(await states()).toEqual({ m1: 'running', a1: 'running', p1: 'running' });
  });
});

describe('destroy', () => {
  test('removes machines by VBoxManage, then Vagrant forgets them', async () => {
    await up();
    await stop(['a1']);
    await destroy();
    expect(computer.box.vms).toEqual([]);
    expect(computer.callsOf('vagrant').at(-1)).toMatch(/destroy --force --parallel m1 a1 p1$/);
  });

  test('removes what cannot be read where the workspace knows it', async () => {
    await up(['m1']);
    const vm = computer.vm('dv-demo-m1');
    if (vm !== undefined) vm.state = 'inaccessible';
    await destroy();
    expect(computer.box.vms).toEqual([]);
  });

  test('names what it cannot tell whose it is', async () => {
    await up(['m1']);
    await rm(join(demo.folder, '.vagrant'), { recursive: true });
    const vm = computer.vm('dv-demo-m1');
    if (vm !== undefined) vm.state = 'inaccessible';
    await expect(destroy()).rejects.toMatchObject({
      problem: { code: 'MACHINES-LEFT', params: { machines: 'm1' } },
    });
    expect(computer.box.vms).toHaveLength(1);
  });

  test('never lets Vagrant near a machine of another cluster', async () => {
    const vm = computer.add('dv-demo-m1', { notes: { 'dcos-vagrant/cluster': 'ffffffff' } });
    await mkdir(join(vagrantId('m1'), '..'), { recursive: true });
    await writeFile(vagrantId('m1'), vm.uuid);
    await destroy();
    expect(computer.box.vms).toEqual([vm]);
    expect(computer.callsOf('vagrant')).toEqual([]);
  });

  test('goes on with the others where one cannot be removed, and names it', async () => {
    await up();
    const { uuid } = computer.vm('dv-demo-a1') ?? { uuid: '' };
    computer.before = (call) => {
      if (call.includes(`unregistervm ${uuid}`)) throw vboxManageFailed();
    };
    const context = recordingContext();
    await expect(destroy(context)).rejects.toMatchObject({
      problem: { code: 'MACHINES-LEFT', params: { machines: 'a1' } },
    });
    expect(computer.box.vms.map(({ name }) => name)).toEqual(['dv-demo-a1']);
    expect(context.warnings).toHaveLength(1);
  });
});

describe('the box', () => {
  const addBox = () => computer.provider.addBox(demo, recordingContext());
  const removeBox = (others: ClusterRecord[] = []) =>
    computer.provider.removeBox(demo, others, recordingContext());
  // As Vagrant leaves it after its first linked clone.
  const importMaster = async () => {
    const { uuid } = computer.add('tiny_1795342540_1234');
    const folder = join(computer.folder, 'vagrant', 'boxes', 'dv-tiny-00000000', '0', 'virtualbox');
    await writeFile(join(folder, 'master_id'), uuid);
  };

  test('goes with the machine that linked clones were built on', async () => {
    await addBox();
    await importMaster();
    await removeBox();
    expect(await computer.provider.hasBox(demo)).toBe(false);
    expect(computer.box.vms).toEqual([]);
  });

  test('stays, with that machine, where another cluster uses it', async () => {
    const other = await computer.cluster('other', 'ffffffff', '192.168.58.0/24');
    await addBox();
    await computer.provider.addBox(other, recordingContext());
    await importMaster();
    await removeBox([other]);
    expect(await computer.provider.hasBox(demo)).toBe(true);
    expect(computer.box.vms).toHaveLength(1);
  });
});

describe('ssh', () => {
  test('goes by the port that Vagrant forwards', async () => {
    await up(['m1']);
    expect(await computer.provider.ssh(demo, 'm1')).toMatchObject({
      host: '127.0.0.1',
      port: 2200,
      user: 'vagrant',
      machine: 'm1',
      privateKeyPaths: [join(demo.folder, 'key'), expect.stringContaining('insecure_private_key')],
    });
  });

  test('goes by the host-only network where nothing is forwarded', async () => {
    await up(['m1']);
    const vm = computer.vm('dv-demo-m1');
    if (vm !== undefined) vm.forwardings = ['http,tcp,,8080,,80'];
    expect(await computer.provider.ssh(demo, 'm1')).toMatchObject({
      host: '192.168.57.90',
      port: 22,
    });
  });

  test('is refused for a machine that is not there', async () => {
    await expect(computer.provider.ssh(demo, 'a1')).rejects.toMatchObject({
      problem: { code: 'MACHINE-ABSENT', machine: 'a1' },
    });
  });
});

function failOnce(machine: string): void {
  let failed = false;
  computer.before = (call) => {
    if (failed || !call.endsWith(` ${machine}`) || !call.includes(' up ')) return;
    failed = true;
    throw vboxManageFailed();
  };
}

function vboxManageFailed(): ProblemError {
  const lastLines = recording('err-vboxsvc-shutdown-race').stderr.split('\n');
  const detail = 'There was an error while executing `VBoxManage`, a CLI used by Vagrant';
  const command = { argv: ['vagrant'], exitCode: 1, lastLines };
  return new ProblemError(problem('VAGRANT-FAILED', { detail }, { command }));
}
