import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { resourcePath, resourceText } from '../../../src/engine/resources.ts';
import { withLifeline } from '../../../src/engine/ssh/index.ts';

const run = promisify(execFile);
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dv-push-'));
  await mkdir(join(folder, 'genconf'));
  await writeFile(join(folder, 'genconf/ssh_key'), 'not a key');
  await mkdir(join(folder, 'bin'));
  await writeFile(join(folder, 'bin/docker'), '#!/bin/sh\nexit 1\n');
  await chmod(join(folder, 'bin/docker'), 0o755);
});
afterEach(() => rm(folder, { recursive: true }));

const there = (name: string) =>
  stat(join(folder, name)).then(
    () => true,
    () => false,
  );
const installer = (does: string) =>
  writeFile(join(folder, 'dcos_generate_config.sh'), `#!/bin/bash\n${does}\n`);
const env = () => ({ PATH: `${join(folder, 'bin')}:${process.env.PATH}` });
const push = () =>
  run('bash', [resourcePath('provision', 'push.sh'), folder, 'deploy', 'what'], { env: env() });

describe('push.sh', () => {
  test('runs the installer with the key, takes note that it went well, and removes the key', async () => {
    await installer('echo "$1 $(cat genconf/ssh_key)"');
    expect((await push()).stdout).toBe('--deploy not a key\n');
    expect(await readFile(join(folder, 'passed-deploy'), 'utf8')).toBe('what\n');
    expect(await there('genconf/ssh_key')).toBe(false);
  });

  test('takes no note where it failed, and forgets an earlier one; the key goes, too', async () => {
    await writeFile(join(folder, 'passed-deploy'), 'what\n');
    await installer('echo told; exit 3');
    await expect(push()).rejects.toMatchObject({ code: 3, stdout: 'told\n' });
    expect(await there('passed-deploy')).toBe(false);
    expect(await there('genconf/ssh_key')).toBe(false);
  });

  test('removes the key when its connection is lost', async () => {
    await installer('echo at work; sleep 600');
    const text = withLifeline(await resourceText('provision', 'push.sh'));
    const child: ChildProcess = spawn('bash', ['-s', '--', folder, 'deploy', 'what'], {
      env: env(),
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    child.stdin?.write(text);
    if (child.stdout === null) throw new Error('The script says nothing.');
    await once(child.stdout, 'data');
    expect(await there('genconf/ssh_key')).toBe(true);
    child.stdin?.end();
    await once(child, 'exit');
    expect(await there('genconf/ssh_key')).toBe(false);
    expect(await there('passed-deploy')).toBe(false);
  });
});
