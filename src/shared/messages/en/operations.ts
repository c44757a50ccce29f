import type { CatalogueEntry } from '../message.ts';

export const operations = {
  'OPERATION-CANCELLED': {
    text: 'The operation was cancelled.',
    remedy: 'Try again to go on from where it stopped.',
  },
  'OPERATION-INTERRUPTED': {
    text: '{kind} was interrupted at "{step}": the program that ran it ended.',
    remedy: 'Try again: what is already done is recognised and skipped.',
  },
  'STEP-TIMEOUT': {
    text: '"{step}" was still not finished after {minutes} min.',
    remedy: 'Look at the last lines of the log; then try again to go on from this step.',
  },
  'STEP-NOT-DONE': {
    text: '"{step}" ended without an error, but what it should have made is not there.',
    remedy: 'Try again; if it repeats, look at the log of this step.',
  },
  UNEXPECTED: {
    text: 'Something happened that this program did not expect: {detail}',
    remedy: 'Try again; if it repeats, report it together with the log.',
  },
  'kind.deploy': { text: 'Creating the cluster' },
  'kind.start': { text: 'Starting the cluster' },
  'kind.stop': { text: 'Stopping the cluster' },
  'kind.destroy': { text: 'Destroying the cluster' },
  // Titles of steps, in the user's words; {count} is a number of machines, more
  // than one; {machine} is a name, {machines} are names.
  'step.box': { text: 'Fetching the box the machines are made from' },
  'step.network': { text: 'Creating network {network}' },
  'step.machines': { text: 'Creating {count} virtual machines' },
  'step.machines.one': { text: 'Creating {machine}' },
  'step.keys': { text: "Exchanging the cluster's key with {machine}" },
  'step.names': { text: 'Teaching {machine} the names of the cluster' },
  'step.changes': { text: 'Changing what needs an administrator, names included' },
  'step.cli-file': { text: 'Fetching the DC/OS CLI' },
  'step.cli': { text: 'Installing the DC/OS CLI' },
  'step.hosts': { text: 'Adding the names of the machines to the hosts file' },
  'step.base': { text: 'Preparing {machine} for DC/OS' },
  'step.installer': { text: 'Copying the installer to {machine}' },
  'step.genconf': { text: 'Generating the DC/OS configuration' },
  'step.serve': { text: 'Serving the DC/OS packages from {machine}' },
  'step.master': { text: 'Installing DC/OS on master {machine}' },
  'step.agent': { text: 'Installing DC/OS on agent {machine}' },
  'step.postflight': { text: 'Checking DC/OS on {machine}' },
  'step.memory': { text: 'Keeping back {memoryMiB} MiB of memory on {machine}' },
  'step.health': { text: 'Waiting until every component is healthy' },
  'step.orphans': { text: 'Waiting for a program that an interrupted run left behind' },
  'step.start': { text: 'Starting {count} machines' },
  'step.start.one': { text: 'Starting {machine}' },
  'step.destroy': { text: 'Removing {count} machines' },
  'step.destroy.one': { text: 'Removing {machine}' },
  'step.unhosts': { text: 'Removing the names from the hosts file' },
  'step.unnetwork': { text: 'Removing network {network}' },
  'step.unbox': { text: 'Removing the box' },
} as const satisfies Record<string, CatalogueEntry>;
