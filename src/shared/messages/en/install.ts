import type { CatalogueEntry } from '../message.ts';

export const install = {
  'step.settled': { text: 'Waiting until DC/OS runs again on {machine}' },
  'INSTALLER-NEEDED': {
    text: 'DC/OS {version} is not on this computer.',
    remedy: 'Give the file dcos_generate_config.sh of that version as the installer.',
  },
  'INSTALLER-NOT-READABLE': {
    text: 'The installer {path} cannot be read: {detail}.',
    remedy: 'Put the file back where it was; the cluster is made from it.',
  },
  'INSTALLER-VERSION-UNKNOWN': {
    text: 'The installer does not say which DC/OS version it is.',
    remedy:
      'See whether the file is a dcos_generate_config.sh of DC/OS 1.8 or newer, and whether it was downloaded whole.',
  },
  'GENCONF-FAILED': {
    text: 'DC/OS’s configuration could not be generated: {detail}',
    remedy:
      'Where a key is named, correct it in the config.yaml that you gave as the template; then try again.',
  },
  'CONFIG-TEMPLATE-INVALID': {
    text: '{path}, line {line}: {detail}.',
    remedy: 'Correct the file; it is to be a config.yaml as DC/OS’s documents describe it.',
  },
  'CONFIG-TEMPLATE-CONFLICT': {
    text: '{path} sets {key} to {value}; a cluster of this program has {wanted}.',
    remedy:
      'Remove the key from the file. The masters find each other by their addresses; there is no ZooKeeper on the boot machine.',
  },
  'BOOT-NOT-SERVING': {
    text: 'There is nothing to install on {machine}: {url} does not answer.',
    remedy: 'The boot machine serves DC/OS to the others: bring up {boot} together with {machine}.',
  },
  'BASE-INCOMPLETE': {
    text: '{machine} lacks what DC/OS needs, and it could not be installed: {missing}.',
    remedy:
      'The machine needs the internet for that; without it, use a box that has these programs already.',
  },
  'PREFLIGHT-FAILED': {
    text: '{machine} does not fulfil what DC/OS wants of a machine: {checks}.',
    remedy: 'Put it right with `ssh`, or use a box made for DC/OS; then try again.',
  },
  'DCOS-INSTALL-FAILED': {
    text: 'The installation of DC/OS on {machine} failed: {detail}',
    remedy:
      'Try again: the installation is made anew. If it repeats, look at `journalctl -u dcos-download -u dcos-setup` on the machine.',
  },
  'POSTFLIGHT-UNHEALTHY': {
    text: 'DC/OS on {machine} is not healthy: {failing}.',
    remedy:
      'Look at the units with `ssh` and `journalctl -u UNIT`; often memory is short. Trying again checks again.',
  },
  'MEMORY-NOT-APPLIED': {
    text: 'The Mesos agent of {machine} did not come back with {memoryMiB} MiB of memory.',
    remedy: 'Look at `journalctl -u dcos-mesos-slave` on the machine; then try again.',
  },
  'CLUSTER-UNHEALTHY': {
    text: 'The cluster is not healthy: {detail}.',
    remedy: 'Try again to look again; the log shows what the machines say.',
  },
  'NODE-NOT-SETTLED': {
    text: 'DC/OS on {machine} did not come up again: its installation is {state}.',
    remedy: 'Go on with the cluster’s creation: that repairs what is missing.',
  },
  'DCOS-UNREACHABLE': {
    text: '{url} does not answer: {detail}.',
    remedy: 'Look at the cluster’s state: whether the machines run and DC/OS is healthy.',
  },
  'DCOS-TOKEN-NEEDED': {
    text: '{url} wants a log-in.',
    remedy: 'This cluster has log-in switched on; log in to DC/OS to see it.',
  },
  'DCOS-ANSWER-UNEXPECTED': {
    text: '{url} answered with something else than expected (HTTP {status}).',
    remedy: 'DC/OS may still be starting; try again in a minute.',
  },
  'wait.unit': { text: 'waiting for {unit}' },
  'wait.check': { text: 'waiting for {check}: {output}' },
  'wait.http': { text: 'waiting for the Admin Router on port {port}' },
  'wait.memory': { text: 'waiting for the agent of {machine} to offer {memoryMiB} MiB' },
  'wait.master': { text: 'waiting for {machine} to answer over HTTP' },
  'wait.zookeeper': { text: 'waiting for ZooKeeper on {machine}' },
  'wait.leader': { text: 'waiting for the masters to choose a leader' },
  'wait.mesos': { text: 'waiting for Mesos to answer' },
  'wait.agent': { text: 'waiting for {machine} to register' },
} as const satisfies Record<string, CatalogueEntry>;
