import { describe, expect, it, vi } from 'vitest';
import type { UpRequest } from '../../../src/engine/index.ts';
import { say } from '../../../src/shared/messages/message.ts';
import type { OperationEvent } from '../../../src/shared/operations/events.ts';
import { ProblemError, type ProblemKind, problem } from '../../../src/shared/problem.ts';
import { clusterStatus, endlessOperation, operation, runIn, unknownCluster } from './world.ts';

const genconf = {
  type: 'step',
  step: 'genconf',
  title: say('step.genconf'),
  machines: [],
} as const;
const events: OperationEvent[] = [
  { ...genconf, state: 'waiting' },
  { ...genconf, state: 'running' },
  { type: 'log', step: 'genconf', line: 'a line' },
  { type: 'progress', progress: 0.5, step: 'genconf', stepProgress: 1 },
  { ...genconf, state: 'done', ms: 2300 },
];

describe('an operation', () => {
  it('is a line for each step, without any escape sequence, where nobody watches', async () => {
    const up = async () => operation(events, { url: 'http://m1.dcos/' });
    const told = await runIn({ engine: { up } }, 'up', 'demo');
    expect(told.stdout).toBe(
      [
        '[  0 %] ▸ Generating the DC/OS configuration',
        '[ 50 %] ✔ Generating the DC/OS configuration  2.3 s',
        'Cluster "demo" is up at http://m1.dcos/ (1 min 20 s).',
        '',
      ].join('\n'),
    );
  });

  it('is a checklist with times in a terminal', async () => {
    const up = async () => operation(events);
    const { stdout } = await runIn({ engine: { up }, terminal: true }, 'up', 'demo');
    expect(stdout).toBe(
      '✔ Generating the DC/OS configuration  2.3 s\nCluster "demo" is up (1 min 20 s).\n',
    );
  });

  it('on simulated machines says so', async () => {
    const engine = {
      up: async () => operation(events),
      status: async () => clusterStatus({ provider: 'simulated' }),
    };
    const { stdout } = await runIn({ engine }, 'up', 'demo');
    expect(stdout).toMatch(/is up .*\nSimulated: no real machine exists\.\n$/);
  });

  it('is a line of JSON for each event, the result last', async () => {
    const up = async () => operation(events, { url: 'http://m1.dcos/' });
    const { json, stderr } = await runIn({ engine: { up } }, 'up', 'demo', '--json');
    expect(stderr).toBe('');
    expect(json.map(({ type }) => type)).toEqual([
      'step',
      'step',
      'log',
      'progress',
      'step',
      'result',
    ]);
    expect(json[4]).toEqual({
      type: 'step',
      step: 'genconf',
      title: { code: 'step.genconf', message: 'Generating the DC/OS configuration' },
      machines: [],
      state: 'done',
      ms: 2300,
    });
    expect(json.at(-1)).toMatchObject({ outcome: 'done', cluster: 'demo', url: 'http://m1.dcos/' });
  });

  it('that fails answers 1 and tells the problem with its command and log', async () => {
    const told = problem(
      'STEP-NOT-DONE',
      { step: 'genconf' },
      {
        command: { argv: ['bash', 'x y'], exitCode: 7, lastLines: ['\u001b[31mno disk\u001b[0m'] },
        logFile: '/data/log',
      },
    );
    const start = async () =>
      operation([{ type: 'problem', problem: told }], { kind: 'start', outcome: 'failed' });
    const human = await runIn({ engine: { start } }, 'start', 'demo');
    expect(human.exitCode).toBe(1);
    expect(human.stderr).toBe(
      [
        '✖ "genconf" ended without an error, but what it should have made is not there.  STEP-NOT-DONE',
        '  → Run the command again; if it repeats, look at the log of this step.',
        "  Command: bash 'x y' (exit code 7)",
        '    no disk',
        '  Log: /data/log',
        '',
      ].join('\n'),
    );
    expect(human.stdout).toContain('Starting the cluster ended without success');
    const { json } = await runIn({ engine: { start } }, 'start', 'demo', '--json');
    expect(json[0]).toMatchObject({ type: 'problem', code: 'STEP-NOT-DONE', logFile: '/data/log' });
    expect(json[1]).toMatchObject({ type: 'result', outcome: 'failed' });
  });

  it('that misses a prerequisite in the middle answers 3', async () => {
    const missing = problem('UNEXPECTED', { detail: 'x' }, { kind: 'prerequisite' });
    const warning = problem('UNEXPECTED', { detail: 'y' }, { severity: 'warning' });
    const stop = async () =>
      operation(
        [
          { type: 'problem', problem: warning },
          { type: 'problem', problem: missing },
        ],
        { outcome: 'failed' },
      );
    expect((await runIn({ engine: { stop } }, 'stop', 'demo')).exitCode).toBe(3);
  });

  const refusals: Array<[ProblemKind, number]> = [
    ['invalid', 2],
    ['prerequisite', 3],
    ['busy', 4],
    ['failed', 1],
  ];
  it.each(refusals)(
    'refused as %s answers %i; in JSON the last line is still a result',
    async (kind, code) => {
      const stop = async () =>
        Promise.reject(
          new ProblemError(problem('CLUSTER-BUSY', { name: 'demo', holder: 'x' }, { kind })),
        );
      const told = await runIn({ engine: { stop } }, 'stop', 'demo', '--json');
      expect(told.exitCode).toBe(code);
      expect(told.json).toMatchObject([
        { type: 'problem', code: 'CLUSTER-BUSY' },
        { type: 'result', outcome: 'failed', cluster: 'demo' },
      ]);
    },
  );

  it('is cancelled by the first interrupt: 130; the second says what is waited for', async () => {
    const handle = endlessOperation();
    const cancel = vi.fn();
    let interrupt = () => {};
    const told = runIn(
      {
        engine: { up: async () => ({ ...handle, cancel }) },
        interrupt: (listener) => {
          interrupt = listener;
        },
      },
      'up',
      'demo',
    );
    await vi.waitFor(() => {
      interrupt();
      expect(cancel).toHaveBeenCalled();
    });
    interrupt();
    expect(cancel).toHaveBeenCalledTimes(1);
    handle.cancel();
    const { exitCode, stderr, stdout } = await told;
    expect(exitCode).toBe(130);
    expect(stderr).toContain('Cancelling');
    expect(stderr).toContain('Still waiting for: Generating the DC/OS configuration');
    expect(stdout).toContain('Creating the cluster was cancelled');
  });

  it('is cancelled by an interrupt that came before it began', async () => {
    const { exitCode } = await runIn(
      { engine: { up: async () => endlessOperation() }, interrupt: (interrupt) => interrupt() },
      'up',
      'demo',
    );
    expect(exitCode).toBe(130);
  });
});

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

  it('gives files as absolute paths', async () => {
    expect(
      await requestOf('demo', '--installer', '/a/../b', '--config', '/c', '--topology', '/'),
    ).toEqual({
      name: 'demo',
      installer: { path: '/b', configPath: '/c' },
      topology: { file: '/' },
    });
  });

  it('refuses a topology that is neither, and a template without an installer', async () => {
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
