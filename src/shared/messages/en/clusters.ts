import type { CatalogueEntry } from '../message.ts';

export const clusters = {
  'CLUSTER-NAME-INVALID': {
    text: '"{name}" cannot be a cluster name.',
    remedy:
      'Use 1 to 30 lower-case letters, digits and hyphens, beginning with a letter; for example "demo".',
  },
  'CLUSTER-UNKNOWN': {
    text: 'There is no cluster named "{name}".',
    remedy: 'Look at the list of clusters for its name, or create it.',
  },
  'CLUSTER-BUSY': {
    text: 'Cluster "{name}" is busy: {holder} is working on it.',
    remedy: 'Wait for it to end, or cancel it where it was started.',
  },
  'CLUSTER-DIFFERS': {
    text: 'Cluster "{name}" exists already with another {option}: {existing}, not {given}.',
    remedy: 'Leave the option out to go on with the cluster as it is, or choose another name.',
  },
  'CLUSTER-DOMAIN-TAKEN': {
    text: 'The domain "{domain}" is used by cluster "{other}".',
    remedy: 'Choose another domain, or leave it out and one is chosen for you.',
  },
  'CLUSTER-DOMAIN-INVALID': {
    text: '"{domain}" cannot be a domain.',
    remedy: 'Use lower-case labels of letters, digits and hyphens, as in "demo.dcos".',
  },
  'CLUSTER-NETWORK-INVALID': {
    text: '"{network}" cannot be the network of a cluster.',
    remedy: 'Give one /24 network that ends in .0/24, for example 192.168.57.0/24.',
  },
  'CLUSTER-NETWORK-TAKEN': {
    text: 'The network {network} overlaps that of cluster "{other}".',
    remedy: 'Choose another network, or leave it open and a free one is chosen.',
  },
  'CLUSTER-NETWORKS-EXHAUSTED': {
    text: 'No free network is left in 192.168.56.0/21.',
    remedy: 'Destroy a cluster that you no longer need, or choose a network of your own.',
  },
  'CLUSTER-DAMAGED': {
    text: 'What cluster "{name}" is made of was damaged and put aside as {aside}.',
    remedy: 'Repair that file and name it {spec}, or remove {folder} to give the cluster up.',
  },
  'CLUSTER-HISTORY-LOST': {
    text: 'The record of what was done with cluster "{name}" is lost or damaged ({path}).',
    remedy:
      'Go on with its creation: what is there is recognised, and only what is missing is made.',
  },
  'CLUSTER-OPERATION-NEWER': {
    text: 'What was last begun with cluster "{name}" is only known to a newer version of this program ({kind}).',
    remedy: 'Go on with it there; or stop or destroy the cluster here.',
  },
  'CLUSTER-MISPLACED': {
    text: 'The folder {folder} holds the files of cluster "{name}".',
    remedy: 'Give the folder that name again, or remove it where it is a copy.',
  },
  'CLUSTER-MACHINE-UNKNOWN': {
    text: 'Cluster "{cluster}" has no machine named "{machine}".',
    remedy: 'Its machines are: {machines}.',
  },
  'CLUSTER-PRESET-UNKNOWN': {
    text: 'There is no topology preset named "{name}", and no file of that name.',
    remedy: 'The presets are: {known}. Or give the path of a VagrantConfig.yaml.',
  },
  'CLUSTER-DCOS-INVALID': {
    text: '"{version}" cannot be a version of DC/OS.',
    remedy: 'Give it as DC/OS numbers its releases, for example --dcos 2.2.1.',
  },
  'CLUSTER-INSTALLER-NEEDED': {
    text: 'A DC/OS installer is needed to create cluster "{name}".',
    remedy:
      'Give the file dcos_generate_config.sh with --installer, a version with --dcos (see `versions`), or --machines-only for machines without DC/OS.',
  },
  'CLUSTER-INSTALLER-MISSING': {
    text: 'The installer {path} cannot be read.',
    remedy: 'Check the path of the installer.',
  },
  'CLUSTER-CONFIG-MISSING': {
    text: 'The configuration template {path} cannot be read.',
    remedy: 'Check the path of the template.',
  },
  'CLUSTER-NOTHING-TO-START': {
    text: 'Cluster "{name}" was never created completely.',
    remedy: 'Go on with its creation: that makes what is missing.',
  },
} as const satisfies Record<string, CatalogueEntry>;
