import type { CatalogueEntry } from '../message.ts';

/** What the window says about no cluster in particular, and when long work has ended. */
export const notices = {
  'notices.title': { text: 'Notices' },
  'notices.dismiss': { text: 'Dismiss' },
  'notices.dismiss-all': { text: 'Dismiss all {count}' },
  'notices.more': { text: '{count} more {count|notice|notices}' },
  'notices.show': { text: 'Show the cluster' },
  'notices.ended-well': { text: 'It took {time}.' },
  'notices.look': { text: 'It took {time}. The page of the cluster says why and what to do.' },
  'notices.gone': { text: 'It took {time}; nothing of it is left.' },
} as const satisfies Record<string, CatalogueEntry>;
