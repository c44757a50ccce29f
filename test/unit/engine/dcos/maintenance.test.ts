import { describe, expect, it } from 'vitest';
import { createDcosClient } from '../../../../src/engine/dcos/client.ts';
import { problemOf } from '../../../../src/shared/problem.ts';

const [a1, a2, other] = ['192.168.57.111', '192.168.57.121', '10.0.0.1'] as const;
const idOf = (ip: string) => ({ hostname: ip, ip });

/** A master with a schedule, and with machines that are down. */
function master(planned: readonly string[] = [], downs: readonly string[] = []) {
  const state = {
    schedule: { windows: planned.map((ip) => ({ machine_ids: [idOf(ip)], note: `of ${ip}` })) },
    down: [...downs],
  };
  const posts: string[] = [];
  const ask = async (url: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const { pathname: path } = new URL(String(url));
    if (init.method !== 'POST') {
      const status = { down_machines: state.down.map(idOf) };
      return Response.json(path.endsWith('/schedule') ? state.schedule : status);
    }
    const body = JSON.parse(String(init.body));
    posts.push(path);
    const ips = () => body.map(({ ip }: { ip: string }) => ip);
    if (path.endsWith('/schedule')) state.schedule = body;
    if (path.endsWith('/machine/down')) state.down.push(...ips());
    if (path.endsWith('/machine/up')) {
      state.down = state.down.filter((ip) => !ips().includes(ip));
      const windows = state.schedule.windows.filter(
        (window) => !ips().includes(window.machine_ids[0]?.ip),
      );
      state.schedule = { windows };
    }
    return new Response('');
  };
  const { maintenance } = createDcosClient('http://m1', { fetch: ask as typeof fetch });
  return { state, posts, maintenance };
}

describe('taking agents out of work', () => {
  it('plans it beside what others planned, once, and takes them down', async () => {
    const { state, posts, maintenance } = master([other]);
    await maintenance.plan([a1, a2]);
    await maintenance.plan([a1, a2]);
    expect(state.schedule.windows[0]).toEqual({ machine_ids: [idOf(other)], note: `of ${other}` });
    expect(state.schedule.windows[1]).toMatchObject({
      machine_ids: [idOf(a1), idOf(a2)],
      unavailability: { start: { nanoseconds: expect.any(Number) } },
    });
    await maintenance.takeDown([a1, a2]);
    await maintenance.takeDown([a1, a2]);
    expect(state.down).toEqual([a1, a2]);
    expect(posts).toEqual(['/mesos/maintenance/schedule', '/mesos/machine/down']);
    expect(await maintenance.down([a2, other])).toEqual([a2]);
    expect(await maintenance.planned([a2, '10.9.9.9'])).toEqual([a2]);
  });

  it('ends it for those that are down and for those that were only planned, and for nobody else', async () => {
    const { state, maintenance } = master([other, a1, a2], [other, a1]);
    await maintenance.end([a1, a2]);
    expect(state.down).toEqual([other]);
    expect(state.schedule.windows.map((window) => window.machine_ids)).toEqual([[idOf(other)]]);
  });

  it('says nothing to masters that have nothing to end', async () => {
    const { posts, maintenance } = master([other], [other]);
    await maintenance.end([a1]);
    expect(posts).toEqual([]);
  });

  it.each([
    [401, 'DCOS-TOKEN-NEEDED'],
    [400, 'DCOS-ANSWER-UNEXPECTED'],
  ])('an answer %i is a problem', async (status, code) => {
    const ask = async () => new Response('no', { status });
    const { maintenance } = createDcosClient('http://m1', { fetch: ask as typeof fetch });
    const why = await maintenance.plan([a1]).catch((error: unknown) => problemOf(error).code);
    expect(why).toBe(code);
  });
});
