import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ProcessIdentity } from '../../../src/engine/process/index.ts';
import { isAlive, run } from '../../../src/engine/process/index.ts';
import { ProblemError } from '../../../src/shared/problem.ts';
import { temporaryFolder } from '../../unit/engine/storage/temporary-folder.ts';
import { fakeProgram } from './fake-program.ts';

const purpose = 'try it';

/** The problem that the run ends with. */
async function problemOfRun(running: Promise<unknown>) {
  const error = await running.then(
    () => expect.fail('it should have failed'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof ProblemError)) throw error;
  return error.problem;
}

describe('run', () => {
  it('gives exit code and both outputs, and passes arguments as they are', async () => {
    const file = fakeProgram('console.log(process.argv.slice(2).join("|")); console.error("e")');
    const args = ['a b', '$HOME', '"; exit 1', ''];
    expect(await run({ purpose, file, args })).toEqual({
      exitCode: 0,
      stdout: 'a b|$HOME|"; exit 1|\n',
      stderr: 'e\n',
    });
  });

  it('gives input, and none unless told', async () => {
    expect((await run({ purpose, file: 'cat', args: [], input: 'héllo' })).stdout).toBe('héllo');
    expect((await run({ purpose, file: 'cat', args: [] })).stdout).toBe('');
  });

  it('runs in the folder and with the variables it is given', async () => {
    const cwd = temporaryFolder();
    const env = { GREETING: 'hi', HOME: undefined };
    const file = fakeProgram('echo "$PWD $GREETING $LC_CTYPE"; env | grep ^HOME=; true', '/bin/sh');
    const { stdout } = await run({ purpose, file, args: [], cwd, env });
    expect(stdout).toMatch(/^\S+ hi \S+\.utf-?8\n$/i);
    expect(stdout.startsWith(cwd)).toBe(true);
  });

  it('tells the child before the first line and after the last, and both streams by line', async () => {
    const seen: string[] = [];
    const file = fakeProgram('printf "1\\n2\\r3"; exec >&2; echo 4', '/bin/sh');
    const children: ProcessIdentity[] = [];
    await run({
      purpose,
      file,
      args: [],
      onSpawn: (child) => seen.push('spawn') && children.push(child),
      onLine: (line, stream) => seen.push(`${stream} ${line}`),
      onExit: (child) => seen.push('exit') && children.push(child),
    });
    expect(seen[0]).toBe('spawn');
    expect(seen.at(-1)).toBe('exit');
    expect(seen.slice(1, -1).sort()).toEqual(['stderr 4', 'stdout 1', 'stdout 2', 'stdout 3']);
    const [spawned, exited] = children;
    expect(exited).toEqual(spawned);
    expect(spawned && (await isAlive(spawned))).toBe(false);
  });

  it('accepts the exit codes that are no error', async () => {
    const options = { purpose, file: 'sh', args: ['-c', 'exit 3'], allowedExitCodes: [0, 3] };
    expect((await run(options)).exitCode).toBe(3);
  });

  it('is not held up by a daemon that keeps the output open', async () => {
    const file = fakeProgram('sleep 30 & echo $!', '/bin/sh');
    const { stdout } = await run({ purpose, file, args: [] });
    process.kill(Number(stdout), 'SIGKILL');
    expect(stdout).toMatch(/^\d+\n$/);
  });

  it('keeps what a program prints right before it ends', async () => {
    const file = fakeProgram('process.stdout.write("x".repeat(3e6)); process.exitCode = 0');
    expect((await run({ purpose, file, args: [] })).stdout.length).toBe(3e6);
  });
});

describe('a failing run', () => {
  it('says exit code, command and the last 20 lines, without secrets', async () => {
    const file = fakeProgram('for i in $(seq 30); do echo "$i $1"; done; exit 7', '/bin/sh');
    const seen: string[] = [];
    const onLine = (line: string) => seen.push(line);
    const found = await problemOfRun(
      run({ purpose, file, args: ['hunter22'], secrets: ['hunter22'], onLine }),
    );
    expect(found).toMatchObject({ code: 'PROGRAM-FAILED', kind: 'failed' });
    expect(found.params).toEqual({ purpose, program: file, exitCode: 7 });
    expect(found.command?.argv).toEqual([file, '***']);
    expect(found.command?.lastLines).toHaveLength(20);
    expect(found.command?.lastLines.at(-1)).toBe('30 ***');
    expect(JSON.stringify([found, seen])).not.toContain('hunter22');
  });

  it('is a known problem where its words are expected', async () => {
    const file = fakeProgram('echo "E_FAIL: no driver" >&2; exit 1', '/bin/sh');
    const expectedErrors = [
      { match: /no such box/, code: 'PROGRAM-MISSING' },
      { match: /no driver/g, code: 'PROGRAM-NOT-STARTED', kind: 'prerequisite' },
    ] as const;
    const found = await problemOfRun(run({ purpose, file, args: [], expectedErrors }));
    expect(found).toMatchObject({ code: 'PROGRAM-NOT-STARTED', kind: 'prerequisite' });
    expect(found.command).toMatchObject({ exitCode: 1, lastLines: ['E_FAIL: no driver'] });
  });

  it('says that somebody else killed it', async () => {
    const found = await problemOfRun(run({ purpose, file: 'sh', args: ['-c', 'kill -9 $$'] }));
    expect(found).toMatchObject({ code: 'PROGRAM-KILLED', params: { signal: 'SIGKILL' } });
  });

  it('tells a missing program from a missing folder and from one that may not be run', async () => {
    const args: string[] = [];
    const missing = run({ purpose, file: 'no-such-program', args });
    expect(await problemOfRun(missing)).toMatchObject({
      code: 'PROGRAM-MISSING',
      kind: 'prerequisite',
    });
    const folder = join(temporaryFolder(), 'gone');
    const nowhere = run({ purpose, file: 'sh', args, cwd: folder });
    expect((await problemOfRun(nowhere)).code).toBe('PROGRAM-FOLDER-MISSING');
    const refused = run({ purpose, file: '/etc/passwd', args });
    expect((await problemOfRun(refused)).code).toBe('PROGRAM-NOT-STARTED');
  });

  it('ends the program when its caller cannot record it', async () => {
    let child: ProcessIdentity | undefined;
    const onSpawn = (spawned: ProcessIdentity) => {
      child = spawned;
      throw new Error('the journal is full');
    };
    const running = run({ purpose, file: 'sleep', args: ['60'], onSpawn });
    await expect(running).rejects.toThrow('the journal is full');
    expect(child && (await isAlive(child))).toBe(false);
  });
});
