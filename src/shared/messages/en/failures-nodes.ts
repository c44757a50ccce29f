import type { CatalogueEntry } from '../message.ts';

/** Known failures of DC/OS on its machines. The text is the cause. */
export const failuresNodes = {
  'failure.dcos-existing': {
    text: 'DC/OS was installed on this machine before, completely or in part.',
    remedy:
      'Destroy the machine and make it again; going on with the cluster does that for machines that are absent.',
  },
  'failure.dcos-port-used': {
    text: 'Port {port}, which {user} needs, is taken on the machine by another program.',
    remedy:
      'Log in there and find it with `sudo ss -tlnp`; port 53 is often dnsmasq or systemd-resolved, port 80 a web server. Stop it, then go on.',
  },
  'failure.dcos-cmd-missing': {
    text: 'The program `{program}` is missing on the machine: its box is older than this DC/OS.',
    remedy: 'Use a newer box, or install `{program}` on the machine, then go on.',
  },
  'failure.dcos-selinux': {
    text: 'SELinux is enforcing on the machine, which this DC/OS does not allow.',
    remedy:
      'Log in there, run `sudo setenforce 0` and set SELINUX=permissive in `/etc/selinux/config`, then go on.',
  },
  'failure.dcos-nogroup': {
    text: 'The group `nogroup`, which DC/OS needs, is missing on the machine.',
    remedy: 'Log in there and run `sudo groupadd nogroup`, then go on.',
  },
  'failure.dcos-devicemapper': {
    text: 'Docker on the machine keeps images in a loopback file (devicemapper), which DC/OS refuses.',
    remedy:
      'Set `storage-driver` to overlay2 in `/etc/docker/daemon.json` there, restart Docker, then go on.',
  },
  'failure.dcos-ftype': {
    text: 'The file system of the machine was made without ftype=1, which Docker’s overlay needs.',
    remedy: 'Use a box whose XFS file system has ftype=1.',
  },
  'failure.dcos-version-req': {
    text: '{program} on the machine is older than {needed}, which DC/OS needs.',
    remedy: 'Use a newer box, or bring {program} up to date on the machine, then go on.',
  },
  'failure.dcos-invalid-role': {
    text: 'DC/OS was to be installed with a role that it does not know: {role}.',
    remedy: 'Use master, slave or slave_public.',
  },
  'failure.dcos-not-root': {
    text: 'DC/OS’s installation script was started without administrator rights on the machine.',
    remedy: 'Start it with `sudo`.',
  },
  'failure.dcos-preflight-failed': {
    text: 'The machine did not pass DC/OS’s checks before the installation.',
    remedy: 'Each line with FAIL above names one thing to put right.',
  },
  'failure.dcos-setup-failed': {
    text: 'The machine could not download DC/OS from the boot machine, or could not unpack it.',
    remedy:
      'Check that the boot machine runs and the disk of the machine has room; `journalctl -u dcos-setup -u dcos-download` there tells more.',
  },
  'failure.postflight-unhealthy': {
    text: 'DC/OS did not become healthy in the time it was given.',
    remedy:
      'The units named below that line in the log are ill. Give the machines more memory or this computer some rest, then go on.',
  },
  'failure.postflight-nodiag': {
    text: 'DC/OS’s own diagnostics are missing on the machine: its installation did not end.',
    remedy:
      'Look for what happened to dcos-download and dcos-setup further up, then destroy the machine and go on.',
  },
  'failure.cosmos-marathon-unavailable': {
    text: 'DC/OS’s package service keeps an old answer about Marathon’s address (known of 1.6).',
    remedy: 'Run `sudo systemctl restart dcos-cosmos` on the masters.',
  },
  'failure.login-offline': {
    text: 'The cluster cannot reach the service that logs people in on the internet.',
    remedy:
      'Check that the machines reach the internet and resolve names; VirtualBox before 5.0.20 broke names behind NAT.',
  },
  'failure.dcos-ip-detect': {
    text: 'The script `ip-detect` did not tell one IPv4 address.',
    remedy:
      'Correct the script: it has to print one address on one line. Going on with the cluster writes the program’s own again.',
  },
  'failure.dcos-ip-not-master': {
    text: 'A master takes {address} for its address, which is not in the list of masters.',
    remedy:
      'Let `ip-detect` choose the address of the cluster’s network; 10.0.2.15 is VirtualBox’s NAT.',
  },
  'failure.dcos-clock-bad': {
    text: 'A machine’s clock is not synchronized, so DC/OS does not start; common after a machine was paused.',
    remedy:
      'Log in there and restart the time service (`sudo systemctl restart chronyd` or `ntpd`), then go on.',
  },
  'failure.dcos-component': {
    text: 'The unit {unit} of DC/OS is not healthy.',
    remedy:
      'Wait until the units before it are up; `journalctl -u {unit}` on the machine tells more.',
  },
  'failure.dcos-replog': {
    text: 'The masters’ replicated log has no majority, or is still recovering.',
    remedy: 'See that more than half of the masters run, then wait some minutes.',
  },
  'failure.dcos-crdb': {
    text: 'The database of DC/OS’s users misses copies, because a master is down.',
    remedy: 'Start all masters; the copies are made again by themselves.',
  },
  'failure.dcos-detectip-stderr': {
    text: 'The script `ip-detect` writes messages where DC/OS expects none.',
    remedy: 'Let it write nothing on standard error.',
  },
  'failure.dcos-zk': {
    text: 'ZooKeeper does not serve on a master yet, or has ended.',
    remedy:
      'Wait some minutes. If it stays, see that the masters’ addresses are right; `journalctl -u dcos-exhibitor` there tells more.',
  },
  'failure.dcos-refused': {
    text: 'DC/OS’s web server on {host} does not answer yet, or has ended.',
    remedy:
      'Wait some minutes while DC/OS starts. If it stays, `journalctl -u dcos-adminrouter` there tells more.',
  },
  'failure.agent-incompatible': {
    text: 'An agent’s memory, CPUs or attributes changed after it joined the cluster, and it refuses to go on under its old name.',
    remedy:
      'Stop the agent’s service there, remove `/var/lib/mesos/slave/meta/slaves/latest`, and start it again.',
  },
  'failure.universe-repo': {
    text: 'The package repository {repository} cannot be reached: its server was switched off.',
    remedy: 'Remove that repository in DC/OS, or add one of your own.',
  },
  'failure.signal-failed': {
    text: 'DC/OS’s unit for usage reports has no network; this does no harm.',
    remedy: 'Nothing has to be done; `telemetry_enabled: false` in `config.yaml` silences it.',
  },
} as const satisfies Record<string, CatalogueEntry>;
