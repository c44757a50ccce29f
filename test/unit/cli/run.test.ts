import { describe, expect, it, vi } from 'vitest';
import type {
  CommandStreams,
  ExecOptions,
  SshConnection,
} from '../../../src/engine/ssh/connection.ts';
import { ProblemError, problem } from '../../../src/shared/problem.ts';
import { clusterStatus, runIn } from './world.ts';

const status = async () => clusterStatus();

/** Machines that answer every command with their name and this code. */
function machines(codes: Readonly<Record<string, number>> = {}) {
  const ran: { machine: string; argv: readonly string[] }[] = [];
  const connect = vi.fn(async (_name: string, machine: string) => {
    const code = codes[machine] ?? 0;
    const attach = async (argv: readonly string[], { stdout }: CommandStreams) => {
      ran.push({ machine, argv });
      stdout.write(`${machine}\n`);
      return code;
    };
    const exec = async (argv: readonly string[], options?: ExecOptions) => {
      ran.push({ machine, argv });
      options?.onLine?.(machine, 'stdout');
      return { code, stdout: `${machine}\n`, stderr: '' };
    };
    return { attach, exec, close: () => undefined } as unknown as SshConnection;
  });
  return { ran, engine: { status, connect } };
}

describe('run NAME -- CMD', () => {
  it('runs on the first master, with output and exit code passed on', async () => {
    const { ran, engine } = machines({ m1: 7 });
    const told = await runIn({ engine }, 'run', 'demo', '--', 'ls', '-l', 'a b');
    expect(told).toMatchObject({ exitCode: 7, stdout: 'm1\n', stderr: '' });
    expect(ran).toEqual([{ machine: 'm1', argv: ['ls', '-l', 'a b'] }]);
  });

  it('names machines in four ways, each once', async () => {
    const { ran, engine } = machines();
    const nodes = ['a1', 'agent_0', '192.168.57.111', 'dv-demo-a1'];
    const words = nodes.flatMap((node) => ['--machine', node]);
    await runIn({ engine }, 'run', 'demo', ...words, '--', 'uptime');
    expect(ran).toEqual([{ machine: 'a1', argv: ['sh', '-c', 'uptime'] }]);
    const told = await runIn({ engine }, 'run', 'demo', '--machine', 'a9', '--', 'uptime');
    expect(told.exitCode).toBe(2);
    expect(told.stderr).toContain('m1, a1');
  });

  it('says on several which machine a line is of, and ends with the first code that is not 0', async () => {
    const { engine } = machines({ a1: 3 });
    const told = await runIn({ engine }, 'run', 'demo', '--all', '--', 'x');
    expect(told.exitCode).toBe(3);
    expect(told.stdout.split('\n').toSorted()).toEqual(['', 'a1 | a1', 'm1 | m1']);
    const { json } = await runIn({ engine }, 'run', 'demo', '--all', '--json', '--', 'x');
    expect(json).toEqual([
      {
        exitCode: 3,
        machines: [
          { machine: 'm1', exitCode: 0, stdout: 'm1\n', stderr: '' },
          { machine: 'a1', exitCode: 3, stdout: 'a1\n', stderr: '' },
        ],
      },
    ]);
  });

  it('answers 255 for a machine that is not reached, and the others run', async () => {
    const { ran, engine } = machines();
    const connect = async (name: string, machine: string) => {
      if (machine === 'm1') throw new ProblemError(problem('UNEXPECTED', { detail: 'refused' }));
      return engine.connect(name, machine);
    };
    const told = await runIn({ engine: { status, connect } }, 'run', 'demo', '--all', '--', 'x');
    expect(told.exitCode).toBe(255);
    expect(told.stderr).toContain('refused');
    expect(ran.map(({ machine }) => machine)).toEqual(['a1']);
  });

  it('gives variables as they are, and refuses what is none', async () => {
    const { ran, engine } = machines();
    await runIn({ engine }, 'run', 'demo', '--env', "A=it's $HOME; x=1", '--', 'a', 'b');
    expect(ran[0]?.argv).toEqual(['env', "A=it's $HOME; x=1", 'a', 'b']);
    for (const bad of ['A', '-i=1', 'A B=1', '=1']) {
      const told = await runIn({ engine }, 'run', 'demo', `--env=${bad}`, '--', 'a');
      expect(told, bad).toMatchObject({ exitCode: 2 });
      expect(told.stderr).toContain('CLI-ENV-INVALID');
    }
    expect(ran).toHaveLength(1);
  });

  it('runs where the integration tests are, with the hosts that they ask for', async () => {
    const { ran, engine } = machines();
    await runIn({ engine }, 'run', 'demo', '--test-env', '--', 'pytest', '-k', 'a or b');
    const argv = ran[0]?.argv ?? [];
    expect(argv).toEqual(
      expect.arrayContaining(['MASTER_HOSTS=192.168.57.90', 'PUBLIC_SLAVE_HOSTS=']),
    );
    expect(argv.slice(argv.indexOf('bash'))).toEqual([
      ...[
        'bash',
        '-c',
        expect.stringMatching(/environment\.export && cd .* && exec "\$@"$/),
        'bash',
      ],
      ...['pytest', '-k', 'a or b'],
    ]);
  });

  it('sends a checkout first where one is named', async () => {
    const { engine } = machines();
    const syncCheckout = vi.fn(async () => ({ machines: ['m1'] }));
    const files = { syncCheckout } as never;
    await runIn({ engine: { ...engine, files } }, 'run', 'demo', '--sync-dir', '/src', '--', 'x');
    expect(syncCheckout).toHaveBeenCalledWith('demo', '/src', expect.anything());
  });

  it('has nothing to do without a command, nor on simulated machines', async () => {
    expect(await runIn({}, 'run', 'demo')).toMatchObject({ exitCode: 2 });
    const simulated = { status: async () => clusterStatus({ provider: 'simulated' }) };
    const told = await runIn({ engine: simulated }, 'run', 'demo', '--', 'x');
    expect(told.exitCode).toBe(2);
    expect(told.stderr).toContain('FILES-SIMULATED');
  });
});
