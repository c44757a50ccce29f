import { expect, test } from 'vitest';
import type { CheckOutcome } from '../../../../../src/engine/doctor/index.ts';
import type { PlanContext } from '../../../../../src/engine/operations/plans/context.ts';
import { preflightStep } from '../../../../../src/engine/operations/plans/preflight.ts';
import type { ClusterRecord, Provider } from '../../../../../src/engine/providers/provider.ts';
import type { MachineState } from '../../../../../src/shared/cluster/states.ts';
import { say } from '../../../../../src/shared/messages/message.ts';
import type { Problem } from '../../../../../src/shared/problem.ts';

const outcome = (
  level: CheckOutcome['level'],
  status: CheckOutcome['status'],
  summary = say('doctor.clock.right'),
): CheckOutcome => ({
  id: 'a-check',
  title: say('doctor.clock.title'),
  level,
  status,
  summary,
  evidence: [],
  fixes: [say('doctor.clock.fix')],
  actions: [],
  ms: 1,
});

const machines = (state: MachineState): Partial<PlanContext> => ({
  cluster: {} as ClusterRecord,
  machines: ['m1'],
  provider: { states: async () => new Map([['m1', state]]) } as unknown as Provider,
});

async function run(...outcomes: CheckOutcome[]) {
  const warned: Problem[] = [];
  const logged: string[] = [];
  const plan = { ...machines('stopped'), preflight: async () => outcomes } as PlanContext;
  const [step] = preflightStep(plan);
  if (step === undefined) throw new Error('no step');
  const signal = new AbortController().signal;
  const context = {
    signal,
    progress: () => undefined,
    log: (line: string) => logged.push(line),
    warn: (problem: Problem) => warned.push(problem),
    onSpawn: () => undefined,
    onExit: () => undefined,
  };
  const failure = await step.run(context).then(
    () => null,
    (error: unknown) => error,
  );
  return { failure, warned, logged, isDone: await step.isDone(signal) };
}

test('a cluster of which nothing is to be told has no such step', () => {
  expect(preflightStep({} as PlanContext)).toEqual([]);
});

test('machines that run already are not asked about', async () => {
  const ask = async () => [outcome('block', 'fail')];
  const done = (state: MachineState) => {
    const [step] = preflightStep({ ...machines(state), preflight: ask } as PlanContext);
    return step?.isDone(new AbortController().signal);
  };
  expect(await done('running')).toBe(true);
  expect(await done('stopped')).toBe(false);
});

test('what is wrong but may go well is told, and the operation goes on', async () => {
  const doubts = [outcome('warn', 'fail'), outcome('block', 'warn'), outcome('block', 'unknown')];
  const told = await run(outcome('block', 'pass'), ...doubts);
  expect(told.failure).toBeNull();
  expect(told.isDone).toBe(true);
  expect(told.warned.map(({ severity }) => severity)).toEqual(['warning']);
  expect(told.logged).toHaveLength(4);
  expect(told.logged[0]).toBe('a-check: pass. The machines’ clocks are right.');
});

test('what stands in the way stops it as a missing prerequisite; the rest is told beside', async () => {
  const off = say('doctor.cpu-virtualization.off');
  const told = await run(outcome('warn', 'fail'), outcome('block', 'fail', off));
  expect(told.failure).toMatchObject({
    problem: { ...off, kind: 'prerequisite', severity: 'error' },
  });
  expect(told.isDone).toBe(false);
  expect(told.warned).toHaveLength(1);
});
