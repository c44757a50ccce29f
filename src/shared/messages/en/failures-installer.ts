import type { CatalogueEntry } from '../message.ts';

/** Known failures of DC/OS’s installer and of what it is given. The text is the cause. */
export const failuresInstaller = {
  'failure.genconf-config-missing': {
    text: 'DC/OS’s installer found no `genconf/config.yaml`: it was not copied, or is in another format.',
    remedy:
      'Go on with the cluster: the program writes the file anew. By hand: put a flat `config.yaml` into `genconf/` beside the installer.',
  },
  'failure.genconf-no-config': {
    text: 'DC/OS’s installer found no `genconf/config.yaml` where it runs.',
    remedy:
      'Go on with the cluster: the program writes the file anew. By hand: put `config.yaml` into `genconf/` in the folder where the installer is started.',
  },
  'failure.genconf-config-invalid': {
    text: 'DC/OS’s installer refuses its `config.yaml`: a key is missing, unknown or wrong for this version.',
    remedy:
      'The lines below that one in the log name each key. Correct them in the `config.yaml` that you gave, or leave it out and let the program write one.',
  },
  'failure.genconf-master-count': {
    text: 'DC/OS needs 1, 3, 5, 7 or 9 masters; here are {found}.',
    remedy: 'Choose a topology with an odd number of masters.',
  },
  'failure.genconf-duplicates': {
    text: 'The same address is given to two machines, or twice to one.',
    remedy: 'Give each machine an address of its own and one role in the topology.',
  },
  'failure.genconf-bad-ip': {
    text: 'A list of addresses for DC/OS holds something that is no IPv4 address, such as a host name.',
    remedy: 'Write dotted IPv4 addresses, such as 192.168.57.90, in `config.yaml`.',
  },
  'failure.genconf-ip-detect-missing': {
    text: 'DC/OS’s installer found no `genconf/ip-detect`, the script that tells a machine’s address.',
    remedy:
      'Go on with the cluster: the program writes the script anew. By hand: put an executable `ip-detect` into `genconf/`.',
  },
  'failure.genconf-key-missing': {
    text: 'The key `{key}` is missing in `config.yaml` and has no default.',
    remedy:
      'Add `{key}` to the `config.yaml` that you gave, or leave it out and let the program write one.',
  },
  'failure.genconf-spartan-resolver': {
    text: '`resolvers` names DC/OS’s own forwarders (198.51.100.1 to 3), which would ask themselves.',
    remedy: 'Name DNS servers outside of the cluster, such as 10.0.2.3 in VirtualBox machines.',
  },
  'failure.genconf-docker-down': {
    text: 'Docker is missing on the boot machine, or does not run there.',
    remedy:
      'Log in to the boot machine and look at `systemctl status docker`; start it with `sudo systemctl start docker`, then go on with the cluster.',
  },
  'failure.installer-not-a-script': {
    text: 'The file that was to be DC/OS’s installer is an error page or only a part of it.',
    remedy:
      'Remove that file on the storage page and download it again, or give a copy whose SHA-256 is known.',
  },
  'failure.installer-checksum': {
    text: 'The downloaded installer is not the published one: damaged on the way, or replaced at its source.',
    remedy:
      'Remove the file on the storage page and download it again; if it repeats, do not use that source.',
  },
  'failure.installer-retries': {
    text: 'The download broke off again and again.',
    remedy:
      'Check that the address answers in a browser; give a mirror in the settings, or a file that you have already.',
  },
  'failure.installer-accessdenied': {
    text: 'The server answered 403: the file is not there, or is no longer public.',
    remedy:
      'Choose another version, give a mirror in the settings, or a file that you have already.',
  },
  'failure.version-unknown': {
    text: 'DC/OS {version} is not in the list of known versions.',
    remedy: 'Choose a version from the list, or give an installer of your own.',
  },
  'failure.config-for-version-missing': {
    text: 'There is no template of a `config.yaml` for DC/OS {version}.',
    remedy:
      'Give a `config.yaml` of your own for that version. In dcos-vagrant: name it in DCOS_CONFIG_PATH.',
  },
  'failure.file-not-found-config': {
    text: 'The file {file}, which the configuration names, is not there.',
    remedy: 'Correct the path, or put the file there.',
  },
  'failure.no-boot-machine': {
    text: 'The topology lacks a machine of type {type}.',
    remedy: 'Add one; a cluster needs a boot machine, a master and an agent.',
  },
  'failure.halt-disabled': {
    text: 'dcos-vagrant refuses to halt machines while a master is among them, because masters may lose their quorum.',
    remedy:
      'Stop the cluster with this program, which keeps to a safe order; in dcos-vagrant use `vagrant suspend`.',
  },
  'failure.public-agent-unsupported': {
    text: 'Public agents cannot be installed by method {method} before DC/OS 1.8.',
    remedy: 'Choose a newer version. In dcos-vagrant: use the method ssh_pull.',
  },
  'failure.machine-ip-unknown': {
    text: 'Machine {machine} has no address in the private network.',
    remedy: 'Give it an `ip` in the topology.',
  },
  'failure.hostname-invalid': {
    text: 'A machine’s name holds a character that host names cannot have.',
    remedy: 'Use letters, digits and hyphens only.',
  },
} as const satisfies Record<string, CatalogueEntry>;
