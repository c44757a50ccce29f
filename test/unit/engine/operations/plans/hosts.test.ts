import { describe, expect, it } from 'vitest';
import type { PlanContext } from '../../../../../src/engine/operations/plans/context.ts';
import { deployPlan } from '../../../../../src/engine/operations/plans/deploy.ts';
import { hostsStep, removeHostsStep } from '../../../../../src/engine/operations/plans/hosts.ts';
import type { ChangeOutcome, HostsState } from '../../../../../src/shared/api/hosts.ts';
import type { PrivilegedChange } from '../../../../../src/shared/elevation/change.ts';
import { say } from '../../../../../src/shared/messages/message.ts';
import { problem } from '../../../../../src/shared/problem.ts';
import { recordingContext } from '../../../../contract/providers/recording-context.ts';
import { clusterSpec } from '../../install/spec.ts';

const applied: ChangeOutcome = {
  kind: 'applied',
  changes: [],
  problems: [],
  commands: [],
  notes: [],
};
const networks: PrivilegedChange = {
  verb: 'vbox-networks',
  expected: null,
  lines: ['* 192.168.65.0/24'],
  reason: say('hosts.reason.networks-left', { network: '' }),
};

interface Case {
  readonly named?: boolean;
  readonly beside?: readonly PrivilegedChange[];
  readonly has?: boolean;
  readonly outcome?: ChangeOutcome;
  readonly askAgain?: boolean;
}

/** A plan over a hosts file that answers as the case says, and what was asked of it. */
function planOf({
  named = true,
  beside = [],
  has = false,
  outcome = applied,
  askAgain = false,
}: Case) {
  const told: unknown[] = [];
  const note =
    (what: string) =>
    async (...given: unknown[]) => {
      told.push([what, ...given.slice(1)]);
      return outcome;
    };
  const state = { names: [], problems: [] } as unknown as HostsState;
  const plan = {
    cluster: { spec: { ...clusterSpec(), provider: 'virtualbox' }, folder: '/none' },
    provider: { networkChanges: async () => [] },
    installation: { steps: () => [] },
    machines: ['m1'],
    others: [],
    orphans: [],
    hosts: {
      has: async () => has,
      hasAny: async () => has,
      apply: note('apply'),
      allow: async (...given: unknown[]) => {
        told.push(['allow', ...given]);
        return outcome;
      },
      remove: note('remove'),
      state: async () => state,
    },
    named,
    beside: async () => beside,
    askAgain,
  } as unknown as PlanContext;
  return { plan, told };
}

const { signal } = new AbortController();

describe('the one question of an operation', () => {
  it('is about names and network together, and comes before the network is made', async () => {
    const { plan, told } = planOf({ beside: [networks], askAgain: true });
    const steps = await deployPlan(plan);
    const ids = steps.map(({ id }) => id);
    expect(ids.indexOf('hosts')).toBeLessThan(ids.indexOf('network'));
    expect(steps.find(({ id }) => id === 'network')?.needs).toContain('hosts');
    const [step] = await hostsStep(plan);
    expect(step).toMatchObject({ optional: true, title: { code: 'step.changes' } });
    const context = recordingContext();
    await step?.run(context);
    expect(told).toEqual([['apply', { askAgain: true, signal: context.signal }, [networks]]]);
  });

  it('is not asked where all is as it should be, nor where nobody wants names', async () => {
    const [step] = await hostsStep(planOf({ has: true }).plan);
    expect(await step?.isDone(signal)).toBe(true);
    expect(await hostsStep(planOf({ named: false }).plan)).toEqual([]);
  });

  it('is about the network alone where nobody wants names', async () => {
    const { plan, told } = planOf({ named: false, beside: [networks] });
    const [step] = await hostsStep(plan);
    expect(await step?.isDone(signal)).toBe(false);
    await step?.run(recordingContext());
    expect(told).toMatchObject([['allow', [networks], {}]]);
  });

  it('refused, leaves warnings, and the operation goes on', async () => {
    const why = problem('CHANGES-DISMISSED', { commands: 'x' }, { kind: 'cancelled' });
    const { plan } = planOf({ outcome: { ...applied, kind: 'dismissed', problems: [why] } });
    const [step] = await hostsStep(plan);
    const context = recordingContext();
    await step?.run(context);
    expect(context.warnings).toEqual([why]);
  });
});

describe('the end of a cluster', () => {
  it('takes the names away where they are, simulated or not', async () => {
    expect(await removeHostsStep(planOf({ named: false }).plan)).toEqual([]);
    const { plan, told } = planOf({ named: false, has: true });
    const [step] = await removeHostsStep(plan);
    expect(await step?.isDone(signal)).toBe(false);
    await step?.run(recordingContext());
    expect(told).toMatchObject([['remove', {}, []]]);
  });

  it('is done with them where there are none', async () => {
    const [step] = await removeHostsStep(planOf({}).plan);
    expect(await step?.isDone(signal)).toBe(true);
  });
});
