import { describe, expect, it, vi } from 'vitest';
import type { UpRequest } from '../../../src/engine/index.ts';
import type { SshConnection } from '../../../src/engine/ssh/connection.ts';
import { clusterStatus, operation, runIn } from './world.ts';

const status = async (name: string) => clusterStatus({ name });
const presets = async () => [];

function creating() {
  const asked: UpRequest[] = [];
  const up = async (request: UpRequest) => {
    asked.push(request);
    return operation([], { cluster: request.name });
  };
  // What the configuration makes of the file is told beside; here it makes nothing.
  const configs = { of: () => Promise.reject(new Error('none here')), check: async () => [] };
  return { asked, engine: { up, status, presets, configs, list: async () => [] } };
}

describe("minidcos's create", () => {
  it('makes one machine of each role, and prints the id alone', async () => {
    const { asked, engine } = creating();
    const told = await runIn({ engine }, 'vagrant', 'create', '/in/dcos_generate_config.sh');
    expect(told).toMatchObject({ exitCode: 0, stdout: 'default\n' });
    expect(told.stderr).toContain('is up');
    expect(asked).toEqual([
      {
        name: 'default',
        topology: { counts: { masters: 1, agents: 1, publicAgents: 1 } },
        installer: { path: '/in/dcos_generate_config.sh', configPath: null },
      },
    ]);
  });

  it('takes the numbers, the memory and the configuration that are given', async () => {
    const { asked, engine } = creating();
    const words = [
      '--masters',
      '3',
      '--agents',
      '0',
      '--public-agents',
      '2',
      '--vm-memory-mb',
      '4096',
    ];
    const told = await runIn(
      { engine },
      ...['vagrant', 'create', '/in/x.sh', '--cluster-id', 'big', '--extra-config', '/in/c.yaml'],
      ...[...words, '--wait-for-dcos', '-v', '-v', '--workspace-dir', '/tmp'],
    );
    expect(told.stdout).toBe('big\n');
    expect(told.stderr).toContain('--workspace-dir');
    expect(asked[0]).toMatchObject({
      name: 'big',
      topology: { counts: { masters: 3, agents: 0, publicAgents: 2, memoryMiB: 4096 } },
      installer: { path: '/in/x.sh', configPath: '/in/c.yaml' },
    });
  });

  it('is a command of ours, too, with our own words', async () => {
    const { asked, engine } = creating();
    const words = ['--dcos', '2.2.1', '--agents', '2', '--cluster-id', 'mine'];
    const told = await runIn({ engine }, 'create', ...words);
    expect(told.stdout).toContain('"mine" is up');
    expect(asked[0]).toMatchObject({ dcos: '2.2.1', topology: { counts: { agents: 2 } } });
  });

  it('never goes on with a cluster of that name', async () => {
    const { engine } = creating();
    const list = async () => [clusterStatus({ name: 'default' })];
    const told = await runIn({ engine: { ...engine, list } }, 'vagrant', 'create', '/in/x.sh');
    expect(told).toMatchObject({ exitCode: 2, stdout: '' });
    expect(told.stderr).toContain('CLUSTER-NAME-TAKEN');
  });

  it.each([['--genconf-dir', '/x'], ['--copy-to-master', '/a:/b'], ['--enable-selinux-enforcing']])(
    'refuses %s with the reason, before anything is made',
    async (...option) => {
      const { asked, engine } = creating();
      const told = await runIn({ engine }, 'vagrant', 'create', '/in/x.sh', ...option);
      expect(told.exitCode).toBe(2);
      expect(told.stderr).toContain(`${option[0]} is not possible here: `);
      expect(asked).toEqual([]);
    },
  );

  it('`provision` makes machines without DC/OS', async () => {
    const { asked, engine } = creating();
    const told = await runIn({ engine }, 'vagrant', 'provision', '--agents', '2');
    expect(told.stdout).toBe('default\n');
    expect(asked[0]).toMatchObject({ machinesOnly: true, topology: { counts: { agents: 2 } } });
  });
});

