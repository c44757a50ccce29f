import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dcosBox, dockerWith, type Machine, openMachine, plainCentos } from './machine.ts';

let machine: Machine;
beforeEach(() => {
  machine = openMachine();
});
afterEach(() => machine.close());

describe('a plain CentOS 7', () => {
  beforeEach(() => plainCentos(machine));

  it('lacks what the DC/OS box has', () => {
    expect(machine.missing()).toEqual([
      'xz',
      'unzip',
      'ipset',
      'docker',
      'nogroup',
      'selinux-permissive',
      'firewall-off',
      'kernel-settings',
      'time-sync',
    ]);
  });

  it('gets the Docker of its DC/OS version, with overlay, now and at every boot', () => {
    machine.base('install', 'master', '18.09.9');
    expect(machine.changes()).toContain(
      'yum install -y docker-ce-18.09.9 docker-ce-cli-18.09.9 containerd.io',
    );
    expect(machine.changes()).toContain(
      'yum-config-manager --add-repo https://download.docker.com/linux/centos/docker-ce.repo',
    );
    expect(machine.read('etc/docker/daemon.json')).toBe('{"storage-driver": "overlay2"}\n');
    expect(machine.read('etc/modules-load.d/dcos-vagrant-overlay.conf')).toBe('overlay\n');
    const changes = machine.changes();
    expect(changes.indexOf('modprobe overlay')).toBeLessThan(
      changes.indexOf('systemctl start docker'),
    );
    expect(changes).toContain('systemctl enable docker');
  });

  it('gets its packages from the archive, because its mirrors are gone', () => {
    machine.base('install', 'master', '19.03.5');
    expect(machine.changes()[0]).toBe('yum install -y xz unzip ipset');
    const repository = machine.read('etc/yum.repos.d/CentOS-Base.repo');
    expect(repository).toContain('\nbaseurl=http://vault.centos.org/7.9.2009/os/$basearch/\n');
    expect(repository).toMatch(/^#mirrorlist=/m);
    expect(repository).not.toMatch(/^mirrorlist=/m);
  });

  it('keeps repositories that somebody set up', () => {
    const own = '[base]\nbaseurl=http://mirror.example/centos/7/os/\n';
    machine.write('etc/yum.repos.d/CentOS-Base.repo', own);
    machine.base('install', 'master', '19.03.5');
    expect(machine.read('etc/yum.repos.d/CentOS-Base.repo')).toBe(own);
  });

  it('becomes permissive, open, and forwards, now and at every boot', () => {
    machine.base('install', 'master', '19.03.5');
    expect(machine.changes()).toEqual(
      expect.arrayContaining([
        'groupadd nogroup',
        'setenforce 0',
        'systemctl disable --now firewalld',
        'modprobe br_netfilter',
      ]),
    );
    expect(machine.read('etc/selinux/config')).toBe(
      '# this file\nSELINUX=permissive\nSELINUXTYPE=targeted\n',
    );
    expect(machine.read('etc/sysctl.d/90-dcos-vagrant.conf')).toBe(
      [
        'net.ipv4.ip_forward = 1',
        'net.bridge.bridge-nf-call-iptables = 1',
        'net.ipv6.conf.all.disable_ipv6 = 1',
        'net.ipv6.conf.default.disable_ipv6 = 1',
        '',
      ].join('\n'),
    );
  });

  it('keeps time by the chrony that it has, or gets one', () => {
    machine.base('install', 'master', '19.03.5');
    expect(machine.changes()).toContain('systemctl start chronyd');
    expect(machine.changes()).not.toContain('yum install -y chrony');
    machine.remove('chronyd');
    machine.base('install', 'master', '19.03.5');
    expect(machine.changes()).toContain('yum install -y chrony');
  });

  it('stops where a package cannot be had, and says which program failed', () => {
    machine.fake('yum', 'echo "Cannot find a valid baseurl for repo: base" >&2; exit 1');
    const { status, stderr } = machine.tryInstall();
    expect(status).not.toBe(0);
    expect(stderr).toContain('Cannot find a valid baseurl');
    expect(machine.changes().filter((line) => line.startsWith('systemctl start docker'))).toEqual(
      [],
    );
  });
});

describe('a machine of the DC/OS box', () => {
  beforeEach(() => dcosBox(machine));

  it('lacks nothing, and nothing is changed on it', () => {
    expect(machine.missing()).toEqual([]);
    machine.base('install', 'master', '19.03.5');
    expect(machine.changes()).toEqual([]);
  });

  it('needs no time server where guest additions keep the time', () => {
    machine.fake(
      'systemctl',
      '[ "$1" = is-active ] && [ "$3" != vboxadd-service ] && exit 3; exit 0',
    );
    expect(machine.missing()).toEqual([]);
  });

  it('gets Docker started where it stands still', () => {
    machine.fake('docker', 'exit 1');
    expect(machine.missing()).toEqual(['docker-running']);
    machine.base('install', 'master', '19.03.5');
    expect(machine.changes()).toEqual(['systemctl enable docker', 'systemctl start docker']);
  });

  it('gets overlay in the place of devicemapper, unless Docker holds something already', () => {
    machine.fake('docker', dockerWith('devicemapper', 'a1b2c3'));
    expect(machine.missing()).toEqual([]);
    machine.fake('docker', dockerWith('devicemapper'));
    expect(machine.missing()).toEqual(['docker-overlay']);
    machine.base('install', 'master', '19.03.5');
    expect(machine.read('etc/docker/daemon.json')).toContain('overlay2');
    expect(machine.changes()).toEqual(['systemctl restart docker']);
  });

  it('keeps a Docker configuration that is there', () => {
    machine.write('etc/docker/daemon.json', '{"debug": true}');
    machine.fake('docker', dockerWith('devicemapper'));
    machine.base('install', 'master', '19.03.5');
    expect(machine.read('etc/docker/daemon.json')).toBe('{"debug": true}');
  });
});

describe('a machine of another family', () => {
  it('is asked for nothing that only CentOS needs', () => {
    dcosBox(machine);
    machine.remove('yum');
    machine.fake('sysctl', 'echo 0');
    machine.fake('systemctl', 'exit 3');
    expect(machine.missing()).toEqual([]);
  });

  it('without a package tool says what it lacks', () => {
    dcosBox(machine);
    machine.remove('yum');
    machine.remove('ipset');
    const { status, stderr } = machine.tryInstall();
    expect(status).toBe(1);
    expect(stderr).toContain('neither yum nor apt-get to install: ipset');
  });
});
