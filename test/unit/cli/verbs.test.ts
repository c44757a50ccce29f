import { describe, expect, it, vi } from 'vitest';
import { installerAsked } from '../../../src/cli/download-installer.ts';
import type { VersionInfo } from '../../../src/shared/releases/catalogue.ts';
import { clusterStatus, runIn } from './world.ts';

const status = async () => clusterStatus();

describe('send-file', () => {
  it('goes to all machines that are named, and replaces nothing unasked', async () => {
    const send = vi.fn(async () => '/b');
    const engine = { status, files: { send } as never };
    const { json } = await runIn({ engine }, 'send-file', 'demo', '/a', '/b', '--all', '--json');
    expect(json).toEqual([
      {
        sent: [
          { machine: 'm1', path: '/b' },
          { machine: 'a1', path: '/b' },
        ],
      },
    ]);
    const asked = send.mock.calls.map((call) => call.at(1) as unknown);
    expect(asked).toMatchObject([{ machine: 'm1', replace: false }, { machine: 'a1' }]);
  });
});

describe('sync', () => {
  it('takes the checkout from a variable where none is named', async () => {
    const syncCheckout = vi.fn(async () => ({ machines: ['m1'] }));
    const engine = { status, files: { syncCheckout } as never };
    await runIn({ engine }, 'sync', 'demo', '/src/dcos');
    expect(syncCheckout).toHaveBeenCalledWith('demo', '/src/dcos', expect.anything());
  });

  it('with --to sends any folder, and takes away what is not in it only when told', async () => {
    const sync = vi.fn(async () => ({ files: 3 }));
    const engine = { status, files: { sync } as never };
    const told = await runIn({ engine }, 'sync', 'demo', '/app', '--to', '/opt/app');
    expect(told.stdout).toContain('3 files');
    await runIn(
      { engine },
      'sync',
      'demo',
      '/app',
      '--to',
      '/opt/app',
      '--delete',
      '--role',
      'agent',
    );
    expect(sync.mock.calls.map((call) => call.at(1) as unknown)).toMatchObject([
      { machines: ['m1'], mirror: false, destination: '/opt/app' },
      { machines: ['a1'], mirror: true },
    ]);
  });
});

describe('wait', () => {
  it('says what it waits for, and how it ended', async () => {
    const waitUntilHealthy = async (
      _name: string,
      options: { onWaiting?: (waiting: readonly { code: 'wait.healthy' }[]) => void } = {},
    ) => options.onWaiting?.([{ code: 'wait.healthy' }]);
    const engine = { status, waitUntilHealthy };
    const told = await runIn({ engine }, 'wait', 'demo', '--timeout', '5');
    expect(told.stdout).toBe('waiting for DC/OS to be well…\nCluster "demo" is healthy.\n');
    const { json } = await runIn({ engine }, 'wait', 'demo', '--json');
    expect(json.map(({ type }) => type)).toEqual(['progress', 'result']);
    expect(await runIn({ engine }, 'wait', 'demo', '--timeout', 'long')).toMatchObject({
      exitCode: 2,
    });
  });

  it('ends with 130 when it is interrupted', async () => {
    const waitUntilHealthy = (
      _name: string,
      { signal }: { signal?: AbortSignal | undefined } = {},
    ) =>
      new Promise<void>((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
      });
    const interrupt = (press: () => void) => setImmediate(press);
    const told = await runIn({ engine: { status, waitUntilHealthy }, interrupt }, 'wait', 'demo');
    expect(told.exitCode).toBe(130);
  });
});

describe('web', () => {
  it('prints where DC/OS is, and says where it does not answer yet', async () => {
    expect((await runIn({ engine: { status } }, 'web', 'demo')).stdout).toBe('http://m1.dcos/\n');
    const silent = async () => clusterStatus({ url: null });
    const told = await runIn({ engine: { status: silent } }, 'web', 'demo');
    expect(told.stdout).toBe('http://192.168.57.90/\n');
    expect(told.stderr).toContain('wait demo');
    const none = async () => clusterStatus({ dcos: null, url: null });
    expect(await runIn({ engine: { status: none } }, 'web', 'demo')).toMatchObject({ exitCode: 2 });
  });
});

describe('what download-installer takes for a version', () => {
  const version = (name: string, channel: VersionInfo['channel'], latestStable = false) =>
    ({ version: name, channel, latestStable }) as VersionInfo;
  const known = [
    version('2.2.1', 'stable', true),
    version('1.13.10', 'stable'),
    version('1.13.9', 'stable'),
    version('1.13.0-rc1', 'EarlyAccess'),
  ];

  it.each([
    ['stable', '2.2.1'],
    ['stable/1.13', '1.13.10'],
    ['stable/1.13.9', '1.13.9'],
    ['1.13.0-rc1', '1.13.0-rc1'],
  ])('%s is %s', (given, wanted) => {
    expect(installerAsked(given, known)).toEqual({ kind: 'installer', version: wanted });
  });

  it('may be an address; what is not published is refused', () => {
    const url = 'https://example.com/dcos_generate_config.sh';
    expect(installerAsked(url, known)).toEqual({ kind: 'address', url });
    for (const given of ['testing/master', 'testing/pull/12', '9.9', 'file:///etc/passwd', '1.1']) {
      expect(() => installerAsked(given, known), given).toThrow('no installer');
    }
  });
});
