import type { CatalogueEntry } from '../message.ts';

/** The wizard's frame, its first page and its review. */
export const wizard = {
  'wizard.steps': { text: 'Steps to a new cluster' },
  'wizard.step.computer': { text: 'This computer' },
  'wizard.step.topology': { text: 'Topology' },
  'wizard.step.version': { text: 'Version' },
  'wizard.step.options': { text: 'Options' },
  'wizard.step.review': { text: 'Review' },
  'wizard.start-over': { text: 'Start over' },
  'wizard.take-back': { text: 'Bring back what I had' },
  'wizard.errors': { text: 'Before you can go on' },
  'wizard.line': { text: 'Line {line}:' },
  'wizard.create': { text: 'Create the cluster' },

  'wizard.computer.title': { text: 'Where should the machines run?' },
  'wizard.computer.intro': {
    text: 'DC/OS needs several machines. Choose how this computer runs them.',
  },
  'wizard.provider.virtualbox': { text: 'VirtualBox' },
  'wizard.provider.virtualbox.what': {
    text: 'Virtual machines with a real DC/OS on them. Needs VirtualBox and Vagrant.',
  },
  'wizard.provider.lxc': { text: 'Linux containers' },
  'wizard.provider.lxc.what': {
    text: 'A real DC/OS in containers: lighter and quicker than virtual machines, but less separate from this computer.',
  },
  'wizard.provider.simulated': { text: 'Try it without virtual machines' },
  'wizard.provider.simulated.what': {
    text: 'Plays a cluster to look around in, ready in a minute. Nothing is installed or downloaded, and no real DC/OS runs.',
  },
  'wizard.provider.experimental': { text: 'experimental' },
  'wizard.provider.ready': { text: 'Ready' },
  'wizard.provider.not-ready': { text: 'Not ready yet' },
  'wizard.check.pass': { text: 'in order' },
  'wizard.check.warn': { text: 'worth a look' },
  'wizard.check.fail': { text: 'in the way' },
  'wizard.check.unknown': { text: 'not known' },
  'wizard.check-again': { text: 'Check again' },
  'wizard.checking': { text: 'Looking at this computer' },

  'wizard.host': { text: 'This computer' },
  'wizard.host.memory': { text: 'Memory' },
  'wizard.host.cpus': { text: 'CPUs' },
  'wizard.host.disk': { text: 'Disk' },
  'wizard.host.of': { text: '{part} of {all}' },
  'wizard.host.of-free': { text: '{part} of {all} GB free' },
  'wizard.host.free-of': { text: '{free} of {all} GB free' },
  'wizard.host.simulated': {
    text: 'Simulated machines take next to nothing of it. For real machines of these sizes:',
  },

  'wizard.error.no-provider': { text: 'Choose where the machines should run.' },
  'wizard.error.still-looking': {
    text: 'This computer is still being looked at; that takes some seconds.',
  },
  'wizard.error.not-ready.virtualbox': {
    text: 'VirtualBox cannot be used yet.',
    remedy: 'Do what its checks say and check again, or choose another way.',
  },
  'wizard.error.not-ready.lxc': {
    text: 'Linux containers cannot be used yet.',
    remedy: 'Do what their checks say and check again, or choose another way.',
  },
  'wizard.error.not-ready.simulated': { text: 'Simulated machines cannot be used.' },

  'wizard.review.title': { text: 'Check and create' },
  'wizard.review.problems': { text: 'What is in the way' },
  'wizard.review.makes': {
    text: '{count} {count|machine|machines} will be made, with {cpus} CPUs and {memory} GB of memory together.',
  },
  'wizard.review.makes-simulated': {
    text: '{count} {count|machine|machines} will be simulated. No virtual machine is made.',
  },
  'wizard.review.provider': { text: 'Runs on' },
  'wizard.review.on.virtualbox': { text: 'VirtualBox' },
  'wizard.review.on.lxc': { text: 'Linux containers, which is experimental' },
  'wizard.review.on.simulated': { text: 'Nothing real: it is simulated' },
  'wizard.review.dcos': { text: 'DC/OS' },
  'wizard.review.open-page': { text: 'Open {page}' },
  'wizard.review.no-dcos': { text: 'None: machines only' },
  'wizard.review.own-installer': { text: 'the version of your installer' },
  'wizard.review.machines': { text: 'Machines' },
  'wizard.review.duration': { text: 'Takes' },
  'wizard.review.duration-unknown': {
    text: 'Not known yet: it is the first of its kind on this computer.',
  },
  'wizard.review.duration-last': { text: 'About {minutes} min, as the last time' },
  'wizard.review.change': { text: 'Change' },
  'wizard.review.change-of': { text: 'Change: {what}' },
  'wizard.review.changes': { text: 'What happens to this computer' },
  'wizard.review.download': { text: '{what} is downloaded.' },
  'wizard.review.download-size': { text: '{what} is downloaded, about {size} MB.' },
  'wizard.review.download-here': { text: '{what} is on this computer already.' },
  'wizard.review.disk': { text: 'About {disk} GB of disk are taken in the end.' },
  'wizard.review.disk-none': { text: 'Next to no disk is taken.' },
  'wizard.review.blocked': { text: 'What is marked red above has to be put right first.' },
} as const satisfies Record<string, CatalogueEntry>;
