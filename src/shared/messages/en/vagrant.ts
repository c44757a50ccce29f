import type { CatalogueEntry } from '../message.ts';

/** Of the `vagrant` command. `{detail}` is what Vagrant itself said. */
export const vagrant = {
  'VAGRANT-MISSING': {
    text: 'Vagrant is not installed, or its folder is not in PATH.',
    remedy: 'Install Vagrant (on Debian: apt install vagrant), then try again.',
  },
  'VAGRANT-LOCKED': {
    text: 'Another Vagrant process is working on this machine.',
    remedy: 'Wait until it ends, or end it where it was started; then try again.',
  },
  'VAGRANT-INTERRUPTED': {
    text: 'Vagrant was interrupted; what it had begun is left as it is.',
    remedy: 'Try again to go on from where it stopped.',
  },
  'VAGRANT-PROVIDER-VERSION': {
    text: 'The installed Vagrant does not know the installed version of VirtualBox.',
    remedy:
      'Install a newer Vagrant (VirtualBox 7.1 needs 2.4.2, 7.2 needs 2.4.9), or an older VirtualBox.',
  },
  'VAGRANT-PROVIDER-MISSING': {
    text: 'Vagrant cannot use its provider here: {detail}',
    remedy: 'Install what is missing, then try again.',
  },
  'VAGRANT-PLUGIN-MISSING': {
    text: 'A Vagrantfile that applies here asks for a plugin that is not installed: {detail}',
    remedy:
      'Clusters of this program need no plugin. Look for it in the Vagrantfile of your Vagrant home folder.',
  },
  'VAGRANT-BOX-MISSING': {
    text: 'The box cannot be had: {detail}',
    remedy: 'Check the name and the network, or give a local file, a mirror or a box of your own.',
  },
  'VAGRANT-BOX-CHECKSUM': {
    text: 'The downloaded box is not what it should be: {detail}',
    remedy: 'Download it again; if it repeats, do not use that source.',
  },
  'VAGRANT-DOWNLOAD-FAILED': {
    text: 'Vagrant could not read or download a file: {detail}',
    remedy: 'Check the path or the network, then try again.',
  },
  'VAGRANT-MACHINE-UNKNOWN': {
    text: 'Vagrant does not know this machine in the cluster: {detail}',
    remedy: 'Check the name; the machines stand in VagrantConfig.yaml in the cluster folder.',
  },
  'VAGRANT-FILE-MISSING': {
    text: 'The cluster folder holds no Vagrantfile.',
    remedy: 'Go on with the cluster’s creation: that writes the file again.',
  },
  'VAGRANT-FILE-INVALID': {
    text: 'Vagrant refuses its configuration: {detail}',
    remedy:
      'If you changed the Vagrantfile or VagrantConfig.yaml, take it back; going on with the creation writes the Vagrantfile anew.',
  },
  'VAGRANT-MACHINE-NOT-RUNNING': {
    text: 'The machine does not run, or does not answer over ssh yet.',
    remedy: 'Start the cluster, then try again.',
  },
  'VAGRANT-BOOT-TIMEOUT': {
    text: 'A machine did not answer over ssh in time after its start.',
    remedy: 'Give this computer some rest, or the machines more memory; then try again.',
  },
  'VAGRANT-UNSUPPORTED': {
    text: 'The provider of this cluster cannot do that: {detail}',
    remedy: 'Use what the provider offers instead.',
  },
  'VAGRANT-FAILED': {
    text: 'Vagrant failed: {detail}',
    remedy: 'Its last lines say what went wrong; then try again.',
  },
} as const satisfies Record<string, CatalogueEntry>;
