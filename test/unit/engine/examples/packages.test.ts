import { describe, expect, it } from 'vitest';
import { createExamples } from '../../../../src/engine/examples/index.ts';
import { conversation, installedState } from '../providers/simulated/api/example-scene.ts';
import { talking } from '../services/talking.ts';
import { pace, roomySpec, withPackages } from './scene.ts';

const balancer = { acceptedResourceRoles: ['slave_public'] };

function oinker(plan?: () => string) {
  const spec = roomySpec();
  const { services } = talking({ spec, talk: conversation(installedState(spec), spec) });
  const packages = { cassandra: {}, 'marathon-lb': balancer };
  const { session, uninstalled } = withPackages(services.session, packages, plan);
  const names = new Map<string, string>();
  const examples = createExamples({
    session,
    onMachine: async () => ({ code: 0, stdout: '' }),
    resolve: async (name) => names.get(name) ?? null,
    pace,
    restMs: 1,
  });
  return { services, examples, uninstalled, names };
}

describe('an example of packages and an app', () => {
  it('comes up part by part, each once those before it can be used', async () => {
    let looks = 0;
    const { examples } = oinker(() => {
      looks += 1;
      return looks > 3 ? 'COMPLETE' : 'IN_PROGRESS';
    });
    const states: string[] = [];
    const ran = await examples.run('demo', 'oinker', {
      wait: true,
      tell: (parts) => states.push(parts.map(({ state }) => state).join(' ')),
    });
    expect(ran.state).toBe('running');
    expect(states[0]).toBe('starting absent absent');
    expect(new Set(states)).toContain('running running running');
    expect(states.filter((state) => /^starting (starting|running)/.test(state))).toEqual([]);
  });

  it('gives packages their options and the label of the example', async () => {
    const { examples, services } = oinker();
    await examples.run('demo', 'oinker', { wait: true });
    const { labels } = await services.app('demo', '/example-cassandra');
    expect(labels).toMatchObject({
      DCOS_PACKAGE_NAME: 'cassandra',
      DCOS_VAGRANT_EXAMPLE: 'oinker',
      OPTIONS: expect.stringContaining('"name":"example-cassandra"'),
    });
  });

  it('is seen by its name where that leads to the load balancer, else by the port there', async () => {
    const { examples, names } = oinker();
    expect(await examples.run('demo', 'oinker', { wait: true })).toMatchObject({
      url: 'http://192.168.57.60:10010/',
    });
    names.set('oinker.acme.org', '192.168.57.60');
    const look = async () => (await examples.look('demo')).examples.at(-1)?.url;
    expect(await look()).toBe('http://oinker.acme.org/');
    // The name of another cluster.
    names.set('oinker.acme.org', '192.168.58.60');
    expect(await look()).toBe('http://192.168.57.60:10010/');
  });

  it('is taken away from its end, packages by Cosmos', async () => {
    const { examples, services, uninstalled } = oinker();
    await examples.run('demo', 'oinker', { wait: true });
    expect((await examples.remove('demo', 'oinker')).apps).toEqual([
      '/example-oinker',
      '/example-marathon-lb',
      '/example-cassandra',
    ]);
    expect(uninstalled).toEqual([
      'marathon-lb /example-marathon-lb',
      'cassandra /example-cassandra',
    ]);
    expect((await services.look('demo')).apps).toEqual([]);
  });

  it('uses a load balancer that is there, and leaves it', async () => {
    const { examples, services, uninstalled } = oinker();
    const app = { id: '/marathon-lb', cmd: 'sleep 1', cpus: 1, mem: 256, ...balancer };
    const labels = { DCOS_PACKAGE_NAME: 'marathon-lb' };
    await services.run('demo', JSON.stringify({ ...app, labels }));
    const ran = await examples.run('demo', 'oinker', { wait: true });
    expect(ran.parts[1]).toMatchObject({ app: '/marathon-lb', ours: false, state: 'running' });
    await examples.remove('demo', 'oinker');
    expect(uninstalled).toEqual(['cassandra /example-cassandra']);
    expect((await services.look('demo')).apps?.map(({ id }) => id)).toEqual(['/marathon-lb']);
  });

  it('is ended by its removal while it is being run', async () => {
    const { examples, services } = oinker(() => 'IN_PROGRESS');
    const begun = Promise.withResolvers<void>();
    const ran = examples.run('demo', 'oinker', { wait: true, tell: () => begun.resolve() });
    const refused = expect(ran).rejects.toMatchObject({ problem: { kind: 'cancelled' } });
    await begun.promise;
    await expect(examples.run('demo', 'oinker')).rejects.toMatchObject({
      problem: { code: 'EXAMPLE-BUSY', kind: 'busy' },
    });
    await examples.remove('demo', 'oinker');
    await refused;
    expect((await services.look('demo')).apps).toEqual([]);
  });
});
