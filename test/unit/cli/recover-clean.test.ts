import { expect, test, vi } from 'vitest';
import type { Doctor } from '../../../src/engine/doctor/index.ts';
import type { Inventory } from '../../../src/engine/inventory/index.ts';
import type { Recovery } from '../../../src/engine/recovery/index.ts';
import type { DoctorResult } from '../../../src/shared/api/doctor.ts';
import { say } from '../../../src/shared/messages/message.ts';
import { problem } from '../../../src/shared/problem.ts';
import { runIn } from './world.ts';

const action = (name: string) => ({
  id: `leftovers:vm:${name}`,
  title: say('doctor.leftovers.vm', { name }),
  administrator: false,
  commands: [],
});

function leftovers(...names: string[]): DoctorResult {
  return {
    id: 'leftovers',
    title: say('doctor.leftovers.title'),
    level: 'warn',
    status: names.length > 0 ? 'warn' : 'pass',
    muted: false,
    summary: say('doctor.leftovers.none'),
    evidence: names,
    fixes: [],
    actions: names.map(action),
    ms: 1,
  };
}

/** A doctor that finds these machines left over, and removes them all but those that stay. */
function doctor(found: string[], stays: string[] = []): Doctor {
  const refused = stays.map((name) => problem('MACHINES-LEFT', { cluster: '', machines: name }));
  return {
    look: async () => leftovers(...found),
    fix: vi.fn(async () => ({
      outcome: stays.length > 0 ? 'failed' : 'fixed',
      problems: refused,
      commands: [],
      result: leftovers(...stays),
    })),
  } as unknown as Doctor;
}

const inventory = {
  resetPlan: async () => ({
    removes: [say('reset.plan.cluster', { name: 'demo', count: 4 })],
    leaves: [say('reset.leaves.programs')],
  }),
  reset: vi.fn(async function* () {
    const removed = [say('reset.removed.cluster', { name: 'demo' })];
    yield { progress: 1, now: null, result: { removed, problems: [] } };
  }),
} as unknown as Inventory;

test('clean removes what is left over, after a yes', async () => {
  const engine = { doctor: doctor(['dv-old-m1']) };
  const told = await runIn({ engine, terminal: true, typed: 'clean' }, 'clean');
  expect(told.exitCode).toBe(0);
  expect(told.stdout).toMatch(/This will be removed:\n {2}- .*dv-old-m1/);
  expect(told.stdout).toMatch(/Removed:\n {2}- .*dv-old-m1/);
});

test('clean with nothing to remove asks nothing', async () => {
  const told = await runIn({ engine: { doctor: doctor([]) } }, 'clean', '--json');
  expect(told.json).toEqual([{ removed: [], leaves: [], problems: [] }]);
});

test.each([
  [{ terminal: true, typed: 'no' }, 130, 'CLI-CLEAN-REFUSED'],
  [{}, 2, 'CLI-CLEAN-UNCONFIRMED'],
])('without a yes nothing goes', async (world, exitCode, code) => {
  const engine = { doctor: doctor(['dv-old-m1']) };
  const told = await runIn({ engine, ...world }, 'clean');
  expect(told.exitCode).toBe(exitCode);
  expect(told.stderr).toContain(code);
  expect(engine.doctor.fix).not.toHaveBeenCalled();
});

test('what could not be removed is told, and is the exit code', async () => {
  const engine = { doctor: doctor(['dv-old-m1', 'dv-old-a1'], ['dv-old-a1']) };
  const told = await runIn({ engine }, 'clean', '--yes', '--json');
  expect(told.exitCode).toBe(1);
  expect(told.json[0]).toMatchObject({
    removed: [{ params: { name: 'dv-old-m1' } }],
    problems: [{ code: 'MACHINES-LEFT' }],
  });
});

test('clean --all says what goes and what stays, and takes both sorts away', async () => {
  const engine = { doctor: doctor(['dv-old-m1']), inventory };
  const told = await runIn({ engine }, 'clean', '--all', '--yes');
  expect(told.exitCode).toBe(0);
  expect(told.stdout).toContain('This stays:');
  expect(told.stdout).toMatch(/Removed:\n(.*\n)*.*dv-old-m1(.*\n)*.*demo/);
  expect(inventory.reset).toHaveBeenCalled();
});

test('recover tells what is back, what is not as it was, and what could not be', async () => {
  const recovery: Recovery = {
    find: async () => ({ clusters: [], complete: false }),
    recover: async () => ({
      clusters: ['demo'],
      notes: [say('recovery.note.key-lost', { name: 'demo', path: '/data/key.pub' })],
      problems: [problem('RECOVERY-NO-NOTE', { name: 'old', machines: 'm1' })],
    }),
  };
  const told = await runIn({ engine: { recovery } }, 'recover');
  expect(told.exitCode).toBe(1);
  expect(told.stdout).toContain('Cluster "demo" is back.');
  expect(told.stderr).toContain('RECOVERY-NO-NOTE');
  expect(told.stderr).toContain('could not be looked at');
  const json = await runIn({ engine: { recovery } }, 'recover', '--json');
  expect(json.json[0]).toMatchObject({
    clusters: ['demo'],
    complete: false,
    notes: [{ params: { path: '/data/key.pub' } }],
  });
});
