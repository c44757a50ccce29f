import { describe, expect, test } from 'vitest';
import { createSshPullInstallation } from '../../../../src/engine/install/index.ts';
import { stillBehind } from '../../../../src/engine/install/steps/caught-up.ts';
import { makePlan } from '../../../../src/engine/operations/plan.ts';
import type { Provider } from '../../../../src/engine/providers/provider.ts';
import { clusterSpec, machine, noFiles } from './spec.ts';

/** Three masters of which m1 leads, as m2 tells; the others do not answer. */
const answering = (async (url: string | URL | Request) => {
  const { host, pathname } = new URL(String(url));
  if (host.endsWith('.95') && pathname === '/mesos/state-summary') {
    return Response.json({ hostname: spec.machines[0]?.ip, slaves: [] });
  }
  throw new TypeError('fetch failed');
}) as typeof fetch;

const spec = clusterSpec();
const three = {
  ...spec,
  machines: [...spec.machines, machine('m2', 'master', 95), machine('m3', 'master', 101)],
};
const planOf = async (cluster = three, ask = answering) => {
  const installation = createSshPullInstallation({
    ...noFiles,
    provider: {} as Provider,
    fetch: ask,
  });
  return makePlan(await installation.upgradeSteps({ spec: cluster, folder: '/no/such/folder' }));
};

describe('the plan of an upgrade in place', () => {
  test('takes one node after another: the leading master last of them, then the agents', async () => {
    const ids = (await planOf()).map(({ id }) => id);
    expect(ids).toEqual([
      ...['keys:boot', 'installer', 'genconf', 'serve'],
      ...['upgrade:m2', 'caught-up:m2', 'postflight:m2'],
      ...['upgrade:m3', 'caught-up:m3', 'postflight:m3'],
      ...['upgrade:m1', 'caught-up:m1', 'postflight:m1'],
      ...['upgrade:a1', 'postflight:a1'],
      ...['upgrade:p1', 'postflight:p1'],
      'health',
    ]);
  });

  test('touches no node before the one before it is well', async () => {
    const plan = await planOf();
    const nodes = plan.filter(({ id }) => id.startsWith('upgrade:'));
    expect(nodes.map(({ needs }) => needs)).toEqual([
      ['serve'],
      ['postflight:m2'],
      ['postflight:m3'],
      ['postflight:m1'],
      ['postflight:a1'],
    ]);
  });

  test('keeps the order of the file where no master says who leads', async () => {
    const silent = (async () => {
      throw new TypeError('fetch failed');
    }) as typeof fetch;
    const ids = (await planOf(three, silent)).map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith('upgrade:m'))).toEqual([
      'upgrade:m1',
      'upgrade:m2',
      'upgrade:m3',
    ]);
  });

  test('has no steps where there is no DC/OS', async () => {
    expect(await planOf(clusterSpec({ release: { kind: 'none' } }))).toEqual([]);
  });
});

describe('a master that was upgraded', () => {
  const serving = '[{"code":3,"description":"serving","hostname":"a"}]';
  test.each([
    ['has caught up', `exhibitor ${serving}\nrecovered 1.0\n`, []],
    ['as Mesos writes it', `exhibitor ${serving}\nrecovered 1\n`, []],
    ['recovers still', `exhibitor ${serving}\nrecovered 0.0\n`, ['wait.registrar']],
    ['says nothing', 'exhibitor \nrecovered \n', ['wait.exhibitor', 'wait.registrar']],
    [
      'misses a server',
      'exhibitor [{"description":"serving"},{"description":"down"}]\nrecovered 1.0\n',
      ['wait.exhibitor'],
    ],
  ])('%s', (_, said, waits) => {
    expect(stillBehind('m1', said).map(({ code }) => code)).toEqual(waits);
  });
});
