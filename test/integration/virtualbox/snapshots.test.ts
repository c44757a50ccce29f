import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ClusterRecord } from '../../../src/engine/providers/provider.ts';
import type { Snapshots } from '../../../src/engine/providers/snapshots.ts';
import { clusterSnapshots } from '../../../src/shared/cluster/snapshots.ts';
import { ProblemError, problem } from '../../../src/shared/problem.ts';
import { recordingContext } from '../vagrant/recording-context.ts';
import { Computer } from './computer.ts';

const all = ['m1', 'a1', 'p1'];
const batch = '00000000-0000-4000-8000-00000000abcd';
const label = { name: 'base', batch, at: '2026-11-22T10:00:00.000Z' };
let computer: Computer;
let demo: ClusterRecord;
let snapshots: Snapshots;
beforeEach(async () => {
  computer = await Computer.start();
  demo = await computer.cluster('demo', '0a1b2c3d', '192.168.57.0/24');
  await computer.provider.up(demo, all, recordingContext());
  snapshots = computer.provider.snapshots as Snapshots;
  computer.calls.length = 0;
});
afterEach(() => computer.remove());

const states = async (of = demo) => Object.fromEntries(await computer.provider.states(of));
const listed = async () => clusterSnapshots(all, await snapshots.list(demo));
const take = async () => {
  await snapshots.pause(demo, all, recordingContext());
  await snapshots.take(demo, all, label, recordingContext());
  await snapshots.wake(demo, all, recordingContext());
};

describe('a snapshot of all machines', () => {
  test('is taken while all stand still', async () => {
    await take();
    const acts = computer.calls.flatMap(
      (call) => /(?:controlvm|snapshot) \S+ (pause|take|resume)/.exec(call)?.[1] ?? [],
    );
    expect(acts).toEqual([
      ...all.map(() => 'pause'),
      ...all.map(() => 'take'),
      ...all.map(() => 'resume'),
    ]);
    expect(await states()).toEqual({ m1: 'running', a1: 'running', p1: 'running' });
    expect(await listed()).toMatchObject([{ name: 'base', running: true, missing: [] }]);
  });

  test('is listed without a call of its own where settings files can be read', async () => {
    await take();
    computer.calls.length = 0;
    await snapshots.list(demo);
    expect(computer.calls).toEqual(['VBoxManage list vms', 'VBoxManage list runningvms']);
    computer.hasSettingsFiles = false;
  });

  test('has no part of what the user took, or of a machine that has none', async () => {
    const m1 = computer.vm('dv-demo-m1');
    m1?.snapshots.push({ uuid: '1', name: 'my own', description: '' });
    await snapshots.take(demo, ['a1'], label, recordingContext());
    expect(await listed()).toMatchObject([{ name: 'base', missing: ['m1', 'p1'] }]);
    await snapshots.remove(demo, all, batch, recordingContext());
    expect(m1?.snapshots).toHaveLength(1);
  });

  test('that not every machine has switches nothing off', async () => {
    await snapshots.take(demo, ['m1', 'a1'], label, recordingContext());
    await expect(snapshots.restore(demo, all, batch, recordingContext())).rejects.toMatchObject({
      problem: { code: 'SNAPSHOT-INCOMPLETE', params: { machines: 'p1' } },
    });
    expect(await states()).toEqual({ m1: 'running', a1: 'running', p1: 'running' });
  });

  test('is gone back to from running machines', async () => {
    await take();
    await snapshots.restore(demo, all, batch, recordingContext());
    expect(await states()).toEqual({ m1: 'saved', a1: 'saved', p1: 'saved' });
  });
});

describe('machines that stand still', () => {
  test('are told as such, and go on when they are started', async () => {
    await snapshots.pause(demo, all, recordingContext());
    expect(await states()).toEqual({ m1: 'paused', a1: 'paused', p1: 'paused' });
    await computer.provider.start(demo, all, recordingContext());
    expect(await states()).toEqual({ m1: 'running', a1: 'running', p1: 'running' });
    expect(computer.callsOf('vagrant')).toEqual([]);
  });

  test('can be stopped', async () => {
    await snapshots.pause(demo, all, recordingContext());
    await computer.provider.stop(demo, all, recordingContext());
    expect(await states()).toEqual({ m1: 'saved', a1: 'saved', p1: 'saved' });
  });
});

describe('a clone', () => {
  const cloned = async (copy: ClusterRecord) =>
    computer.provider.clone?.(copy, demo, recordingContext());

  test('carries its own mark, and Vagrant knows it', async () => {
    await computer.provider.stop(demo, all, recordingContext());
    const copy = await computer.cluster('copy', 'cccccccc', '192.168.57.0/24');
    await cloned(copy);
    expect(await states(copy)).toEqual({ m1: 'saved', a1: 'saved', p1: 'saved' });
    const vm = computer.vm('dv-copy-a1');
    expect(vm?.notes).toMatchObject({ 'dcos-vagrant/cluster': 'cccccccc' });
    const known = join(copy.folder, '.vagrant', 'machines', 'a1', 'virtualbox', 'id');
    expect(await readFile(known, 'utf8')).toBe(vm?.uuid);
  });

  test('that broke off before it was marked is known, gone on with, and can be destroyed', async () => {
    await computer.provider.stop(demo, all, recordingContext());
    const copy = await computer.cluster('copy', 'cccccccc', '192.168.57.0/24');
    computer.before = (call) => {
      if (call.includes('setextradata')) throw new ProblemError(problem('OPERATION-CANCELLED'));
    };
    await expect(cloned(copy)).rejects.toThrow();
    computer.before = () => undefined;
    expect(computer.vm('dv-copy-m1')?.notes['dcos-vagrant/cluster']).toBe('0a1b2c3d');
    expect(await states(copy)).toMatchObject({ m1: 'saved' });
    await cloned(copy);
    const clones = computer.callsOf('VBoxManage').filter((call) => call.includes('clonevm'));
    expect(clones).toHaveLength(3);
    await computer.provider.destroy(copy, all, recordingContext());
    expect(await states(copy)).toEqual({ m1: 'absent', a1: 'absent', p1: 'absent' });
    expect(await states()).toEqual({ m1: 'saved', a1: 'saved', p1: 'saved' });
  });
});
