import { describe, expect, it } from 'vitest';
import type { PreparedCli } from '../../../../../src/engine/dcos/cli/index.ts';
import type { PlanContext } from '../../../../../src/engine/operations/plans/context.ts';
import { type CliWish, cliSteps } from '../../../../../src/engine/operations/plans/dcos-cli.ts';
import { deployPlan } from '../../../../../src/engine/operations/plans/deploy.ts';
import type { Step } from '../../../../../src/engine/operations/step.ts';
import type { PrivilegedChange } from '../../../../../src/shared/elevation/change.ts';
import { say } from '../../../../../src/shared/messages/message.ts';
import { problem } from '../../../../../src/shared/problem.ts';
import { recordingContext } from '../../../../contract/providers/recording-context.ts';
import { clusterSpec } from '../../install/spec.ts';

const change: PrivilegedChange = {
  verb: 'install-cli',
  file: '/kept/dcos',
  sha256: 'ab',
  reason: say('dcos-cli.reason', { path: '/usr/local/bin/dcos' }),
};

/** A plan with a wish for the tool; `agreed` says whether an administrator put it in its place. */
function planOf(cli: CliWish | undefined, { agreed = true, release = 'catalogue' } = {}) {
  const installed: unknown[] = [];
  const prepared: PreparedCli = { change, file: '/kept/dcos', isPlaced: async () => agreed };
  const spec = { ...clusterSpec(), provider: 'virtualbox' };
  const plan = {
    cluster: {
      spec: release === 'none' ? { ...spec, release: { kind: 'none' } } : spec,
      folder: '/none',
    },
    provider: { networkChanges: async () => [] },
    installation: { steps: () => [] },
    machines: ['m1'],
    others: [],
    orphans: [],
    hosts: { has: async () => true },
    named: true,
    beside: async () => [],
    askAgain: false,
    cli,
    dcosCli: {
      prepare: async () => prepared,
      install: async (request: unknown) => {
        installed.push(request);
        return { status: {}, warnings: [problem('DCOS-CLI-WITHOUT-PLUGIN', { version: '1' })] };
      },
      status: async () => ({ installed: [{ intact: true }], config: {} }),
    },
  } as unknown as PlanContext;
  return { plan, installed };
}

const stepOf = (steps: readonly Step[], id: string): Step => {
  const found = steps.find((step) => step.id === id);
  if (found === undefined) throw new Error(`There is no step ${id}.`);
  return found;
};

describe('the tool that comes with a cluster', () => {
  it('is not there unless asked for, nor without DC/OS', async () => {
    const wish = { where: 'user', file: null } as const;
    for (const { plan } of [planOf(undefined), planOf(wish, { release: 'none' })]) {
      expect((await deployPlan(plan)).map(({ id }) => id)).not.toContain('cli');
    }
  });

  it('comes last, and the cluster works without it', async () => {
    const { plan, installed } = planOf({ where: 'user', file: '/home/me/dcos' });
    const steps = await deployPlan(plan);
    expect(steps.at(-1)).toMatchObject({ id: 'cli', optional: true });
    expect(steps.map(({ id }) => id)).not.toContain('cli-file');
    const context = recordingContext();
    await stepOf(steps, 'cli').run(context);
    expect(installed).toEqual([
      { name: plan.cluster.spec.name, where: 'user', file: '/home/me/dcos', askAgain: false },
    ]);
    expect(context.warnings.map(({ code }) => code)).toEqual(['DCOS-CLI-WITHOUT-PLUGIN']);
  });

  it('is fetched before the one question, which is about it, too', async () => {
    const { plan } = planOf({ where: 'system', file: null }, { agreed: false });
    const steps = await deployPlan(plan);
    expect(stepOf(steps, 'hosts').needs).toContain('cli-file');
    const cli = cliSteps(plan);
    expect(await cli.plan.beside()).toEqual([]);
    const [fetching] = cli.before;
    await fetching?.run(recordingContext());
    expect(await fetching?.isDone(new AbortController().signal)).toBe(true);
    expect(await cli.plan.beside()).toEqual([change]);
  });

  it.each([
    ['for all users where that was agreed to', true, 'system'],
    ['for its user alone where it was not, without another question', false, 'user'],
  ])('is installed %s', async (_, agreed, where) => {
    const { plan, installed } = planOf({ where: 'system', file: null }, { agreed });
    const cli = cliSteps(plan);
    await cli.before[0]?.run(recordingContext());
    await cli.after([])[0]?.run(recordingContext());
    expect(installed).toMatchObject([{ where, file: '/kept/dcos' }]);
    expect(await cli.plan.beside()).toEqual(agreed ? [] : [change]);
  });
});
