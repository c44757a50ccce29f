import type { CatalogueEntry } from '../message.ts';

/** Snapshots of whole clusters, and clones. {name} is the cluster's, {snapshot} the snapshot's. */
export const snapshots = {
  'SNAPSHOT-EXISTS': {
    text: 'Cluster "{name}" has a snapshot "{snapshot}" already.',
    remedy: 'Choose another name, or delete that one first.',
  },
  'SNAPSHOT-UNKNOWN': {
    text: 'Cluster "{name}" has no snapshot "{snapshot}".',
    remedy: 'Look at the list of its snapshots.',
  },
  'SNAPSHOT-NAME-INVALID': {
    text: '"{snapshot}" cannot be the name of a snapshot.',
    remedy:
      'Begin with a letter or a digit, and use letters, digits, spaces, dots, "-" and "_" after it: 50 at most.',
  },
  'SNAPSHOT-INCOMPLETE': {
    text: 'Snapshot "{snapshot}" of cluster "{name}" is not complete: {machines} is not in it.',
    remedy: 'Choose another snapshot; this one can only be deleted.',
  },
  'SNAPSHOT-BLOCKED': {
    text: 'Snapshot "{snapshot}" cannot be deleted yet: the cluster went back to it, and others came from there ({others}).',
    remedy: 'Delete {others} first.',
  },
  'SNAPSHOT-SPEC-UNKNOWN': {
    text: 'What the machines had and which DC/OS they ran when snapshot "{snapshot}" was taken is not known: the file of cluster "{name}" still says what it was just before.',
    remedy:
      'Look at the overview: it shows what answers. Another size for a machine, or an upgrade, writes the file anew.',
  },
  'MACHINES-PAUSED': {
    text: 'Machines stand still and answer nobody: {machines}.',
    remedy: 'Start the cluster: they go on where they are.',
  },
  'MACHINES-SWITCHED-OFF': {
    text: 'Machines were switched off and not stopped from here, as when the computer shuts down: {machines}. What they had in memory is lost, and DC/OS may need longer to come back, or not come back by itself.',
    remedy:
      'Start the cluster: it is waited for until it is healthy. If it does not get there, go back to a snapshot, or destroy the cluster and create it again.',
  },
  'CLONE-TWIN-RUNS': {
    text: 'Cluster "{name}" has the same addresses as cluster "{other}", whose machines run.',
    remedy: 'Stop "{other}" first: one of the two can run at a time.',
  },
  'CLONE-TWIN-BUSY': {
    text: 'Cluster "{name}" has the same addresses as cluster "{other}", which is just being worked on.',
    remedy: 'Wait until that has ended.',
  },
  'CLONE-SOURCE-GONE': {
    text: 'Cluster "{from}", from which "{name}" is cloned, is not there any more.',
    remedy: 'Destroy "{name}": it cannot be finished.',
  },
  'CLONE-SOURCE-RUNS': {
    text: 'Machines of cluster "{from}" run, and a clone is made from machines that do not.',
    remedy: 'Stop "{from}", then go on.',
  },
  'CLONE-SOURCE-PART': {
    text: 'Machine {machine} of cluster "{from}" does not exist, so it cannot be cloned.',
    remedy: 'Create the whole of "{from}" first.',
  },
  'VIRTUALBOX-MARK-LOST': {
    text: 'VirtualBox did not keep the note which cluster machine {uuid} belongs to.',
    remedy: 'Go on with the operation: it writes the note again.',
  },
  'step.snapshot': {
    text: 'Taking snapshot "{snapshot}" of all machines, which stand still for it',
  },
  'step.restore': { text: 'Going back to snapshot "{snapshot}"' },
  'step.snapshot-delete': { text: 'Deleting snapshot "{snapshot}"' },
  'step.clone': { text: 'Copying the machines of cluster "{from}"' },
  'step.clock': { text: 'Setting the clock of {machine}' },
  'step.stop.masters.halt': {
    text: 'Shutting down {count|the master|the masters} {machines}: containers have no suspend, so the next start has to wait until they find each other again',
  },
  'step.start.boot': { text: 'Starting {count} boot machines' },
  'step.start.masters': { text: 'Starting {count} masters' },
  'step.start.agents': { text: 'Starting {count} agents' },
  'CLOCK-NOT-SET': {
    text: 'The clock of {machine} is still {seconds} s off after it was set.',
    remedy: 'Look at the log of {machine} for what sets its clock; DC/OS needs the right time.',
  },
  'cli.name-or-all': { text: '{verb} needs either the name of a cluster or --all' },
  'cli.all.start.none': { text: 'There is no cluster that could be started.' },
  'cli.all.stop.none': { text: 'There is no cluster that runs.' },
  'CLI-UNCONFIRMED': {
    text: 'This loses something that cannot be had back, and nobody is here who could be asked.',
    remedy: 'Add --yes if you are sure.',
  },
  'CLI-REFUSED': {
    text: 'Nothing was changed: "{name}" was not typed.',
    remedy: 'Try again, and type the name of the cluster.',
  },
  'cli.confirm.restore': {
    text: 'Everything that happened in cluster "{name}" since snapshot "{snapshot}" will be lost. Type {name} to go back: ',
  },
  'cli.confirm.snapshot-delete': {
    text: 'There will be no way back to snapshot "{snapshot}" of cluster "{name}"; the cluster stays as it is. Type {name} to delete it: ',
  },
  'cli.snapshots.empty': {
    text: 'Cluster "{name}" has no snapshots. Take one with: snapshot create {name} NAME',
  },
  'cli.snapshots.name': { text: 'SNAPSHOT' },
  'cli.snapshots.taken': { text: 'TAKEN' },
  'cli.snapshots.size': { text: 'ON DISK' },
  'cli.snapshots.holds': { text: 'HOLDS' },
  'cli.snapshots.memory': { text: 'running machines' },
  'cli.snapshots.disks': { text: 'stopped machines' },
  'cli.snapshots.incomplete': { text: 'incomplete, without {machines}' },
  'help.snapshot': { text: 'snapshots of a whole cluster' },
  'help.snapshot.create': {
    text: 'take one; running machines stand still for it and then go on',
  },
  'help.snapshot.list': { text: 'list them, with date and size on disk' },
  'help.snapshot.restore': { text: 'go back to one; what happened since is lost' },
  'help.snapshot.delete': { text: 'delete one; the cluster stays as it is' },
  'help.snapshot.yes': { text: 'do not ask' },
  'help.clone': {
    text: 'copy a stopped cluster; the copy has the same addresses, so one of the two runs at a time',
  },
  'help.all': { text: 'all clusters' },
} as const satisfies Record<string, CatalogueEntry>;
