import type { CatalogueEntry } from '../message.ts';

/** The page that shows the user guide. The guide itself is docs/guide. */
export const helpPage = {
  'HELP-NOT-READ': {
    text: 'The user guide could not be read.',
    remedy: 'Open this page once more. The same text is in the folder docs/guide of the program.',
  },
  'help.search': { text: 'Search the guide' },
  'help.contents': { text: 'Contents of the guide' },
  'help.results': { text: 'Found in the guide' },
  'help.results.none': { text: 'Nothing in the guide has “{query}”.' },
  'help.results.count': { text: '{count} {count|section|sections}' },
  'help.commands': { text: 'Commands' },
  'help.lines': { text: 'Lines' },
  'help.table': { text: 'Table' },
  'help.network.example': { text: 'The topology 1m-2a-1p.' },
  'help.network.own': { text: 'Your cluster {name}.' },
  'help.explained': { text: 'More in the guide' },
} as const satisfies Record<string, CatalogueEntry>;
