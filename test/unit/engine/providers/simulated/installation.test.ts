import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSimulatedProvider } from '../../../../../src/engine/providers/simulated/index.ts';
import type { ClusterSpec } from '../../../../../src/shared/cluster/spec.ts';
import { renderText } from '../../../../../src/shared/messages/message.ts';
import { recordingContext } from '../../../../contract/providers/recording-context.ts';
import { exampleCluster } from './example-cluster.ts';
import { runSteps } from './run-steps.ts';
import { virtualClock } from './virtual-clock.ts';

const everyone = ['boot', 'm1', 'a1', 'p1'];

describe('the simulated installation', () => {
  let cluster: Awaited<ReturnType<typeof exampleCluster>>;
  beforeEach(async () => {
    cluster = await exampleCluster();
  });
  afterEach(() => cluster.dispose());

  const { provider, installation } = createSimulatedProvider({ env: {}, clock: virtualClock() });
  const up = (machines = everyone) => provider.up(cluster, machines, recordingContext());
  const install = (machines = everyone) => runSteps(installation.steps(cluster, machines));
  const version = () => installation.version(cluster, new AbortController().signal);
  const change = (spec: Partial<ClusterSpec>) => {
    cluster = { ...cluster, spec: { ...cluster.spec, ...spec } };
  };

  it('has the steps of an installation over ssh, masters before agents', async () => {
    await up();
    const ran = await install();
    expect([...ran].sort()).toEqual(
      [
        ...everyone.flatMap((name) => [`keys:${name}`, `names:${name}`, `base:${name}`]),
        'installer',
        'genconf',
        'serve',
        'master:m1',
        'agent:a1',
        'agent:p1',
        ...['m1', 'a1', 'p1'].map((name) => `postflight:${name}`),
        'memory:a1',
        'health',
      ].sort(),
    );
    expect(ran.indexOf('master:m1')).toBeLessThan(ran.indexOf('agent:a1'));
    expect(ran.indexOf('serve')).toBeLessThan(ran.indexOf('master:m1'));
  });

  it('begins nothing before the machines run', () => {
    const steps = installation.steps(cluster, everyone);
    const reaches = (id: string): boolean =>
      id === 'machines' || (steps.find((step) => step.id === id)?.needs.some(reaches) ?? false);
    expect(steps.filter((step) => !reaches(step.id)).map((step) => step.id)).toEqual([]);
  });

  it('names every step in words without gaps', () => {
    const titles = installation.steps(cluster, everyone).map((step) => renderText(step.title));
    expect(titles.filter((title) => /[{}]/.test(title))).toEqual([]);
    expect(titles).toContain('Installing DC/OS on agent a1');
  });

  it('does nothing twice', async () => {
    await up();
    await install();
    expect(await install()).toEqual([]);
  });

  it('does again what a destroyed machine took with it', async () => {
    await up();
    await install();
    await provider.destroy(cluster, ['a1'], recordingContext());
    await up();
    const ran = await install();
    expect(ran).toContain('agent:a1');
    expect(ran).not.toContain('agent:p1');
    expect(ran).not.toContain('genconf');
  });

  it('gives machines without DC/OS nothing but keys and names', async () => {
    change({ release: { kind: 'none' } });
    await up();
    expect(await install(['m1'])).toEqual(['keys:m1', 'names:m1']);
    expect(installation.resumeSteps(cluster, everyone)).toEqual([]);
    expect(await version()).toBeNull();
  });

  it('refuses to install where no boot machine serves the packages', async () => {
    await up(['a1']);
    await expect(install(['a1'])).rejects.toMatchObject({
      problem: { code: 'SIMULATED-BOOT-NOT-SERVING', machine: 'a1' },
    });
  });

  it('refuses to work on a machine that does not run', async () => {
    await expect(install(['m1'])).rejects.toMatchObject({
      problem: { code: 'MACHINE-NOT-RUNNING', machine: 'm1' },
    });
  });

  it('waits for health again after a stop and a start, and for nothing else', async () => {
    await up();
    await install();
    await provider.stop(cluster, everyone, recordingContext());
    expect(await version()).toBeNull();
    await provider.start(cluster, everyone, recordingContext());
    expect(await runSteps(installation.resumeSteps(cluster, everyone))).toEqual(['health']);
  });

  it('tells the version of the release once a master answers', async () => {
    expect(await version()).toBeNull();
    await up();
    await install();
    expect(await version()).toEqual({ version: '1.13.9', variant: 'open' });
  });

  it("tells the latest stable version where the installer is the user's own", async () => {
    change({ release: { kind: 'installer', path: '/own.sh', configPath: null } });
    await up();
    await install();
    expect(await version()).toMatchObject({ version: '2.2.1' });
  });

  it('stops in the middle of a step when it is cancelled, and the step is not done', async () => {
    await up(['boot']);
    const controller = new AbortController();
    const [keys] = installation.steps(cluster, ['boot']);
    const context = recordingContext(controller.signal, () => controller.abort());
    await expect(keys?.run(context)).rejects.toMatchObject({ problem: { kind: 'cancelled' } });
    expect(await keys?.isDone(new AbortController().signal)).toBe(false);
  });

  it('fails at the step and machine that it was told to', async () => {
    const env = { DCOS_VAGRANT_SIMULATE_FAILURE: 'agent:a1*1' };
    const failing = createSimulatedProvider({ env, clock: virtualClock() }).installation;
    await up();
    await expect(runSteps(failing.steps(cluster, everyone))).rejects.toMatchObject({
      problem: { code: 'SIMULATED-FAILURE', params: { step: 'agent:a1' } },
    });
    expect(await runSteps(failing.steps(cluster, everyone))).toContain('agent:a1');
  });
});
