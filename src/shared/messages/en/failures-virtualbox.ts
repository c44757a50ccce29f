import type { CatalogueEntry } from '../message.ts';

/** Known failures of VirtualBox and its networks. The text is the cause. */
export const failuresVirtualbox = {
  'failure.vboxnet0-missing': {
    text: 'The host-only adapter {adapter} is not there.',
    remedy: 'Go on with the cluster: an adapter is made. By hand: `VBoxManage hostonlyif create`.',
  },
  'failure.vbox-hostonly-gone': {
    text: 'The host-only network {adapter}, which the machine is connected to, is gone.',
    remedy:
      'Start the cluster again: the program makes the network anew where it can. By hand: `VBoxManage hostonlyif create`.',
  },
  'failure.vbox-vm-name-exists': {
    text: 'VirtualBox has a machine, or a folder left from one, with this name already.',
    remedy:
      'Look for what is left behind on the page "Checks"; remove the old machine or its folder, or name the cluster otherwise.',
  },
  'failure.vbox-rename-dir': {
    text: 'A folder left from an earlier machine of this name stands in the way.',
    remedy: 'Delete or move that folder if its machine no longer exists, then go on.',
  },
  'failure.vbox-settings-exist': {
    text: 'The settings file of a machine with this name is there already.',
    remedy: 'Remove the machine it belongs to, or its folder if it is only left over, then go on.',
  },
  'failure.hostonly-range-vagrant': {
    text: 'VirtualBox does not allow a host-only network with these addresses; usual is 192.168.56.0/21.',
    remedy:
      'Let the program allow this network, or choose one within 192.168.56.0/21 for the cluster.',
  },
  'failure.hostonly-range-vbox': {
    text: 'VirtualBox refused the host-only network: its addresses are outside of what is allowed.',
    remedy:
      'Let the program allow this network, or choose one within 192.168.56.0/21 for the cluster.',
  },
  'failure.hostonly-removed-macos': {
    text: 'VirtualBox 7 on macOS has another kind of host-only network than this Vagrant knows.',
    remedy: 'Install Vagrant 2.3.3 or newer.',
  },
  'failure.hostonly-create-failed': {
    text: 'VirtualBox could not make a host-only adapter.',
    remedy:
      'Restart the computer. On Windows: install VirtualBox again as administrator and remove adapters that nothing uses.',
  },
  'failure.intnet-not-found': {
    text: 'The adapter of the host-only network is disabled or gone.',
    remedy:
      'On Windows: enable the adapter and, in its properties, VirtualBox’s driver; then restart the computer.',
  },
  'failure.hostonly-dhcp-collision': {
    text: 'Another host-only network of this range hands out addresses already.',
    remedy:
      'Remove its server with `VBoxManage dhcpserver remove`, or choose another network for the cluster.',
  },
  'failure.network-collision': {
    text: 'The cluster’s network is in use on this computer already, by another adapter or a VPN.',
    remedy: 'Choose another network for the cluster, or disconnect the VPN.',
  },
  'failure.port-collision': {
    text: 'A port that Vagrant forwards to the machine is taken on this computer.',
    remedy:
      'End the program that uses it, then go on. In a Vagrantfile of your own: set `auto_correct: true`.',
  },
  'failure.vbox-nat-port': {
    text: 'A port of this computer is forwarded to two machines or services at once.',
    remedy: 'Remove one of the rules in the machine’s network settings in VirtualBox.',
  },
  'failure.vm-bad-state': {
    text: 'The machine stopped or crashed while it was starting.',
    remedy:
      'Try again. If it repeats, see `VBox.log` in the machine’s folder, and whether virtualization and memory are free.',
  },
  'failure.vbox-session-locked': {
    text: 'Another program, such as VirtualBox’s window, is working on the machine.',
    remedy: 'Wait until it ends, or close the machine there, then try again.',
  },
  'failure.vbox-object-state': {
    text: 'VirtualBox says that the machine is in no state for this.',
    remedy: 'Wait until it has settled, then try again.',
  },
  'failure.vbox-not-mutable': {
    text: 'The machine’s settings cannot be changed while it is {state}.',
    remedy: 'Stop the machine completely, then try again.',
  },
  'failure.vbox-not-running': {
    text: 'The machine {machine} does not run.',
    remedy: 'Start the cluster, then try again.',
  },
  'failure.vbox-machine-unknown': {
    text: 'VirtualBox has no such machine: somebody removed it meanwhile.',
    remedy: 'Go on with the cluster’s creation: it makes the machine again.',
  },
  'failure.vbox-inaccessible': {
    text: 'VirtualBox cannot read the machine’s files.',
    remedy:
      'Put its folder back (perhaps a disk is not mounted), or destroy the machine and make it again.',
  },
  'failure.vbox-file-missing': {
    text: 'A file of the machine, such as its disk, is gone.',
    remedy:
      'Put it back (perhaps a disk is not mounted), or destroy the machine and make it again.',
  },
  'failure.vbox-has-clones': {
    text: 'Other machines are built on the disk of this one.',
    remedy: 'Remove those machines first.',
  },
  'failure.vbox-snapshot-unknown': {
    text: 'The machine has no snapshot named {snapshot}.',
    remedy: 'Choose one from the list of its snapshots.',
  },
  'failure.vbox-snapshot-children': {
    text: 'The snapshot cannot be deleted: later ones are built on it.',
    remedy: 'Delete the later snapshots first.',
  },
  'failure.vbox-restore-running': {
    text: 'A snapshot cannot be restored while the machine runs.',
    remedy: 'Stop the cluster first.',
  },
  'failure.vbox-bad-size': {
    text: 'VirtualBox refuses the machine’s memory or number of CPUs.',
    remedy: 'Correct `memory` or `cpus` of the machine in the topology.',
  },
  'failure.vbox-aborted': {
    text: 'The machine’s process ended by itself.',
    remedy:
      'Start it again. If it repeats, see `VBox.log` in its folder, and whether memory and disk are full.',
  },
  'failure.vbox-ended-at-start': {
    text: 'The machine’s process ended while it was starting.',
    remedy: 'Try again. If it repeats, see `VBox.log` in the machine’s folder.',
  },
  'failure.vbox-hardening': {
    text: 'Windows kept VirtualBox from starting the machine: another program, mostly an antivirus, had got into its process.',
    remedy:
      'Read `VBoxHardening.log` in the machine’s folder, make an exception for VirtualBox in that program, or install VirtualBox again.',
  },
  'failure.vbox-driverless': {
    text: 'VirtualBox runs without its kernel driver, so it cannot start real machines or give them networks.',
    remedy:
      'Load the driver: on Linux install the headers of your kernel and run `sudo /sbin/vboxconfig`; on macOS allow Oracle’s extension.',
  },
  'failure.vbox-service': {
    text: 'VirtualBox’s own server did not start, or was about to end.',
    remedy: 'Close VirtualBox’s window, wait ten seconds and try again; else restart the computer.',
  },
  'failure.vbox-locale': {
    text: 'VBoxManage cannot write a machine’s name in this system’s character set.',
    remedy: 'Install a UTF-8 locale (C.UTF-8 is enough), then try again.',
  },
  'failure.vboxmanage-generic': {
    text: 'VBoxManage, VirtualBox’s own command, ended with an error.',
    remedy: 'The lines below that one in the log are what it said.',
  },
} as const satisfies Record<string, CatalogueEntry>;
