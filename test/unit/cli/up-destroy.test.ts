import { describe, expect, it, vi } from 'vitest';
import type { UpRequest } from '../../../src/engine/index.ts';
import { clusterStatus, events, operation, runIn, unknownCluster } from './world.ts';

describe('up', () => {
  const presets = async () => [
    { name: '1m-1a-1p', title: 'Minimal', totals: { machines: 4, cpus: 10, memoryMiB: 10752 } },
  ];
  const requestOf = async (...argv: string[]) => {
    const up = vi.fn(async (_request: UpRequest) => operation([]));
    const told = await runIn({ engine: { up, presets } }, 'up', ...argv, '--json');
    return up.mock.calls[0]?.[0] ?? told.json[0]?.code;
  };

  it('asks the engine for what the options say, and for nothing else', async () => {
    expect(await requestOf('demo')).toEqual({ name: 'demo' });
    expect(await requestOf('demo', 'm1', 'a1', '--topology', '1m-1a-1p')).toEqual({
      name: 'demo',
      machines: ['m1', 'a1'],
      topology: { preset: '1m-1a-1p' },
    });
    expect(
      await requestOf(
        ...['demo', '--provider', 'simulated', '--speed', '2.5', '--dcos', '1.13.9'],
        ...['--domain', 'x.dcos', '--network', '192.168.60.0/24'],
      ),
    ).toEqual({
      name: 'demo',
      provider: 'simulated',
      speed: 2.5,
      dcos: '1.13.9',
      domain: 'x.dcos',
      network: '192.168.60.0/24',
    });
  });

  it('hands on how DC/OS gets onto the machines, and knows no other way', async () => {
    expect(await requestOf('demo', '--method', 'ssh_push')).toEqual({
      name: 'demo',
      installMethod: 'ssh_push',
    });
    const up = vi.fn(async (_request: UpRequest) => operation([]));
    const told = await runIn({ engine: { up } }, 'up', 'demo', '--method', 'telepathy');
    expect(told.exitCode).toBe(2);
    expect(up).not.toHaveBeenCalled();
  });

  it('gives files as absolute paths', async () => {
    expect(
      await requestOf('demo', '--installer', '/a/../b', '--config', '/c', '--topology', '/'),
    ).toEqual({
      name: 'demo',
      installer: { path: '/b', configPath: '/c' },
      topology: { file: '/' },
    });
    expect(await requestOf('demo', '--dcos', '2.2.1', '--config', '/a/../c')).toEqual({
      name: 'demo',
      dcos: '2.2.1',
      configPath: '/c',
    });
  });

  it('refuses a topology that is neither, and a template without an installer or a version', async () => {
    expect(await requestOf('demo', '--topology', '9m')).toBe('CLI-TOPOLOGY-UNKNOWN');
    expect(await requestOf('demo', '--config', 'x')).toBe('CLI-CONFIG-WITHOUT-INSTALLER');
  });

  it('--wait serves a simulated cluster, tells where in the result, and ends well at an interrupt', async () => {
    const close = vi.fn(async () => undefined);
    const serveSimulated = vi.fn(async () => ({ url: 'http://127.0.0.1:4711/', close }));
    let interrupt = () => {};
    const told = runIn(
      {
        engine: { up: async () => operation(events), serveSimulated },
        interrupt: (listener) => {
          interrupt = listener;
        },
      },
      ...['up', 'demo', '--wait', '--json'],
    );
    await vi.waitFor(() => expect(serveSimulated).toHaveBeenCalledWith('demo'));
    expect(close).not.toHaveBeenCalled();
    await new Promise(setImmediate);
    interrupt();
    const { exitCode, json } = await told;
    expect(exitCode).toBe(0);
    expect(json.at(-1)).toMatchObject({
      type: 'result',
      outcome: 'done',
      url: 'http://127.0.0.1:4711/',
    });
    expect(close).toHaveBeenCalledOnce();
  });

  it('--wait ends at once where the interrupt came too late for the operation', async () => {
    const close = vi.fn(async () => undefined);
    const serveSimulated = async () => ({ url: 'http://127.0.0.1:4711/', close });
    const { exitCode } = await runIn(
      {
        engine: { up: async () => operation(events), serveSimulated },
        interrupt: (interrupt) => interrupt(),
      },
      ...['up', 'demo', '--wait'],
    );
    expect(exitCode).toBe(0);
    expect(close).toHaveBeenCalledOnce();
  });

  it('--wait does not wait for a cluster of real machines', async () => {
    const up = async () => operation(events, { url: 'http://m1.dcos/' });
    const told = await runIn(
      { engine: { up, serveSimulated: async () => null } },
      'up',
      'demo',
      '--wait',
    );
    expect(told.exitCode).toBe(0);
    expect(told.stdout).toContain('is up at http://m1.dcos/');
  });
});

describe('destroy', () => {
  const status = async () => clusterStatus();
  const destroy = async () => operation([], { kind: 'destroy' });

  it('goes ahead with --yes', async () => {
    const told = await runIn({ engine: { destroy } }, 'destroy', 'demo', '--yes');
    expect(told).toMatchObject({ exitCode: 0, stdout: 'Cluster "demo" is gone (1 min 20 s).\n' });
  });

  it('asks for the name in a terminal', async () => {
    const world = { engine: { status, destroy }, terminal: true };
    const right = await runIn({ ...world, typed: 'demo' }, 'destroy', 'demo');
    expect(right.exitCode).toBe(0);
    expect(right.stdout).toContain('removes cluster "demo" with its 2 machines');
    const wrong = await runIn(
      { engine: { status }, terminal: true, typed: 'y' },
      'destroy',
      'demo',
    );
    expect(wrong.exitCode).toBe(130);
    expect(wrong.stderr).toContain('CLI-DESTROY-REFUSED');
  });

  it('takes an interrupt at the question as a no: 130', async () => {
    const world = { engine: { status }, terminal: true };
    const told = await runIn(
      { ...world, interrupt: (interrupt) => setImmediate(interrupt) },
      ...['destroy', 'demo'],
    );
    expect(told.exitCode).toBe(130);
  });

  it('without a terminal and without --yes is refused: 2', async () => {
    const told = await runIn({ engine: { status } }, 'destroy', 'demo');
    expect(told.exitCode).toBe(2);
    expect(told.stderr).toContain('--yes');
    const json = await runIn({ engine: { status }, terminal: true }, 'destroy', 'demo', '--json');
    expect(json.exitCode).toBe(2);
  });

  it('of a cluster that does not exist is refused before anything is asked: 2', async () => {
    const missing = async (name: string) => Promise.reject(unknownCluster(name));
    const told = await runIn({ engine: { status: missing }, terminal: true }, 'destroy', 'nope');
    expect(told.exitCode).toBe(2);
    expect(told.stderr).toContain('CLUSTER-UNKNOWN');
  });
});
