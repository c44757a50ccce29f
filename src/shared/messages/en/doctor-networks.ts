import type { CatalogueEntry } from '../message.ts';

/** The doctor's checks of networks, names and ways out of this computer. */
export const doctorNetworks = {
  'doctor.hostonly-range.title': { text: 'Networks that VirtualBox allows' },
  'doctor.hostonly-range.free': { text: 'VirtualBox allows any network here.' },
  'doctor.hostonly-range.within': { text: 'The clusters’ networks lie within {allowed}.' },
  'doctor.hostonly-range.refused': {
    text: 'VirtualBox does not allow the network {network}, only {allowed}.',
  },
  'doctor.hostonly-range.line': { text: 'Add the line "{line}" to {file}.' },
  'doctor.hostonly-range.other': {
    text: 'Or choose a network within those that are allowed.',
  },
  'doctor.hostonly-range.action': { text: 'Allow the network {network}' },
  'doctor.hostonly-range.reason': {
    text: 'VirtualBox makes the network {network} only if this file allows it.',
  },

  'doctor.subnet-conflict.title': { text: 'Network addresses' },
  'doctor.subnet-conflict.none': {
    text: 'Nothing is in the clusters’ way; the next one would get {network}.',
  },
  'doctor.subnet-conflict.clash': {
    text: 'The network {network} of {cluster} is also used by {device} ({other}).',
    remedy: 'Disconnect what uses it, or create the cluster with another network.',
  },
  'doctor.subnet-conflict.fix': {
    text: 'Disconnect what uses it (a VPN, another program’s network), or create the cluster with another network.',
  },
  'doctor.subnet-conflict.covered': {
    text: 'The network {network} of {cluster} lies within {other}, to which {device} leads. A VPN may keep you from reaching the machines.',
  },
  'doctor.subnet-conflict.vpn': {
    text: 'If the machines cannot be reached, disconnect the VPN or create the cluster with another network.',
  },
  'doctor.subnet-conflict.unknown': {
    text: 'Which networks this computer uses cannot be told completely.',
  },
  'doctor.subnet-conflict.full': {
    text: 'No network is left for another cluster: all that VirtualBox allows are in use.',
  },
  'doctor.subnet-conflict.full.fix': {
    text: 'Destroy a cluster that you no longer need, or allow VirtualBox another range in /etc/vbox/networks.conf.',
  },

  'doctor.name-conflict.title': { text: 'Names' },
  'doctor.name-conflict.none': { text: 'Nothing else has the names of the machines.' },
  'doctor.name-conflict.machine': {
    text: 'VirtualBox has a machine {name} that this program did not make.',
    remedy: 'Rename that machine or remove it in VirtualBox, or give the cluster another name.',
  },
  'doctor.name-conflict.machine.fix': {
    text: 'Rename that machine or remove it in VirtualBox, or give the cluster another name.',
  },
  'doctor.name-conflict.host': {
    text: 'Line {line} of the hosts file leads {name} to {found} in place of {expected}.',
  },
  'doctor.name-conflict.host.fix': { text: 'Take line {line} out of the hosts file.' },
  'doctor.name-conflict.host.hostmanager': {
    text: 'The line was left by vagrant-hostmanager. The cluster’s page offers to remove it.',
  },

  'doctor.hosts-writable.title': { text: 'Hosts file' },
  'doctor.hosts-writable.writable': { text: 'The machines’ names can be written into {file}.' },
  'doctor.hosts-writable.asked': {
    text: 'The machines’ names can be written into {file} once an administrator agrees.',
  },
  'doctor.hosts-writable.not': {
    text: 'The machines’ names cannot be written into {file}: you will reach them by address.',
  },
  'doctor.hosts-writable.missing': { text: 'There is no hosts file at {file}.' },
  'doctor.hosts-writable.fix': {
    text: 'The lines for the file are shown when a cluster is created; add them yourself where you like names better.',
  },
  'doctor.elevation-agent.title': { text: 'Administrator rights' },
  'doctor.elevation-agent.there': {
    text: 'Administrator rights can be asked for when they are needed.',
  },
  'doctor.elevation-agent.none': {
    text: 'Administrator rights cannot be asked for here; what needs them is shown as commands.',
  },
  'doctor.elevation-agent.fix': {
    text: 'Nothing has to be done: clusters work without, by their addresses.',
  },

  'doctor.dns-hijack.title': { text: 'Names that do not exist' },
  'doctor.dns-hijack.none': { text: 'Names that do not exist lead nowhere, as they should.' },
  'doctor.dns-hijack.answered': {
    text: 'Your DNS server answers names that do not exist: {name} leads to {address}. Machines may be looked for there.',
  },
  'doctor.dns-hijack.fix': {
    text: 'Switch the provider’s "search help" off, or use another DNS server. With names in the hosts file the clusters work all the same.',
  },
  'doctor.dns-hijack.unknown': { text: 'No DNS server answered.' },

  'doctor.proxy-ca.title': { text: 'Proxy and certificates' },
  'doctor.proxy-ca.none': { text: 'No proxy and no certificates of your own are set.' },
  'doctor.proxy-ca.fine': { text: 'The proxy and the certificates can be used.' },
  'doctor.proxy-ca.invalid': { text: 'The proxy {proxy} is not an address.' },
  'doctor.proxy-ca.silent': { text: 'The proxy {proxy} does not answer.' },
  'doctor.proxy-ca.fix.proxy': {
    text: 'Correct the proxy in the settings, or in the variables HTTP_PROXY and HTTPS_PROXY.',
  },
  'doctor.proxy-ca.unreadable': { text: 'The file of certificates {path} cannot be read.' },
  'doctor.proxy-ca.empty': { text: 'There is no certificate in {path}.' },
  'doctor.proxy-ca.expired': { text: 'The certificates in {path} have expired.' },
  'doctor.proxy-ca.fix.ca': {
    text: 'Correct the file in the settings, or in the variables CURL_CA_BUNDLE and SSL_CERT_FILE.',
  },

  'doctor.artifact-reachable.title': { text: 'Downloads' },
  'doctor.artifact-reachable.there': {
    text: 'The latest DC/OS and its box are here or can be downloaded.',
  },
  'doctor.artifact-reachable.slow': { text: 'The servers did not answer in time.' },
  'doctor.artifact-reachable.fix': {
    text: 'Name a mirror in the settings, or use an installer and a box from files of your own.',
  },
} as const satisfies Record<string, CatalogueEntry>;
