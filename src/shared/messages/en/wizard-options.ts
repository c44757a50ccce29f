import type { CatalogueEntry } from '../message.ts';

/** The wizard's page of options. */
export const wizardOptions = {
  'wizard.options.title': { text: 'Options' },
  'wizard.options.intro': {
    text: 'All of this can stay as it is. Open what you want to change.',
  },
  'wizard.options.later.nothing': {
    text: 'Kept for every cluster. Changing it later costs nothing: it counts from the next download on.',
  },
  'wizard.options.later.rebuild': {
    text: 'Changing it later means to build the cluster anew.',
  },
  'wizard.options.later.any-time': {
    text: 'Can be changed at any time, on the page of the cluster.',
  },
  'wizard.option.names': { text: 'Hosts file' },
  'wizard.options.names': {
    text: 'Write the names of the machines into this computer’s hosts file',
  },
  'wizard.options.names.why': {
    text: 'So that m1.{domain} leads to the machine, in the browser and everywhere else. Without it you use addresses.',
  },
  'wizard.options.names.yes': { text: 'with the names of the machines' },
  'wizard.options.names.no': { text: 'without names: by address only' },
  'wizard.option.name': { text: 'Name' },
  'wizard.option.domain': { text: 'Domain' },
  'wizard.option.network': { text: 'Network' },
  'wizard.option.box': { text: 'Box' },
  'wizard.option.proxy': { text: 'Proxy and certificates' },
  'wizard.option.speed': { text: 'Speed' },
  'wizard.options.name.why': {
    text: '1 to 30 lower-case letters, digits and hyphens, beginning with a letter. The machines are named after it.',
  },
  'wizard.options.domain.why': {
    text: 'The machines are found under it, as in m1.{domain}. Empty: chosen for you.',
  },
  'wizard.options.network.why': {
    text: 'A /24 network between this computer and the machines. Every machine of the topology moves with it.',
  },
  'wizard.options.box.chosen': { text: 'chosen for you' },
  'wizard.options.box.several': { text: 'several' },
  'wizard.options.box.why': {
    text: 'The image that machines are made from. Empty: chosen for you. What you enter is written into VagrantConfig.yaml.',
  },
  'wizard.options.box.differ': {
    text: 'The machines have different boxes now. What you enter here is given to all.',
  },
  'wizard.options.box.unreadable': {
    text: 'VagrantConfig.yaml cannot be read; correct it on the page Topology first.',
  },
  'wizard.options.box.name': { text: 'Name of the box' },
  'wizard.options.box.url': { text: 'Address or path' },
  'wizard.options.box.version': { text: 'Version' },
  'wizard.options.proxy.value': { text: 'for downloads' },
  'wizard.options.https-proxy': { text: 'Proxy for https' },
  'wizard.options.http-proxy': { text: 'Proxy for http' },
  'wizard.options.no-proxy': { text: 'Without a proxy' },
  'wizard.options.ca': { text: 'Certificate authorities' },
  'wizard.options.ca.why': {
    text: 'A PEM file, where a proxy or mirror has an authority of its own.',
  },
  'wizard.options.speed': { text: 'Times faster than real machines' },
  'wizard.options.speed.value': { text: '{speed} times' },
  'wizard.options.speed.why': {
    text: '1 takes as long as real machines do, some minutes; 10 is ready in under a minute, 1000 at once.',
  },

  'wizard.error.no-name': { text: 'A free name is still being looked for.' },
  'wizard.error.name': {
    text: '"{name}" cannot be the name of a cluster.',
    remedy: 'Use 1 to 30 lower-case letters, digits and hyphens, beginning with a letter.',
  },
  'wizard.error.name-taken': {
    text: 'There is a cluster "{name}" already.',
    remedy: 'Choose another name.',
  },
  'wizard.error.domain': {
    text: '"{domain}" cannot be a domain.',
    remedy: 'Use lower-case labels of letters, digits and hyphens, as in "demo.dcos".',
  },
  'wizard.error.domain-taken': {
    text: 'The domain "{domain}" is used by cluster "{other}".',
    remedy: 'Choose another one, or empty the field.',
  },
  'wizard.error.network': {
    text: '"{network}" cannot be the network of a cluster.',
    remedy: 'Give a /24, for example 192.168.57.0/24.',
  },
  'wizard.error.network-taken': {
    text: 'The network {network} overlaps that of cluster "{other}".',
    remedy: 'Choose another one, for example within 192.168.56.0/21.',
  },
} as const satisfies Record<string, CatalogueEntry>;
