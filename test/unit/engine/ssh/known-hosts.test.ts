import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  checkHostKey,
  fingerprintOf,
  forgetHostKey,
} from '../../../../src/engine/ssh/known-hosts.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dv-known-hosts-'));
  file = join(folder, 'known_hosts.json');
});
afterEach(() => rm(folder, { recursive: true }));

const key = (text: string) => Buffer.from(text);
const problemCode = async (work: Promise<unknown>) =>
  work.then(
    () => 'no problem',
    (error) => error.problem.code,
  );

describe('host keys', () => {
  test('are pinned at first contact and pass from then on', async () => {
    await checkHostKey(file, 'm1', key('first'));
    await checkHostKey(file, 'm1', key('first'));
    const pinned = JSON.parse(await readFile(file, 'utf8'));
    expect(pinned.m1.fingerprint).toBe(fingerprintOf(key('first')));
  });

  test('have the fingerprint that ssh-keygen -l shows', () => {
    const blob = 'AAAAC3NzaC1lZDI1NTE5AAAAIKZQG11aNQNUL1YTKs8kA3N0uvu+E5N6F9OQhWeqM1vu';
    expect(fingerprintOf(Buffer.from(blob, 'base64'))).toBe(
      'SHA256:KUKnHEoD0C/98WUF8nbnvaGntaGpu158u7EMCnz9P2I',
    );
  });

  test('that changed are refused, and the pinned one stays', async () => {
    await checkHostKey(file, 'm1', key('first'));
    expect(await problemCode(checkHostKey(file, 'm1', key('other')))).toBe('SSH-HOST-KEY-CHANGED');
    await checkHostKey(file, 'm1', key('first'));
  });

  test('of a machine made anew are pinned again after they were forgotten', async () => {
    await checkHostKey(file, 'm1', key('first'));
    await checkHostKey(file, 'a1', key('agent'));
    await forgetHostKey(file, 'm1');
    await checkHostKey(file, 'm1', key('second'));
    expect(await problemCode(checkHostKey(file, 'a1', key('x')))).toBe('SSH-HOST-KEY-CHANGED');
  });

  test('of many machines at once are all kept', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `a${index}`);
    await Promise.all(names.map((name) => checkHostKey(file, name, key(name))));
    expect(Object.keys(JSON.parse(await readFile(file, 'utf8')))).toEqual(names);
  });

  test('in a file that is no such file are never replaced silently', async () => {
    await writeFile(file, '{"m1": 7}');
    expect(await problemCode(checkHostKey(file, 'a1', key('x')))).toBe('SSH-KNOWN-HOSTS-INVALID');
    expect(await readFile(file, 'utf8')).toBe('{"m1": 7}');
  });
});
