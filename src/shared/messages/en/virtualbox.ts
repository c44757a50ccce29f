import type { CatalogueEntry } from '../message.ts';

/** Of VirtualBox. `{detail}` is what VBoxManage itself said, `{purpose}` what it was run for. */
export const virtualbox = {
  'VIRTUALBOX-MISSING': {
    text: 'VirtualBox is not installed, or its program VBoxManage cannot be found.',
    remedy:
      'Install VirtualBox from virtualbox.org, or name VBoxManage in the setting virtualbox.program.',
  },
  'VIRTUALBOX-VERSION-UNREADABLE': {
    text: 'VBoxManage does not tell its version: {detail}',
    remedy: 'Run `VBoxManage --version` in a terminal; if it fails, install VirtualBox again.',
  },
  'VIRTUALBOX-DRIVER-MISSING': {
    text: 'VirtualBox’s kernel driver is not loaded, so no machine can be started.',
    remedy:
      'On Linux: install virtualbox-dkms with your kernel’s headers, or run /sbin/vboxconfig as root (with Secure Boot, sign the modules). On macOS: allow Oracle’s extension in Privacy & Security, then restart.',
  },
  'VIRTUALBOX-VAGRANT-TOO-OLD': {
    text: 'Vagrant {vagrant} does not know VirtualBox {virtualbox}.',
    remedy: 'Install Vagrant {needed} or newer, or an older VirtualBox.',
  },
  'VIRTUALBOX-VAGRANT-FAULTY': {
    text: 'Vagrant {vagrant} is known for trouble with VirtualBox: {trouble}.',
    remedy: 'Install another Vagrant version: {advice}.',
  },
  'VIRTUALBOX-TOO-OLD': {
    text: 'VirtualBox {virtualbox} is older than anything this program was made for.',
    remedy: 'Install VirtualBox {needed} or newer.',
  },
  'VIRTUALBOX-NEWER-THAN-KNOWN': {
    text: 'VirtualBox {virtualbox} is newer than this program knows; Vagrant {vagrant} may refuse it.',
    remedy: 'If Vagrant refuses it, install the newest Vagrant, or VirtualBox {newest}.',
  },
  'VIRTUALBOX-ARM-HOST': {
    text: 'This computer has an ARM processor; DC/OS needs x86 machines, and VirtualBox cannot run those here.',
    remedy: 'Use a computer with an Intel or AMD processor, or simulated machines to look around.',
  },
  'VBOX-NET-RANGE': {
    text: 'VirtualBox does not allow a host-only network here: {detail}',
    remedy:
      'Choose a network within 192.168.56.0/21 for the cluster, or allow this one by a line like `* 192.168.65.0/24` in /etc/vbox/networks.conf (as administrator).',
  },
  'VIRTUALBOX-ADAPTER-FAILED': {
    text: 'VirtualBox could not make a host-only network: {detail}',
    remedy:
      'Restart the computer and try again. On Windows: install VirtualBox again as administrator, and remove adapters that nothing uses.',
  },
  'VIRTUALBOX-ADAPTER-GONE': {
    text: 'The host-only network that the machine is connected to is gone: {detail}',
    remedy:
      'Make an adapter of that name with `VBoxManage hostonlyif create`, then start the cluster again.',
  },
  'VIRTUALBOX-NETWORK-IN-USE': {
    text: 'This computer has an address in {network} already, on {device}.',
    remedy: 'Choose another network for the cluster, or remove that device if nothing needs it.',
  },
  'VIRTUALBOX-SERVICE-UNREACHABLE': {
    text: 'VirtualBox’s own server (VBoxSVC) could not be reached, also at the second try.',
    remedy: 'Close VirtualBox’s window, wait ten seconds and try again; else restart the computer.',
  },
  'VIRTUALBOX-LOCALE': {
    text: 'VBoxManage cannot write a machine’s name in this system’s character set.',
    remedy: 'Install a UTF-8 locale (C.UTF-8 is enough), then try again.',
  },
  'VIRTUALBOX-VIRTUALIZATION-IN-USE': {
    text: 'The processor’s virtualization is held by another program: {detail}',
    remedy:
      'On Linux 6.12 and newer, KVM holds it: with VirtualBox up to 7.2.8 unload kvm_intel or kvm_amd, or start with `kvm.enable_virt_at_load=0`; from 7.2.10 on remove that option again.',
  },
  'VIRTUALBOX-VIRTUALIZATION-OFF': {
    text: 'The processor’s virtualization cannot be used: {detail}',
    remedy: 'Switch Intel VT-x or AMD-V on in the computer’s firmware (BIOS) setup.',
  },
  'VIRTUALBOX-NO-MEMORY': {
    text: 'This computer has too little free memory for the machine: {detail}',
    remedy: 'Close programs or stop other machines, or choose a smaller topology.',
  },
  'VIRTUALBOX-DISK-FULL': {
    text: 'The disk is full: {detail}',
    remedy: 'Make room where VirtualBox keeps its machines, then try again.',
  },
  'VIRTUALBOX-NO-ROOM': {
    text: 'The disk under {folder} has {free} GB free, and up to {needed} GB would be written there.',
    remedy: 'Make room there, then try again. Nothing was changed.',
  },
  'VIRTUALBOX-MACHINE-UNKNOWN': {
    text: 'VirtualBox has no such machine: {detail}',
    remedy: 'Somebody removed it meanwhile; going on with the cluster’s creation makes it again.',
  },
  'VIRTUALBOX-MACHINE-INACCESSIBLE': {
    text: 'VirtualBox cannot read the machine’s files: {detail}',
    remedy:
      'Put its folder back (perhaps a disk is not mounted), or destroy the machine and make it again.',
  },
  'VIRTUALBOX-MACHINE-LOCKED': {
    text: 'Another program is working on the machine: {detail}',
    remedy: 'Wait until it ends, or close the machine in VirtualBox’s window; then try again.',
  },
  'VIRTUALBOX-NAME-TAKEN': {
    text: 'A folder of a machine with that name is there already: {detail}',
    remedy: 'If it is left from a machine that no longer exists, remove the folder.',
  },
  'VIRTUALBOX-HAS-CLONES': {
    text: 'Other machines are built on this machine’s disk: {detail}',
    remedy: 'Remove those machines first.',
  },
  'VIRTUALBOX-SNAPSHOT-UNKNOWN': {
    text: 'The machine has no such snapshot: {detail}',
    remedy: 'Look at the list of its snapshots.',
  },
  'VIRTUALBOX-ENDED-AT-START': {
    text: 'The machine’s process ended while it was starting: {detail}',
    remedy:
      'Try again. If it repeats, see VBox.log in the machine’s folder; antivirus programs are a common cause on Windows.',
  },
  'VIRTUALBOX-NOT-RUNNING': {
    text: 'The machine does not run: {detail}',
    remedy: 'Start the cluster, then try again.',
  },
  'VIRTUALBOX-WRONG-STATE': {
    text: 'The machine is in no state for that ({purpose}): {detail}',
    remedy: 'Wait until it has settled, then try again.',
  },
  'VIRTUALBOX-NOT-DONE': {
    text: 'VBoxManage ended well, but the machine is "{state}" ({purpose}).',
    remedy: 'Try again; if it repeats, look at the machine in VirtualBox’s window.',
  },
  'VIRTUALBOX-FAILED': {
    text: 'VBoxManage failed ({purpose}): {detail}',
    remedy: 'Its last lines say what went wrong; then try again.',
  },
  'VIRTUALBOX-NOT-UP': {
    text: 'Vagrant ended well, but these machines do not run: {machines}.',
    remedy: 'Try again; if it repeats, look at the log.',
  },
  'VIRTUALBOX-STATE-UNKNOWN': {
    text: 'What machine {machine} does cannot be told: VirtualBox cannot read its files.',
    remedy:
      'Put its folder back (perhaps a disk is not mounted), or destroy the cluster and make it again.',
  },
  'virtualbox.stop': { text: 'Saving the memory of {count} machines' },
} as const satisfies Record<string, CatalogueEntry>;
