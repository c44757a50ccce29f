import { describe, expect, test } from 'vitest';
import { createDcosClient } from '../../../../src/engine/dcos/client.ts';

/** A fetch that knows these paths; everything else is 404. */
function answering(answers: Record<string, { status?: number; body: unknown }>): typeof fetch {
  return async (url) => {
    const answer = answers[new URL(String(url)).pathname];
    if (answer === undefined) return new Response('', { status: 404 });
    const body = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
    return new Response(body, { status: answer.status ?? 200 });
  };
}
const client = (answers: Parameters<typeof answering>[0]) =>
  createDcosClient('http://192.168.57.90', { fetch: answering(answers) });
const code = (code: string) => ({ problem: { code } });

describe('the API of a cluster', () => {
  const versionPath = '/dcos-metadata/dcos-version.json';

  test('tells the version; the variant only from DC/OS 1.12 on', async () => {
    const newer = client({
      [versionPath]: { body: { version: '1.13.9', 'dcos-variant': 'open' } },
    });
    expect(await newer.version()).toEqual({ version: '1.13.9', variant: 'open' });
    const older = client({ [versionPath]: { body: { version: '1.10.11' } } });
    expect(await older.version()).toEqual({ version: '1.10.11', variant: null });
  });

  test('tells the agents with the memory they offer', async () => {
    const slaves = [
      {
        hostname: '192.168.57.111',
        active: true,
        resources: { mem: 5632, cpus: 4 },
        TASK_RUNNING: 3,
      },
      { hostname: '192.168.57.60', active: false },
    ];
    const answering = client({ '/mesos/state-summary': { body: { slaves } } });
    const agents = [
      { ip: '192.168.57.111', active: true, memoryMiB: 5632, tasks: 3 },
      { ip: '192.168.57.60', active: false, memoryMiB: null, tasks: null },
    ];
    expect(await answering.agents()).toEqual(agents);
    expect(await answering.mesos()).toEqual({ leader: null, agents });
  });

  test.each([
    [{ status: 401, body: '' }, 'DCOS-TOKEN-NEEDED'],
    [{ status: 502, body: '<html>' }, 'DCOS-ANSWER-UNEXPECTED'],
    [{ body: '<html>a log-in page</html>' }, 'DCOS-ANSWER-UNEXPECTED'],
    [{ body: { version: 7 } }, 'DCOS-ANSWER-UNEXPECTED'],
  ])('that answers %j is the problem %s', async (answer, problem) => {
    await expect(client({ [versionPath]: answer }).version()).rejects.toMatchObject(code(problem));
  });

  test('that does not answer is unreachable, with the reason of the network', async () => {
    const refuse = async () => {
      throw new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') });
    };
    const asking = createDcosClient('http://127.0.0.1', { fetch: refuse }).version();
    await expect(asking).rejects.toMatchObject({
      problem: { code: 'DCOS-UNREACHABLE', params: { detail: 'connect ECONNREFUSED' } },
    });
  });

  // A server that never answers, but hears the caller hang up.
  const silent: typeof fetch = (_url, init) =>
    new Promise((_resolve, reject) => {
      init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
    });

  test('that is silent too long is unreachable', async () => {
    const asking = createDcosClient('http://m1.dcos', { fetch: silent, timeoutMs: 20 }).version();
    await expect(asking).rejects.toMatchObject(code('DCOS-UNREACHABLE'));
  });

  test('is no longer waited for when the operation is cancelled', async () => {
    const cancel = new AbortController();
    const asking = createDcosClient('http://m1.dcos', { fetch: silent }).version(cancel.signal);
    cancel.abort();
    await expect(asking).rejects.toMatchObject(code('OPERATION-CANCELLED'));
  });
});
