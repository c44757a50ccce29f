import type { CatalogueEntry } from '../message.ts';

/** A shell on a machine, in the page. */
export const terminal = {
  'TERMINAL-SIMULATED': {
    text: 'Machine {machine} is simulated: there is no shell in it.',
    remedy: 'Create a cluster of real machines to log in.',
  },
  'TERMINAL-UNKNOWN': {
    text: 'This terminal is closed.',
    remedy: 'Open a new one.',
  },
} as const satisfies Record<string, CatalogueEntry>;
