import type { CatalogueEntry } from '../message.ts';

/** What operations did before. */
export const history = {
  'OPERATION-UNKNOWN': {
    text: 'The cluster "{name}" has no operation {operation}.',
    remedy: 'Look at the history of the cluster for those that it has.',
  },
} as const satisfies Record<string, CatalogueEntry>;
