import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  endProcess,
  identifyProcess,
  isAlive,
  ownIdentity,
  type ProcessIdentity,
  waitForEnd,
} from '../../../../src/engine/process/index.ts';

async function sleeper(...[file, args]: [string, string[]] | []) {
  const child = spawn(file ?? 'sleep', args ?? ['60'], { detached: true, stdio: 'pipe' });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child, 'spawn');
  const identity = await identifyProcess(child.pid ?? -1);
  if (identity === null) throw new Error('the child is not found');
  return { child, identity };
}

const ended = (child: ChildProcess) => once(child, 'exit');

describe('identity of a process', () => {
  it('knows this process, and that it lives', async () => {
    const own = await ownIdentity();
    expect(own.pid).toBe(process.pid);
    expect(await isAlive(own)).toBe(true);
  });

  it('finds nobody under a number that is not used', async () => {
    expect(await identifyProcess(2 ** 22 + 1)).toBeNull();
  });

  it('takes another process with the same number, or of another boot, as dead', async () => {
    const own = await ownIdentity();
    const reused: ProcessIdentity = { ...own, startTime: '1' };
    expect(await isAlive(reused)).toBe(false);
    expect(await isAlive({ ...own, bootId: 'an earlier boot' })).toBe(false);
  });

  it('sees the end of a process, and that a stopped one lives', async () => {
    const { child, identity } = await sleeper();
    child.kill('SIGSTOP');
    expect(await isAlive(identity)).toBe(true);
    expect(await waitForEnd(identity, { timeoutMs: 1 })).toBe(false);
    child.kill('SIGKILL');
    expect(await waitForEnd(identity)).toBe(true);
  });

  it.runIf(process.platform === 'linux')('takes a zombie as dead', async () => {
    // The shell becomes a sleep, which never asks for the end of the child that it inherits.
    const script = 'exec 3<&0; { read -r _ <&3; } & echo $!; exec sleep 60';
    const { child } = await sleeper('sh', ['-c', script]);
    const [line] = await once(child.stdout as NodeJS.ReadableStream, 'data');
    const statOf = (pid: number | undefined) => readFileSync(`/proc/${pid}/stat`, 'utf8');
    await expect.poll(() => statOf(child.pid)).toContain('(sleep)');
    child.stdin?.end('go\n');
    await expect.poll(() => statOf(Number(String(line)))).toContain(') Z ');
    expect(await identifyProcess(Number(String(line)))).toBeNull();
  });

  it('stops waiting at an abort', async () => {
    const { identity } = await sleeper();
    await expect(waitForEnd(identity, { signal: AbortSignal.abort() })).rejects.toThrow('aborted');
  });
});

describe('endProcess', () => {
  it('asks first, then kills the whole group', async () => {
    // It prints the number of its own child once it ignores the polite signal.
    const script = 'trap "" TERM; sleep 60 & echo $!; wait';
    const { child, identity } = await sleeper('sh', ['-c', script]);
    const [line] = await once(child.stdout as NodeJS.ReadableStream, 'data');
    const grandchild = await identifyProcess(Number(String(line)));
    const steps = [
      { signal: 'SIGTERM', to: 'program', patienceMs: 1 },
      { signal: 'SIGKILL', to: 'group', patienceMs: 5_000 },
    ] as const;
    expect(await endProcess(identity, { steps })).toBe(true);
    expect(grandchild && (await waitForEnd(grandchild, { timeoutMs: 5_000 }))).toBe(true);
  });

  it('does not touch another process with the same number', async () => {
    const { child, identity } = await sleeper();
    expect(await endProcess({ ...identity, startTime: '1' })).toBe(true);
    expect(await isAlive(identity)).toBe(true);
    const exit = ended(child);
    expect(await endProcess(identity)).toBe(true);
    expect(await exit).toEqual([null, 'SIGINT']);
  });
});
