import type { CatalogueEntry } from '../message.ts';

/** What machines get beside DC/OS: a registry, Java, a folder of this computer. */
export const extras = {
  'step.registry': { text: 'Private Docker registry on {machine}' },
  'step.registry-trust': { text: 'Trust in the registry on {machine}' },
  'step.java': { text: 'Java on {machine}' },

  'REGISTRY-NEEDS-DCOS': {
    text: 'A private registry comes with DC/OS; these machines get none.',
    remedy: 'Choose a version of DC/OS, or leave the registry out.',
  },
  'REGISTRY-NEEDS-BOOT': {
    text: 'The private registry lives on the boot machine, and this topology has none.',
    remedy: 'Add a machine of type `boot`, or leave the registry out.',
  },
  'REGISTRY-IMAGE-MISSING': {
    text: 'The registry’s image registry:2 is not on {machine} and could not be fetched: {detail}',
    remedy:
      'The DC/OS box has it already. Otherwise the machine needs the internet for it, or load it there with `docker load`; then try again.',
  },
  'REGISTRY-FAILED': {
    text: 'The private registry on {machine} does not run: {detail}',
    remedy: 'Look at `journalctl -u dcos-vagrant-registry` on the machine; then try again.',
  },

  'JAVA-FILE-UNREADABLE': {
    text: '{path} is no file that can be read here.',
    remedy: 'Name the .tar.gz of a JRE or JDK for Linux x64 on this computer.',
  },
  'JAVA-NOT-AN-ARCHIVE': {
    text: '{path} is no tar.gz archive, or it is damaged.',
    remedy: 'Give the .tar.gz of a JRE or JDK for Linux x64, whole as it was downloaded.',
  },
  'JAVA-NOT-IN-ARCHIVE': {
    text: 'There is no Java in {path}: bin/java is missing.',
    remedy: 'Give the .tar.gz of a JRE or JDK for Linux x64.',
  },
  'JAVA-OF-OTHER-SYSTEM': {
    text: 'The Java in {path} is for another system or another processor than the machines have.',
    remedy: 'Give the archive for Linux x64 (x86-64, amd64).',
  },
  'JAVA-DOES-NOT-RUN': {
    text: 'The Java of {path} does not run on {machine}: {detail}',
    remedy: 'Give a Java that is built for older Linux systems; the DC/OS box is a CentOS 7.',
  },
  'EXTRAS-JAVA-FILE-NEEDED': {
    text: 'DCOS_JAVA_ENABLED wants Java on the agents, and there is no archive to take it from.',
    remedy:
      'Name the .tar.gz of a JRE or JDK for Linux x64 with `--java FILE` or DCOS_VAGRANT_JAVA.',
  },

  'CLI-MOUNT-FOLDER-EMPTY': {
    text: '--mount names no folder of this computer.',
    remedy: 'Write it as FOLDER or FOLDER:/folder/of/the/machines.',
  },
  'MOUNT-FOLDER-MISSING': {
    text: 'The folder that the machines shall see is not there: {folder}.',
    remedy: 'Name a folder of this computer, or put it back where it was.',
  },
  'MOUNT-GUEST-INVALID': {
    text: '“{folder}” cannot be a folder of the machines.',
    remedy:
      'Give a whole path of plain letters, digits, dots, hyphens and blanks, such as /vagrant.',
  },
  'MOUNT-GUEST-SYSTEM': {
    text: 'A mount at {folder} would hide what the machines need to run.',
    remedy: 'Take a folder of its own, such as /vagrant.',
  },
  'MOUNT-NEEDS-ADDITIONS': {
    text: 'VirtualBox mounts a folder only where the box {name} has guest additions.',
    remedy: 'Take a box that has them, let vagrant-vbguest put them in, or take rsync.',
  },
  'MOUNT-METHOD-PROVIDER': {
    text: 'Machines of {provider} cannot mount by the method {method}.',
    remedy: 'Take rsync or nfs.',
  },
  'MOUNT-NFS-WINDOWS': {
    text: 'Windows serves no NFS for Vagrant; it would leave the folder out without a word.',
    remedy: 'Take virtualbox or rsync.',
  },
  'MOUNT-NFSD-MISSING': {
    text: 'This computer has no NFS server, and the mount method nfs needs one.',
    remedy: 'Install and start it (Debian: nfs-kernel-server, Fedora: nfs-utils), or take rsync.',
  },
  'MOUNT-NFS-RIGHTS': {
    text: 'For nfs Vagrant writes /etc/exports by sudo, which may want a password that nobody can type here.',
    remedy:
      'Let sudo do that without one, as Vagrant’s documents on NFS show (“Root Privilege Requirement”), or take rsync.',
  },
  'MOUNT-RSYNC-MISSING': {
    text: 'The program rsync is not on this computer, and the mount method rsync needs it.',
    remedy: 'Install rsync, or take another method.',
  },
  'VBGUEST-MISSING': {
    text: 'Vagrant has no plugin vagrant-vbguest here.',
    remedy: 'Run `vagrant plugin install vagrant-vbguest` once, or leave it out.',
  },
  'VBGUEST-WITHOUT-MOUNT': {
    text: 'vagrant-vbguest looks after the guest additions, which only mounts of the method virtualbox need.',
    remedy: 'Mount a folder by the method virtualbox, or leave the plugin out.',
  },

  'doctor.machine-extras.title': { text: 'Folders and plugins of clusters' },
  'doctor.machine-extras.well': {
    text: 'This computer has what the folders of its clusters are mounted with.',
  },
  'doctor.machine-extras.fix.folder': { text: 'Put the folder back where it was.' },
  'doctor.machine-extras.fix.nfsd': {
    text: 'Install and start an NFS server (Debian: nfs-kernel-server, Fedora: nfs-utils).',
  },
  'doctor.machine-extras.fix.rights': {
    text: 'Let sudo change /etc/exports without a password, as Vagrant’s documents on NFS show.',
  },
  'doctor.machine-extras.fix.rsync': { text: 'Install rsync.' },
  'doctor.machine-extras.fix.vbguest': { text: 'Run vagrant plugin install vagrant-vbguest.' },

  'help.up.private-registry': {
    text: 'a private Docker registry on the boot machine, trusted by all machines',
  },
  'help.up.java': { text: 'archive (tar.gz) of a Java runtime for the agents' },
  'help.up.mount': {
    text: 'folder of this computer that the machines see, and where (default there: /vagrant)',
  },
  'help.up.mount-method': { text: 'how they see it (default: virtualbox; on lxc rsync)' },
  'help.up.vbguest': {
    text: 'bring guest additions in step with VirtualBox (plugin vagrant-vbguest)',
  },
  'help.up.vagrant-log': { text: 'how much Vagrant tells in the logs of operations' },

  'shell.choose.java': { text: 'Archive of a Java runtime' },

  'use.registry': { text: 'Docker registry' },
  'use.registry.push': {
    text: 'On a machine of the cluster, docker trusts it. On this computer give docker its authority, {file}, as /etc/docker/certs.d/{address}/ca.crt.',
  },
  'use.registry.simulated': {
    text: 'This one is simulated: it holds nothing, and nothing can be pushed to it.',
  },

  'wizard.option.registry': { text: 'Docker registry' },
  'wizard.options.registry': { text: 'A private Docker registry on the boot machine' },
  'wizard.options.registry.why': {
    text: 'At {address}, with a certificate that all machines trust. Images that you push there can be run as apps.',
  },
  'wizard.options.registry.none': { text: 'none' },
  'wizard.options.registry.no-dcos': { text: 'These machines get no DC/OS, so there is none.' },
  'wizard.option.java': { text: 'Java' },
  'wizard.options.java': { text: 'Archive of a Java runtime for the agents' },
  'wizard.options.java.why': {
    text: 'The .tar.gz of a JRE or JDK for Linux x64. It is unpacked on every agent, and java is in PATH there. Empty: none.',
  },
  'wizard.options.java.none': { text: 'none' },
  'wizard.option.mount': { text: 'Shared folder' },
  'wizard.options.mount.none': { text: 'none' },
  'wizard.options.mount.method': { text: 'How machines see a folder of this computer' },
  'wizard.options.mount.method.none': { text: 'Not at all' },
  'wizard.options.mount.method.virtualbox': { text: 'VirtualBox’s shared folders' },
  'wizard.options.mount.method.nfs': { text: 'NFS' },
  'wizard.options.mount.method.rsync': { text: 'A copy by rsync' },
  'wizard.options.mount.why.none': {
    text: 'Nothing of this computer is seen by the machines. DC/OS needs none of it.',
  },
  'wizard.options.mount.why.virtualbox': {
    text: 'Needs guest additions in the box that fit your VirtualBox; the DC/OS box has its own.',
  },
  'wizard.options.mount.why.nfs': {
    text: 'Needs an NFS server on this computer and administrator rights for Vagrant. Not on Windows.',
  },
  'wizard.options.mount.why.rsync': {
    text: 'Copied when a machine is created or boots, from here to there only. Needs rsync on both sides.',
  },
  'wizard.options.mount.folder': { text: 'Folder of this computer' },
  'wizard.options.mount.guest': { text: 'Where the machines see it' },
  'wizard.options.mount.vbguest': { text: 'Keep guest additions in step with VirtualBox' },
  'wizard.options.mount.vbguest.why': {
    text: 'By the Vagrant plugin vagrant-vbguest, which you install once: vagrant plugin install vagrant-vbguest.',
  },
  'wizard.option.vagrant-log': { text: 'Vagrant’s log' },
  'wizard.options.vagrant-log': { text: 'How much Vagrant tells in the logs of operations' },
  'wizard.options.vagrant-log.usual': { text: 'as usual' },
  'wizard.options.vagrant-log.error': { text: 'errors' },
  'wizard.options.vagrant-log.warn': { text: 'warnings' },
  'wizard.options.vagrant-log.info': { text: 'what it does (info)' },
  'wizard.options.vagrant-log.debug': { text: 'everything (debug)' },
  'wizard.options.later.variable': {
    text: 'Counts for whatever is done with this cluster. Where it is as usual, the variable VAGRANT_LOG says it at any time.',
  },
  'wizard.error.mount-folder': {
    text: 'No folder is named that the machines shall see.',
    remedy: 'Name a folder of this computer, or choose “Not at all”.',
  },
} as const satisfies Record<string, CatalogueEntry>;
