import { describe, expect, it } from 'vitest';
import { groupSteps } from '../../../../src/renderer/clusters/operation/step-groups.ts';
import type { StepState } from '../../../../src/shared/operations/events.ts';
import type { StepView } from '../../../../src/shared/operations/view.ts';

const step = (id: string, state: StepState, more: Partial<StepView> = {}): StepView => {
  const machine = id.split(':')[1];
  return {
    id,
    title:
      machine === undefined ? { code: 'step.genconf' } : { code: 'step.base', params: { machine } },
    machines: machine === undefined ? [] : [machine],
    state,
    progress: 0,
    startedAt: null,
    ms: null,
    ...more,
  };
};

describe('steps of a plan as a person reads them', () => {
  it('are one line where they do the same on several machines', () => {
    const groups = groupSteps([
      step('base:m1', 'done', { startedAt: 1000, ms: 4000 }),
      step('genconf', 'waiting'),
      step('base:a1', 'running', { startedAt: 2000, progress: 0.5 }),
    ]);
    expect(groups.map(({ id }) => id)).toEqual(['base', 'genconf']);
    expect(groups[0]).toMatchObject({ state: 'running', done: 1, progress: 0.75, ms: null });
    expect(groups[0]?.title).toEqual({ code: 'step.base', params: { machine: 'm1, a1' } });
    expect(groups[1]?.title).toEqual({ code: 'step.genconf' });
  });

  it('name four machines and count the others', () => {
    const names = ['m1', 'a1', 'a2', 'a3', 'a4', 'p1'];
    const [group] = groupSteps(names.map((name) => step(`base:${name}`, 'waiting')));
    expect(group?.title.params).toEqual({ machine: 'm1, a1, a2, a3 +2' });
  });

  it('took from the first begin to the last end', () => {
    const [group] = groupSteps([
      step('base:m1', 'done', { startedAt: 1000, ms: 4000 }),
      step('base:a1', 'done', { startedAt: 3000, ms: 5000 }),
      step('base:p1', 'skipped'),
    ]);
    expect(group).toMatchObject({ state: 'done', done: 3, progress: 1, ms: 7000 });
  });

  it.each<[StepState[], StepState]>([
    [['done', 'failed', 'running'], 'failed'],
    [['done', 'waiting'], 'running'],
    [['waiting', 'waiting'], 'waiting'],
    [['skipped', 'skipped'], 'skipped'],
    [['done', 'cancelled'], 'cancelled'],
  ])('of %j read %s together', (states, together) => {
    const [group] = groupSteps(states.map((state, index) => step(`base:m${index}`, state)));
    expect(group?.state).toBe(together);
  });
});
