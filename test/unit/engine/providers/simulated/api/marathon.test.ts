import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simulatedState } from '../../../../../../src/engine/providers/simulated/state.ts';
import { conversation, withChanged } from './example-scene.ts';

const apps = '/service/marathon/v2/apps';
const app = { id: '/web', cmd: 'python3 -m http.server', cpus: 0.5, mem: 64, instances: 2 };

describe('Marathon in a simulated cluster', () => {
  it('says who leads and what it is', () => {
    const { get } = conversation();
    const info = get('/service/marathon/v2/info');
    expect(info).toMatchObject({ name: 'marathon', elected: true, leader: '192.168.57.90:8080' });
    expect(info.version).toContain('simulated');
    expect(get('/marathon/v2/info')).toEqual(info);
  });

  it('runs an app on a private agent and takes its resources there', () => {
    const { ask, get } = conversation();
    expect(ask('POST', apps, app)).toMatchObject({ status: 201 });
    expect(get(apps).apps).toMatchObject([{ id: '/web', instances: 2, tasksRunning: 2 }]);
    const { tasks } = get(`${apps}/web`).app;
    expect(tasks).toMatchObject([
      { appId: '/web', host: '192.168.57.111', state: 'TASK_RUNNING' },
      { appId: '/web', host: '192.168.57.111' },
    ]);
    expect(tasks[0].id).not.toBe(tasks[1].id);
    const [agent] = get('/mesos/state-summary').slaves;
    expect(agent).toMatchObject({ TASK_RUNNING: 2, used_resources: { cpus: 1, mem: 128 } });
    expect(get('/mesos/state').frameworks[0].tasks).toHaveLength(2);
  });

  it('runs an app on a public agent where it accepts that role', () => {
    const { ask, get } = conversation();
    ask('POST', apps, { ...app, instances: 1, acceptedResourceRoles: ['slave_public'] });
    expect(get(`${apps}/web`).app.tasks[0].host).toBe('192.168.57.60');
  });

  it('leaves waiting what has no room', () => {
    const { ask, get } = conversation();
    ask('POST', apps, { ...app, cpus: 1, instances: 5 });
    expect(get(apps).apps).toMatchObject([{ instances: 5, tasksRunning: 2 }]);
  });

  it('counts no task on an agent that is away', () => {
    const { ask, state } = conversation();
    ask('POST', apps, app);
    const away = { ...withChanged('a1', { state: 'saved' }), apps: state().apps };
    expect(conversation(away).get(apps).apps).toMatchObject([{ tasksRunning: 0 }]);
  });

  it('refuses a second app of the same id, with or without its slash', () => {
    const { ask } = conversation();
    ask('POST', apps, app);
    const answer = ask('POST', apps, { ...app, id: 'web' });
    expect(answer.status).toBe(409);
    expect(JSON.parse(answer.body).message).toBe('An app with id [/web] already exists.');
  });

  it.each([
    ['no JSON', '{', 400],
    ['no id', { cmd: 'true' }, 422],
    ['an id that Marathon refuses', { id: '/Web App', cmd: 'true' }, 422],
    ['nothing to run', { id: '/web' }, 422],
    ['less than no memory', { ...app, mem: -1 }, 422],
  ])('refuses an app with %s', (_, body, status) => {
    const { ask, state } = conversation();
    const before = state();
    expect(ask('POST', apps, body).status).toBe(status);
    expect(state()).toBe(before);
  });

  it('removes an app and frees what it took', () => {
    const { ask, get } = conversation();
    ask('POST', apps, app);
    expect(ask('DELETE', `${apps}/web`).status).toBe(200);
    expect(get(apps).apps).toEqual([]);
    expect(get('/mesos/state-summary').slaves[0].used_resources).toMatchObject({ cpus: 0, mem: 0 });
    expect(ask('DELETE', `${apps}/web`)).toMatchObject({ status: 404 });
  });

  it('never gives away more than an agent has, whatever is created and removed', () => {
    const one = fc.record({
      id: fc.constantFrom('/a', '/b', '/c/d'),
      cpus: fc.constantFrom(0, 0.25, 1, 3),
      mem: fc.integer({ min: 0, max: 4000 }),
      instances: fc.integer({ min: 0, max: 5 }),
    });
    const act = fc.oneof(
      one.map((body) => ({ method: 'POST', path: apps, body: { ...body, cmd: 'true' } })),
      one.map(({ id }) => ({ method: 'DELETE', path: `${apps}${id}`, body: '' })),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        const { ask, get, state } = conversation();
        for (const { method, path, body } of acts) ask(method, path, body);
        for (const { resources, used_resources: used } of get('/mesos/state-summary').slaves) {
          expect(used.cpus).toBeLessThanOrEqual(resources.cpus);
          expect(used.mem).toBeLessThanOrEqual(resources.mem);
        }
        expect(simulatedState.safeParse(state()).success).toBe(true);
      }),
    );
  });
});
