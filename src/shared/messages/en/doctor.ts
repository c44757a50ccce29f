import type { CatalogueEntry } from '../message.ts';

/** The doctor: what is looked at on this computer, what was found, what can be done about it. */
export const doctor = {
  'DOCTOR-FIX-UNKNOWN': {
    text: 'There is nothing that could be put right under {id}.',
    remedy: 'Run the doctor: behind each finding stands what can be put right.',
  },
  'DOCTOR-CHECK-UNKNOWN': {
    text: 'There is no check {id}.',
    remedy: 'Run the doctor: it lists all checks with their names.',
  },
  'DOCTOR-DISMISSED': {
    text: 'Nothing was changed, because the administrator’s password was not given.',
    remedy: 'Try it again, or run the commands that are shown yourself.',
  },
  'DOCTOR-NO-ADMINISTRATOR': {
    text: 'Nothing was changed, because administrator rights cannot be had here.',
    remedy: 'Run the commands that are shown yourself, or ask whoever looks after this computer.',
  },

  'check.needs-virtualbox': { text: 'This can be told once VirtualBox is installed.' },
  'check.needs-vagrant': { text: 'This can be told once Vagrant is installed.' },
  'check.driver.title': { text: 'VirtualBox’s kernel driver' },
  'check.driver.loaded': { text: 'VirtualBox’s kernel driver is loaded.' },
  'check.driver.unknown': {
    text: 'Whether VirtualBox’s kernel driver is loaded cannot be told.',
  },
  'check.driver.network': {
    text: 'VirtualBox’s driver for networks is not loaded, so machines could not reach each other.',
    remedy: 'Run sudo modprobe vboxnetadp vboxnetflt, or restart the computer.',
  },
  'check.driver.network.fix': {
    text: 'Run sudo modprobe vboxnetadp vboxnetflt, or restart the computer.',
  },
  'check.pair.title': { text: 'VirtualBox and Vagrant together' },
  'check.pair.match': { text: 'Vagrant {vagrant} works with VirtualBox {virtualbox}.' },

  'doctor.running-as-root.title': { text: 'User' },
  'doctor.running-as-root.user': { text: 'The program runs as an ordinary user.' },
  'doctor.running-as-root.root': {
    text: 'The program runs as root. VirtualBox keeps root’s machines apart: you will not see them as yourself.',
  },
  'doctor.running-as-root.fix': {
    text: 'Start the program without sudo; it asks when an administrator is needed.',
  },

  'doctor.cpu-virtualization.title': { text: 'Virtualization' },
  'doctor.cpu-virtualization.on': { text: 'The processor’s virtualization is switched on.' },
  'doctor.cpu-virtualization.off': {
    text: 'The processor’s virtualization (VT-x or AMD-V) is switched off or missing, so no machine can start.',
    remedy: 'Switch it on in the computer’s firmware setup (BIOS or UEFI).',
  },
  'doctor.cpu-virtualization.fix': {
    text: 'Switch it on in the computer’s firmware setup (BIOS or UEFI), often under Advanced or Processor.',
  },
  'doctor.cpu-virtualization.nested': {
    text: 'This computer is itself a virtual machine, and its processor’s virtualization is not handed on to it.',
    remedy: 'Switch nested virtualization on where this virtual machine is set up.',
  },
  'doctor.cpu-virtualization.nested.fix': {
    text: 'Switch nested virtualization on where this virtual machine is set up, or use a computer of your own.',
  },
  'doctor.cpu-virtualization.unknown': {
    text: 'Whether the processor’s virtualization is switched on cannot be told.',
  },

  'doctor.kvm-in-use.title': { text: 'KVM' },
  'doctor.kvm-in-use.old': {
    text: 'Linux {kernel} leaves the processor to VirtualBox while no KVM machine runs.',
  },
  'doctor.kvm-in-use.none': { text: 'KVM does not hold the processor.' },
  'doctor.kvm-in-use.fine': { text: 'KVM ({module}) and VirtualBox {version} get along.' },
  'doctor.kvm-in-use.unknown': { text: 'Whether KVM holds the processor cannot be told.' },
  'doctor.kvm-in-use.taken': {
    text: 'KVM ({module}) holds the processor’s virtualization, and VirtualBox {version} cannot share it: no machine would start.',
    remedy: 'Run sudo modprobe -r {module} kvm; the doctor tells how to make that last.',
  },
  'doctor.kvm-in-use.unload': {
    text: 'Until the next restart: sudo modprobe -r {module} kvm',
  },
  'doctor.kvm-in-use.switch-off': {
    text: 'For good: put the line "options kvm enable_virt_at_load=0" into /etc/modprobe.d/kvm.conf and restart.',
  },
  'doctor.kvm-in-use.upgrade': {
    text: 'Or use VirtualBox {version} or newer, which can share it.',
  },
  'doctor.kvm-in-use.withheld': {
    text: 'The setting enable_virt_at_load=0 keeps KVM ({module}) from preparing the processor, and VirtualBox {version} relies on that: no machine would start.',
    remedy: 'Take the setting out of /etc/modprobe.d and restart the computer.',
  },
  'doctor.kvm-in-use.switch-on': {
    text: 'Take "options kvm enable_virt_at_load=0" out of /etc/modprobe.d and restart. Only older VirtualBoxes need it.',
  },

  'doctor.hyperv-wsl2.title': { text: 'Hyper-V and WSL 2' },
  'doctor.hyperv-wsl2.off': { text: 'No other hypervisor has the processor.' },
  'doctor.hyperv-wsl2.slow': {
    text: 'Hyper-V has the processor (WSL 2, Docker and memory integrity use it). Machines run above it, noticeably slower.',
  },
  'doctor.hyperv-wsl2.refused': {
    text: 'Hyper-V has the processor, and Vagrant {vagrant} refuses to work with VirtualBox then.',
    remedy: 'Use Vagrant 2.3.5 or newer, or switch Hyper-V off.',
  },
  'doctor.hyperv-wsl2.fix': {
    text: 'For full speed switch off Hyper-V, Virtual Machine Platform and memory integrity in Windows. WSL 2 and Docker will not run then.',
  },
  'doctor.hyperv-wsl2.unknown': { text: 'Whether Hyper-V is switched on cannot be told.' },

  'doctor.path-charset.title': { text: 'Folders' },
  'doctor.path-charset.plain': { text: 'All programs can read the names of the folders.' },
  'doctor.path-charset.strange': {
    text: 'The folder {path} has letters that Vagrant or VirtualBox may not be able to read.',
  },
  'doctor.path-charset.fix': {
    text: 'Set the variable {variable} to a folder whose path has only plain letters.',
  },
  'doctor.path-charset.fix.virtualbox': {
    text: 'In VirtualBox’s preferences choose a machine folder whose path has only plain letters.',
  },

  'doctor.nofile.title': { text: 'Open files' },
  'doctor.nofile.enough': { text: 'A program may have {limit} files open.' },
  'doctor.nofile.few': {
    text: 'A program may have only {limit} files open; Vagrant and VirtualBox want {needed}.',
  },
  'doctor.nofile.fix': { text: 'Raise the limit: ulimit -n {needed}' },
  'doctor.nofile.unknown': { text: 'How many files a program may have open cannot be told.' },

  'doctor.clock.title': { text: 'Clocks' },
  'doctor.clock.none': { text: 'No machine runs.' },
  'doctor.clock.right': { text: 'The machines’ clocks are right.' },
  'doctor.clock.off': {
    text: 'The clock of {machine} is {seconds} seconds off. DC/OS’s services do not trust each other then.',
  },
  'doctor.clock.fix': {
    text: 'Wait a minute: VirtualBox sets the clock after a sleep. If it stays so, stop the cluster and start it again.',
  },
  'doctor.clock.unknown': { text: 'Not every machine told its time.' },

  'doctor.leftovers.title': { text: 'Leftovers' },
  'doctor.leftovers.none': { text: 'Nothing of ours is left that belongs to no cluster.' },
  'doctor.leftovers.some': {
    text: '{count} {count|thing is left that belongs|things are left that belong} to no cluster.',
  },
  'doctor.leftovers.unknown': { text: 'Whether something is left cannot be told completely.' },
  'doctor.leftovers.fix': {
    text: 'Remove them here. Only what this program made is touched.',
  },
  'doctor.leftovers.command': { text: 'As an administrator: {command}' },
  'doctor.leftovers.vm': { text: 'Remove the machine {name} with its disks' },
  'doctor.leftovers.adapter': { text: 'Remove the network {name} ({address})' },
  'doctor.leftovers.container': { text: 'Remove the container {name}' },
  'doctor.leftovers.bridge': { text: 'Remove the network bridge {name}' },
  'doctor.leftovers.lock': { text: 'Remove the stale lock {path}' },
  'doctor.leftovers.hosts': {
    text: 'Take the names of the cluster {id}, which is no more, out of {file}',
  },

  'step.preflight': { text: 'Look whether this computer is ready' },
  'help.doctor': { text: 'look at this computer, and put right what can be put right' },
  'help.doctor.fix': { text: 'put right what a finding offers: an id that the doctor tells' },
  'help.doctor.mute': { text: 'no longer be told of a check' },
  'help.doctor.unmute': { text: 'be told of a check again' },
  'cli.doctor.status.pass': { text: 'ok' },
  'cli.doctor.status.warn': { text: 'warning' },
  'cli.doctor.status.fail': { text: 'problem' },
  'cli.doctor.status.unknown': { text: 'unknown' },
  'cli.doctor.line': { text: '{status}: {title}. {summary}' },
  'cli.doctor.muted': { text: '{status} (muted): {title}. {summary}' },
  'cli.doctor.fix': { text: '→ {text}' },
  'cli.doctor.action': { text: '→ {text}: doctor --fix {id}' },
  'cli.doctor.total': {
    text: '{problems} {problems|problem|problems}, {warnings} {warnings|warning|warnings}, {unknown} unknown; {count} {count|check|checks} in {seconds} s.',
  },
  'cli.doctor.fixed': { text: 'Done.' },
  'cli.doctor.nothing': { text: 'There was nothing to do.' },
  'cli.doctor.refused': { text: 'Nothing was changed. By hand:' },
} as const satisfies Record<string, CatalogueEntry>;
