import type { CatalogueEntry } from '../message.ts';

/** Why something cannot be done with a cluster now. */
export const predicates = {
  'cannot.busy': {
    text: 'Cluster "{name}" is busy ({state}).',
    remedy: 'Wait until it has ended, or cancel it.',
  },
  'cannot.runs-already': {
    text: 'Cluster "{name}" runs already.',
    remedy: 'Open it, or stop it first.',
  },
  'cannot.nothing-runs': {
    text: 'No machine of cluster "{name}" runs.',
    remedy: 'Start it first.',
  },
  'cannot.incomplete': {
    text: 'Cluster "{name}" was never created completely.',
    remedy: 'Go on with its creation, or destroy it.',
  },
  'cannot.half-restored': {
    text: 'Cluster "{name}" is on its way back to a snapshot: not all of its machines are there yet.',
    remedy: 'Go back to the snapshot again.',
  },
  'cannot.unknown': {
    text: 'What the machines of cluster "{name}" are doing could not be found out.',
    remedy: 'Look at its problems: what is missing stands there.',
  },
  'cannot.no-answer': {
    text: 'DC/OS of cluster "{name}" does not answer yet.',
    remedy: 'Wait a moment; if it stays so, look at the logs of its masters.',
  },
  'cannot.nothing-to-cancel': {
    text: 'Nothing is running that could be cancelled.',
    remedy: 'Start, stop or destroy cluster "{name}" as you like.',
  },
  'cannot.no-snapshots': {
    text: 'Machines of cluster "{name}" are containers, and those have no snapshots here.',
    remedy: 'Use VirtualBox for a cluster that shall have snapshots.',
  },
  'cannot.adopted': {
    text: 'The machines of cluster "{name}" were made by dcos-vagrant; they are only looked at here.',
    remedy: 'Start, stop and destroy them with Vagrant in the folder that they were made in.',
  },
  'cannot.forget': {
    text: 'The machines of cluster "{name}" were made here.',
    remedy: 'Destroy the cluster to be rid of it.',
  },
} as const satisfies Record<string, CatalogueEntry>;
