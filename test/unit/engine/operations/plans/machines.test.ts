import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { PlanContext } from '../../../../../src/engine/operations/plans/context.ts';
import { machinesStep } from '../../../../../src/engine/operations/plans/machines.ts';
import type { Provider } from '../../../../../src/engine/providers/provider.ts';
import { knownHostsIn } from '../../../../../src/engine/ssh/index.ts';
import { recordingContext } from '../../../../contract/providers/recording-context.ts';
import { exampleSpec } from '../../providers/simulated/example-cluster.ts';

it('forgets the host key of a machine that is made anew, and keeps that of one that exists', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dv-plan-'));
  const pinned = { fingerprint: 'SHA256:abc', key: 'AAAA' };
  await writeFile(knownHostsIn(folder), JSON.stringify({ m1: pinned, a1: pinned }));
  const provider = {
    states: async () =>
      new Map([
        ['m1', 'absent'],
        ['a1', 'stopped'],
      ]),
    up: async () => undefined,
  } as unknown as Provider;
  const plan = {
    cluster: { spec: exampleSpec(), folder },
    provider,
    machines: ['m1', 'a1'],
  } as unknown as PlanContext;

  await machinesStep(plan).run(recordingContext());

  expect(JSON.parse(await readFile(knownHostsIn(folder), 'utf8'))).toEqual({ a1: pinned });
  await rm(folder, { recursive: true });
});
