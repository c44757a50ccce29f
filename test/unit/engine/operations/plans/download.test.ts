import { describe, expect, it } from 'vitest';
import type { PlanContext } from '../../../../../src/engine/operations/plans/context.ts';
import { deployPlan } from '../../../../../src/engine/operations/plans/deploy.ts';
import { downloadSteps } from '../../../../../src/engine/operations/plans/download.ts';
import type { StepContext } from '../../../../../src/engine/operations/step.ts';
import type { DownloadOptions, Releases } from '../../../../../src/engine/releases/index.ts';
import type { ProviderId } from '../../../../../src/shared/cluster/kinds.ts';
import type { Release } from '../../../../../src/shared/cluster/spec.ts';
import { say } from '../../../../../src/shared/messages/message.ts';
import { clusterSpec } from '../../install/spec.ts';

const catalogue: Release = { kind: 'catalogue', version: '2.2.1' };

/** What a plan of this provider and release is made from, where these releases are to be had. */
function planContext(
  provider: ProviderId,
  release: Release,
  releases: Partial<Releases> = {},
): PlanContext {
  const spec = { ...clusterSpec(), provider, release };
  return {
    cluster: { spec, folder: '/no/such/folder' },
    provider: { hasBox: async () => false } as unknown as PlanContext['provider'],
    installation: { steps: () => [] } as unknown as PlanContext['installation'],
    releases: async () => releases as Releases,
    machines: spec.machines.map(({ name }) => name),
    others: [],
    orphans: [],
    hosts: {} as PlanContext['hosts'],
    named: false,
    beside: async () => [],
    save: async (changed) => ({ spec: changed, folder: '/no/such/folder' }),
    askAgain: false,
  };
}

const ids = (context: PlanContext) => downloadSteps(context).map(({ id }) => id);

describe('what a cluster needs from elsewhere', () => {
  it('is the installer of a version, and the box where VirtualBox runs the machines', () => {
    expect(ids(planContext('virtualbox', catalogue))).toEqual(['download', 'download:box']);
    expect(ids(planContext('lxc', catalogue))).toEqual(['download']);
    expect(ids(planContext('virtualbox', { kind: 'none' }))).toEqual(['download:box']);
    expect(ids(planContext('simulated', catalogue))).toEqual([]);
  });

  it('is there before any machine is made, beside the network', async () => {
    const plan = await deployPlan(planContext('virtualbox', catalogue));
    const needs = (id: string) => plan.find((step) => step.id === id)?.needs;
    expect(needs('machines')).toEqual(expect.arrayContaining(['download', 'box', 'network']));
    expect(needs('box')).toContain('download:box');
    expect(needs('network')).not.toContain('download');
    expect(needs('download')).not.toContain('network');
  });

  it('is told as progress and lines of the log', async () => {
    const file = {
      path: '/i.sh',
      bytes: 2,
      algorithm: 'sha256',
      hash: 'abc',
      verified: false,
    } as const;
    const downloadInstaller = async (_version: string, options?: DownloadOptions) => {
      options?.onNote?.(say('download.shared'));
      options?.onProgress?.({ bytes: 1, total: 2, bytesPerSecond: 1, remainingMs: 1 });
      return file;
    };
    const [step] = downloadSteps(planContext('lxc', catalogue, { downloadInstaller }));
    const told: unknown[] = [];
    await step?.run({
      signal: new AbortController().signal,
      progress: (fraction: number) => told.push(fraction),
      log: (line: string) => told.push(line),
    } as unknown as StepContext);
    expect(told).toEqual([
      'Another engine downloads this file already; waiting for it',
      0.5,
      'unverified: no checksum was published; its sha256 abc is remembered',
    ]);
  });

  it('is done when it is here', async () => {
    const releases = { hasInstaller: async () => true, hasBoxFile: async () => true };
    const steps = downloadSteps(planContext('virtualbox', catalogue, releases));
    const { signal } = new AbortController();
    expect(await Promise.all(steps.map((step) => step.isDone(signal)))).toEqual([true, true]);
  });
});
