import { describe, expect, test, vi } from 'vitest';
import { SimulatedServers } from '../../../../../src/engine/api/snapshot/simulated-servers.ts';
import { runningView, view } from './example.ts';

const url = 'http://127.0.0.1:4711/';

function servers(bind: () => Promise<string> = async () => url) {
  const open = new Set<string>();
  const changed: string[] = [];
  const serve = vi.fn(async (name: string) => {
    const bound = await bind();
    open.add(name);
    return { url: bound, close: async () => void open.delete(name) };
  });
  return { serve, open, changed, of: new SimulatedServers(serve, (name) => changed.push(name)) };
}

describe('the API of simulated clusters', () => {
  test('is bound once a cluster runs, and looked at again then', async () => {
    const { of, serve, open, changed } = servers();
    of.follow(runningView('demo'));
    of.follow(runningView('demo'));
    await vi.waitUntil(() => changed.length === 1);
    of.follow(runningView('demo', url));
    expect([...open]).toEqual(['demo']);
    expect(serve).toHaveBeenCalledOnce();
  });

  test.each([
    ['stops', view('demo')],
    ['is being destroyed', { ...runningView('demo', url), state: 'destroying' as const }],
  ])('is unbound when the cluster %s', async (_when, then) => {
    const { of, open, changed } = servers();
    of.follow(runningView('demo'));
    await vi.waitUntil(() => changed.length === 1);
    of.follow(then);
    await vi.waitUntil(() => open.size === 0);
    expect(changed).toEqual(['demo', 'demo']);
  });

  test('is left to another process that serves it, and to real machines', () => {
    const { of, serve } = servers();
    of.follow(runningView('demo', 'http://127.0.0.1:1/'));
    of.follow({ ...runningView('real'), provider: 'lxc' });
    of.follow(view('stopped'));
    expect(serve).not.toHaveBeenCalled();
  });

  test('is tried again at the next look where no address could be had', async () => {
    let taken = true;
    const { of, open, serve } = servers(async () => {
      if (taken) throw new Error('No port is free.');
      return url;
    });
    of.follow(runningView('demo'));
    await serve.mock.results[0]?.value.catch(() => undefined);
    taken = false;
    await vi.waitUntil(() => {
      of.follow(runningView('demo'));
      return open.has('demo');
    });
  });

  test('is unbound at the end, also where it was just being bound', async () => {
    const { of, open } = servers();
    of.follow(runningView('demo'));
    of.follow(runningView('other'));
    await of.close();
    expect([...open]).toEqual([]);
    of.follow(runningView('demo'));
    expect([...open]).toEqual([]);
  });
});