describe("minidcos's verbs on machines", () => {
  it('`run` takes what stands behind the command as the command', async () => {
    const attach = vi.fn(async () => 4);
    const connect = vi.fn(
      async () => ({ attach, close: () => undefined }) as unknown as SshConnection,
    );
    const told = await runIn(
      { engine: { status, connect } },
      ...['vagrant', 'run', '-te', '--node', 'agent_0', '--env', 'A=1', 'pytest', '-k', '--env'],
    );
    expect(told.exitCode).toBe(4);
    expect(connect).toHaveBeenCalledWith('default', 'a1', expect.anything());
    const argv = attach.mock.calls.at(0)?.at(0) as unknown as string[];
    expect(argv.slice(-4)).toEqual(['bash', 'pytest', '-k', '--env']);
    expect(argv).toContain('A=1');
  });

  it('`run` takes no password', async () => {
    const words = ['vagrant', 'run', '--dcos-login-pw', 'secret', 'ls'];
    const told = await runIn({}, ...words);
    expect(told.exitCode).toBe(2);
    expect(told.stderr).not.toContain('secret');
  });

  it('`send-file` replaces what is there', async () => {
    const send = vi.fn(async () => '/b');
    const engine = { status, files: { send } as never };
    const told = await runIn({ engine }, 'vagrant', 'send-file', '--node', 'm1', '/a', '/b');
    expect(told).toMatchObject({ exitCode: 0, stdout: 'm1: /b\n' });
    expect(send).toHaveBeenCalledWith('default', {
      ...{ machine: 'm1', source: '/a', destination: '/b', replace: true },
      signal: expect.anything(),
    });
  });
});

describe("minidcos's verbs on clusters", () => {
  it('`list` is names, one a line', async () => {
    const list = async () => [clusterStatus({ name: 'one' }), clusterStatus({ name: 'two' })];
    expect((await runIn({ engine: { list } }, 'vagrant', 'list')).stdout).toBe('one\ntwo\n');
  });

  it('`destroy` and `destroy-list` ask nobody, and print what is gone', async () => {
    const destroy = vi.fn(async (cluster: string) =>
      operation([], { kind: 'destroy', cluster, outcome: cluster === 'bad' ? 'failed' : 'done' }),
    );
    const engine = { status, destroy };
    expect((await runIn({ engine }, 'vagrant', 'destroy')).stdout).toBe('default\n');
    const all = await runIn({ engine }, 'vagrant', 'destroy-list', 'one', 'bad', 'two');
    expect(all).toMatchObject({ exitCode: 1, stdout: 'one\ntwo\n' });
  });

  it('`wait` and `inspect` answer for the cluster that is meant', async () => {
    const waitUntilHealthy = vi.fn(async () => undefined);
    const engine = {
      status,
      waitUntilHealthy,
      login: async () => null,
      variant: async () => 'open',
    };
    await runIn({ engine }, 'vagrant', 'wait', '--skip-http-checks');
    expect(waitUntilHealthy).toHaveBeenCalledWith(
      'default',
      expect.objectContaining({ withoutHttp: true, timeoutMs: 3_600_000 }),
    );
    const { stdout } = await runIn({ engine }, 'vagrant', 'inspect', '-c', 'demo');
    expect(JSON.parse(stdout)).toMatchObject({
      'Cluster ID': 'demo',
      'DC/OS Variant': 'open',
      Nodes: {
        masters: [
          { e2e_reference: 'master_0', ip_address: '192.168.57.90', vm_name: 'dv-demo-m1' },
        ],
        public_agents: [],
      },
      'Web UI': 'http://m1.dcos/',
      Status: { state: 'running' },
    });
  });

  it.each([
    [['docker', 'create', 'x', '--agents', '2'], 'MINIDCOS-DOCKER'],
    [['aws', 'list'], 'MINIDCOS-AWS'],
    [['vagrant', 'install-dcos', 'x', '--variant', 'oss'], 'MINIDCOS-VERB'],
    [['vagrant', 'wait', '--superuser-password', 'x'], 'MINIDCOS-OPTION'],
    [['vagrant', 'upgrade', 'x', '--extra-config', 'y'], 'MINIDCOS-OPTION'],
  ])('%s is explained', async (words, code) => {
    const told = await runIn({}, ...words);
    expect(told).toMatchObject({ exitCode: 2, stdout: '' });
    expect(told.stderr).toContain(code);
  });
});
