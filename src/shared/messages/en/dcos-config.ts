import type { CatalogueEntry } from '../message.ts';

/** What can be wrong with DC/OS's config.yaml, and what is shown of it. */
export const dcosConfig = {
  'CONFIG-KEY-UNKNOWN': {
    text: '{path}, line {line}: {key} is not known here as a key of DC/OS.',
    remedy:
      'See whether DC/OS’s documents have it; DC/OS takes no notice of a key that it does not know.',
  },
  'CONFIG-KEY-MISSPELT': {
    text: '{path}, line {line}: {key} is not known here as a key of DC/OS; {like} is.',
    remedy: 'Where {like} is meant, correct the file.',
  },
  'CONFIG-KEY-NEW': {
    text: '{path}, line {line}: {key} came with DC/OS {since}; this is {version}.',
    remedy: 'Take the key out, or choose a newer DC/OS.',
  },
  'CONFIG-KEY-GONE': {
    text: '{path}, line {line}: {key} was last known to DC/OS {until}; this is {version}.',
    remedy: 'Take the key out; DC/OS {version} takes no notice of it.',
  },
  'CONFIG-KEY-ENTERPRISE': {
    text: '{path}, line {line}: {key} is a key of DC/OS Enterprise; this is DC/OS Open.',
    remedy: 'Take the key out.',
  },
  'CONFIG-KEY-CALCULATED': {
    text: '{path}, line {line}: DC/OS works {key} out by itself and refuses to be told.',
    remedy: 'Take the key out of the file.',
  },
  'CONFIG-KEY-OPEN': {
    text: '{path}, line {line}: {key} is {value}; DC/OS Open has {wanted} only.',
    remedy: 'Take the key out; regions and zones are part of DC/OS Enterprise.',
  },
  'CONFIG-KEY-OPEN-SAME': {
    text: '{path}, line {line}: DC/OS Open works {key} out by itself.',
    remedy: 'Take the key out; newer versions refuse a file that has it.',
  },
  'CONFIG-VALUE-EMPTY': {
    text: '{where}: {key} has no value.',
    remedy: 'Give it one, or take the key out.',
  },
  'CONFIG-VALUE-TEXT': {
    text: '{where}: {key} is a list or a map; one value is wanted.',
    remedy: 'Give a single value.',
  },
  'CONFIG-VALUE-BOOLEAN': {
    text: "{where}: {key} is \"{value}\"; it is to be 'true' or 'false'.",
    remedy: "Write 'true' or 'false', in quotation marks.",
  },
  'CONFIG-VALUE-INTEGER': {
    text: '{where}: {key} is "{value}"; a whole number is wanted ({range}).',
    remedy: 'Give such a number.',
  },
  'CONFIG-VALUE-ONE-OF': {
    text: '{where}: {key} is "{value}"; it can be: {values}.',
    remedy: 'Choose one of them.',
  },
  'CONFIG-VALUE-DURATION': {
    text: '{where}: {key} is "{value}", which is no duration.',
    remedy: 'Write a number and a unit, as in 20secs, 1hrs or 2days.',
  },
  'CONFIG-VALUE-LIST': {
    text: '{where}: {key} is no list.',
    remedy: 'Write each value on a line of its own after a hyphen.',
  },
  'CONFIG-VALUE-MAP': {
    text: '{where}: {key} is no map of names to values.',
    remedy: 'Write it as DC/OS’s documents show it, indented below the key.',
  },
  'CONFIG-VALUE-IPV4': {
    text: '{where}: {key} has what is no IPv4 address: {values}.',
    remedy: 'Use addresses, not names.',
  },
  'CONFIG-VALUE-TWICE': {
    text: '{where}: {key} has some addresses twice: {values}.',
    remedy: 'Keep each of them once.',
  },
  'CONFIG-VALUE-MASTERS': {
    text: '{where}: {key} has {count} {count|master|masters}; there can be 1, 3, 5, 7 or 9.',
    remedy: 'The masters decide by majority; take one away or add one.',
  },
  'CONFIG-VALUE-RESOLVERS': {
    text: '{where}: {key} has what is no address of a DNS server: {values}.',
    remedy: 'Give IPv4 addresses, with a port where it is not 53, as in 10.0.0.2:5353.',
  },
  'CONFIG-VALUE-RESOLVERS-MANY': {
    text: '{where}: {key} has more than {most} DNS servers.',
    remedy: 'Keep {most}; the machines ask no more than that.',
  },
  'CONFIG-VALUE-SPARTAN': {
    text: '{where}: {key} has an address of DC/OS’s own DNS: {values}.',
    remedy: 'Give the DNS servers that DC/OS is to ask in turn.',
  },
  'CONFIG-VALUE-SEARCH': {
    text: '{where}: {key} is too much for a resolv.conf.',
    remedy: 'Give at most 6 domains with spaces between them, less than 256 characters, no commas.',
  },
  'CONFIG-VALUE-CIDR': {
    text: '{where}: {key} is "{value}", which is no network.',
    remedy: 'Write it as in 172.29.0.0/16.',
  },
  'CONFIG-VALUE-OVERLAY': {
    text: '{where}: names of overlay networks in {key} are too long: {values}.',
    remedy: 'Keep them within {most} characters.',
  },
  'CONFIG-VALUE-SLASH': {
    text: '{where}: {key} ends with a slash: {value}.',
    remedy: 'Take the slash at the end away.',
  },
  'CONFIG-VALUE-URL': {
    text: '{where}: {key} is "{value}"; an address is wanted.',
    remedy: 'Begin it with http://, https:// or file://.',
  },
  'CONFIG-VALUE-PROXY': {
    text: '{where}: {key} is no address of a proxy.',
    remedy: 'Write it as in http://proxy.example.org:3128.',
  },
  'CONFIG-VALUE-ZK-HOSTS': {
    text: '{where}: {key} begins with zk://.',
    remedy: 'Write HOST:PORT,HOST:PORT.',
  },
  'CONFIG-VALUE-ZK-PATH': {
    text: '{where}: {key} does not begin with a slash.',
    remedy: 'Write it as in /dcos.',
  },
  'CONFIG-REFUSED': {
    text: 'DC/OS’s configuration cannot be as it is asked for: {detail}',
    remedy: 'Correct each of them, in the file that is named or where it was chosen.',
  },
  'CONFIG-CHOICE-NEW': {
    text: '{key} is chosen, which came with DC/OS {since}; this is {version}.',
    remedy: 'Leave it as usual, or choose a newer DC/OS.',
  },
  'CONFIG-CHOICE-ENTERPRISE': {
    text: 'Regions and zones ({key}) are part of DC/OS Enterprise; this is DC/OS Open.',
    remedy: 'Leave it as usual, or give an installer of DC/OS Enterprise.',
  },
  'CONFIG-CHOICE-OVERRULED': {
    text: '{key} was chosen, but {path} says it too; the file counts.',
    remedy: 'Take {key} out of the file where the choice is to count.',
  },
  'CONFIG-CHOICE-PASSWORD': {
    text: 'The address of a proxy ({key}) has a password, and would be kept in a file.',
    remedy: 'Leave the password out here, or say {key} in a config.yaml of your own to start from.',
  },
  'CONFIG-CHOICE-IPV6': {
    text: 'IPv6 is switched on in DC/OS ({key}), but the box of {machines} has it switched off.',
    remedy: 'Choose a box with IPv6, or leave IPv6 off: DC/OS’s network does not start without it.',
  },
  'CONFIG-NOTHING': {
    text: 'Cluster "{name}" is made of machines without DC/OS; there is nothing to configure.',
    remedy: 'Choose a version of DC/OS or an installer.',
  },
  'config.from.cluster': { text: 'what the cluster needs' },
  'config.from.template': { text: 'your file' },
  'config.from.choice': { text: 'your choice' },
  'config.from.default': { text: 'usual here' },
} as const satisfies Record<string, CatalogueEntry>;
