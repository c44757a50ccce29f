import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ClusterRecord } from '../../../src/engine/providers/provider.ts';
import { recording } from '../../contract/virtualbox/recordings.ts';
import { recordingContext } from '../vagrant/recording-context.ts';
import { Computer } from './computer.ts';

let computer: Computer;
let demo: ClusterRecord;
let file: string;
beforeEach(async () => {
  computer = await Computer.start();
  demo = await computer.cluster('demo', '0a1b2c3d', '192.168.57.0/24');
  file = join(computer.folder, 'm1 日本.png');
});
afterEach(() => computer.remove());

const picture = (machine = 'm1') =>
  computer.provider.picture?.(demo, machine, file, new AbortController().signal);
const context = () => ({ ...recordingContext(), picture: () => file });
const isPicture = () => readFileSync(file).subarray(1, 4).toString() === 'PNG';

test('VirtualBox says nothing when it takes a picture', () => {
  expect(recording('controlvm-screenshot')).toMatchObject({ exitCode: 0, stdout: '', stderr: '' });
});

describe('a picture of a machine’s screen', () => {
  test('is what VirtualBox writes for a running machine', async () => {
    await computer.provider.up(demo, ['m1'], recordingContext());
    expect(await picture()).toBe(true);
    expect(isPicture()).toBe(true);
    const uuid = computer.vm('dv-demo-m1')?.uuid;
    expect(computer.calls.at(-1)).toBe(`VBoxManage controlvm ${uuid} screenshotpng ${file}`);
  });

  test('is none of a machine that does not run, is not there, or is another’s', async () => {
    expect(await picture()).toBe(false);
    await computer.provider.up(demo, ['m1'], recordingContext());
    await computer.provider.stop(demo, ['m1'], recordingContext());
    expect(await picture()).toBe(false);
    computer.add('dv-demo-a1', { state: 'running' });
    expect(await picture('a1')).toBe(false);
    expect(existsSync(file)).toBe(false);
  });
});

describe('a machine that does not answer after it was booted', () => {
  test('leaves a picture of its screen, and its problem names it', async () => {
    computer.silent.add('m1');
    const up = computer.provider.up(demo, ['m1'], context());
    await expect(up).rejects.toMatchObject({
      problem: { code: 'VAGRANT-BOOT-TIMEOUT', machine: 'm1', picture: file },
    });
    expect(isPicture()).toBe(true);
  });

  test('is told of as it is where no picture can be taken', async () => {
    computer.silent.add('m1');
    computer.before = (call) => {
      if (call.includes('screenshotpng')) throw new Error('no display');
    };
    const up = computer.provider.up(demo, ['m1'], context());
    await expect(up).rejects.toMatchObject({ problem: { code: 'VAGRANT-BOOT-TIMEOUT' } });
    expect(existsSync(file)).toBe(false);
  });

  test('does not trouble the machines that are made beside it', async () => {
    computer.silent.add('a1');
    await computer.provider.up(demo, ['m1', 'a1'], context()).catch(() => undefined);
    expect(computer.vm('dv-demo-m1')?.state).toBe('running');
  });
});
