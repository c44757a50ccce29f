import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ownIdentity } from '../../../../../../src/engine/process/index.ts';
import {
  askSimulated,
  livingServerUrl,
} from '../../../../../../src/engine/providers/simulated/api/index.ts';
import {
  type SimulatedServer,
  serveSimulated,
} from '../../../../../../src/engine/providers/simulated/api/server.ts';
import { createSimulatedProvider } from '../../../../../../src/engine/providers/simulated/index.ts';
import { updateState } from '../../../../../../src/engine/providers/simulated/state-file.ts';
import { exampleCluster } from '../example-cluster.ts';
import { installedState } from './example-scene.ts';

describe('the server of a simulated cluster', () => {
  let cluster: Awaited<ReturnType<typeof exampleCluster>>;
  const servers: SimulatedServer[] = [];
  const serve = async () => {
    const server = await serveSimulated(cluster, { host: '127.0.0.1', port: 0 });
    servers.push(server);
    return server;
  };
  const { installation } = createSimulatedProvider({ env: {} });
  const registration = () => join(cluster.folder, 'simulated-api.json');

  beforeEach(async () => {
    cluster = await exampleCluster();
    await updateState(cluster, () => installedState(cluster.spec));
  });
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.close()));
    await cluster.dispose();
  });

  it('answers on loopback and tells where, until it is closed', async () => {
    expect(await installation.url(cluster)).toBeNull();
    const server = await serve();
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(await installation.url(cluster)).toBe(server.url);
    const answer = await fetch(`${server.url}dcos-metadata/dcos-version.json`);
    expect(answer.headers.get('x-dcos-vagrant')).toBe('simulated');
    expect(await answer.json()).toMatchObject({ version: '1.13.9' });
    await server.close();
    await server.close();
    expect(await installation.url(cluster)).toBeNull();
    expect(existsSync(registration())).toBe(false);
  });

  it('names no address while no master is up', async () => {
    await serve();
    await updateState(cluster, (state) => ({ ...state, machines: {} }));
    expect(await installation.url(cluster)).toBeNull();
  });

  it('keeps what a request changed, for it and for a process that asks without a server', async () => {
    const server = await serve();
    const body = JSON.stringify({ id: '/web', cmd: 'true' });
    const created = await fetch(`${server.url}service/marathon/v2/apps`, { method: 'POST', body });
    expect(created.status).toBe(201);
    const path = '/service/marathon/v2/apps/web';
    const asked = await askSimulated(cluster, { method: 'GET', path, headers: {}, body: '' });
    expect(JSON.parse(asked.body).app).toMatchObject({ id: '/web', tasksRunning: 1 });
  });

  it('creates an app once, though it is asked twice at the same time', async () => {
    const post = { method: 'POST', path: '/service/marathon/v2/apps', headers: {} };
    const body = JSON.stringify({ id: '/web', cmd: 'true' });
    const answers = await Promise.all([1, 2].map(() => askSimulated(cluster, { ...post, body })));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
  });

  it('does not count a process that died without taking its address back', async () => {
    const dead = { ...(await ownIdentity()), startTime: '1' };
    const left = { version: 1, servers: [{ url: 'http://127.0.0.1:9/', process: dead }] };
    await writeFile(registration(), JSON.stringify(left));
    expect(await livingServerUrl(cluster)).toBeNull();
    const server = await serve();
    expect(await livingServerUrl(cluster)).toBe(server.url);
  });

  it('leaves the address of another server when one of two is closed', async () => {
    const [first, second] = [await serve(), await serve()];
    await first.close();
    expect(await livingServerUrl(cluster)).toBe(second.url);
  });

  it('makes no folder again when the cluster was destroyed meanwhile', async () => {
    const server = await serve();
    await cluster.dispose();
    await server.close();
    expect(existsSync(cluster.folder)).toBe(false);
  });

  it("refuses a name that is not this computer's own, and a body that is too long", async () => {
    const server = await serve();
    expect(await statusOf(server.url, { host: 'evil.example' })).toBe(421);
    const body = 'x'.repeat(1_100_000);
    const long = await fetch(`${server.url}service/marathon/v2/apps`, { method: 'POST', body });
    expect(long.status).toBe(413);
  });
});

function statusOf(url: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}
