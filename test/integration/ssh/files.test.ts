import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import {
  chmod,
  mkdir,
  readdir,
  readFile,
  readlink,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCheckout } from '../../../src/engine/files/checkout.ts';
import { sendFile } from '../../../src/engine/files/send-file.ts';
import { folderToSend, sendFolder } from '../../../src/engine/files/send-folder.ts';
import { connect, type SshConnection } from '../../../src/engine/ssh/index.ts';
import { type FakeMachine, startMachine } from './machine.ts';

let machine: FakeMachine;
let connection: SshConnection;
let here: string;
let there: string;
beforeEach(async () => {
  machine = await startMachine();
  connection = await connect(machine.target);
  here = join(machine.folder, 'here');
  there = join(machine.folder, 'there');
  await mkdir(here);
});
afterEach(async () => {
  connection.close();
  await machine.stop();
});

const code = (code: string) => ({ problem: { code, kind: 'invalid' } });

describe('a file that is sent', () => {
  const send = (destination: string, replace = false) =>
    sendFile(connection, { machine: 'm1', source: join(here, 'tool'), destination, replace });
  beforeEach(async () => {
    await writeFile(join(here, 'tool'), 'x'.repeat(100_000));
    await chmod(join(here, 'tool'), 0o750);
  });

  test('lands under its own name in a folder, which is made, with its permissions', async () => {
    const path = join(there, 'tool');
    expect(await send(`${there}/`)).toBe(path);
    expect((await stat(path)).mode & 0o777).toBe(0o750);
    expect((await readFile(path, 'utf8')).length).toBe(100_000);
    expect(await readdir(there)).toEqual(['tool']);
    expect(await send(there, true)).toBe(path);
  });

  test('replaces another one only where that is wished for, and a link keeps leading there', async () => {
    await mkdir(there);
    await writeFile(join(there, 'real'), 'old');
    await symlink('real', join(there, 'link'));
    await expect(send(join(there, 'link'))).rejects.toMatchObject(code('FILES-THERE-ALREADY'));
    expect(await readFile(join(there, 'real'), 'utf8')).toBe('old');
    await send(join(there, 'link'), true);
    expect(await readlink(join(there, 'link'))).toBe('real');
    expect((await readFile(join(there, 'real'), 'utf8')).length).toBe(100_000);
  });

  test('never takes the place of a folder', async () => {
    await mkdir(join(there, 'tool'), { recursive: true });
    await expect(send(there, true)).rejects.toMatchObject(code('FILES-NOT-A-PLACE'));
  });

  test('is a file', async () => {
    const folder = { machine: 'm1', source: here, destination: there, replace: false };
    await expect(sendFile(connection, folder)).rejects.toMatchObject(code('FILES-NOT-A-FILE'));
  });

  test('has a name that is no command', async () => {
    const odd = join(there, "$(touch pwned); it's -f");
    expect(await send(odd)).toBe(odd);
    expect(await readdir(there)).toEqual(["$(touch pwned); it's -f"]);
  });
});

describe('a folder that is sent', () => {
  const place = async (mode: string) => {
    const script = { machine: 'm1', name: 'place-folder.sh', args: [there, mode] };
    await sendFolder(connection, await folderToSend(here), script, there);
  };
  const long = `${'deep/'.repeat(30)}leaf`;
  beforeEach(async () => {
    await mkdir(join(here, 'deep/'.repeat(30)), { recursive: true });
    await writeFile(join(here, long), 'long');
    await writeFile(join(here, '名前 ü'), '');
    await writeFile(join(here, 'script'), 'run me');
    await chmod(join(here, 'script'), 0o755);
    await symlink('script', join(here, 'link'));
  });

  test('arrives with long and foreign names, permissions and links', async () => {
    await place('add');
    expect((await readdir(there)).toSorted()).toEqual(['deep', 'link', 'script', '名前 ü']);
    expect(await readFile(join(there, long), 'utf8')).toBe('long');
    expect((await stat(join(there, 'script'))).mode & 0o777).toBe(0o755);
    expect(await readlink(join(there, 'link'))).toBe('script');
  });

  test('adds to what is there, or takes its place', async () => {
    await mkdir(there);
    await chmod(there, 0o711);
    await writeFile(join(there, 'other'), 'stays');
    await writeFile(join(there, 'script'), 'old');
    await place('add');
    expect(await readFile(join(there, 'other'), 'utf8')).toBe('stays');
    expect(await readFile(join(there, 'script'), 'utf8')).toBe('run me');
    await place('mirror');
    expect(existsSync(join(there, 'other'))).toBe(false);
    expect((await stat(there)).mode & 0o777).toBe(0o711);
    expect((await readdir(machine.folder)).filter((name) => name.startsWith('.sync'))).toEqual([]);
  });

  test('changes nothing where it does not come whole', async () => {
    await mkdir(there);
    await writeFile(join(there, 'script'), 'old');
    const folder = await folderToSend(here);
    await writeFile(join(here, 'script'), '');
    const script = { machine: 'm1', name: 'place-folder.sh', args: [there, 'mirror'] };
    await expect(sendFolder(connection, folder, script, there)).rejects.toThrow('became shorter');
    // The machine tidies up once it sees that nothing more comes.
    await expect
      .poll(async () => (await readdir(machine.folder)).some((name) => name.startsWith('.sync')))
      .toBe(false);
    expect(await readFile(join(there, 'script'), 'utf8')).toBe('old');
  });
});

describe('a checkout of DC/OS', () => {
  test('gives its tests without what python leaves behind', async () => {
    const tests = join(here, 'packages/dcos-integration-test/extra');
    await mkdir(join(tests, '__pycache__'), { recursive: true });
    await writeFile(join(tests, 'test_one.py'), '');
    await writeFile(join(tests, 'old.pyc'), '');
    const checkout = await readCheckout(here);
    expect(checkout).toMatchObject({ enterprise: false, bootstrap: null });
    expect(checkout.tests.entries.map(({ path }) => path)).toEqual(['test_one.py']);
    await writeFile(join(here, 'packages/upstream.json'), '{}');
    expect(await readCheckout(here)).toMatchObject({ enterprise: true });
  });

  test('is one', async () => {
    await expect(readCheckout(here)).rejects.toMatchObject(code('SYNC-NOT-A-CHECKOUT'));
  });
});

test('an archive is one that tar itself finds nothing wrong with', async () => {
  const { tarOf } = await import('../../../src/engine/files/folder-tar.ts');
  await writeFile(join(here, 'x'.repeat(150)), 'content');
  const { entries } = await folderToSend(here);
  const chunks: Buffer[] = [];
  for await (const chunk of tarOf(here, entries)) chunks.push(chunk);
  const listed = execFileSync('tar', ['-tvf', '-'], { input: Buffer.concat(chunks) });
  expect(String(listed)).toContain('x'.repeat(150));
});
