import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  connect,
  forgetHostKey,
  type SshConnection,
  writeRootFile,
} from '../../../src/engine/ssh/index.ts';
import { type FakeMachine, startMachine } from './machine.ts';

let machine: FakeMachine;
let connection: SshConnection;
beforeEach(async () => {
  machine = await startMachine();
  connection = await connect(machine.target);
});
afterEach(async () => {
  connection.close();
  await machine.stop();
});

const code = (code: string) => ({ problem: { code } });
const inFolder = (name: string) => join(machine.folder, name);
const lines: string[] = [];
const collect = (line: string) => lines.push(line);
beforeEach(() => {
  lines.length = 0;
});

describe('a command on a machine', () => {
  test('gives its output, line by line, and its exit code', async () => {
    const argv = ['sh', '-c', 'echo "$1"; echo worse >&2; exit 3', 'sh', "it's $HOME"];
    const result = await connection.exec(argv, { onLine: collect });
    expect(result).toEqual({ code: 3, stdout: "it's $HOME\n", stderr: 'worse\n' });
    expect(lines.sort()).toEqual(["it's $HOME", 'worse']);
  });

  test('reads its input', async () => {
    const { stdout } = await connection.exec(['wc', '-c'], { input: 'x'.repeat(300_000) });
    expect(stdout.trim()).toBe('300000');
  });

  test('that a signal ended has no exit code', async () => {
    expect((await connection.exec(['sh', '-c', 'kill -9 $PPID'])).code).toBe(null);
  });

  test('out of time is a problem, and its connection goes on', async () => {
    const slow = connection.exec(['cat'], { timeoutMs: 100 });
    await expect(connection.exec(['true'])).resolves.toMatchObject({ code: 0 });
    await expect(slow).resolves.toMatchObject({ code: 0 });
    const held = connection.script('sleep 60', [], { timeoutMs: 100 });
    await expect(held).rejects.toMatchObject(code('SSH-TIMEOUT'));
    await expect(connection.exec(['true'])).resolves.toMatchObject({ code: 0 });
  });

  test('over a connection that breaks off is a problem', async () => {
    const running = connection.script('echo up; sleep 60', [], { onLine: () => machine.cutOff() });
    await expect(running).rejects.toMatchObject(code('SSH-CONNECTION-LOST'));
    expect(connection.closed).toBe(true);
    await expect(connection.exec(['true'])).rejects.toMatchObject(code('SSH-CONNECTION-LOST'));
  });
});

describe('a script as root', () => {
  test('gets its arguments, and no input to swallow', async () => {
    const script = 'set -euo pipefail\ncat\nfor word; do echo "<$word>"; done';
    const { stdout } = await connection.script(script, ['a b', '--', '$x']);
    expect(stdout).toBe('<a b>\n<-->\n<$x>\n');
  });

  test('that fails says so, with its last words', async () => {
    const script = 'echo one; echo "no space left" >&2; exit 7; echo never';
    await expect(connection.script(script, [])).rejects.toMatchObject({
      problem: {
        code: 'SSH-SCRIPT-FAILED',
        params: { detail: 'no space left' },
        command: { exitCode: 7, lastLines: ['one', 'no space left'] },
      },
    });
  });

  // The script waits for a child; both are to be gone when nobody listens any more.
  const lasting = 'trap "touch ended; exit 1" TERM; sleep 600 & echo "child $!"; wait';
  const childOf = (line: string) => Number(line.split(' ')[1]);
  const runs = (pid: number) => existsSync(`/proc/${pid}`);

  test('that is cancelled is terminated with its children', async () => {
    const cancel = new AbortController();
    const running = connection.script(lasting, [], {
      signal: cancel.signal,
      onLine: (line) => {
        collect(line);
        cancel.abort();
      },
    });
    await expect(running).rejects.toMatchObject(code('OPERATION-CANCELLED'));
    await expect.poll(() => existsSync(inFolder('ended'))).toBe(true);
    await expect.poll(() => runs(childOf(lines[0] ?? ''))).toBe(false);
  });

  test('whose caller is gone is terminated with its children', async () => {
    const running = connection.script(lasting, [], {
      onLine: (line) => {
        collect(line);
        machine.cutOff();
      },
    });
    await expect(running).rejects.toMatchObject(code('SSH-CONNECTION-LOST'));
    await expect.poll(() => existsSync(inFolder('ended'))).toBe(true);
    await expect.poll(() => runs(childOf(lines[0] ?? ''))).toBe(false);
  });

  test('leaves no process behind when it ends by itself', async () => {
    const { stdout } = await connection.script('echo "$PPID"', []);
    await expect.poll(() => runs(Number(stdout))).toBe(false);
  });
});

describe('a file of root', () => {
  test('is written whole, with its folder and mode', async () => {
    const path = inFolder('etc/sub/unit.service');
    await writeRootFile(connection, path, "[Unit]\nDescription=it's ü\n", '640');
    expect(await readFile(path, 'utf8')).toBe("[Unit]\nDescription=it's ü\n");
    expect((await stat(path)).mode & 0o777).toBe(0o640);
  });

  test('that cannot be written is a problem', async () => {
    await mkdir(inFolder('taken'));
    await writeFile(inFolder('taken/by-a-file'), '');
    const path = inFolder('taken/by-a-file/config.yaml');
    const writing = writeRootFile(connection, path, 'x', '644');
    await expect(writing).rejects.toMatchObject(code('SSH-WRITE-FAILED'));
  });
});

