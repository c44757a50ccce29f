import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { talking, web } from '../engine/services/talking.ts';
import { runIn, type World } from './world.ts';

let folder: string;
let definition: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'services-'));
  definition = join(folder, 'web.json');
  await writeFile(definition, JSON.stringify(web));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The command over the services of a simulated cluster. */
function commands(setting: Parameters<typeof talking>[0] = {}) {
  const { services, talk } = talking(setting);
  const run = (world: World, ...args: string[]) =>
    runIn({ engine: { services }, ...world }, 'services', ...args);
  return { talk, run, services: (...args: string[]) => run({}, ...args) };
}

describe('services', () => {
  it('runs an app from a file and lists it with its tasks', async () => {
    const { services } = commands();
    const begun = await services('run', 'demo', definition);
    expect(begun).toMatchObject({ exitCode: 0, stdout: 'Marathon starts /web.\n' });
    const { stdout, exitCode } = await services('list', 'demo');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^APP +STATE +INSTANCES +WHAT\n\/web +running +1 of 1 +python3 -m/m);
    expect(stdout).toMatch(/^TASK +MACHINE +STATE\nweb\.\S+ +a1 +TASK_RUNNING$/m);
  });

  it('scales, restarts and suspends, and says who is in the way', async () => {
    const { services, talk } = commands();
    await services('run', 'demo', definition);
    expect((await services('scale', 'demo', 'web', '2')).stdout).toBe('web gets 2 instances.\n');
    const locked = await services('restart', 'demo', 'web');
    expect(locked.exitCode).toBe(4);
    expect(locked.stderr).toContain('MARATHON-LOCKED');
    expect((await services('restart', 'demo', 'web', '--force')).exitCode).toBe(0);
    expect((await services('list', 'demo')).stdout).toContain(
      'Under way: RestartApplication of /web',
    );
    talk.pass(5_000);
    await services('suspend', 'demo', 'web');
    talk.pass(5_000);
    expect((await services('list', 'demo')).stdout).toMatch(/\/web +suspended +0 of 0/);
  });

  it.each(['-1', 'two', '1.5', '1001', ''])('cannot scale to "%s"', async (count) => {
    const told = await commands().services('scale', 'demo', '/web', '--', count);
    expect(told).toMatchObject({ exitCode: 2, stdout: '' });
    expect(told.stderr).toContain('SERVICES-COUNT-INVALID');
  });

  it('destroys an app once its name was typed', async () => {
    const { run, services } = commands();
    await services('run', 'demo', definition);
    const refused = await services('destroy', 'demo', '/web');
    expect(refused).toMatchObject({ exitCode: 2 });
    const typed = await run({ terminal: true, typed: '/wrong' }, 'destroy', 'demo', '/web');
    expect(typed.exitCode).toBe(130);
    expect((await services('show', 'demo', '/web')).exitCode).toBe(0);
    const sure = await run({ terminal: true, typed: '/web' }, 'destroy', 'demo', '/web');
    expect(sure.exitCode).toBe(0);
    expect((await services('show', 'demo', '/web')).stderr).toContain('MARATHON-APP-UNKNOWN');
  });

  it('shows what a task wrote', async () => {
    const { services } = commands();
    await services('run', 'demo', definition);
    const { stdout } = await services('logs', 'demo', '/web', '--lines', '1');
    expect(stdout).toBe(`Nothing runs; this would be: ${web.cmd}\n`);
    const { json } = await services('logs', 'demo', '/web', '--json');
    expect(json[1]).toMatchObject({ type: 'log', file: 'stdout' });
  });

  it('tells what it knows in JSON, and by its end that a log-in is needed', async () => {
    const { json, exitCode } = await commands({ secret: 'x' }).services('list', 'demo', '--json');
    expect(json).toMatchObject([{ cluster: 'demo', loginNeeded: true, apps: null }]);
    expect(exitCode).toBe(3);
  });

  it('says that there are no packages and no repository', async () => {
    const { services } = commands();
    expect((await services('packages', 'demo')).stdout).toContain('switched off');
    expect((await services('repositories', 'demo')).stdout).toContain('from nowhere');
    const added = await services('repositories', 'demo', '--add', 'local=http://192.168.57.1/r');
    expect(added).toMatchObject({ exitCode: 1 });
    expect(added.stderr).toContain('COSMOS-REPOSITORY-SILENT');
    expect((await services('install', 'demo', 'cassandra')).exitCode).toBe(2);
  });

  it('refuses a file that is not there', async () => {
    const told = await commands().services('run', 'demo', join(folder, 'nothing.json'));
    expect(told).toMatchObject({ exitCode: 2 });
    expect(told.stderr).toContain('ENOENT');
  });
});
