import { describe, expect, it } from 'vitest';
import type { History } from '../../../src/engine/history/index.ts';
import type { MachineLog } from '../../../src/engine/machine-log/index.ts';
import type { LogLine } from '../../../src/shared/api/answers.ts';
import type { OperationSummary } from '../../../src/shared/operations/view.ts';
import { problem } from '../../../src/shared/problem.ts';
import { runIn } from './world.ts';

const at = Date.UTC(2026, 10, 22, 12);

describe('the log of an operation', () => {
  async function* logs(_name: string, machine?: string, operation?: string) {
    yield `first of ${machine ?? 'all'} in ${operation ?? 'the newest'}`;
    yield 'second';
  }

  it('is its lines, in JSON one value a line', async () => {
    expect((await runIn({ engine: { logs } }, 'logs', 'demo')).stdout).toBe(
      'first of all in the newest\nsecond\n',
    );
    const { json } = await runIn({ engine: { logs } }, 'logs', 'demo', '--json');
    expect(json).toEqual([
      { type: 'log', line: 'first of all in the newest' },
      { type: 'log', line: 'second' },
    ]);
  });

  it('is had for one machine, too, and of an operation with its id', async () => {
    const { json } = await runIn(
      { engine: { logs } },
      'logs',
      'demo',
      'm1',
      '--operation',
      '--json',
    );
    expect(json[0]).toEqual({ type: 'log', machine: 'm1', line: 'first of m1 in the newest' });
    const old = await runIn({ engine: { logs } }, 'logs', 'demo', '--operation', 'op-7');
    expect(old.stdout).toContain('first of all in op-7');
  });

  it('is cut to its newest lines where a number is given', async () => {
    const { stdout } = await runIn({ engine: { logs } }, 'logs', 'demo', '--lines', '1');
    expect(stdout).toBe('second\n');
  });

  it('is followed until the operation ends', async () => {
    const lines: LogLine[] = ['one', 'two', 'three'].map((text) => {
      return { at, step: 'genconf', machine: null, text };
    });
    const history = {
      list: async () => [{ id: 'op-1' }],
      logs: {
        async *watch() {
          yield { total: 2, tail: lines.slice(0, 2), ended: false };
          yield { total: 3, tail: lines.slice(2), ended: true };
        },
        page: async (_log: unknown, first: number, count: number) => {
          return { first, lines: lines.slice(first, first + count), total: 3 };
        },
      },
    } as unknown as History;
    const { stdout } = await runIn(
      { engine: { history } },
      'logs',
      'demo',
      '--follow',
      '--lines',
      '1',
    );
    const start = '2026-11-22T12:00:00.000Z genconf -';
    expect(stdout).toBe(`${start} two\n${start} three\n`);
  });
});

