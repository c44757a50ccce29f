import { describe, expect, it, vi } from 'vitest';
import { ProblemError, type ProblemKind, problem } from '../../../src/shared/problem.ts';
import { clusterStatus, endlessOperation, events, operation, runIn } from './world.ts';

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
        '  → Try again; if it repeats, look at the log of this step.',
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
