import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hostFacts, memAvailableMiB } from '../../../../src/engine/computer/facts.ts';
import { type ComputerOptions, createComputer } from '../../../../src/engine/computer/index.ts';
import { runChecks } from '../../../../src/engine/doctor/check.ts';
import { cpusCheck } from '../../../../src/engine/doctor/checks/cpu-budget.ts';
import { diskCheck } from '../../../../src/engine/doctor/checks/disk-budget.ts';
import { memoryCheck } from '../../../../src/engine/doctor/checks/memory-budget.ts';
import type { Run } from '../../../../src/engine/process/runner.ts';
import { readSettings } from '../../../../src/engine/settings/index.ts';
import { diskOf } from '../../../../src/engine/storage/index.ts';
import { renderText, say } from '../../../../src/shared/messages/message.ts';
import { problem } from '../../../../src/shared/problem.ts';
import { hostWith, type Installed, roomy } from '../doctor/host.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';

async function computerWith(installed: Installed, other: Partial<ComputerOptions> = {}) {
  const system = await hostWith(installed);
  const data = temporaryFolder();
  return createComputer({
    data,
    run: system.run,
    env: system.env,
    settings: () => readSettings(data, { DCOS_VAGRANT_LXC_BOX: '/boxes/lxc.box' }, () => undefined),
    probeLxc: async () => ({ available: true, version: '5.0.2', problems: [] }),
    system,
    ...other,
  });
}

const report = async (computer: ReturnType<typeof createComputer>, id: string) =>
  (await computer.providers()).find((each) => each.id === id);

test('without any program only the simulated provider is available, and Linux containers are not shown', async () => {
  const computer = await computerWith({});
  const reports = await computer.providers();
  expect(reports.map(({ id, offered, available }) => [id, offered, available])).toEqual([
    ['virtualbox', true, false],
    ['lxc', false, false],
    ['simulated', true, true],
  ]);
});

test('VirtualBox and Vagrant make their provider available, with the version', async () => {
  const computer = await computerWith({ virtualbox: '7.0.22r1', vagrant: 'Vagrant 2.4.1' });
  expect(await report(computer, 'virtualbox')).toMatchObject({
    available: true,
    version: '7.0.22',
    checks: [
      { id: 'arch', status: 'pass' },
      { id: 'virtualbox-present', status: 'pass' },
      { id: 'vbox-driver', status: 'pass' },
      { id: 'vagrant-present', status: 'pass' },
      { id: 'version-pair', status: 'pass' },
    ],
  });
});

test('Linux containers are offered as experimental where lxc is installed and a box is configured', async () => {
  const computer = await computerWith({ lxc: true });
  expect(await report(computer, 'lxc')).toMatchObject({
    offered: true,
    experimental: true,
    available: true,
    version: '5.0.2',
    checks: [{ id: 'provider.lxc', status: 'pass' }],
  });
});

test('each thing that is wrong with Linux containers is a check with its fix', async () => {
  const problems = [
    problem('LXC-ROOT-NEEDED'),
    problem('LXC-BRIDGE-MISSING', { bridge: 'lxcbr0' }),
  ];
  const probeLxc = async () => ({ available: false, version: '5.0.2', problems });
  const found = await report(await computerWith({ lxc: true }, { probeLxc }), 'lxc');
  expect(found).toMatchObject({ offered: true, available: false });
  expect(found?.checks.map(({ status, fixes }) => [status, fixes.length])).toEqual([
    ['fail', 1],
    ['fail', 1],
  ]);
});

test('a program that never answers makes its own check unknown, and no other one', async () => {
  const stopped: string[] = [];
  const run: Run = ({ file, signal }) => {
    if (!file.endsWith('VBoxManage')) {
      return Promise.resolve({ exitCode: 0, stdout: 'Vagrant 2.4.1\n', stderr: '' });
    }
    signal?.addEventListener('abort', () => stopped.push(file));
    return new Promise(() => undefined);
  };
  const installed = { virtualbox: '', vagrant: '', run };
  const computer = await computerWith(installed, { checkTimeoutMs: 50 });
  const found = await report(computer, 'virtualbox');
  const [architecture, virtualbox] = found?.checks ?? [];
  expect(architecture?.status).toBe('pass');
  expect([virtualbox?.status, virtualbox?.summary.code]).toEqual(['unknown', 'CHECK-TIMEOUT']);
  expect(stopped.length).toBeGreaterThan(0);
});

