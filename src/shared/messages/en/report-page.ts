import type { CatalogueEntry } from '../message.ts';

/** The page with the report for whoever helps. */
export const reportPage = {
  'report-page.title': { text: 'Report a problem' },
  'report-page.link': { text: 'Make a report of this' },
  'report-page.about': {
    text: 'An archive for whoever helps you: versions, the checks of this computer, settings, and the files, journals and logs of clusters. Passwords, keys, tokens, home folders, host and user names, mail and public addresses are masked. Nothing is sent: look through it, save it, and pass it on yourself.',
  },
  'report-page.scope': { text: 'What it is about' },
  'report-page.scope.all': { text: 'This computer and all clusters' },
  'report-page.collecting': {
    text: 'Collecting and masking; looking at this computer takes some seconds',
  },
  'report-page.inside': { text: 'What is in it' },
  'report-page.summary': {
    text: '{count} {count|file|files}, {size}. Masked places: {masked}.',
  },
  'report-page.files': { text: 'Files of the report' },
  'report-page.masked': { text: '{count} masked' },
  'report-page.text': { text: 'Text of {name}' },
  'report-page.save': { text: 'Save ({size})' },
  'report-page.download': { text: 'Download ({size})' },
  'report-page.again': { text: 'Make it again' },
  'report-page.saved': { text: 'Saved as {path}.' },
  'report-page.downloaded': { text: 'Your browser saves it as {name}.' },
  'report-page.show': { text: 'Show it in its folder' },
} as const satisfies Record<string, CatalogueEntry>;
