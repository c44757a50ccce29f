import { describe, expect, it, vi } from 'vitest';
import type { CommandStreams, SshConnection } from '../../../src/engine/ssh/connection.ts';
import { ProblemError, problem } from '../../../src/shared/problem.ts';
import { clusterStatus, runIn, unknownCluster } from './world.ts';

const status = async () => clusterStatus();

function connectionThat(parts: Partial<SshConnection>): SshConnection {
  const unused = () => Promise.reject(new Error('not expected here'));
  return {
    closed: false,
    exec: unused,
    script: unused,
    upload: unused,
    attach: unused,
    shell: unused,
    close: vi.fn(),
    ...parts,
  };
}

/** Answers a command with this output. */
function answering(stdout: string, stderr: string, code: number | null) {
  return vi.fn(async (_argv: readonly string[], streams: CommandStreams) => {
    streams.stdout.write(stdout);
    streams.stderr.write(stderr);
    return code;
  });
}

describe('ssh NAME MACHINE -- CMD', () => {
  it('passes output and exit code on, and the arguments as they are', async () => {
    const attach = answering('one\n\ntwo', 'oh\n', 7);
    const connection = connectionThat({ attach });
    const connect = async () => connection;
    const told = await runIn(
      { engine: { status, connect } },
      ...['ssh', 'demo', 'm1', '--', 'ls', '-l', '--json', 'a b'],
    );
    expect(told).toMatchObject({ exitCode: 7, stdout: 'one\n\ntwo', stderr: 'oh\n' });
    expect(attach.mock.calls[0]?.[0]).toEqual(['ls', '-l', '--json', 'a b']);
    expect(connection.close).toHaveBeenCalledOnce();
  });

  it('takes a single word as a line for the shell there', async () => {
    const attach = answering('', '', 0);
    const connect = async () => connectionThat({ attach });
    await runIn({ engine: { status, connect } }, 'ssh', 'demo', 'm1', '--', 'echo $HOME | wc');
    expect(attach.mock.calls[0]?.[0]).toEqual(['sh', '-c', 'echo $HOME | wc']);
  });

  it('in JSON is one object', async () => {
    const exec = async () => ({ code: 3, stdout: 'hi\n', stderr: '' });
    const connect = async () => connectionThat({ exec });
    const told = await runIn(
      { engine: { status, connect } },
      'ssh',
      'demo',
      'm1',
      '--json',
      '--',
      'x',
    );
    expect(told.exitCode).toBe(3);
    expect(told.json).toEqual([{ exitCode: 3, stdout: 'hi\n', stderr: '' }]);
  });

  it('answers 255 where no machine is reached', async () => {
    const connect = async () =>
      Promise.reject(new ProblemError(problem('UNEXPECTED', { detail: 'refused' })));
    const told = await runIn({ engine: { status, connect } }, 'ssh', 'demo', 'm1', '--', 'x');
    expect(told).toMatchObject({ exitCode: 255, stdout: '' });
    expect(told.stderr).toContain('refused');
  });

  it('answers 255 where the connection breaks or a signal ended the command', async () => {
    const lost = async () =>
      Promise.reject(new ProblemError(problem('UNEXPECTED', { detail: 'lost' })));
    for (const attach of [lost, answering('', '', null)]) {
      const connect = async () => connectionThat({ attach });
      expect(
        (await runIn({ engine: { status, connect } }, 'ssh', 'demo', 'm1', '--', 'x')).exitCode,
      ).toBe(255);
    }
  });

  it('answers 255 for a simulated machine: there is no shell in it', async () => {
    const simulated = async () => clusterStatus({ provider: 'simulated' });
    const told = await runIn({ engine: { status: simulated } }, 'ssh', 'demo', 'm1', '--', 'x');
    expect(told.exitCode).toBe(255);
    expect(told.stderr).toContain('CLI-SSH-SIMULATED');
  });

  it('answers 2 for a cluster or machine that does not exist', async () => {
    const missing = async (name: string) => Promise.reject(unknownCluster(name));
    expect((await runIn({ engine: { status: missing } }, 'ssh', 'nope', 'm1')).exitCode).toBe(2);
    const told = await runIn({ engine: { status } }, 'ssh', 'demo', 'm9', '--', 'x');
    expect(told.exitCode).toBe(2);
    expect(told.stderr).toContain('Its machines are: m1, a1.');
  });
});

describe('ssh NAME MACHINE', () => {
  it('is a shell in this terminal; its exit code is passed on', async () => {
    const shell = vi.fn(async () => 5);
    const connect = async () => connectionThat({ shell });
    const told = await runIn({ engine: { status, connect }, terminal: true }, 'ssh', 'demo', 'm1');
    expect(told.exitCode).toBe(5);
    expect(shell).toHaveBeenCalledOnce();
  });

  it('cannot answer in JSON: 2', async () => {
    const told = await runIn({}, 'ssh', 'demo', 'm1', '--json');
    expect(told).toMatchObject({ exitCode: 2, stderr: '' });
    expect(told.json).toMatchObject([{ code: 'CLI-SSH-JSON-SHELL' }]);
  });
});
