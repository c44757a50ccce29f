import type { CatalogueEntry } from '../message.ts';

export const ssh = {
  'SSH-UNREACHABLE': {
    text: '{machine} does not answer over ssh at {host}:{port}: {detail}.',
    remedy: 'Look at the cluster’s state whether the machine runs; then try again.',
  },
  'SSH-REFUSED': {
    text: '{machine} refuses to let user {user} in with any of the cluster’s keys.',
    remedy:
      'If the keys on the machine were changed by hand, put the line of `key.pub` from the cluster’s folder back into its `~/.ssh/authorized_keys`; else destroy this machine and bring it up again.',
  },
  'SSH-KEY-MISSING': {
    text: 'No private key for {machine} can be read: {paths}.',
    remedy: 'Put the key back, or destroy the cluster and bring it up again.',
  },
  'SSH-CLUSTER-KEY-INVALID': {
    text: 'The cluster’s key {path} is not a private key.',
    remedy: 'Put the right key back; if the machines are new, remove the file and try again.',
  },
  'SSH-HOST-KEY-CHANGED': {
    text: '{machine} shows another host key ({fingerprint}) than the one seen at first contact ({pinned}).',
    remedy:
      'If you made this machine anew outside of this program, remove its entry from {path}; if not, something else answers at its address: do not go on.',
  },
  'SSH-KNOWN-HOSTS-INVALID': {
    text: 'The file of known host keys, {path}, is not valid.',
    remedy: 'Remove it: the keys are pinned again at the next contact.',
  },
  'SSH-CONNECTION-LOST': {
    text: 'The connection to {machine} broke off.',
    remedy: 'Look at the cluster’s state whether the machine still runs; then try again.',
  },
  'SSH-TIMEOUT': {
    text: 'A command on {machine} was still running after {seconds} s.',
    remedy: 'Try again; if it repeats, look at the log of this step.',
  },
  'SSH-SCRIPT-FAILED': {
    text: 'A command on {machine} failed: {detail}',
    remedy: 'Look at its last lines in the log; then try again.',
  },
  'SSH-UPLOAD-FAILED': {
    text: 'Copying a file to {machine}:{path} failed: {detail}.',
    remedy: 'See whether the machine’s disk is full; then try again.',
  },
  'SSH-WRITE-FAILED': {
    text: 'The file {path} could not be written on the machine.',
    remedy: 'See whether the machine’s disk is full; then try again.',
  },
} as const satisfies Record<string, CatalogueEntry>;
