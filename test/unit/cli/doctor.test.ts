import { expect, test } from 'vitest';
import type { Doctor } from '../../../src/engine/doctor/index.ts';
import type { DoctorResult, FixOutcome } from '../../../src/shared/api/doctor.ts';
import { say } from '../../../src/shared/messages/message.ts';
import { problem } from '../../../src/shared/problem.ts';
import { runIn } from './world.ts';

const result = (change: Partial<DoctorResult> = {}): DoctorResult => ({
  id: 'clock',
  title: say('doctor.clock.title'),
  level: 'warn',
  status: 'pass',
  muted: false,
  summary: say('doctor.clock.right'),
  evidence: [],
  fixes: [],
  actions: [],
  ms: 3,
  ...change,
});
const action = {
  id: 'leftovers:vm:1',
  title: say('doctor.leftovers.vm', { name: 'dv-old-m1' }),
  administrator: false,
  commands: [],
};
const left = result({
  id: 'leftovers',
  title: say('doctor.leftovers.title'),
  status: 'warn',
  summary: say('doctor.leftovers.some', { count: 1 }),
  fixes: [say('doctor.leftovers.fix')],
  actions: [action],
});
const off = result({
  id: 'cpu-virtualization',
  level: 'block',
  status: 'fail',
  summary: say('doctor.cpu-virtualization.off'),
});

function doctor(results: DoctorResult[], more: Partial<Doctor> = {}): Doctor {
  const refuse = () => Promise.reject(new Error('not asked for here'));
  return {
    run: async function* () {
      yield { type: 'checks', checks: results.map(({ id, title }) => ({ id, title })) };
      for (const each of results) yield { type: 'result', result: each };
      yield { type: 'done', ms: 1234 };
    },
    results: refuse,
    look: refuse,
    fix: refuse,
    mute: refuse,
    preflight: refuse,
    ...more,
  };
}

test('a person reads each finding, what to do and what the program can do', async () => {
  const told = await runIn({ engine: { doctor: doctor([result(), left]) } }, 'doctor');
  expect(told.exitCode).toBe(0);
  expect(told.stdout.split('\n')).toEqual([
    'ok: Clocks. The machines’ clocks are right.',
    'warning: Leftovers. 1 thing is left that belongs to no cluster.',
    '    → Remove them here. Only what this program made is touched.',
    '    → Remove the machine dv-old-m1 with its disks: doctor --fix leftovers:vm:1',
    '',
    '0 problems, 1 warning, 0 unknown; 2 checks in 1.2 s.',
    '',
  ]);
});

test('what stands in the way makes it exit 3, unless it is muted', async () => {
  expect((await runIn({ engine: { doctor: doctor([off]) } }, 'doctor')).exitCode).toBe(3);
  const muted = doctor([{ ...off, muted: true }]);
  const told = await runIn({ engine: { doctor: muted } }, 'doctor');
  expect([told.exitCode, told.stdout]).toEqual([0, expect.stringContaining('problem (muted)')]);
});

test('a program gets one value with all of it', async () => {
  const told = await runIn({ engine: { doctor: doctor([left, off]) } }, 'doctor', '--json');
  expect(told.json).toMatchObject([
    {
      ready: false,
      ms: 1234,
      checks: [
        {
          id: 'leftovers',
          docs: 'docs/doctor.md#leftovers',
          actions: [{ id: 'leftovers:vm:1', title: { message: expect.any(String) } }],
        },
        { id: 'cpu-virtualization', status: 'fail', summary: { code: off.summary.code } },
      ],
    },
  ]);
});

test.each<[FixOutcome['outcome'], Partial<FixOutcome>, number, string]>([
  ['fixed', {}, 0, 'Done.\n'],
  ['nothing-to-do', {}, 0, 'There was nothing to do.\n'],
  [
    'refused',
    {
      problems: [problem('DOCTOR-DISMISSED', {}, { kind: 'prerequisite', severity: 'warning' })],
      commands: ['sudo this'],
    },
    3,
    'Nothing was changed. By hand:\n    sudo this\n',
  ],
  ['failed', { problems: [problem('UNEXPECTED', { detail: 'x' })] }, 1, ''],
])('a fix that ends %s', async (outcome, more, exitCode, stdout) => {
  const asked: string[] = [];
  const fix: Doctor['fix'] = async (id) => {
    asked.push(id);
    return { outcome, problems: [], commands: [], result: left, ...more };
  };
  const engine = { doctor: doctor([], { fix }) };
  const told = await runIn({ engine }, 'doctor', '--fix', 'leftovers');
  expect(asked).toEqual(['leftovers']);
  expect([told.exitCode, told.stdout]).toEqual([exitCode, stdout]);
});

test('a check is muted and wanted again', async () => {
  const asked: [string, boolean][] = [];
  const mute: Doctor['mute'] = async (...args) => {
    asked.push(args);
    return [];
  };
  const engine = { doctor: doctor([result()], { mute }) };
  await runIn({ engine }, 'doctor', '--mute', 'clock');
  await runIn({ engine }, 'doctor', '--unmute', 'clock');
  expect(asked).toEqual([
    ['clock', true],
    ['clock', false],
  ]);
});
