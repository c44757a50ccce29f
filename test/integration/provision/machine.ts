import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { resourcePath } from '../../../src/engine/resources.ts';

/** What CentOS 7's own repositories look like before and after its end. */
export const mirrorRepository = `[base]
name=CentOS-$releasever - Base
mirrorlist=http://mirrorlist.centos.org/?release=$releasever&arch=$basearch&repo=os
#baseurl=http://mirror.centos.org/centos/$releasever/os/$basearch/
gpgcheck=1
`;

/** A machine that is a folder: its programs are scripts that only write down how they were called. */
export function openMachine() {
  const folder = mkdtempSync(join(tmpdir(), 'dv-base-'));
  const bin = (name: string) => join(folder, 'bin', name);
  const file = (path: string) => join(folder, 'root', path);
  const calls = join(folder, 'calls');
  mkdirSync(join(folder, 'bin'));

  const fake = (name: string, does = '') => {
    const record = `echo "${name}\${*:+ $*}" >>${calls}`;
    writeFileSync(bin(name), `#!/bin/bash\n${record}\n${does}\n`);
    chmodSync(bin(name), 0o755);
  };
  const machine = {
    fake,
    remove: (name: string) => rmSync(bin(name)),
    write: (path: string, text: string) => {
      mkdirSync(dirname(file(path)), { recursive: true });
      writeFileSync(file(path), text);
    },
    read: (path: string) => readFileSync(file(path), 'utf8'),
    has: (path: string) => existsSync(file(path)),
    /** What was called that changes something. */
    changes: () =>
      (existsSync(calls) ? readFileSync(calls, 'utf8') : '')
        .split('\n')
        .filter((line) =>
          /^(yum|apt-get|modprobe|groupadd|setenforce|sysctl -q|systemctl (enable|start|restart|disable))/.test(
            line,
          ),
        ),
    missing: () =>
      [...machine.base('probe', 'master').matchAll(/^missing (.*)$/gm)].map(([, what]) => what),
    base: (...args: string[]) =>
      execFileSync('/bin/bash', [resourcePath('provision', 'base.sh'), ...args], {
        env: { PATH: join(folder, 'bin'), BASE_ROOT: join(folder, 'root') },
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    tryInstall: () =>
      spawnSync(
        '/bin/bash',
        [resourcePath('provision', 'base.sh'), 'install', 'master', '19.03.5'],
        {
          env: { PATH: join(folder, 'bin'), BASE_ROOT: join(folder, 'root') },
          encoding: 'utf8',
        },
      ),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
  for (const name of ['sed', 'cat', 'head', 'grep', 'mkdir', 'ln']) {
    writeFileSync(bin(name), `#!/bin/bash\nPATH=/usr/bin:/bin exec ${name} "$@"\n`);
    chmodSync(bin(name), 0o755);
  }
  return machine;
}

export type Machine = ReturnType<typeof openMachine>;

/** A plain CentOS 7 as it comes: no Docker, no ipset, SELinux enforcing, firewall on, its mirrors gone. */
export function plainCentos(machine: Machine): void {
  machine.write('etc/centos-release', 'CentOS Linux release 7.8.2003 (Core)\n');
  machine.write('etc/yum.repos.d/CentOS-Base.repo', mirrorRepository);
  machine.write('etc/selinux/config', '# this file\nSELINUX=enforcing\nSELINUXTYPE=targeted\n');
  for (const program of ['curl', 'ping', 'tar', 'chronyd']) machine.fake(program);
  machine.fake('getent', 'exit 2');
  machine.fake('groupadd');
  machine.fake('getenforce', 'echo Enforcing');
  machine.fake('setenforce');
  machine.fake('modprobe');
  machine.fake('sysctl', '[ "$1" = -n ] && echo 0; exit 0');
  machine.fake('yum');
  machine.fake('yum-config-manager');
  machine.fake('systemctl', '[ "$1" = is-active ] && [ "$3" != firewalld ] && exit 3; exit 0');
}

/** A machine made from the DC/OS box: all is there. */
export function dcosBox(machine: Machine): void {
  plainCentos(machine);
  for (const program of ['xz', 'unzip', 'ipset']) machine.fake(program);
  machine.fake('getent');
  machine.fake('getenforce', 'echo Permissive');
  machine.fake('sysctl', '[ "$1" = -n ] && echo 1; exit 0');
  machine.fake('systemctl', '[ "$1" = is-active ] && [ "$3" = firewalld ] && exit 3; exit 0');
  machine.fake('docker', dockerWith('overlay'));
}

/** A running Docker with this storage driver and these images. */
export function dockerWith(driver: string, images = ''): string {
  return `case $1 in
  info) echo ' Storage Driver: ${driver}' ;;
  version) echo ' Version: 1.13.1' ;;
  images) echo '${images}' ;;
esac`;
}