test('what a check throws is why it is unknown', async () => {
  const run = async () => {
    throw new Error('no such luck');
  };
  const luck = { id: 'luck', title: say('check.disk.title'), level: 'warn', run } as const;
  const [result] = await runChecks([luck]);
  expect(result).toMatchObject({ status: 'unknown', summary: { code: 'UNEXPECTED' } });
});

test('programs are asked once for many pages, and again after `forget`', async () => {
  let asked = 0;
  const run: Run = async () => {
    asked += 1;
    return { exitCode: 0, stdout: 'Vagrant 2.4.1\n', stderr: '' };
  };
  const computer = await computerWith({ vagrant: '', run });
  await Promise.all([computer.providers(), computer.providers()]);
  await computer.providers();
  expect(asked).toBe(1);
  computer.forget();
  await computer.providers();
  expect(asked).toBe(2);
});

test('the facts are those of this computer, also before the data folder exists', async () => {
  const folder = join(temporaryFolder(), 'not', 'yet');
  const facts = await hostFacts(folder);
  expect(facts.freeMemoryMiB).toBeGreaterThan(0);
  expect(facts.freeMemoryMiB).toBeLessThanOrEqual(facts.memoryMiB);
  expect(facts.cpus).toBeGreaterThan(0);
  expect(facts.freeDiskMiB).toBeLessThanOrEqual(facts.diskMiB ?? 0);
  expect(await diskOf('/')).not.toBeNull();
});

test('free memory on Linux counts what caches hold', async () => {
  expect(memAvailableMiB('MemTotal: 2048 kB\nMemAvailable:    1048576 kB\n')).toBe(1024);
  expect(memAvailableMiB('MemTotal: 2048 kB\n')).toBeNull();
  if (process.platform !== 'linux') return;
  const told = memAvailableMiB(await readFile('/proc/meminfo', 'utf8')) ?? 0;
  expect(Math.abs(told - (await hostFacts('/')).freeMemoryMiB)).toBeLessThan(2048);
});

const smallest = { machines: 4, cpus: 10, memoryMiB: 10_752 };

test.each([
  [{}, ['pass', 'pass', 'pass']],
  [{ freeMemoryMiB: 8000 }, ['warn', 'pass', 'pass']],
  [{ memoryMiB: 11_000 }, ['fail', 'pass', 'pass']],
  [{ cpus: 2 }, ['pass', 'warn', 'pass']],
  [{ freeDiskMiB: 20_000 }, ['pass', 'pass', 'warn']],
  [{ freeDiskMiB: 10_000 }, ['pass', 'pass', 'fail']],
  [{ freeDiskMiB: null }, ['pass', 'pass', 'unknown']],
])('a computer with %j', async (changes, statuses) => {
  const facts = async () => ({ ...roomy, ...changes });
  const results = await runChecks([
    memoryCheck(facts, smallest),
    cpusCheck(facts, smallest),
    diskCheck({
      uses: async () => [{ folder: '/data', neededMiB: 11_901 }],
      volumeOf: async () => {
        const { freeDiskMiB } = await facts();
        return freeDiskMiB === null ? null : { id: '1', freeMiB: freeDiskMiB };
      },
    }),
  ]);
  expect(results.map(({ status }) => status)).toEqual(statuses);
  // Whatever is not well says what to do, and all sentences are filled in.
  for (const { status, summary, fixes } of results) {
    if (status === 'warn' || status === 'fail') expect(fixes.length).toBeGreaterThan(0);
    expect(renderText(summary)).not.toMatch(/[{}]/);
  }
});

test('the checks of a real computer compare with the smallest preset', async () => {
  const computer = await computerWith({});
  const checks = await computer.checks();
  expect(checks.map(({ id }) => id)).toEqual(['memory-budget', 'cpu-budget', 'disk-budget']);
  expect(checks[0]?.summary.params).toMatchObject({ needed: '10.5' });
});
