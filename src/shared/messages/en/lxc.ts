import type { CatalogueEntry } from '../message.ts';

/** Of machines that are Linux containers. */
export const lxc = {
  'LXC-MISSING': {
    text: 'Linux containers cannot be used here: {programs} not found.',
    remedy: 'On Debian: apt install lxc sudo iproute2 vagrant vagrant-lxc.',
  },
  'LXC-PLUGIN-MISSING': {
    text: 'Vagrant has no lxc provider.',
    remedy: 'On Debian: apt install vagrant-lxc; elsewhere: vagrant plugin install vagrant-lxc.',
  },
  'LXC-ROOT-NEEDED': {
    text: 'Only root sees and starts the system’s Linux containers.',
    remedy: 'Run the command as root, or use another provider.',
  },
  'LXC-BRIDGE-MISSING': {
    text: 'The bridge {bridge}, over which containers are reached, is not there.',
    remedy:
      'Start lxc’s own network (systemctl start lxc-net), or make the bridge with `ip link add {bridge} type bridge`.',
  },
  'LXC-BOX-MISSING': {
    text: 'No box for Linux containers is configured.',
    remedy: 'Name a box file in DCOS_VAGRANT_LXC_BOX, or as lxc.box in the settings file.',
  },
  'LXC-BOX-UNREADABLE': {
    text: 'The box file {path} cannot be read.',
    remedy: 'Check the path in DCOS_VAGRANT_LXC_BOX or in the setting lxc.box.',
  },
  'LXC-NETWORK-IN-USE': {
    text: 'This computer has an address in {network} already, on {device}.',
    remedy: 'Choose another network for the cluster, or remove that device if nothing needs it.',
  },
  'LXC-NETWORK-FAILED': {
    text: 'The bridge {bridge} of network {network} was made, but is not as it should be.',
    remedy: 'Try again; if it repeats, look what else changes network devices here.',
  },
  'LXC-ADDRESSES-EXHAUSTED': {
    text: 'No free management address is left in {network} on {bridge}.',
    remedy: 'Destroy a cluster that you no longer need.',
  },
  'LXC-NOT-UP': {
    text: 'Vagrant ended well, but these machines do not run: {machines}.',
    remedy: 'Try again; if it repeats, look at the log.',
  },
  'lxc.stop': { text: 'Shutting down {machines} (containers have no suspend)' },
} as const satisfies Record<string, CatalogueEntry>;
