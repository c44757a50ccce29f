import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { resourcePath } from '../../../src/engine/resources.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dv-provision-'));
  mkdirSync(join(folder, 'bin'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const bin = (name: string) => join(folder, 'bin', name);

/** A program of the machine that only does this. */
function fake(name: string, does = 'exit 0'): void {
  writeFileSync(bin(name), `#!/bin/bash\n${does}\n`);
  chmodSync(bin(name), 0o755);
}

/** Programs of this computer that the machine has, too. */
function real(...names: string[]): void {
  for (const name of names) fake(name, `PATH=/usr/bin:/bin:/usr/sbin:/sbin exec ${name} "$@"`);
}

function run(script: string, ...args: string[]): string {
  const path = resourcePath('provision', script);
  const env = { PATH: join(folder, 'bin') };
  return execFileSync('/bin/bash', [path, ...args], { env, encoding: 'utf8' });
}

describe('keys.sh', () => {
  const own = 'ssh-ed25519 AAAAown dcos-vagrant demo';
  const insecure = 'ssh-rsa AAAAinsecure vagrant insecure public key';
  const keysOf = () => readFileSync(join(folder, '.ssh/authorized_keys'), 'utf8');

  beforeEach(() => {
    real('cut', 'id', 'install', 'touch', 'mktemp', 'rm', 'grep', 'chown', 'chmod', 'mv');
    fake('getent', `echo "${userInfo().username}:x:0:0::${folder}:/bin/bash"`);
  });
  const exchange = () => run('keys.sh', userInfo().username, own, insecure);

  test('puts the cluster’s key in, takes Vagrant’s out, and leaves others alone', () => {
    mkdirSync(join(folder, '.ssh'));
    const mine = 'ssh-ed25519 AAAAmine me@home';
    writeFileSync(join(folder, '.ssh/authorized_keys'), `${insecure}\n${mine}\n`);
    exchange();
    expect(keysOf()).toBe(`${mine}\n${own}\n`);
  });

  test('works on a machine without any keys, and twice', () => {
    exchange();
    exchange();
    expect(keysOf()).toBe(`${own}\n`);
  });
});

describe('base.sh', () => {
  const complete = ['curl', 'ping', 'tar', 'xz', 'unzip', 'ipset', 'python3'];
  const packages = () => readFileSync(join(folder, 'installed'), 'utf8').trim();

  beforeEach(() => {
    real('sed', 'cat', 'head', 'grep');
    for (const program of complete) fake(program);
    fake('getent');
    fake('systemctl', 'exit 3');
    fake('docker', "printf 'Storage Driver: overlay2\\n Version: 19.03.5\\n'");
    // Installs what it is asked for.
    for (const tool of ['apt-get', 'yum']) {
      const record = `[ "$1" = install ] && echo "\${@: -1}" >>${folder}/installed; exit 0`;
      fake(tool, record);
    }
  });
  const missing = (type: string) =>
    [...run('base.sh', 'probe', type).matchAll(/^missing (.*)$/gm)].map(([, what]) => what);

  test('finds nothing missing on a complete machine', () => {
    expect(missing('boot')).toEqual([]);
    expect(run('base.sh', 'probe', 'master')).toContain('fact docker 19.03.5\n');
    expect(run('base.sh', 'probe', 'master')).toContain('fact storage-driver overlay2\n');
  });

  test('finds what is missing, Python on the boot machine only', () => {
    for (const program of ['ipset', 'python3', 'docker']) rmSync(bin(program));
    expect(missing('agent-private')).toEqual(['ipset', 'docker']);
    expect(missing('boot')).toEqual(['ipset', 'python3', 'docker']);
    fake('python2');
    expect(missing('boot')).toEqual(['ipset', 'docker']);
  });

  test('finds docker that does not run, a missing group and an enforcing SELinux', () => {
    fake('docker', 'exit 1');
    fake('getent', 'exit 2');
    fake('getenforce', 'echo Enforcing');
    expect(missing('master')).toEqual(['docker-running', 'nogroup', 'selinux-permissive']);
  });

  test('installs only what is missing, by the distribution’s own name for it', () => {
    rmSync(bin('xz'));
    run('base.sh', 'install', 'master', '19.03.5');
    expect(packages()).toBe('xz');
    rmSync(bin('yum'));
    run('base.sh', 'install', 'master', '19.03.5');
    expect(packages()).toBe('xz\nxz-utils');
  });
});

describe('ip-detect', () => {
  test('tells the address that leads to the first master', () => {
    const script = readFileSync(resourcePath('provision', 'ip-detect.sh'), 'utf8');
    writeFileSync(join(folder, 'ip-detect'), script.replace('FIRST_MASTER', '127.0.0.1'));
    const told = execFileSync('/bin/bash', [join(folder, 'ip-detect')], { encoding: 'utf8' });
    expect(told).toBe('127.0.0.1\n');
  });
});
