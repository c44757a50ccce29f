import { describe, expect, it } from 'vitest';
import type { MarathonApp } from '../../../../src/engine/dcos/marathon.ts';
import { exampleState, partView } from '../../../../src/engine/examples/standing.ts';
import type { ExamplePartState } from '../../../../src/shared/api/examples.ts';
import type { ExamplePart } from '../../../../src/shared/examples/definition.ts';

const part: ExamplePart = {
  kind: 'app',
  marathon: { id: '/example-web', cmd: 'run', instances: 2, cpus: 1, mem: 1, healthChecks: [{}] },
};
const app: MarathonApp = {
  id: '/example-web',
  cmd: 'run',
  image: null,
  labels: { DCOS_VAGRANT_EXAMPLE: 'web' },
  instances: 2,
  cpus: 1,
  memoryMiB: 1,
  diskMiB: 0,
  tasksRunning: 2,
  tasksStaged: 0,
  tasksHealthy: 0,
  tasksUnhealthy: 0,
  deployments: [],
  lastTaskFailure: null,
  tasks: [],
};
const failure = { state: 'TASK_FAILED', message: 'Command exited with status 127' };
const view = (more: Partial<MarathonApp>) =>
  partView('web', part, { apps: [{ ...app, ...more }], complete: new Set() });

describe('a part of an example', () => {
  it.each([
    ['runs once its deployment is over', {}, 'running'],
    ['starts while its deployment goes on', { deployments: ['d'] }, 'starting'],
    ['starts while it is not healthy yet', { tasksUnhealthy: 1 }, 'starting'],
    ['fails where tasks end', { tasksRunning: 1, lastTaskFailure: failure }, 'failing'],
    ['runs again after a task ended once', { lastTaskFailure: failure }, 'running'],
    ['is suspended', { instances: 0, tasksRunning: 0 }, 'stopped'],
    ['is not there where the app is somebody else’s', { labels: {} }, 'absent'],
  ] as const)('%s', (_, more, state) => {
    expect(view(more).state).toBe(state);
  });

  it('says what its tasks end with', () => {
    expect(view({ tasksRunning: 0, lastTaskFailure: failure }).detail).toBe(
      'TASK_FAILED: Command exited with status 127',
    );
  });
});

describe('an example', () => {
  const parts = (...states: readonly ExamplePartState[]) =>
    states.map((state) => ({ ...view({}), state }));

  it.each([
    [['absent', 'absent'], false, 'absent'],
    [['absent', 'absent'], true, 'starting'],
    [['running', 'absent'], false, 'partly'],
    [['running', 'absent'], true, 'starting'],
    [['running', 'stopped'], false, 'partly'],
    [['running', 'starting'], false, 'starting'],
    [['failing', 'absent'], true, 'failing'],
    [['running', 'running'], false, 'running'],
  ] as const)('of parts %j, worked on: %s, is %s', (states, adds, whole) => {
    expect(exampleState(parts(...states), adds)).toBe(whole);
  });
});
