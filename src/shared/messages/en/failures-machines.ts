import type { CatalogueEntry } from '../message.ts';

/** Known failures of boxes, of what runs in machines, and of ssh to them. The text is the cause. */
export const failuresMachines = {
  'failure.ssh-auth-retry': {
    text: 'The machine refuses the key for now; Vagrant tries again.',
    remedy:
      'If it goes on to the end: Vagrant 1.8.5 wrote keys with wrong permissions, so install a newer one.',
  },
  'failure.econnaborted': {
    text: 'Something on this computer broke off the connection to the machine; Vagrant 1.9.4 on Windows gives up then.',
    remedy:
      'Install a newer Vagrant, and make an exception for VirtualBox in antivirus program and firewall.',
  },
  'failure.boot-timeout': {
    text: 'The machine did not answer over ssh in the time it was given.',
    remedy:
      'Close programs that keep this computer busy, see that virtualization works, then go on: the machine keeps what it has.',
  },
  'failure.ssh-exit-status': {
    text: 'A command in the machine ended with an error.',
    remedy: 'The lines before that one in the log are what the command itself said.',
  },
  'failure.ssh-auth-failed': {
    text: 'The machine has another public key than the one it was reached with.',
    remedy: 'If the key in the cluster’s folder was lost, destroy the machine and make it again.',
  },
  'failure.ssh-key-permissions': {
    text: 'Others may read the private key, so ssh does not use it.',
    remedy: 'Run `chmod 600` on the file that the line below names.',
  },
  'failure.ssh-library': {
    text: 'The connection to the machine broke off inside Vagrant’s own ssh.',
    remedy:
      'Go on with the cluster. If it repeats, look at the machine’s console, and try without an ssh agent.',
  },
  'failure.ssh-not-ready': {
    text: 'The machine does not run, or does not answer over ssh yet.',
    remedy: 'Start the cluster, then try again.',
  },
  'failure.guest-unknown': {
    text: 'Vagrant cannot tell which system runs in the machine.',
    remedy:
      'Use a box with a Linux that Vagrant knows, or look at the machine’s console: it may not have booted.',
  },
  'failure.box-404': {
    text: 'The box, or the address that it should come from, is not there.',
    remedy: 'Check the name; give a local file, a mirror or a box of your own in the settings.',
  },
  'failure.box-429': {
    text: 'The server of boxes refuses more downloads for now.',
    remedy: 'Wait an hour, or give a local file or a mirror in the settings.',
  },
  'failure.box-checksum': {
    text: 'The downloaded box is not what it should be: damaged, or changed at its source.',
    remedy:
      'Delete the unfinished files in `tmp` of the Vagrant home folder and download it again; if it repeats, do not use that source.',
  },
  'failure.box-metadata': {
    text: 'What should describe a box is a web page: a proxy or a login page answered.',
    remedy:
      'Open the address in a browser; log in to the network, or give a local file in the settings.',
  },
  'failure.download-error': {
    text: 'Vagrant could not download a file.',
    remedy:
      'The lines below that one in the log give the reason: the address, a proxy or a certificate.',
  },
  'failure.mount-vboxsf': {
    text: 'Folders cannot be shared with the machine: VirtualBox’s guest additions are missing in it, or do not fit its kernel.',
    remedy: 'Use a box that has them. Clusters of this program share no folders.',
  },
  'failure.rsync-missing': {
    text: 'A folder is to be copied with rsync, which is missing here or in the machine.',
    remedy: 'Install rsync, or choose another kind of shared folder in the Vagrantfile.',
  },
  'failure.centos-mirrorlist': {
    text: 'CentOS 7 is at its end, and the server with its list of mirrors is gone.',
    remedy:
      'In the machine, point the files of `/etc/yum.repos.d` at vault.centos.org/7.9.2009; or use a box that needs no packages.',
  },
  'failure.yum-no-baseurl': {
    text: 'The machine’s package manager finds no living server for {repository}.',
    remedy:
      'CentOS 7 is at its end: in the machine, point the files of `/etc/yum.repos.d` at vault.centos.org/7.9.2009.',
  },
  'failure.vbguest-kernel-devel': {
    text: 'The package to build guest additions for the machine’s old kernel is no longer offered.',
    remedy:
      'Set `vbguest.auto_update = false` in the Vagrantfile, or let the plugin upgrade the kernel.',
  },
  'failure.docker-toomany': {
    text: 'Docker Hub refuses more downloads for now.',
    remedy: 'Wait some hours, sign in to Docker Hub on the machine, or use a registry of your own.',
  },
} as const satisfies Record<string, CatalogueEntry>;
