import type { CatalogueEntry } from '../message.ts';

/** Of every provider: what it can say of machines, and what the simulated one adds. */
export const providers = {
  'MACHINE-ABSENT': {
    text: 'Machine {machine} of cluster "{cluster}" does not exist.',
    remedy: 'Go on with the cluster’s creation: that makes it.',
  },
  'MACHINE-NOT-RUNNING': {
    text: 'Machine {machine} of cluster "{cluster}" is not running, it is {state}.',
    remedy: 'Start the cluster, or go on with its creation where the machine was never made.',
  },
  'MACHINE-NAME-TAKEN': {
    text: 'A machine named {id} exists already, and it does not belong to cluster "{cluster}".',
    remedy: 'It was left as it is. Rename or remove it yourself, or choose another cluster name.',
  },
  'MACHINES-LEFT': {
    text: 'These machines of cluster "{cluster}" could not be removed: {machines}.',
    remedy: 'Destroy the cluster once more; if it repeats, look at the log.',
  },
  'PROVIDER-WITHOUT-SSH': {
    text: 'Machine {machine} is simulated: there is nothing to log in to.',
    remedy: 'Use another provider for machines that really run.',
  },
  'SIMULATED-FAILURE': {
    text: 'Simulated failure: DCOS_VAGRANT_SIMULATE_FAILURE={rule} told step {step} to fail.',
    remedy: 'Nothing is broken. Unset DCOS_VAGRANT_SIMULATE_FAILURE and try again.',
  },
  'SIMULATED-FAILURE-UNREADABLE': {
    text: 'DCOS_VAGRANT_SIMULATE_FAILURE="{given}" is not understood.',
    remedy:
      'Write step, step:machine or step:machine*times, several with commas; for example "genconf" or "agent:a1*2".',
  },
  'SIMULATED-STATE-UNREADABLE': {
    text: 'The file of the simulated machines cannot be read: {path} ({detail}).',
    remedy:
      'Move the file away; its simulated machines are then gone, and going on with the creation makes new ones.',
  },
  'SIMULATED-BOOT-NOT-SERVING': {
    text: 'No boot machine of cluster "{cluster}" serves the DC/OS packages, so {machine} cannot install them.',
    remedy: 'Bring up {boot}, the boot machine, together with {machine}.',
  },
  'simulated.stop': { text: 'Suspending {machines} (simulated)' },
} as const satisfies Record<string, CatalogueEntry>;
