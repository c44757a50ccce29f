import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePlan } from '../../../../src/engine/operations/plan.ts';
import { Progress } from '../../../../src/engine/operations/progress.ts';
import { step } from './steps.ts';

describe('a plan', () => {
  it('orders steps after what they need and ignores needs it does not hold', () => {
    const plan = makePlan([
      step('health', { needs: ['agent:a1', 'agent:a2'] }),
      step('agent:a1', { needs: ['serve'] }),
      step('serve', { needs: ['boot'] }),
    ]);
    expect(plan.map(({ id }) => id)).toEqual(['serve', 'agent:a1', 'health']);
  });

  it('refuses two steps of one id', () => {
    expect(() => makePlan([step('box'), step('box')])).toThrow('Two steps share an id: box');
  });

  it('refuses steps that wait for each other', () => {
    const circle = [step('a', { needs: ['b'] }), step('b', { needs: ['a'] })];
    expect(() => makePlan(circle)).toThrow('a → b → a');
  });

  it('places every step of any graph without circles after its needs', () => {
    const graphs = fc.array(fc.array(fc.nat(30), { maxLength: 4 }), { maxLength: 30 });
    fc.assert(
      fc.property(graphs, (needs) => {
        const steps = needs.map((of, index) =>
          step(`s${index}`, { needs: of.filter((need) => need < index).map((need) => `s${need}`) }),
        );
        const order = makePlan(steps.toReversed()).map(({ id }) => id);
        expect(order.toSorted()).toEqual(steps.map(({ id }) => id).toSorted());
        for (const { id, needs: own } of steps) {
          for (const need of own) expect(order.indexOf(need)).toBeLessThan(order.indexOf(id));
        }
      }),
    );
  });
});

describe('progress', () => {
  it('weighs steps by how long they take', () => {
    const progress = new Progress([
      { id: 'box', weight: 1 },
      { id: 'machines', weight: 3 },
    ]);
    expect(progress.set('machines', 0.5)).toBe(0.375);
    expect(progress.set('box', 1)).toBe(0.625);
  });

  it('never falls and stays within 0..1, whatever the steps say', () => {
    const reports = fc.array(
      fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.double({ min: -1, max: 2, noNaN: true })),
    );
    fc.assert(
      fc.property(reports, (all) => {
        const progress = new Progress([
          { id: 'a', weight: 1 },
          { id: 'b', weight: 2 },
          { id: 'c', weight: 0 },
        ]);
        let last = 0;
        for (const [id, fraction] of all) {
          const now = progress.set(id, fraction);
          expect(now).toBeGreaterThanOrEqual(last);
          expect(now).toBeLessThanOrEqual(1);
          last = now;
        }
      }),
    );
  });
});