describe('an upload', () => {
  const content = Buffer.alloc(3_000_001, 'DC/OS ');

  test('arrives whole, replaces what was there, and tells its progress', async () => {
    await writeFile(inFolder('installer.sh'), content);
    await writeFile(inFolder('remote.sh'), 'older');
    const told: number[] = [];
    await connection.upload(inFolder('installer.sh'), inFolder('remote.sh'), {
      mode: 0o755,
      onProgress: (fraction) => told.push(fraction),
    });
    expect((await readFile(inFolder('remote.sh'))).equals(content)).toBe(true);
    expect((await stat(inFolder('remote.sh'))).mode & 0o777).toBe(0o755);
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });

  test('of an empty file is an empty file', async () => {
    await writeFile(inFolder('empty'), '');
    await connection.upload(inFolder('empty'), inFolder('remote'));
    expect((await stat(inFolder('remote'))).size).toBe(0);
  });

  test('that is cancelled leaves neither target nor part', async () => {
    await writeFile(inFolder('installer.sh'), content);
    const cancel = new AbortController();
    const sending = connection.upload(inFolder('installer.sh'), inFolder('remote.sh'), {
      signal: cancel.signal,
      onProgress: () => cancel.abort(),
    });
    await expect(sending).rejects.toMatchObject(code('OPERATION-CANCELLED'));
    expect((await readdir(machine.folder)).filter((name) => name.startsWith('remote'))).toEqual([]);
  });

  test('over a connection that breaks off is a problem, and the target is not there', async () => {
    await writeFile(inFolder('installer.sh'), content);
    const sending = connection.upload(inFolder('installer.sh'), inFolder('remote.sh'), {
      onProgress: () => machine.cutOff(),
    });
    await expect(sending).rejects.toMatchObject(code('SSH-CONNECTION-LOST'));
    expect(existsSync(inFolder('remote.sh'))).toBe(false);
  });

  test('into a folder that is not there is a problem', async () => {
    const sending = connection.upload(inFolder('key'), inFolder('nowhere/remote'));
    await expect(sending).rejects.toMatchObject(code('SSH-UPLOAD-FAILED'));
  });
});

describe('logging in', () => {
  test('to a machine with another host key than the pinned one is refused until it is forgotten', async () => {
    await machine.replaceHostKey();
    await expect(connect(machine.target)).rejects.toMatchObject(code('SSH-HOST-KEY-CHANGED'));
    await forgetHostKey(machine.target.knownHostsPath, 'm1');
    const again = await connect(machine.target);
    expect(again.closed).toBe(false);
    again.close();
  });

  test('without any private key is a problem that names their places', async () => {
    const target = { ...machine.target, privateKeyPaths: ['/no/such/key'] };
    await expect(connect(target)).rejects.toMatchObject(code('SSH-KEY-MISSING'));
  });

  test('where nothing listens is unreachable', async () => {
    const other = await startMachine();
    const { host, port } = other.target;
    await other.stop();
    const target = { ...machine.target, host, port };
    await expect(connect(target)).rejects.toMatchObject(code('SSH-UNREACHABLE'));
  });

  test('with keys that the machine does not take is refused', async () => {
    const strict = await startMachine({ refuseLogins: true });
    await expect(connect(strict.target)).rejects.toMatchObject(code('SSH-REFUSED'));
    await strict.stop();
  });

  test('passes every byte between a command and the streams', async () => {
    const sent = Buffer.from([0, 13, 10, 255, 254, 195, 40, 10, 13]);
    const stdin = new PassThrough();
    const stdout = new PassThrough();
    const ended = connection.attach(['cat'], { stdin, stdout, stderr: new PassThrough() });
    stdin.end(sent);
    expect(await ended).toBe(0);
    stdout.end();
    expect(Buffer.concat(await stdout.toArray())).toEqual(sent);
  });

  test('opens a shell of the terminal’s size that follows it and gives its exit code', async () => {
    const stdin = new PassThrough();
    const stdout = Object.assign(new PassThrough(), { rows: 30, columns: 100 });
    const shown: string[] = [];
    stdout.on('data', (chunk: Buffer) => shown.push(chunk.toString()));
    const ended = connection.shell({ stdin, stdout, stderr: new PassThrough() });
    await expect.poll(() => shown.join('')).toContain('terminal 100x30');
    stdout.columns = 120;
    stdout.emit('resize');
    stdin.write('size\n');
    await expect.poll(() => shown.join('')).toContain('now 120x30');
    stdin.write('exit 5');
    expect(await ended).toBe(5);
  });

  test('can be cancelled', async () => {
    await expect(connect(machine.target, { signal: AbortSignal.abort() })).rejects.toMatchObject(
      code('OPERATION-CANCELLED'),
    );
  });
});
