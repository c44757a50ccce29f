import { writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ClusterServices } from '../../../src/shared/api/services.ts';
import type { Surroundings } from './host.ts';

const ticking = {
  id: '/clock',
  cmd: 'n=0; while true; do n=$((n+1)); echo "tick $n"; echo "tock $n" >&2; sleep 1; done',
  cpus: 0.1,
  mem: 32,
  instances: 1,
};

/** A package whose app does nothing, as repositories of DC/OS's universe have it. */
const repository = {
  packages: [
    {
      packagingVersion: '3.0',
      name: 'sleeper',
      version: '1.0.0',
      description: 'Sleeps on an agent.',
      marathon: {
        v2AppMustacheTemplate: Buffer.from(
          '{"id": "/{{service.name}}", "cmd": "sleep {{seconds}}", "cpus": 0.1, "mem": 32, "instances": 1}',
        ).toString('base64'),
      },
      config: {
        properties: {
          seconds: { type: 'integer', default: 600 },
          service: {
            type: 'object',
            properties: { name: { type: 'string', default: 'sleeper' } },
          },
        },
      },
    },
  ],
};

/** What is done with apps and packages of the cluster `demo`, through its DC/OS. */
export function servicesOnMachines(at: () => Surroundings): void {
  const services = (...args: string[]) => at().commandLine.run('services', ...args);
  const look = async (): Promise<ClusterServices> =>
    JSON.parse((await services('list', 'demo', '--json')).stdout);
  const clock = async () => (await look()).apps?.find(({ id }) => id === '/clock');
  const tasks = async () =>
    ((await look()).tasks ?? []).filter(({ app, ended }) => app === '/clock' && !ended);
  const patience = { timeout: 60_000, interval: 500 };
  const settled = (running: number) =>
    expect.poll(clock, patience).toMatchObject({ running, instances: running, deployments: [] });

  it('runs an app from a file, and scales it', async () => {
    const file = join(at().data, '..', 'clock.json');
    await writeFile(file, JSON.stringify(ticking));
    expect(await services('run', 'demo', file)).toMatchObject({ code: 0, stderr: '' });
    expect((await services('run', 'demo', file)).stderr).toContain('MARATHON-APP-EXISTS');
    await settled(1);
    expect((await services('scale', 'demo', 'clock', '2')).code).toBe(0);
    await settled(2);
    expect((await tasks()).map(({ machine, state }) => `${machine} ${state}`)).toEqual([
      'a1 TASK_RUNNING',
      'a1 TASK_RUNNING',
    ]);
  });

  it('refuses a change while another is under way, but for who insists', async () => {
    // More than any agent has: this deployment does not end by itself.
    expect((await services('scale', 'demo', '/clock', '500')).code).toBe(0);
    const locked = await services('restart', 'demo', '/clock');
    expect(locked.code).toBe(4);
    expect(locked.stderr).toContain('MARATHON-LOCKED');
    expect((await look()).deployments).toMatchObject([{ apps: ['/clock'] }]);
    expect((await services('scale', 'demo', '/clock', '1', '--force')).code).toBe(0);
    await settled(1);
  });

  it('reads what its task writes, and goes on reading', async () => {
    const [task] = await tasks();
    const first = await services('logs', 'demo', '/clock', '--lines', '3');
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toMatch(/^(tick \d+\n)+$/);
    const other = await services('logs', 'demo', task?.id ?? '', '--stderr');
    expect(other.stdout).toMatch(/^tock 1\n/);
    const last = Number(first.stdout.match(/\d+/g)?.at(-1));
    const follow = at().commandLine.operate('services', 'logs', 'demo', '/clock', '--follow');
    const line = `tick ${last + 3}`;
    await follow.until((event) => event.type === 'log' && event.line === line);
    await follow.kill();
  });

  it('replaces its task, suspends it, and destroys it', async () => {
    const [before] = await tasks();
    expect((await services('restart', 'demo', '/clock')).code).toBe(0);
    await settled(1);
    const [after] = await tasks();
    expect(after?.id).not.toBe(before?.id);
    expect((await services('suspend', 'demo', '/clock')).code).toBe(0);
    await expect.poll(clock, patience).toMatchObject({ state: 'suspended', running: 0 });
    const running = ['pgrep', '-cf', 'echo "tick'];
    const left = async () =>
      (await at().commandLine.run('ssh', 'demo', 'a1', '--', ...running)).stdout;
    await expect.poll(left, patience).toBe('0\n');
    expect((await services('destroy', 'demo', '/clock', '--yes')).code).toBe(0);
    expect(await clock()).toBeUndefined();
    expect((await services('show', 'demo', '/clock')).stderr).toContain('MARATHON-APP-UNKNOWN');
  });

  it('installs a package of a repository on this computer', async () => {
    expect((await services('packages', 'demo')).stdout).toContain('switched off');
    const silent = await services('repositories', 'demo', '--add', 'far=http://192.168.57.1:9/');
    expect(silent.code).toBe(1);
    expect(silent.stderr).toContain('COSMOS-REPOSITORY-SILENT');
    const server = await served();
    try {
      const { port } = server.address() as AddressInfo;
      const uri = `http://${hostAddress()}:${port}/repo.json`;
      expect(await services('repositories', 'demo', '--add', `local=${uri}`)).toMatchObject({
        code: 0,
        stdout: expect.stringContaining(uri),
      });
      expect((await services('packages', 'demo', 'sleep')).stdout).toMatch(/^sleeper +1\.0\.0/m);
      expect((await services('install', 'demo', 'sleeper')).code).toBe(0);
      expect((await services('installed', 'demo')).stdout).toMatch(/^sleeper +1\.0\.0 +\/sleeper/m);
      expect((await services('install', 'demo', 'sleeper')).stderr).toContain(
        'COSMOS-INSTALLED-ALREADY',
      );
      expect((await services('uninstall', 'demo', 'sleeper')).code).toBe(0);
      expect((await services('repositories', 'demo', '--remove', 'local')).code).toBe(0);
    } finally {
      server.close();
    }
    expect((await look()).apps?.some(({ id }) => id === '/sleeper')).toBe(false);
  });
}

async function served(): Promise<Server> {
  const server = createServer((_request, response) => {
    response.writeHead(200, {
      'content-type': 'application/vnd.dcos.universe.repo+json;charset=utf-8;version=v3',
      connection: 'close',
    });
    response.end(JSON.stringify(repository));
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return server;
}

/** This computer's own address in the network of the cluster. */
function hostAddress(): string {
  const all = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  const found = all.find(({ address }) => address.startsWith('192.168.57.'));
  if (found === undefined) throw new Error('This computer is not in the network of the cluster.');
  return found.address;
}
