import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ClusterRecord } from '../../../src/engine/providers/provider.ts';
import { hasItsSize, type Sizes } from '../../../src/engine/providers/sizes.ts';
import { setVmSize, shutDownVm, vmSize } from '../../../src/engine/virtualbox/index.ts';
import { problemOf } from '../../../src/shared/problem.ts';
import { recordingContext } from '../vagrant/recording-context.ts';
import { Computer } from './computer.ts';
import { type FakeVBoxManage, fakeVBoxManage } from './fake-vboxmanage.ts';

/** The machine run-01 of the recordings. */
const uuid = '1837fdcc-ce28-436f-9b01-45713ae30370';
const show = `showvminfo ${uuid} --machinereadable`;
const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'nothing',
    (error: unknown) => problemOf(error).code,
  );

describe('VBoxManage as it was recorded', () => {
  let fake: FakeVBoxManage;
  beforeEach(async () => {
    fake = await fakeVBoxManage();
  });
  afterEach(() => fake.dispose());

  test('tells the size of a machine, and none of one whose files are gone', async () => {
    await fake.willSay('showvminfo-mr-poweroff-run01', 'showvminfo-mr-inaccessible');
    expect(await vmSize(fake.vbox, uuid)).toEqual({ cpus: 1, memoryMiB: 64 });
    expect(await vmSize(fake.vbox, uuid)).toBeNull();
  });

  test('changes a machine, and asks whether it took that', async () => {
    await fake.willSay('modifyvm-cpus-memory', 'showvminfo-mr-poweroff-run01');
    await setVmSize(fake.vbox, uuid, { cpus: 1, memoryMiB: 64 }, {});
    expect(await fake.calls()).toEqual([`modifyvm ${uuid} --cpus 1 --memory 64`, show]);
  });

  test('an exit code of 0 without the size afterwards is believed as little as a refusal', async () => {
    await fake.willSay('modifyvm-cpus-memory', 'showvminfo-mr-poweroff-run01');
    const change = setVmSize(fake.vbox, uuid, { cpus: 2, memoryMiB: 1024 }, {});
    expect(await codeOf(change)).toBe('VIRTUALBOX-FAILED');
    await fake.willSay('modifyvm-while-saved', 'showvminfo-mr-saved');
    expect(await codeOf(setVmSize(fake.vbox, uuid, { cpus: 1, memoryMiB: 128 }, {}))).toBe(
      'VIRTUALBOX-WRONG-STATE',
    );
  });

  test('waits for the process of a machine that was just switched off', async () => {
    const refused = ['modifyvm-while-running', 'showvminfo-mr-poweroff'];
    await fake.willSay(...refused, 'modifyvm-cpus-memory', 'showvminfo-mr-poweroff-run01');
    await setVmSize(fake.vbox, uuid, { cpus: 1, memoryMiB: 64 }, {});
    expect((await fake.calls()).filter((call) => call.startsWith('modifyvm'))).toHaveLength(2);
  });

  test('presses the power button and waits until the machine is off', async () => {
    await fake.willSay(
      'showvminfo-mr-running',
      'controlvm-acpipowerbutton-running',
      'showvminfo-mr-running',
      'showvminfo-mr-poweroff-run01',
    );
    expect(await shutDownVm(fake.vbox, uuid, {})).toBe(true);
    expect(await fake.calls()).toEqual([show, `controlvm ${uuid} acpipowerbutton`, show, show]);
  });

  test('switches off a system that does not hear the button', async () => {
    await fake.willSay(
      'showvminfo-mr-running',
      'controlvm-acpipowerbutton-running',
      'controlvm-poweroff-running',
      'showvminfo-mr-poweroff-run01',
    );
    expect(await shutDownVm(fake.vbox, uuid, {}, 100)).toBe(false);
    expect((await fake.calls()).at(-2)).toBe(`controlvm ${uuid} poweroff`);
  });
});

describe('machines of another size', () => {
  let computer: Computer;
  let demo: ClusterRecord;
  let sizes: Sizes;
  beforeEach(async () => {
    computer = await Computer.start();
    demo = await computer.cluster('demo', '0a1b2c3d', '192.168.57.0/24');
    await computer.provider.up(demo, ['m1', 'a1'], recordingContext());
    sizes = computer.provider.sizes as Sizes;
  });
  afterEach(() => computer.remove());

  /** The cluster with a machine of 3 processors and 3072 MiB. */
  const wanting = (machine: string): ClusterRecord => ({
    ...demo,
    spec: {
      ...demo.spec,
      machines: demo.spec.machines.map((each) =>
        each.name === machine ? { ...each, cpus: 3, memoryMiB: 3072 } : each,
      ),
    },
  });

  test('are shut down for it and left off, and the others go on', async () => {
    const wish = wanting('a1');
    expect(await hasItsSize(sizes, wish, 'a1')).toBe(false);
    await sizes.apply(wish, 'a1', recordingContext());
    expect(await hasItsSize(sizes, wish, 'a1')).toBe(true);
    expect(computer.vm('dv-demo-a1')).toMatchObject({
      state: 'poweroff',
      cpus: 3,
      memoryMiB: 3072,
    });
    expect(computer.vm('dv-demo-m1')).toMatchObject({ state: 'running' });
    const changes = computer
      .callsOf('VBoxManage')
      .filter((call) => / (controlvm|modifyvm) /.test(call));
    expect(changes.map((call) => call.replace(/[0-9a-f-]{36}/, 'UUID'))).toEqual([
      'VBoxManage controlvm UUID acpipowerbutton',
      'VBoxManage modifyvm UUID --cpus 3 --memory 3072',
    ]);
  });

  test('never lose what they keep in saved memory', async () => {
    await computer.provider.stop(demo, ['a1'], recordingContext());
    const apply = sizes.apply(wanting('a1'), 'a1', recordingContext());
    expect(await codeOf(apply)).toBe('cannot.resize-saved');
    expect(computer.vm('dv-demo-a1')).toMatchObject({ state: 'saved' });
  });

  test('that are not there, or not ours, are left alone', async () => {
    expect(await codeOf(sizes.apply(wanting('p1'), 'p1', recordingContext()))).toBe(
      'MACHINE-ABSENT',
    );
    const stranger = computer.add('dv-demo-p1', { state: 'running' });
    expect(await codeOf(sizes.apply(wanting('p1'), 'p1', recordingContext()))).toBe(
      'MACHINE-NAME-TAKEN',
    );
    expect(stranger.state).toBe('running');
  });

  test('have it in the workspace, too, comments kept', async () => {
    const path = join(demo.folder, 'VagrantConfig.yaml');
    await writeFile(path, `# mine\n${await readFile(path, 'utf8')}`);
    await computer.provider.rewrite(wanting('a1'), []);
    const text = await readFile(path, 'utf8');
    expect(text).toMatch(/^# mine\n/);
    expect(text).toMatch(/a1:\n(?: .*\n)* {2}cpus: 3\n {2}memory: 3072\n/);
  });
});
