import type { CatalogueEntry } from '../message.ts';

/** Checks of this computer: what is looked at, what was found, what to do. */
export const computer = {
  'CHECK-TIMEOUT': {
    text: 'This could not be told within {seconds} seconds.',
    remedy: 'Look again when the computer has less to do.',
  },

  'check.virtualbox.title': { text: 'VirtualBox' },
  'check.virtualbox.found': { text: 'VirtualBox {version} is installed.' },
  'check.virtualbox.missing': { text: 'VirtualBox is not installed.' },
  'check.virtualbox.not-there': {
    text: 'There is no VBoxManage at {path}, which the settings name.',
  },
  'check.virtualbox.not-there.fix': {
    text: 'Correct the path of VBoxManage in the settings, or empty it to have VirtualBox looked for.',
  },
  'check.virtualbox.unreadable': { text: 'VirtualBox is installed but does not tell its version.' },
  'check.virtualbox.old': {
    text: 'VirtualBox {version} is too old: {needed} or newer is needed.',
  },
  'check.virtualbox.driver': {
    text: 'VirtualBox {version} is installed, but its kernel driver is not loaded, so no machine can start.',
  },
  'check.vagrant.title': { text: 'Vagrant' },
  'check.vagrant.found': {
    text: 'Vagrant {version} is installed. It needs no plugins, and Git is not needed either.',
  },
  'check.vagrant.missing': {
    text: 'Vagrant is not installed. (Its plugins and Git are not needed.)',
  },
  'check.vagrant.unreadable': { text: 'Vagrant is installed but does not tell its version.' },
  'check.vagrant.needs': {
    text: 'Vagrant {needed} or newer is needed for VirtualBox {virtualbox}.',
  },
  'check.vagrant.better': { text: 'Use Vagrant {advice}.' },
  'check.architecture.title': { text: 'Processor' },
  'check.architecture.x64': { text: 'The processor runs the machines that DC/OS needs.' },
  'check.architecture.apple': {
    text: 'This Mac has an Apple processor. DC/OS needs machines with an Intel or AMD processor, and VirtualBox cannot run those here.',
  },
  'check.architecture.other': {
    text: 'This computer has a processor of the kind {arch}. DC/OS needs machines with an Intel or AMD processor, and VirtualBox cannot run those here.',
  },
  'check.architecture.fix': {
    text: 'Use a computer with a 64-bit Intel or AMD processor. To look around here, choose the simulated cluster.',
  },
  'check.lxc.title': { text: 'Linux containers' },
  'check.lxc.found': { text: 'Linux containers (lxc {version}) can be used.' },
  'check.lxc.install': {
    text: 'On Debian and Ubuntu: sudo apt install lxc sudo iproute2 vagrant vagrant-lxc',
  },
  'check.lxc.root': { text: 'Start this program as root, or use another way to run machines.' },
  'check.lxc.bridge': { text: 'Start the network of lxc: sudo systemctl start lxc-net' },
  'check.lxc.box': { text: 'Correct the path of the box in the settings.' },
  'check.simulated.title': { text: 'Simulated machines' },
  'check.simulated.always': {
    text: 'Nothing has to be installed: the machines are only played, on any computer.',
  },
  'check.memory.title': { text: 'Memory' },
  'check.memory.enough': {
    text: '{memory} GB, {free} GB of it free; at least {needed} GB are needed.',
  },
  'check.memory.tight': {
    text: '{free} GB of {memory} GB are free; at least {needed} GB are needed.',
  },
  'check.memory.tight.fix': { text: 'Close other programs before you create the cluster.' },
  'check.memory.small': {
    text: 'This computer has {memory} GB; the machines need at least {needed} GB, and the computer needs some itself.',
  },
  'check.memory.small.fix': {
    text: 'Give the machines less memory when you choose the topology, or use a larger computer.',
  },
  'check.simulated.fix': { text: 'A simulated cluster runs here all the same.' },
  'check.cpus.title': { text: 'CPUs' },
  'check.cpus.enough': {
    text: '{cpus} {cpus|CPU|CPUs}, which the machines share; they ask for at least {needed}.',
  },
  'check.cpus.few': {
    text: '{cpus} {cpus|CPU|CPUs} for the {needed} that the machines ask for.',
  },
  'check.cpus.few.fix': {
    text: 'Expect a slow installation, or give the machines fewer CPUs when you choose the topology.',
  },
  'check.disk.title': { text: 'Disk' },
  'check.disk.enough': {
    text: '{free} GB are free; about {needed} GB are needed.',
  },
  'check.disk.tight': {
    text: '{free} GB are free; about {needed} GB are needed, and machines grow.',
  },
  'check.disk.full': {
    text: 'Only {free} GB are free; about {needed} GB are needed.',
  },
  'check.disk.unknown': { text: 'How much is free where {folder} lies cannot be told.' },
  'check.disk.fix': {
    text: 'Free some space, or start the program with another data folder in the variable DCOS_VAGRANT_HOME.',
  },

  // How programs are installed, for each system
  'install.virtualbox.debian': {
    text: 'Debian has no package of VirtualBox: take the one for your Debian from https://www.virtualbox.org/wiki/Linux_Downloads',
  },
  'install.virtualbox.ubuntu': {
    text: 'Install it with: sudo apt install virtualbox. Or take a newer one from https://www.virtualbox.org/wiki/Linux_Downloads',
  },
  'install.virtualbox.fedora': {
    text: 'Add RPM Fusion (https://rpmfusion.org/Configuration), then: sudo dnf install VirtualBox',
  },
  'install.virtualbox.linux': {
    text: 'Install it from your distribution, or from https://www.virtualbox.org/wiki/Linux_Downloads',
  },
  'install.virtualbox.windows': {
    text: 'In a terminal: winget install Oracle.VirtualBox. Or download it from https://www.virtualbox.org/wiki/Downloads',
  },
  'install.virtualbox.macos': {
    text: 'Download it from https://www.virtualbox.org/wiki/Downloads. With Homebrew: brew install --cask virtualbox',
  },
  'install.vagrant.debian': {
    text: 'Follow the steps for Debian at https://developer.hashicorp.com/vagrant/install; your distribution’s own package may be too old.',
  },
  'install.vagrant.ubuntu': {
    text: 'Follow the steps for Ubuntu at https://developer.hashicorp.com/vagrant/install; your distribution’s own package may be too old.',
  },
  'install.vagrant.fedora': {
    text: 'Follow the steps for Fedora at https://developer.hashicorp.com/vagrant/install; your distribution’s own package may be too old.',
  },
  'install.vagrant.linux': {
    text: 'Install it from your distribution, or from https://developer.hashicorp.com/vagrant/install',
  },
  'install.vagrant.windows': {
    text: 'In a terminal: winget install Hashicorp.Vagrant. Or download it from https://developer.hashicorp.com/vagrant/install',
  },
  'install.vagrant.macos': {
    text: 'Download it from https://developer.hashicorp.com/vagrant/install. With Homebrew: brew install hashicorp/tap/hashicorp-vagrant',
  },
  'install.driver.linux': {
    text: 'Run sudo /sbin/vboxconfig; on Debian and Ubuntu install virtualbox-dkms and your kernel’s headers. With Secure Boot the modules have to be signed.',
  },
  'install.driver.macos': {
    text: 'Allow the extension of Oracle in System Settings, Privacy & Security; then restart the computer.',
  },
  'install.driver.windows': { text: 'Install VirtualBox again as administrator.' },
} as const satisfies Record<string, CatalogueEntry>;
