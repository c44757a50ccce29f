import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../../../src/engine/process/index.ts';
import type { Run } from '../../../src/engine/process/runner.ts';
import { type Vagrant, vagrantIn } from '../../../src/engine/vagrant/vagrant.ts';
import { ProblemError } from '../../../src/shared/problem.ts';
import { recordingContext } from './recording-context.ts';

const file = fileURLToPath(new URL('fake-vagrant.mjs', import.meta.url));
const recordings = fileURLToPath(new URL('../../fixtures/vagrant-2.3.4/', import.meta.url));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fake-vagrant-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('lines are told to the machine they are of, as a person reads them', async () => {
  const context = recordingContext();
  await replaying('up-a1-machine-readable').up(['a1'], context);
  expect(context.lines[0]).toEqual(['-', "Bringing machine 'a1' up with 'lxc' provider..."]);
  expect(context.lines).toContainEqual(['a1', 'Starting container...']);
  expect(context.lines).toContainEqual(['a1', 'SSH address: 10.0.3.10:22']);
  expect(context.fractions).toEqual([0.5, 0.9, 1]);
  expect(context.lines.flat().join('\n')).not.toMatch(/VAGRANT_COMMA|^\d{10},/m);
});

test.each([
  ['locked-second-up-mr', 'VAGRANT-LOCKED'],
  ['missing-box-mr', 'VAGRANT-BOX-MISSING'],
  ['no-provider-virtualbox-status', 'VAGRANT-PROVIDER-MISSING'],
  ['validate-syntax-error-mr', 'VAGRANT-FILE-INVALID'],
])('%s fails with %s and the command that failed', async (name, code) => {
  const failure = replaying(name).up(['m1'], recordingContext());
  await expect(failure).rejects.toThrow(ProblemError);
  await expect(failure).rejects.toMatchObject({
    problem: { code, command: { argv: [file, ...upArguments('m1')] } },
  });
});

test('vagrant is led to this workspace and nowhere else', async () => {
  const called = join(folder, 'called.json');
  const env = {
    VAGRANT_CWD: '/elsewhere',
    VAGRANT_VAGRANTFILE: 'Other',
    VAGRANT_DOTFILE_PATH: '/elsewhere/.vagrant',
    VAGRANT_HOME: '/home/dev/vagrant',
  };
  const inherited: Run = (options) =>
    run({ ...options, env: { ...env, FAKE_CALLED: called, ...options.env } });
  await vagrantIn({ run: inherited, env, provider: 'lxc', folder, file }).up(
    ['m1', 'a1'],
    recordingContext(),
  );
  expect(JSON.parse(await readFile(called, 'utf8'))).toEqual({
    args: upArguments('m1', 'a1'),
    cwd: folder,
    env: {
      VAGRANT_CWD: folder,
      VAGRANT_DEFAULT_PROVIDER: 'lxc',
      VAGRANT_HOME: '/home/dev/vagrant',
      VAGRANT_NO_COLOR: '1',
      VAGRANT_CHECKPOINT_DISABLE: '1',
    },
  });
});

test.each([
  ['the cluster', 'debug', { VAGRANT_LOG: 'warn' }, 'debug'],
  ['the user’s variable', undefined, { VAGRANT_LOG: 'INFO' }, 'info'],
  ['a word that is no level', undefined, { VAGRANT_LOG: 'loud' }, undefined],
] as const)('how much vagrant logs is said by %s', async (_, log, env, told) => {
  const called = join(folder, 'called.json');
  const inherited: Run = (options) =>
    run({ ...options, env: { ...env, FAKE_CALLED: called, ...options.env } });
  const vagrant = vagrantIn({ run: inherited, env, provider: 'lxc', folder, file, log });
  await vagrant.up(['m1'], recordingContext());
  expect(JSON.parse(await readFile(called, 'utf8')).env.VAGRANT_LOG).toBe(told);
});

test('its log is told, without passwords of addresses, and is not what went wrong', async () => {
  const context = recordingContext();
  const script = `process.stderr.write(" INFO subprocess: VBoxManage http://me:planted@proxy/\\n");
process.stderr.write("The box 'x' could not be found\\n"); process.exitCode = 1;`;
  const noisy: Run = (options) => run({ ...options, file: process.execPath, args: ['-e', script] });
  const vagrant = vagrantIn({ run: noisy, env: {}, provider: 'lxc', folder, log: 'info' });
  const failure = await vagrant.up(['m1'], context).catch((error: unknown) => error);
  expect(context.lines[0]).toEqual(['-', ' INFO subprocess: VBoxManage http://me:***@proxy/']);
  expect(failure).toMatchObject({
    problem: {
      code: 'VAGRANT-BOX-MISSING',
      command: { lastLines: ["The box 'x' could not be found"] },
    },
  });
});

test('a cancel is one SIGINT, then patience until vagrant has ended by itself', async () => {
  const cancel = new AbortController();
  const context = recordingContext(cancel.signal, (line) => {
    if (line === 'waiting') {
      cancel.abort();
      cancel.abort();
    }
  });
  const waiting = replaying('sigint1-during-provision-mr', { FAKE_WAIT: '1' });
  await expect(waiting.up(['m1'], context)).rejects.toMatchObject({
    problem: { code: 'OPERATION-CANCELLED', kind: 'cancelled' },
  });
  expect(context.lines).toContainEqual([
    '-',
    'Vagrant exited after cleanup due to external interrupt.',
  ]);
  expect(context.lines.at(-1)).toEqual(['-', 'interrupts: 1']);
  expect(context.children).toBe(0);
});

test('progress of a box is that of its download', async () => {
  const context = recordingContext();
  const box = { name: 'bookworm', url: '/srv/bookworm.box', version: null };
  const lines: Run = async ({ onLine }) => {
    onLine?.('1795342540,box,ui,output,==> box: Downloading: bookworm', 'stdout');
    onLine?.('1795342540,,ui,detail,Progress: 40% (Rate: 1M/s%!(VAGRANT_COMMA) …)', 'stdout');
    onLine?.('1795342541,,ui,detail,Progress: 100% (Rate: 1M/s%!(VAGRANT_COMMA) …)', 'stdout');
    return { exitCode: 0, stdout: '', stderr: '' };
  };
  await vagrantIn({ run: lines, env: {}, provider: 'lxc', folder }).boxAdd(box, context);
  expect(context.fractions).toEqual([0.4, 1]);
  expect(context.lines[0]).toEqual(['-', 'Downloading: bookworm']);
});

function replaying(name: string, more: Record<string, string> = {}): Vagrant {
  const env = { FAKE_RECORDING: join(recordings, name), ...more };
  const replay: Run = (options) => run({ ...options, env: { ...options.env, ...env } });
  return vagrantIn({ run: replay, env: {}, provider: 'lxc', folder, file });
}

function upArguments(...machines: string[]): string[] {
  const options = ['--provider', 'lxc', '--no-provision', '--parallel'];
  return ['--machine-readable', 'up', ...options, ...machines];
}
