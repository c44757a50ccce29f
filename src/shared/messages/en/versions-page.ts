import type { CatalogueEntry } from '../message.ts';

/** The dialogs that give a cluster another version of DC/OS. */
export const versionsPage = {
  'upgrade-page.open': { text: 'Upgrade DC/OS…' },
  'upgrade-page.title': { text: 'Upgrade DC/OS of {name}' },
  'upgrade-page.do': { text: 'Upgrade' },
  'upgrade-page.none': {
    text: 'DC/OS documents no upgrade from {installed} to a version that can be had. Rebuild the cluster with another version instead.',
  },
  'rebuild-page.open': { text: 'Rebuild with another version…' },
  'rebuild-page.title': { text: 'Rebuild {name} with another version' },
  'rebuild-page.do': { text: 'Create {name}' },
  'rebuild-page.name': { text: 'Name of the new cluster' },
  'rebuild-page.replace': { text: 'Destroy {name} first' },
  'rebuild-page.replace.what': {
    text: 'The new cluster then has the memory and disk of the old one.',
  },
  'versions-page.from': { text: 'The new DC/OS comes from' },
  'versions-page.catalogue': { text: 'A release' },
  'versions-page.installer': { text: 'An installer of mine' },
  'versions-page.version': { text: 'Version' },
  'versions-page.choose': { text: 'Choose a version' },
  'versions-page.here': { text: '{version} (on this computer)' },
  'versions-page.path': { text: 'Path of the installer' },
} as const satisfies Record<string, CatalogueEntry>;
