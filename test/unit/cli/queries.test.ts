import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { say } from '../../../src/shared/messages/message.ts';
import { problem } from '../../../src/shared/problem.ts';
import { clusterStatus, runIn, unknownCluster } from './world.ts';

describe('list', () => {
  it('is a table for a person', async () => {
    const list = async () => [
      clusterStatus(),
      clusterStatus({
        name: 'try',
        provider: 'simulated',
        state: 'stopped',
        url: null,
        dcos: null,
      }),
    ];
    const { stdout, exitCode } = await runIn({ engine: { list } }, 'list');
    expect(stdout).toBe(
      [
        'NAME  STATE    PROVIDER            MACHINES  NETWORK          DC/OS   URL',
        'demo  running  lxc (experimental)  2         192.168.57.0/24  1.13.9  http://m1.dcos/',
        'try   stopped  simulated           2         192.168.57.0/24  –       –',
        '',
      ].join('\n'),
    );
    expect(exitCode).toBe(0);
  });

  it('is an array in JSON, and so is `status` without a name', async () => {
    const engine = { list: async () => [clusterStatus()] };
    for (const command of ['list', 'status']) {
      const { stdout } = await runIn({ engine }, command, '--json');
      expect(JSON.parse(stdout)).toEqual([clusterStatus()]);
    }
  });

  it('without a cluster invites to make one; in JSON it is an empty array', async () => {
    const engine = { list: async () => [] };
    expect((await runIn({ engine }, 'list')).stdout).toContain('up demo --provider simulated');
    expect((await runIn({ engine }, 'list', '--json')).stdout).toBe('[]\n');
  });
});

describe('status of one cluster', () => {
  const interrupted = clusterStatus({
    state: 'interrupted',
    provider: 'simulated',
    operation: { id: 'op-1', kind: 'deploy', step: say('step.genconf'), progress: 0.428 },
    problems: [problem('OPERATION-INTERRUPTED', { kind: 'Creating', step: 'Genconf' })],
  });

  it('tells state, operation and machines in words', async () => {
    const { stdout, stderr } = await runIn(
      { engine: { status: async () => interrupted } },
      'status',
      'demo',
    );
    expect(stdout).toContain('demo: interrupted');
    expect(stdout).toContain('Simulated: no real machine exists.');
    expect(stdout).toContain('Creating the cluster: Generating the DC/OS configuration (42 %)');
    expect(stdout).toContain('a1    private agent  192.168.57.111  stopped');
    expect(stderr).toContain('OPERATION-INTERRUPTED');
  });

  it('is one object in JSON, messages with their code and their sentence', async () => {
    const told = await runIn(
      { engine: { status: async () => interrupted } },
      'status',
      'demo',
      '--json',
    );
    expect(told.stderr).toBe('');
    expect(told.json).toHaveLength(1);
    expect(told.json[0]).toMatchObject({
      name: 'demo',
      state: 'interrupted',
      operation: {
        kind: 'deploy',
        step: { code: 'step.genconf', message: 'Generating the DC/OS configuration' },
      },
      machines: [{ name: 'm1', type: 'master', ip: '192.168.57.90', state: 'running' }, {}],
      problems: [
        {
          code: 'OPERATION-INTERRUPTED',
          message: expect.stringContaining('interrupted'),
          remedy: expect.any(String),
        },
      ],
    });
  });

  it('that does not exist is invalid input: 2', async () => {
    const status = async (name: string) => Promise.reject(unknownCluster(name));
    const told = await runIn({ engine: { status } }, 'status', 'nope');
    expect(told).toMatchObject({ exitCode: 2, stdout: '' });
    expect(told.stderr).toBe(
      [
        '✖ There is no cluster named "nope".  CLUSTER-UNKNOWN',
        '  → Look at the list of clusters for its name, or create it.',
        '',
      ].join('\n'),
    );
    const asJson = await runIn({ engine: { status } }, '--json', 'status', 'nope');
    expect(asJson).toMatchObject({ exitCode: 2, stderr: '' });
    expect(asJson.json).toMatchObject([{ type: 'problem', code: 'CLUSTER-UNKNOWN' }]);
  });
});

describe('topology presets', () => {
  const presets = async () => [
    { name: '1m-1a-1p', title: 'Minimal', totals: { machines: 4, cpus: 10, memoryMiB: 10752 } },
  ];

  it('tells sizes in GB to a person and in MiB to a program', async () => {
    const told = await runIn({ engine: { presets } }, 'topology', 'presets');
    expect(told.stdout).toContain('1m-1a-1p  Minimal  4         10    10.5 GB');
    const { json } = await runIn({ engine: { presets } }, 'topology', 'presets', '--json');
    expect(json).toEqual([await presets()]);
  });
});

describe('topology validate', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'topology-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const fileOf = async (text: string) => {
    const file = join(folder, 'VagrantConfig.yaml');
    await writeFile(file, text);
    return file;
  };
  const good = [
    'm1: {ip: 192.168.57.90, type: master}',
    'a1: {ip: 192.168.57.111, type: agent-private}',
    'boot: {ip: 192.168.57.50, type: boot}',
  ].join('\n');

  it('accepts a good file and says what it adds up to', async () => {
    const file = await fileOf(good);
    const told = await runIn({}, 'topology', 'validate', file);
    expect(told.exitCode).toBe(0);
    expect(told.stdout).toContain('The topology is valid: 3 machines, 6 CPUs, 6.0 GB.');
    const { json } = await runIn({}, 'topology', 'validate', file, '--json');
    expect(json).toMatchObject([
      { valid: true, errors: [], totals: { machines: 3, memoryMiB: 6144 } },
    ]);
  });

  it('reports what is wrong with its line, and answers 2', async () => {
    const file = await fileOf(good.replace('boot}', 'boat}'));
    const told = await runIn({}, 'topology', 'validate', file, '--json');
    expect(told.exitCode).toBe(2);
    expect(told.json[0]).toMatchObject({ valid: false });
    expect(told.json[0]?.errors).toContainEqual({
      code: expect.stringMatching(/^TOPOLOGY-/),
      path: 'boot.type',
      line: 3,
      message: expect.any(String),
      remedy: expect.any(String),
    });
    const human = await runIn({}, 'topology', 'validate', file);
    expect(human.stdout).toMatch(/line 3, boot\.type\n {2}✖ .*TOPOLOGY-/);
  });

  it('refuses a file that is not there, a folder and a device without end', async () => {
    const codes = async (file: string) => {
      const { exitCode, json } = await runIn({}, 'topology', 'validate', file, '--json');
      return [exitCode, json[0]?.code];
    };
    expect(await codes(join(folder, 'none'))).toEqual([2, 'STORAGE-NOT-READABLE']);
    expect(await codes(folder)).toEqual([2, 'STORAGE-NOT-A-FILE']);
    expect(await codes('/dev/zero')).toEqual([2, 'STORAGE-NOT-A-FILE']);
  });

  it('finds a file that is far too long invalid, as any other', async () => {
    const file = await fileOf('a'.repeat(1_100_000));
    const { exitCode, json } = await runIn({}, 'topology', 'validate', file, '--json');
    expect(exitCode).toBe(2);
    expect(json[0]).toMatchObject({ valid: false, errors: [{ code: 'TOPOLOGY-TOO-LONG' }] });
  });
});