describe('the journal of a machine', () => {
  const line = { at, text: 'sshd[7]: hello', whole: '2026-11-22T12:00:00+0000 m1 sshd[7]: hello' };
  const machineLog = (asked: unknown[], simulated = false) => ({
    machineLog: async (request: unknown): Promise<MachineLog> => {
      asked.push(request);
      async function* portions() {
        yield [line];
      }
      return { simulated, portions: portions() };
    },
  });

  it('is what a named machine says, as journalctl prints it', async () => {
    const asked: unknown[] = [];
    const told = await runIn({ engine: machineLog(asked) }, 'logs', 'demo', 'm1');
    expect(told).toMatchObject({ exitCode: 0, stdout: `${line.whole}\n`, stderr: '' });
    expect(asked).toEqual([
      { name: 'demo', machine: 'm1', unit: null, lines: 1000, follow: false },
    ]);
  });

  it('is asked for with unit, number and follow', async () => {
    const asked: unknown[] = [];
    const argv = ['logs', 'demo', 'm1', '--unit', 'dcos-marathon', '--lines', '5', '--follow'];
    const { json } = await runIn({ engine: machineLog(asked) }, ...argv, '--json');
    expect(asked[0]).toMatchObject({ unit: 'dcos-marathon', lines: 5, follow: true });
    expect(json).toEqual([
      { type: 'log', machine: 'm1', at: '2026-11-22T12:00:00.000Z', line: line.whole },
    ]);
  });

  it('of a simulated machine says so, to a person and to a program', async () => {
    const told = await runIn({ engine: machineLog([], true) }, 'logs', 'demo', 'm1');
    expect(told.stderr).toContain('m1 is simulated');
    const { json } = await runIn({ engine: machineLog([], true) }, 'logs', 'demo', 'm1', '--json');
    expect(json[0]).toMatchObject({ simulated: true });
  });

  it('that is followed ends with Ctrl-C, as cancelled', async () => {
    const interrupted = Promise.withResolvers<() => void>();
    const engine = {
      machineLog: async (_: unknown, signal?: AbortSignal): Promise<MachineLog> => {
        async function* portions() {
          yield [line];
          (await interrupted.promise)();
          await new Promise((resolve) => signal?.addEventListener('abort', resolve));
        }
        // The listener is there before the command reads.
        return { simulated: false, portions: portions() };
      },
    };
    const told = await runIn(
      { engine, interrupt: (interrupt) => interrupted.resolve(() => setImmediate(interrupt)) },
      ...['logs', 'demo', 'm1', '--follow'],
    );
    expect(told).toMatchObject({ exitCode: 130, stdout: `${line.whole}\n` });
  });

  it('cannot be of a unit without a machine, nor of a strange number of lines', async () => {
    for (const argv of [
      ['--unit', 'docker'],
      ['m1', '--operation', '--unit', 'docker'],
    ]) {
      const told = await runIn({}, 'logs', 'demo', ...argv);
      expect(told.exitCode).toBe(2);
    }
    for (const count of ['0', '-3', 'many', '1.5', '1000001']) {
      const told = await runIn({}, 'logs', 'demo', 'm1', `--lines=${count}`);
      expect(told.exitCode).toBe(2);
      expect(told.stderr).toContain('MACHINE-LOG-LINES-INVALID');
    }
  });
});

describe('history', () => {
  const done: OperationSummary = {
    id: 'op-2',
    cluster: 'demo',
    kind: 'start',
    startedAt: at,
    running: false,
    outcome: 'done',
    ms: 80_000,
    problem: null,
    log: '/data/clusters/demo/logs/op-2.log',
  };
  const failed: OperationSummary = {
    ...done,
    id: 'op-1',
    kind: 'deploy',
    outcome: 'failed',
    problem: problem('OPERATION-UNKNOWN', { name: 'demo', operation: 'x' }),
    log: null,
  };
  const interrupted: OperationSummary = { ...done, id: 'op-0', outcome: null, ms: null };
  const engine = {
    history: { list: async () => [done, failed, interrupted] } as unknown as History,
  };

  it('tells what was done, how it ended and how long it took', async () => {
    const { stdout } = await runIn({ engine }, 'history', 'demo');
    const [head, first, second, third] = stdout.split('\n');
    expect(head).toMatch(/^BEGAN +WHAT +OUTCOME +TOOK +OPERATION$/);
    expect(first).toMatch(/^2026-11-22T12:00:00Z +Starting the cluster +done +1 min 20 s +op-2$/);
    expect(second).toMatch(/ended with a problem: The cluster "demo" has no operation x\./);
    expect(third).toMatch(/interrupted +– +op-0$/);
  });

  it('is an array for a program', async () => {
    const { json } = await runIn({ engine }, 'history', 'demo', '--json');
    expect(json[0]).toMatchObject([
      { id: 'op-2', kind: 'start', begin: '2026-11-22T12:00:00.000Z', ms: 80_000, outcome: 'done' },
      { id: 'op-1', outcome: 'failed', problem: { code: 'OPERATION-UNKNOWN' }, log: null },
      { id: 'op-0', outcome: 'interrupted', ms: null, problem: null },
    ]);
  });

  it('says of a new cluster that nothing was done', async () => {
    const empty = { history: { list: async () => [] } as unknown as History };
    const { stdout } = await runIn({ engine: empty }, 'history', 'demo');
    expect(stdout).toBe('Nothing was done with cluster "demo" yet.\n');
  });
});
