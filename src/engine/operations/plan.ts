import type { Step } from './step.ts';

/** Steps in an order in which each comes after all that it needs. */
export type Plan = readonly Step[];

/**
 * Orders the steps and checks them: ids are unique and no step waits for itself. `needs` that name no
 * step of the plan are ignored, because a part of a cluster has only a part of the steps.
 * Throws an `Error` for a plan that is wrong: that is a mistake of ours, not of the user.
 */
export function makePlan(steps: readonly Step[]): Plan {
  const byId = new Map(steps.map((step) => [step.id, step]));
  if (byId.size !== steps.length) throw new Error(`Two steps share an id: ${duplicateOf(steps)}`);
  const ordered: Step[] = [];
  const state = new Map<string, 'open' | 'placed'>();
  const place = (step: Step, path: readonly string[]) => {
    if (state.get(step.id) === 'placed') return;
    if (state.get(step.id) === 'open') {
      throw new Error(`Steps wait for each other: ${[...path, step.id].join(' → ')}`);
    }
    state.set(step.id, 'open');
    for (const need of needsInPlan(step, byId)) place(need, [...path, step.id]);
    state.set(step.id, 'placed');
    ordered.push(step);
  };
  for (const step of steps) place(step, []);
  return ordered;
}

/** The steps that must be done before this one, of those that the plan holds. */
export function needsInPlan(step: Step, byId: ReadonlyMap<string, Step>): Step[] {
  return step.needs.flatMap((id) => byId.get(id) ?? []);
}

function duplicateOf(steps: readonly Step[]): string {
  const seen = new Set<string>();
  for (const { id } of steps) {
    if (seen.has(id)) return id;
    seen.add(id);
  }
  return '';
}
