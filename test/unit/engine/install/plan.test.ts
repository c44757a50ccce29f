import { describe, expect, test } from 'vitest';
import { createSshPullInstallation } from '../../../../src/engine/install/index.ts';
import type { Provider } from '../../../../src/engine/providers/provider.ts';
import { clusterSpec, machine, noFiles } from './spec.ts';

const installation = createSshPullInstallation({ ...noFiles, provider: {} as Provider });
const all = ['m1', 'a1', 'p1', 'boot'];
const stepsOf = (machines = all, spec = clusterSpec()) =>
  installation.steps({ spec, folder: '/no/such/folder' }, machines);

/** Ids in an order in which they may run. */
function order(steps: ReturnType<typeof stepsOf>): string[] {
  const ids = new Set(steps.map(({ id }) => id));
  const done: string[] = [];
  while (done.length < steps.length) {
    const ready = steps.filter(
      ({ id, needs }) =>
        !done.includes(id) && needs.every((need) => !ids.has(need) || done.includes(need)),
    );
    if (ready.length === 0) throw new Error(`a circle; done: ${done.join(' ')}`);
    done.push(...ready.map(({ id }) => id).sort());
  }
  return done;
}

describe('the plan of an installation', () => {
  test('goes over the boot machine to the masters, then to the agents', () => {
    expect(order(stepsOf())).toEqual([
      ...['keys:a1', 'keys:boot', 'keys:m1', 'keys:p1'],
      ...['names:a1', 'names:boot', 'names:m1', 'names:p1'],
      ...['base:a1', 'base:boot', 'base:m1', 'base:p1'],
      'installer',
      'genconf',
      'serve',
      'master:m1',
      ...['agent:a1', 'agent:p1', 'postflight:m1'],
      ...['postflight:a1', 'postflight:p1'],
      'memory:a1',
      'health',
    ]);
  });

  test('waits for all masters before any agent, and before checking a master', () => {
    const spec = clusterSpec();
    const more = { ...spec, machines: [...spec.machines, machine('m2', 'master', 95)] };
    const needs = new Map(stepsOf([...all, 'm2'], more).map((step) => [step.id, step.needs]));
    expect(needs.get('agent:a1')).toEqual(['serve', 'base:a1', 'master:m1', 'master:m2']);
    expect(needs.get('postflight:m1')).toEqual(['master:m1', 'master:m2']);
  });

  test('every first step waits for the machines', () => {
    const ids = new Set(stepsOf().map(({ id }) => id));
    const first = stepsOf().filter(({ needs }) => needs.every((need) => !ids.has(need)));
    expect(first.map(({ id }) => id)).toEqual(['keys:m1', 'keys:a1', 'keys:p1', 'keys:boot']);
    expect(first.every(({ needs }) => needs.includes('machines'))).toBe(true);
  });

  test('of part of a cluster has the steps of these machines only', () => {
    expect(stepsOf(['a1']).map(({ id }) => id)).toEqual([
      'keys:a1',
      'names:a1',
      'base:a1',
      'agent:a1',
      'postflight:a1',
      'memory:a1',
      'health',
    ]);
  });

  test('without DC/OS exchanges keys and writes names', () => {
    const spec = clusterSpec({ release: { kind: 'none' } });
    expect(stepsOf(['m1', 'boot'], spec).map(({ id }) => id)).toEqual([
      'keys:m1',
      'names:m1',
      'keys:boot',
      'names:boot',
    ]);
  });

  test('after a start looks at the nodes and their health again', () => {
    const cluster = { spec: clusterSpec(), folder: '/no/such/folder' };
    const steps = installation.resumeSteps(cluster, all);
    expect(steps.map(({ id }) => id)).toEqual([
      ...['clock:m1', 'clock:a1', 'clock:p1', 'clock:boot'],
      ...['settled:m1', 'settled:a1', 'settled:p1'],
      ...['rejoin:a1', 'memory:a1', 'rejoin:p1'],
      'health',
    ]);
    expect(installation.resumeSteps(cluster, ['boot']).map(({ id }) => id)).toEqual(['clock:boot']);
  });
});

describe('the plan with DC/OS’s installer', () => {
  test('that goes to the machines has its three options, one after another', () => {
    const steps = stepsOf(all, clusterSpec({ installMethod: 'ssh_push' }));
    expect(order(steps).slice(12)).toEqual([
      ...['installer', 'genconf', 'push-preflight', 'push-deploy', 'push-postflight'],
      ...['postflight:a1', 'postflight:m1', 'postflight:p1', 'memory:a1', 'health'],
    ]);
  });

  test('that shows a page waits for it, and closes it at the end', () => {
    const steps = stepsOf(all, clusterSpec({ installMethod: 'web' }));
    expect(order(steps).slice(12)).toEqual([
      ...['installer', 'genconf', 'web'],
      ...['postflight:a1', 'postflight:m1', 'postflight:p1', 'memory:a1', 'health', 'web-closed'],
    ]);
    const [configure] = steps.filter(({ id }) => id === 'genconf');
    expect(configure?.title.code).toBe('step.configure');
    const [web] = steps.filter(({ id }) => id === 'web');
    expect(web?.title.params).toEqual({ url: 'http://192.168.57.50:9000/' });
  });

  test('has each machine that joins later fetch DC/OS', () => {
    const cluster = {
      spec: clusterSpec({ installMethod: 'ssh_push' }),
      folder: '/no/such/folder',
    };
    expect(installation.joinSteps(cluster, ['a1', 'boot']).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['genconf', 'serve', 'agent:a1', 'rejoin:a1']),
    );
  });
});

describe('the plan of machines that join', () => {
  const cluster = { spec: clusterSpec(), folder: '/no/such/folder' };

  test('is an installation of these alone, whose agents register before they are checked', () => {
    const steps = installation.joinSteps(cluster, ['a1', 'boot']);
    expect(order(steps)).toEqual([
      ...['keys:a1', 'keys:boot', 'names:a1', 'names:boot', 'base:a1', 'base:boot'],
      ...['installer', 'genconf', 'serve', 'agent:a1', 'rejoin:a1'],
      ...['postflight:a1', 'memory:a1', 'health'],
    ]);
  });

  test('only agents sign off, and nobody where no DC/OS is', () => {
    const leaving = (spec = clusterSpec()) =>
      installation.leaveSteps({ ...cluster, spec }, ['a1', 'p1', 'boot']).map(({ id }) => id);
    expect(leaving()).toEqual(['leave:a1', 'leave:p1']);
    expect(leaving(clusterSpec({ release: { kind: 'none' } }))).toEqual([]);
  });
});
