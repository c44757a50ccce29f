import { describe, expect, it } from 'vitest';
import type { RunOptions } from '../../../src/engine/process/index.ts';
import { identifyProcess, run, waitForEnd } from '../../../src/engine/process/index.ts';
import { fakeProgram } from './fake-program.ts';

/** Says `ready` and its number; counts its SIGINTs and ends like vagrant, a moment after the first. */
const polite = `
let count = 0;
process.on('SIGINT', () => {
  count += 1;
  setTimeout(() => { console.log('interrupts ' + count); process.exit(1); }, 100);
});
setInterval(() => {}, 1000);
console.log('ready ' + process.pid);
`;

/** Aborts a run once the program says it is ready; gives its lines and how it ended. */
async function interrupted(options: Omit<RunOptions, 'purpose' | 'args' | 'signal' | 'onLine'>) {
  const cancel = new AbortController();
  const lines: string[] = [];
  const onLine = (line: string) => {
    lines.push(line);
    if (line.startsWith('ready')) cancel.abort();
  };
  const end = run({ ...options, purpose: 'try it', args: [], signal: cancel.signal, onLine });
  await expect(end).rejects.toMatchObject({
    problem: { code: 'OPERATION-CANCELLED', kind: 'cancelled' },
  });
  return lines;
}

const isGone = async (line: string | undefined) => {
  const identity = await identifyProcess(Number(line?.split(' ')[1]));
  return identity === null || waitForEnd(identity, { timeoutMs: 5_000 });
};

describe('cancelling a run', () => {
  const interrupt = { signal: 'SIGINT', patienceMs: 10_000 } as const;

  it('sends one signal, waits for the end and says cancelled', async () => {
    const lines = await interrupted({ file: fakeProgram(polite), interrupt });
    expect(lines.at(-1)).toBe('interrupts 1');
  });

  it('reaches the program behind a launcher that ignores the signal, also once', async () => {
    const program = fakeProgram(polite);
    const launcher = fakeProgram(`trap '' INT\n"${program}"\nexit 1`, '/bin/sh');
    const lines = await interrupted({ file: launcher, interrupt });
    expect(lines.at(-1)).toBe('interrupts 1');
  });

  it('sends the signal to the whole group where told', async () => {
    const program = fakeProgram(polite);
    const launcher = fakeProgram(`trap : INT\n"${program}"\nexit 1`, '/bin/sh');
    const lines = await interrupted({ file: launcher, interrupt: { ...interrupt, to: 'group' } });
    expect(lines.at(-1)).toBe('interrupts 1');
  });

  it('kills the program and what it started when patience is over', async () => {
    const file = fakeProgram(
      'trap "" TERM\nsleep 60 &\necho "ready $!"\nwait\nsleep 60',
      '/bin/sh',
    );
    const lines = await interrupted({ file, interrupt: { signal: 'SIGTERM', patienceMs: 50 } });
    expect(await isGone(lines[0])).toBe(true);
  });

  it('does not start anything once it was cancelled', async () => {
    let spawned = false;
    const onSpawn = () => {
      spawned = true;
    };
    const signal = AbortSignal.abort();
    const end = run({ purpose: 'try it', file: 'true', args: [], signal, onSpawn });
    await expect(end).rejects.toMatchObject({ problem: { code: 'OPERATION-CANCELLED' } });
    expect(spawned).toBe(false);
  });
});

describe('a time limit', () => {
  it('ends the program and says how long it had, with its last lines', async () => {
    const file = fakeProgram('echo working; exec sleep 60', '/bin/sh');
    const end = run({ purpose: 'try it', file, args: [], timeoutMs: 1500 });
    await expect(end).rejects.toMatchObject({
      problem: {
        code: 'PROGRAM-TIMEOUT',
        params: { seconds: 1.5 },
        command: { argv: [file], lastLines: ['working'] },
      },
    });
  });
});

describe('the Ctrl-C of a terminal', () => {
  it('does not reach the program: it leads a process group of its own', async () => {
    const file = fakeProgram('ps -o pgid= -p $$; echo $$', '/bin/sh');
    const { stdout } = await run({ purpose: 'try it', file, args: [] });
    const [group, pid] = stdout.trim().split(/\s+/);
    expect(group).toBe(pid);
  });
});
