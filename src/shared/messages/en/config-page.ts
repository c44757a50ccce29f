import type { CatalogueEntry } from '../message.ts';

/** DC/OS's configuration in the wizard and on a cluster's page. */
export const configPage = {
  'wizard.option.configuration': { text: 'DC/OS settings' },
  'wizard.option.dcos-proxy': { text: 'Proxy inside DC/OS' },
  'wizard.options.config.usual': { text: 'as usual on one’s own computer' },
  'wizard.options.config.why': {
    text: 'What DC/OS’s config.yaml says beside what the cluster needs. Where a config.yaml of your own says a key, it goes before what is chosen here.',
  },
  'wizard.options.config.login': { text: 'Ask for a log-in' },
  'wizard.options.config.login.why': {
    text: 'Off: whoever reaches the cluster is in. On: DC/OS asks who you are.',
  },
  'wizard.options.config.telemetry': { text: 'Send usage data' },
  'wizard.options.config.telemetry.why': { text: 'DC/OS tells its makers how it is used.' },
  'wizard.options.config.clock': { text: 'Insist on a synchronised clock' },
  'wizard.options.config.clock.why': {
    text: 'Off: the machines’ clocks follow this computer, without NTP.',
  },
  'wizard.options.config.overlay': { text: 'Overlay network' },
  'wizard.options.config.overlay.why': {
    text: 'A container gets an address of its own across all machines.',
  },
  'wizard.options.config.docker': { text: 'Clean up after Docker' },
  'wizard.options.config.docker.why': { text: 'Old images and containers are removed.' },
  'wizard.options.config.ipv6': { text: 'IPv6' },
  'wizard.options.config.ipv6.why': {
    text: 'Only with a box that has it: DC/OS’s own box has it switched off.',
  },
  'wizard.options.config.zones': { text: 'Regions and zones' },
  'wizard.options.config.zones.why': {
    text: 'DC/OS Enterprise only. Each machine is a zone of its own.',
  },
  'wizard.options.config.resolvers': { text: 'DNS servers' },
  'wizard.options.config.resolvers.why': {
    text: 'At most three IPv4 addresses, with commas between them. Empty: those of this computer.',
  },
  'wizard.options.config.resolvers.wrong': {
    text: 'Give at most three IPv4 addresses, as in 10.0.0.2 or 10.0.0.2:5353.',
  },
  'wizard.options.dcos-proxy.none': { text: 'none' },
  'wizard.options.dcos-proxy.why': {
    text: 'What DC/OS fetches inside the machines goes through it. Machines of the cluster are reached without it. An address with a password does not belong here, but into a config.yaml of your own.',
  },
  'wizard.options.dcos-proxy.http': { text: 'DC/OS’s proxy for http' },
  'wizard.options.dcos-proxy.https': { text: 'DC/OS’s proxy for https' },
  'wizard.options.dcos-proxy.except': { text: 'Never through it' },
  'wizard.options.dcos-proxy.except.why': {
    text: 'Names and addresses, with commas between them, beside the cluster’s own.',
  },
  'wizard.options.dcos-proxy.wrong': { text: 'Write it as in http://proxy.example.org:3128.' },
  'wizard.review.config': { text: 'DC/OS’s config.yaml' },
  'wizard.review.config.own': {
    text: '{count} {count|key|keys}, as the cluster needs them and as you chose.',
  },
  'wizard.review.config.template': {
    text: 'From {path}: {kept} kept, {changed} changed, {added} added.',
  },
  'wizard.review.config.show': { text: 'Show it line by line' },
  'config.lines': { text: 'config.yaml, key by key' },
  'config.line.kept': { text: 'Kept:' },
  'config.line.added': { text: 'Added:' },
  'config.line.removed': { text: 'Taken out:' },
  'files.config': { text: 'What DC/OS is told, and by whom' },
  'files.config.why': { text: 'The config.yaml of this cluster. Secrets are left out.' },
} as const satisfies Record<string, CatalogueEntry>;
