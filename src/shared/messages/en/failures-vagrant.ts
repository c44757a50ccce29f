import type { CatalogueEntry } from '../message.ts';

/** Known failures of Vagrant and its plugins. The text is the cause. */
export const failuresVagrant = {
  'failure.vagrant-setting-env': {
    text: 'Vagrant is older than 1.8.1 and does not know the setting `env` of a provisioner.',
    remedy: 'Install a newer Vagrant.',
  },
  'failure.no-default-provider': {
    text: 'Vagrant finds no provider: VirtualBox is missing, or newer than this Vagrant knows.',
    remedy: 'Install VirtualBox, or a Vagrant that knows the installed one.',
  },
  'failure.vbox-version-unsupported': {
    text: 'The installed Vagrant does not know the installed version of VirtualBox.',
    remedy:
      'Install a newer Vagrant (VirtualBox 7.0 needs 2.3.2, 7.1 needs 2.4.2, 7.2 needs 2.4.9), or an older VirtualBox.',
  },
  'failure.vbox-not-detected': {
    text: 'Vagrant does not find VirtualBox’s program VBoxManage.',
    remedy: 'Install VirtualBox, or put the folder of VBoxManage into PATH.',
  },
  'failure.vbox-user-mismatch': {
    text: 'The virtual machine belongs to another user of this computer, often to root after `sudo vagrant`.',
    remedy: 'Work as the user who made it, or destroy it as that user.',
  },
  'failure.machine-action-locked': {
    text: 'Another Vagrant process is working on the machine.',
    remedy: 'Wait until it ends, or end it where it was started, then go on.',
  },
  'failure.machine-locked': {
    text: 'Another Vagrant process holds the machine’s lock.',
    remedy: 'Wait until it ends, or end it where it was started, then go on.',
  },
  'failure.environment-locked': {
    text: 'Another Vagrant process holds the lock "{lock}" of this Vagrant home folder.',
    remedy: 'Wait until it ends, then go on.',
  },
  'failure.provider-not-usable': {
    text: 'Vagrant cannot use its provider on this computer.',
    remedy: 'The lines below that one in the log give the reason.',
  },
  'failure.vagrant-too-old-project': {
    text: 'The Vagrantfile asks for another Vagrant version.',
    remedy: 'Install the version that the line below names.',
  },
  'failure.vagrant-home-newer': {
    text: 'A newer Vagrant has changed the Vagrant home folder.',
    remedy: 'Use that newer Vagrant, or another folder in VAGRANT_HOME.',
  },
  'failure.vagrant-interrupted': {
    text: 'Vagrant was interrupted from outside and tidied up.',
    remedy: 'Go on with the cluster: what is done is recognised.',
  },
  'failure.vagrantfile-load': {
    text: 'A Vagrantfile that applies here cannot be loaded.',
    remedy:
      'The lines below name file, line and reason. Take back what you changed there; going on writes the cluster’s own Vagrantfile anew.',
  },
  'failure.vagrantfile-syntax': {
    text: 'A Vagrantfile that applies here has a syntax error.',
    remedy: 'The lines below name the file and the line. Take back what you changed there.',
  },
  'failure.vagrant-config-invalid': {
    text: 'Vagrant refuses a setting in its configuration.',
    remedy: 'The lines below that one in the log name the setting.',
  },
  'failure.vagrant-setting-unknown': {
    text: 'Vagrant does not know this setting: {setting}.',
    remedy:
      'Take it out of the Vagrantfile, or install the Vagrant version or plugin that it belongs to.',
  },
  'failure.vagrant-section-unknown': {
    text: 'A Vagrantfile configures "{section}", which no installed plugin knows.',
    remedy:
      'Install the plugin, or take the lines out of the Vagrantfile in your Vagrant home folder. Clusters of this program need no plugin.',
  },
  'failure.vagrant-provider-unknown': {
    text: 'Vagrant knows no provider named {provider}.',
    remedy: 'Install the plugin that brings it, or choose another provider.',
  },
  'failure.vagrant-machine-unknown': {
    text: 'Vagrant knows no machine named {machine} in this folder.',
    remedy: 'Check the name; the machines stand in `VagrantConfig.yaml`.',
  },
  'failure.vagrant-no-environment': {
    text: 'Vagrant found no Vagrantfile in the folder.',
    remedy:
      'Go on with the cluster: the program writes the file anew. By hand: change to the folder of the cluster.',
  },
  'failure.vagrant-action-unsupported': {
    text: 'The provider of this cluster cannot do what Vagrant was asked for.',
    remedy: 'Use what the provider offers: containers, for one, can be stopped, but not paused.',
  },
  'failure.vagrant-needs-tty': {
    text: 'Vagrant wanted to ask something, and there was no terminal.',
    remedy: 'The lines before it say what it wanted to know; run the same in a terminal to answer.',
  },
  'failure.plugin-hostmanager-missing': {
    text: 'The Vagrant plugin {plugin} is missing.',
    remedy: 'Run `vagrant plugin install {plugin}`. Clusters of this program need no plugin.',
  },
  'failure.plugin-not-installed': {
    text: 'A Vagrantfile asks for the plugin {plugin}, which is not installed.',
    remedy:
      'Install it, or take that line out of the Vagrantfile in your Vagrant home folder. Clusters of this program need no plugin.',
  },
  'failure.plugins-of-project-missing': {
    text: 'The folder asks for Vagrant plugins of its own, which are not installed.',
    remedy:
      'Run `vagrant plugin install --local` in that folder, or take the list out of its Vagrantfile.',
  },
  'failure.plugin-install-groupby': {
    text: 'This Vagrant (1.8.3) cannot install plugins with the Ruby that it runs on.',
    remedy: 'Install Vagrant 1.8.4 or newer.',
  },
  'failure.plugin-conflict': {
    text: 'Vagrant plugins ask for versions that exclude each other.',
    remedy: 'Run `vagrant plugin update`, or `vagrant plugin expunge --reinstall`.',
  },
  'failure.plugin-init': {
    text: 'Vagrant plugins were built for another Vagrant and do not load.',
    remedy: 'Run `vagrant plugin repair`, else `vagrant plugin expunge --reinstall`.',
  },
  'failure.plugin-devtools': {
    text: 'A Vagrant plugin has to be compiled, and there is no compiler.',
    remedy:
      'Install your system’s development tools (`gcc` and `make`, on macOS `xcode-select --install`).',
  },
  'failure.hostmanager-permission': {
    text: 'A temporary file of vagrant-hostmanager belongs to root, left from `sudo vagrant`.',
    remedy: 'Delete `~/.vagrant.d/tmp/hosts.local`, and do not run Vagrant with `sudo`.',
  },
  'failure.hostmanager-password': {
    text: 'vagrant-hostmanager changes the hosts file and may wait for a password that nobody can type.',
    remedy: 'No error by itself. This program writes the names itself, with one question.',
  },
  'failure.hostmanager-ruby': {
    text: 'vagrant-hostmanager does not work with the Ruby of this Vagrant.',
    remedy:
      'Install a newer vagrant-hostmanager, or remove it: clusters of this program do not need it.',
  },
  'failure.scp-unfinished': {
    text: 'Copying a file to a machine broke off; vagrant-hostmanager does that when it writes one file twice at once.',
    remedy: 'Run it again, or remove vagrant-hostmanager: clusters of this program do not need it.',
  },
} as const satisfies Record<string, CatalogueEntry>;
