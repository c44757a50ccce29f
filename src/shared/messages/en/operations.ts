import type { CatalogueEntry } from '../message.ts';

export const operations = {
  'OPERATION-CANCELLED': {
    text: 'The operation was cancelled.',
    remedy: 'Run it again to go on from where it stopped.',
  },
  'OPERATION-INTERRUPTED': {
    text: '{kind} was interrupted at "{step}": the program that ran it ended.',
    remedy: 'Run it again: what is already done is recognised and skipped.',
  },
  'STEP-TIMEOUT': {
    text: '"{step}" was still not finished after {minutes} min.',
    remedy:
      'Look at the last lines of the log; then run the command again to go on from this step.',
  },
  'STEP-NOT-DONE': {
    text: '"{step}" ended without an error, but what it should have made is not there.',
    remedy: 'Run the command again; if it repeats, look at the log of this step.',
  },
  UNEXPECTED: {
    text: 'Something happened that this program did not expect: {detail}',
    remedy: 'Run the command again; if it repeats, report it together with the log.',
  },
  'kind.deploy': { text: 'Creating the cluster' },
  'kind.start': { text: 'Starting the cluster' },
  'kind.stop': { text: 'Stopping the cluster' },
  'kind.destroy': { text: 'Destroying the cluster' },
} as const satisfies Record<string, CatalogueEntry>;
