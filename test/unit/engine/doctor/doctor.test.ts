import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { type CreateDoctorOptions, createDoctor } from '../../../../src/engine/doctor/index.ts';
import type { Elevation } from '../../../../src/engine/elevation/index.ts';
import type { Run } from '../../../../src/engine/process/runner.ts';
import { readSettings } from '../../../../src/engine/settings/index.ts';
import { settingsStore } from '../../../../src/engine/settings/store.ts';
import type { DoctorEvent } from '../../../../src/shared/api/doctor.ts';
import { renderText } from '../../../../src/shared/messages/message.ts';
import { exampleSpec } from '../providers/simulated/example-cluster.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';
import { doctorHostWith, type Installed, roomy } from './host.ts';

const elevation: Elevation = {
  probe: async () => ({ available: true, way: 'direct', problem: null }),
  apply: async () => ({ kind: 'applied' }),
  asCommands: () => [],
};

/** A doctor of a Linux computer of its own, on which all is well but what the test says. */
async function doctorWith(installed: Installed, more: Partial<CreateDoctorOptions> = {}) {
  const data = temporaryFolder();
  const cpuinfo = { 'proc/cpuinfo': 'flags : vmx\n', 'proc/self/limits': 'Max open files 4096' };
  const host = await doctorHostWith(installed, { files: cpuinfo });
  const store = settingsStore({ data, env: {}, onNotice: () => undefined });
  const network = { networks: [], complete: true, allowed: null };
  return createDoctor({
    data,
    run: host.run,
    env: { ...host.env, HOME: data },
    hostsFile: host.hostsFile,
    elevation,
    clusters: async () => [],
    settings: () => readSettings(data, {}, () => undefined),
    setMuted: (checks) => store.setMuted(checks),
    releases: async () => {
      throw new Error('no server is asked here');
    },
    facts: async () => roomy,
    host: async () => host,
    states: async () => new Map(),
    connect: async () => {
      throw new Error('no machine is asked here');
    },
    system: host,
    answers: {
      askDns: async () => [],
      ensureObtainable: async () => undefined,
      survey: async () => network,
    },
    ...more,
  });
}

const both = { virtualbox: '7.0.22r1', vagrant: 'Vagrant 2.4.1' };

test('tells what it will look at, each result once, and how long it took', async () => {
  const doctor = await doctorWith(both);
  const events: DoctorEvent[] = [];
  for await (const event of doctor.run()) events.push(event);
  const [first, ...rest] = events;
  if (first?.type !== 'checks') throw new Error('the checks come first');
  expect(rest.at(-1)).toMatchObject({ type: 'done', ms: expect.any(Number) });
  const ids = rest.flatMap((event) => (event.type === 'result' ? [event.result.id] : []));
  expect(ids.sort()).toEqual(first.checks.map(({ id }) => id).sort());
  expect(ids).not.toContain('hyperv-wsl2');
});

test.each(['linux', 'darwin', 'win32'] as const)(
  'every check on %s is explained',
  async (platform) => {
    const text = await readFile(join(import.meta.dirname, '../../../../docs/doctor.md'), 'utf8');
    const doctor = await doctorWith(both, { system: { platform } });
    const { value: first } = await doctor.run().next();
    if (first?.type !== 'checks') throw new Error('the checks come first');
    expect(first.checks.some(({ id }) => id === 'hyperv-wsl2')).toBe(platform === 'win32');
    for (const { id } of first.checks) expect(text).toContain(`### ${id}\n`);
  },
);

test('every sentence is filled in, and what stands in the way says what to do', async () => {
  for (const installed of [both, {}]) {
    for (const result of await (await doctorWith(installed)).results()) {
      expect(renderText(result.summary)).not.toMatch(/[{}]/);
      if (result.status === 'fail') expect(result.fixes.length).toBeGreaterThan(0);
    }
  }
});

test('what hangs is unknown in time, and the others are told all the same', async () => {
  const answers = { askDns: () => new Promise<never>(() => undefined) };
  const doctor = await doctorWith(both, {
    answers: { ...answers, ensureObtainable: async () => undefined },
  });
  const began = performance.now();
  const results = await doctor.results();
  expect(performance.now() - began).toBeLessThan(5_000);
  expect(results.find(({ id }) => id === 'dns-hijack')).toMatchObject({
    status: 'unknown',
    summary: { code: 'CHECK-TIMEOUT' },
  });
  expect(results.find(({ id }) => id === 'memory-budget')?.status).toBe('pass');
});

test('a muted check is still told, with the mark, until it is wanted again', async () => {
  const doctor = await doctorWith(both);
  const muted = async () =>
    (await doctor.results()).filter((each) => each.muted).map(({ id }) => id);
  expect(await doctor.mute('clock', true)).toEqual(['clock']);
  expect(await doctor.mute('arch', true)).toEqual(['arch', 'clock']);
  expect((await muted()).sort()).toEqual(['arch', 'clock']);
  expect(await doctor.mute('arch', false)).toEqual(['clock']);
  expect(await doctor.mute('clock', false)).toEqual([]);
  expect(await muted()).toEqual([]);
  await expect(doctor.mute('nothing', true)).rejects.toMatchObject({
    problem: { code: 'DOCTOR-CHECK-UNKNOWN', kind: 'invalid' },
  });
});

test('a program is asked for its version once, however many checks want it', async () => {
  const host = await doctorHostWith(both);
  const asked: string[] = [];
  const run: Run = (options) => {
    asked.push([basename(options.file), ...options.args].join(' '));
    return host.run(options);
  };
  const doctor = await doctorWith(both, { host: async () => ({ ...host, run }), system: {} });
  await doctor.results();
  const versions = asked.filter((call) => call.endsWith('--version')).sort();
  expect(versions).toEqual(['VBoxManage --version', 'vagrant --version']);
  await doctor.results();
  expect(asked.filter((call) => call === 'VBoxManage --version')).toHaveLength(2);
});

test('a fix looks again afterwards; what offers none is refused', async () => {
  const doctor = await doctorWith(both);
  expect(await doctor.fix('leftovers')).toMatchObject({
    outcome: 'nothing-to-do',
    result: { id: 'leftovers' },
  });
  for (const id of ['arch', 'nothing', 'leftoversvm:1']) {
    await expect(doctor.fix(id)).rejects.toMatchObject({
      problem: { code: 'DOCTOR-FIX-UNKNOWN', kind: 'invalid' },
    });
  }
});

test('before an operation only quick checks of its provider are made, and no muted ones', async () => {
  const doctor = await doctorWith({});
  const signal = new AbortController().signal;
  const preflight = async (provider: 'virtualbox' | 'lxc' | 'simulated', isNew = true) => {
    const cluster = { spec: exampleSpec({ provider }), folder: '/nowhere' };
    return (await doctor.preflight(cluster, { isNew }, signal)).map(({ id }) => id);
  };
  expect(await preflight('simulated')).toEqual([]);
  expect(await preflight('lxc')).toEqual([
    'vagrant-present',
    'disk-budget',
    'subnet-conflict',
    'name-conflict',
    'path-charset',
    'nofile',
  ]);
  expect(await preflight('virtualbox')).toContain('memory-budget');
  expect(await preflight('virtualbox', false)).not.toContain('memory-budget');
  await doctor.mute('nofile', true);
  expect(await preflight('lxc')).not.toContain('nofile');
});
