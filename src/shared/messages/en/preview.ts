import type { CatalogueEntry } from '../message.ts';

/** What the creation of a cluster would do, and what would be in its way. */
export const preview = {
  'CLUSTER-NAME-TAKEN': {
    text: 'There is a cluster named "{name}" already.',
    remedy: 'Choose another name, or open that cluster and go on with it there.',
  },
  'CLUSTER-NAME-MISTYPED': {
    text: 'What was typed is not the name of the cluster, "{name}".',
    remedy: 'Type the name just as it is shown; nothing was destroyed.',
  },
  'CLUSTER-NOTHING-TO-RESUME': {
    text: 'The last operation of cluster "{name}" was done; nothing is left to go on with.',
    remedy: 'Start, stop or destroy the cluster as you like.',
  },
  'HOST-MEMORY-TOO-SMALL': {
    text: 'The machines need {needed} GB of memory, and this computer has {memory} GB.',
    remedy: 'Choose a smaller topology, or give the machines less memory.',
  },
  'HOST-MEMORY-TIGHT': {
    text: 'The machines need {needed} GB of memory, and {free} GB of {memory} GB are free now.',
    remedy: 'Close other programs before you create the cluster, or choose a smaller topology.',
  },
  'HOST-CPUS-TIGHT': {
    text: '{cpus} virtual CPUs share the {hostCpus} of this computer.',
    remedy: 'Expect a slow installation, or give the machines fewer CPUs.',
  },
  'HOST-DISK-TOO-SMALL': {
    text: 'The cluster will need about {needed} GB of disk, and {free} GB are free.',
    remedy: 'Free some space, or keep the data on another disk (DCOS_VAGRANT_HOME).',
  },
  'HOST-DISK-TIGHT': {
    text: 'Once it is stopped, the cluster will need about {needed} GB of disk with its memory saved; {free} GB are free.',
    remedy: 'Free some space before you stop it, or choose a smaller topology.',
  },

  'preview.download.installer': { text: 'DC/OS {name}' },
  'preview.download.box': { text: 'Box of the machines, {name}' },
  'preview.change.hosts': {
    text: '{count} {count|name|names} such as {first} will lead to the machines; they are written to {file}.',
  },
  'preview.change.adapter': {
    text: 'VirtualBox gets a network adapter between this computer ({address}) and the machines.',
  },
  'preview.change.bridge': {
    text: 'This computer gets a network bridge to the machines, with the address {address}.',
  },
  'preview.change.box': {
    text: 'The box stays in Vagrant’s box store, so that the next cluster is made faster.',
  },
  'preview.change.port': {
    text: 'A port on 127.0.0.1 shows the simulated DC/OS while the program runs.',
  },
} as const satisfies Record<string, CatalogueEntry>;
