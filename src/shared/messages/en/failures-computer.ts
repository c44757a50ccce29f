import type { CatalogueEntry } from '../message.ts';

/** Known failures of this computer, of its network, and of DC/OS’s command line tool. The text is the cause. */
export const failuresComputer = {
  'failure.vbox-kernel-module': {
    text: 'VirtualBox’s kernel module is not loaded.',
    remedy:
      'On Linux: run `sudo /sbin/vboxconfig`, sign the modules where Secure Boot is on, or restart the computer.',
  },
  'failure.vbox-incomplete': {
    text: 'VirtualBox is installed only in part, or its extension was blocked.',
    remedy: 'Run `VBoxManage --version` and do what it says, or install VirtualBox again.',
  },
  'failure.vboxnetctl-missing': {
    text: 'VirtualBox’s driver for networks is not loaded.',
    remedy:
      'On Linux: `sudo modprobe vboxnetadp vboxnetflt`. On macOS: allow Oracle’s extension in Privacy & Security, then restart.',
  },
  'failure.kernel-driver-1908': {
    text: 'VirtualBox’s kernel driver is missing or blocked.',
    remedy:
      'On macOS: allow Oracle’s extension in Privacy & Security, then restart. On Linux: `sudo /sbin/vboxconfig`, and sign the modules where Secure Boot is on.',
  },
  'failure.vboxdrv-not-loaded': {
    text: 'VirtualBox’s kernel module was not built for the running kernel.',
    remedy:
      'Install the headers of your kernel (on Debian: `linux-headers-amd64` and `virtualbox-dkms`), then run `sudo /sbin/vboxconfig`.',
  },
  'failure.secureboot-key': {
    text: 'Secure Boot refuses VirtualBox’s kernel module, because it is not signed.',
    remedy:
      'Enrol a key of your own with `mokutil` and sign the modules with it, or switch Secure Boot off in the firmware.',
  },
  'failure.hyperv-conflict': {
    text: 'This Vagrant refuses to work with VirtualBox while Hyper-V is on.',
    remedy: 'Install Vagrant 2.3.5 or newer; VirtualBox then runs above Hyper-V, more slowly.',
  },
  'failure.vmx-no': {
    text: 'The processor’s virtualization cannot be seen: another hypervisor holds it, or this is a virtual machine without it.',
    remedy:
      'On Windows look at Hyper-V and memory integrity; in a virtual machine switch nested virtualization on outside.',
  },
  'failure.vmx-bios-off': {
    text: 'The processor’s virtualization (Intel VT-x) is switched off in the firmware.',
    remedy: 'Switch it on in the BIOS or UEFI setup, then switch the computer off and on.',
  },
  'failure.vmx-root-mode': {
    text: 'KVM, or another hypervisor, holds the processor’s virtualization; Linux 6.12 and newer give it to KVM.',
    remedy:
      'Unload it with `sudo modprobe -r kvm_intel` (or `kvm_amd`), start with `kvm.enable_virt_at_load=0`, or install VirtualBox 7.2.10 or newer.',
  },
  'failure.svm-disabled': {
    text: 'The processor’s virtualization (AMD-V) is switched off in the firmware, or another hypervisor holds it.',
    remedy: 'Switch SVM on in the BIOS or UEFI setup; on Windows look at Hyper-V.',
  },
  'failure.svme-not-enabled': {
    text: 'VirtualBox 7.2.10 and newer work through KVM, which a setting of this computer keeps switched off.',
    remedy:
      'Remove `enable_virt_at_load=0` for `kvm` from `/etc/modprobe.d` or the kernel’s command line, then restart.',
  },
  'failure.nem-create': {
    text: 'VirtualBox fell back on Windows’ own hypervisor, which cannot be used as it is set.',
    remedy:
      'Switch "Windows Hypervisor Platform" on in the Windows features, or Hyper-V off as a whole, then restart.',
  },
  'failure.arch-unsupported': {
    text: 'This computer has an ARM processor; DC/OS’s machines need an Intel or AMD one.',
    remedy: 'Use another computer, or simulated machines to look around.',
  },
  'failure.no-low-memory': {
    text: 'This computer has too little free memory for the machine.',
    remedy: 'Close programs or stop other clusters, or choose a smaller topology.',
  },
  'failure.disk-full': {
    text: 'A disk is full: of this computer, or of the machine that says so.',
    remedy:
      'Make room, on the storage page for one, then go on; a machine’s own disk grows only with a new machine.',
  },
  'failure.cannot-allocate': {
    text: 'Memory ran out, in the machine or on this computer.',
    remedy: 'Give the machine more memory, or start fewer machines at once.',
  },
  'failure.emfile': {
    text: 'This computer allows a program too few open files.',
    remedy:
      'Raise the limit (`ulimit -n 4096`) in the terminal that the program is started from, then try again.',
  },
  'failure.resolve-host': {
    text: 'The name {host} could not be resolved.',
    remedy:
      'Check the network, a VPN and its DNS. If only machines cannot: their resolvers are in `config.yaml`.',
  },
  'failure.cli-version-parse': {
    text: 'DC/OS’s command line tool did not understand the cluster’s version: a development build or a page of a proxy answered.',
    remedy:
      'Open `/dcos-metadata/dcos-version.json` of the cluster in a browser to see what answers.',
  },
  'failure.cli-lt-110': {
    text: 'This DC/OS command line tool is too new for a cluster older than 1.10.',
    remedy: 'Use the tool of the cluster’s own version; this program installs that one.',
  },
  'failure.cli-canonical': {
    text: 'DC/OS’s command line tool found no cluster at the address.',
    remedy:
      'Give the address of a master with `http://` or `https://`, and see that the cluster runs.',
  },
  'failure.cli-not-attached': {
    text: 'DC/OS’s command line tool has no current cluster.',
    remedy: 'Choose one with `dcos cluster attach`, or set the cluster up in the tool.',
  },
  'failure.cli-multi-attached': {
    text: 'DC/OS’s command line tool has two current clusters.',
    remedy: 'Delete all but one of the files named `attached` below `~/.dcos/clusters`.',
  },
  'failure.cli-x509': {
    text: 'The cluster’s certificate is signed by a certificate authority of its own.',
    remedy:
      'Set the cluster up in the tool from this program, or name the certificate with `--ca-certs`.',
  },
} as const satisfies Record<string, CatalogueEntry>;
