import type { CatalogueEntry } from '../message.ts';

/** The report for whoever helps. */
export const report = {
  'REPORT-GONE': {
    text: 'This report is not kept any more.',
    remedy: 'Make it again; it takes a few seconds.',
  },
  'REPORT-ENTRY-UNKNOWN': {
    text: 'The report has no file {entry}.',
    remedy: 'Choose one of those it lists.',
  },
  'REPORT-EXISTS': {
    text: '{path} is there already and was left as it is.',
    remedy: 'Choose another name, or add --overwrite to replace it.',
  },

  'help.report': { text: 'save what whoever helps needs to know, without secrets and names' },
  'help.report.output': { text: 'the file to write; a new one in this folder unless told' },
  'help.report.overwrite': { text: 'replace the file where it is there' },
  'cli.report.collecting': { text: 'Collecting; the doctor takes some seconds…' },
  'cli.report.column.file': { text: 'FILE' },
  'cli.report.column.size': { text: 'SIZE' },
  'cli.report.column.masked': { text: 'MASKED' },
  'cli.report.saved': {
    text: 'Saved {path} ({size}, {count} {count|file|files}). Passwords, keys, tokens, home folders, host and user names and public addresses are masked. Nothing was sent: look at it, then pass it on yourself.',
  },
} as const satisfies Record<string, CatalogueEntry>;
