import type { CatalogueEntry } from '../message.ts';

export const topology = {
  // The file as a whole
  'TOPOLOGY-EMPTY': {
    text: 'The file names no machine.',
    remedy: 'Begin with one of the presets.',
  },
  'TOPOLOGY-BINARY': {
    text: 'This is not a text file: it holds control characters.',
    remedy: 'Give a YAML file, saved as UTF-8.',
  },
  'TOPOLOGY-TOO-LONG': {
    text: 'The file is longer than {limit} KiB.',
    remedy: 'Check that it is the right file: a topology of 60 machines has about 10 KiB.',
  },
  'TOPOLOGY-TOO-DEEP': {
    text: 'The file is nested too deeply to be read.',
    remedy: 'Write one map of machines, each a map of its settings.',
  },
  'TOPOLOGY-TAB': {
    text: 'The line is indented with a tab, which YAML does not allow.',
    remedy: 'Indent with spaces.',
  },
  'TOPOLOGY-SYNTAX': {
    text: 'This is not valid YAML: {detail}',
    remedy: 'Correct the line; the rest of the file is checked once it can be read.',
  },
  'TOPOLOGY-SEVERAL-DOCUMENTS': {
    text: 'The file holds several YAML documents.',
    remedy: 'Remove the line `---` and write all machines into one map.',
  },
  'TOPOLOGY-NOT-A-MAP': {
    text: 'The file is not a map of machines.',
    remedy: 'Write one entry for each machine, as in `m1:` followed by its indented settings.',
  },
  'TOPOLOGY-NOT-EDITABLE': {
    text: 'The file cannot be changed while it cannot be read: line {line}.',
    remedy: 'Correct the file first, or write it anew from a preset; it was not changed.',
  },
  // Anchors, merge keys and keys
  'TOPOLOGY-ANCHOR-UNKNOWN': {
    text: '`*{anchor}` refers to an anchor that is not defined above it.',
    remedy: 'Define it above with `&{anchor}`, or write the value itself.',
  },
  'TOPOLOGY-ANCHOR-CYCLE': {
    text: '`*{anchor}` contains itself.',
    remedy: 'Write the value itself instead of the reference.',
  },
  'TOPOLOGY-ANCHORS-EXCESSIVE': {
    text: 'With its references replaced by what they stand for, the file is too large (`*{anchor}`).',
    remedy: 'Write the machines out; references to references multiply.',
  },
  'TOPOLOGY-MERGE-NOT-A-MAP': {
    text: 'The merge key `<<` does not name a map.',
    remedy: 'Let it refer to the settings of a machine, as in `<<: *m1`, or remove it.',
  },
  'TOPOLOGY-KEY-NOT-TEXT': {
    text: 'This key is a list or a map, not a name.',
    remedy: 'Write a plain name before the colon.',
  },
  'TOPOLOGY-KEY-UNKNOWN': {
    text: '{machine} has a setting "{key}", which means nothing here.',
    remedy: 'Remove it, or correct its name; known are {known}.',
  },
  'TOPOLOGY-KEY-MISSING': {
    text: '{machine} has no "{key}".',
    remedy: 'Add a line `{key}: …` to {machine}.',
  },
  'TOPOLOGY-DUPLICATE-KEY': {
    text: '{machine} has "{key}" twice, on lines {firstLine} and {line}.',
    remedy: 'Remove one of the two lines.',
  },
  'TOPOLOGY-DUPLICATE-MACHINE': {
    text: 'The machine "{name}" is there twice, on lines {firstLine} and {line}.',
    remedy: 'Rename one of the two, or remove it.',
  },
  'TOPOLOGY-MACHINE-NOT-A-MAP': {
    text: 'The machine "{name}" has no settings.',
    remedy: 'Write its settings, at least `ip` and `type`, indented on the lines below it.',
  },
  'TOPOLOGY-NOT-TEXT': {
    text: '"{key}" of {machine} is not a plain text.',
    remedy: 'Write a single value after `{key}:`.',
  },
  'TOPOLOGY-NOT-A-LIST': {
    text: '"{key}" of {machine} is not a list: {value}.',
    remedy: 'Write one name a line, each after a hyphen.',
  },
  'TOPOLOGY-NOT-A-WHOLE-NUMBER': {
    text: '"{key}" of {machine} is not a whole number: {value}.',
    remedy: 'Write digits only; memory is counted in MiB, so 2 GB is 2048.',
  },
  'TOPOLOGY-NUMBER-QUOTED': {
    text: '"{key}" of {machine} is a number in quotes.',
    remedy: 'Write `{key}: {value}`: dcos-vagrant itself cannot calculate with the quoted form.',
  },
  // How many of what
  'TOPOLOGY-TYPE-UNKNOWN': {
    text: '{machine} is of an unknown type "{type}".',
    remedy: 'Use one of {known}.',
  },
  'TOPOLOGY-MASTERS': {
    text: 'A cluster needs an odd number of masters from 1 to 9; the file has {count}.',
    remedy: 'Add or remove a machine of type master.',
  },
  'TOPOLOGY-NO-BOOT': {
    text: 'The file has no boot machine.',
    remedy: 'Add one machine of type boot: it prepares and serves the installation.',
  },
  'TOPOLOGY-SEVERAL-BOOTS': {
    text: 'The file has {count} boot machines: {names}.',
    remedy: 'Keep one of them.',
  },
  'TOPOLOGY-NO-AGENT': {
    text: 'The file has no agent.',
    remedy: 'Add a machine of type agent-private or agent-public.',
  },
  // Names
  'TOPOLOGY-NAME-INVALID': {
    text: '"{name}" cannot be the name of a machine.',
    remedy: 'Use at most 63 lower-case letters, digits and inner hyphens; for example "m1".',
  },
  'TOPOLOGY-NAME-TOO-LONG': {
    text: 'The machine would be called {identity}, which is longer than {longest} characters.',
    remedy: 'Shorten the name of the machine or of the cluster.',
  },
  'TOPOLOGY-NAME-LONG': {
    text: 'The name of the machine "{name}" is too long for a cluster with a long name.',
    remedy: 'Keep machine names within {longest} characters, or give the cluster a short name.',
  },
  'TOPOLOGY-ALIAS-INVALID': {
    text: '{machine} has an alias that is not a host name: "{alias}".',
    remedy: 'Use letters, digits, hyphens and dots, as in "oinker.acme.org".',
  },
  'TOPOLOGY-ALIAS-IS-MACHINE': {
    text: '{machine} has the alias "{alias}", which is the name of a machine.',
    remedy: 'Remove the alias: every machine has its own name already.',
  },
  'TOPOLOGY-ALIAS-DUPLICATE': {
    text: '{machine} has the alias "{alias}", which {other} has already.',
    remedy: 'Keep it on one of the machines: a name leads to one address.',
  },
  // Addresses
  'TOPOLOGY-IP-INVALID': {
    text: '"{ip}" of {machine} is not an IPv4 address.',
    remedy: 'Write four numbers from 0 to 255 without leading zeros, as in 192.168.57.90.',
  },
  'TOPOLOGY-IP-DUPLICATE': {
    text: '{machine} has the address {ip}, which {other} has already (line {otherLine}).',
    remedy: 'Give one of the two another address.',
  },
  'TOPOLOGY-IP-OUTSIDE': {
    text: "The address {ip} of {machine} is outside the cluster's network {network}.",
    remedy: 'Give it an address within {network}, or choose another network for the cluster.',
  },
  'TOPOLOGY-IP-IS-NETWORK': {
    text: 'The address {ip} of {machine} is that of the network {network} itself.',
    remedy: 'Choose a last number from 2 to 254.',
  },
  'TOPOLOGY-IP-IS-BROADCAST': {
    text: 'The address {ip} of {machine} is the broadcast address of {network}.',
    remedy: 'Choose a last number from 2 to 254.',
  },
  'TOPOLOGY-IP-IS-HOST': {
    text: 'The address {ip} of {machine} belongs to this computer in {network}.',
    remedy: 'Choose a last number from 2 to 254.',
  },
  'TOPOLOGY-NETWORK-INVALID': {
    text: '"{network}" is not a network that a cluster can have.',
    remedy: 'Give a /24, for example 192.168.57.0/24.',
  },
  'TOPOLOGY-NETWORK-OUTSIDE-VIRTUALBOX': {
    text: 'VirtualBox 6.1.28 and later refuses the network {network} on Linux and macOS: it allows only 192.168.56.0/21.',
    remedy:
      'Use addresses within 192.168.56.0/21, for example 192.168.57.0/24, or allow the range with a line `* {network}` in /etc/vbox/networks.conf.',
  },
  // Sizes
  'TOPOLOGY-CPUS-TOO-FEW': {
    text: '{machine} has {cpus} CPUs.',
    remedy: 'Give it at least 1.',
  },
  'TOPOLOGY-CPUS-BELOW-DOCUMENTED': {
    text: '{machine} has {cpus} CPUs, fewer than the documented {documented} of a machine of type {type}.',
    remedy: 'Give it {documented} CPUs, or expect services to be slow to start.',
  },
  'TOPOLOGY-MEMORY-TOO-SMALL': {
    text: '{machine} has {memory} MiB of memory; nothing of DC/OS runs with less than {smallest}.',
    remedy: 'Give it at least {smallest} MiB.',
  },
  'TOPOLOGY-MEMORY-BELOW-DOCUMENTED': {
    text: '{machine} has {memory} MiB of memory, less than the documented {documented} of a machine of type {type}.',
    remedy: 'Give it {documented} MiB, or expect services that do not start.',
  },
  'TOPOLOGY-RESERVED-NEGATIVE': {
    text: 'The reserved memory of {machine} is {reserved} MiB.',
    remedy: 'Give it 0 or more, or remove the line.',
  },
  'TOPOLOGY-RESERVED-TOO-LARGE': {
    text: '{machine} reserves {reserved} MiB of its {memory} MiB, so that nothing is left for tasks.',
    remedy: 'Reserve less than the memory of the machine; 512 is usual.',
  },
  // Whether a topology fits this computer
  'fit.fits': { text: 'Fits, leaves {left} GB for you.' },
  'fit.tight': {
    text: 'Tight: {needed} GB are needed, {free} GB of {memory} GB are free.',
    remedy: 'Close other programs before you create the cluster, or choose a smaller topology.',
  },
  'fit.too-big': {
    text: 'Too big: {needed} GB are needed, this computer has {memory} GB.',
    remedy: 'Choose a smaller topology, or give the machines less memory.',
  },
  'fit.cpus-tight': {
    text: '{cpus} virtual CPUs share {hostCpus} of this computer.',
    remedy: 'Expect a slow installation, or give the machines fewer CPUs.',
  },
} as const satisfies Record<string, CatalogueEntry>;
