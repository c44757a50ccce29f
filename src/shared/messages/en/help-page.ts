import type { CatalogueEntry } from '../message.ts';

/** The page that shows the user guide. The guide itself is docs/guide. */
export const helpPage = {
  'HELP-NOT-READ': {
    text: 'The user guide could not be read.',
    remedy: 'Open this page once more. The same text is in the folder docs/guide of the program.',
  },
  'help-page.search': { text: 'Search the guide' },
  'help-page.contents': { text: 'Contents of the guide' },
  'help-page.results': { text: 'Found in the guide' },
  'help-page.results.none': { text: 'Nothing in the guide has “{query}”.' },
  'help-page.results.count': { text: '{count} {count|section|sections}' },
  'help-page.commands': { text: 'Commands' },
  'help-page.lines': { text: 'Lines' },
  'help-page.table': { text: 'Table' },
  'help-page.network.example': { text: 'The topology 1m-2a-1p.' },
  'help-page.network.own': { text: 'Your cluster {name}.' },
  'help-page.explained': { text: 'More in the guide' },
} as const satisfies Record<string, CatalogueEntry>;
