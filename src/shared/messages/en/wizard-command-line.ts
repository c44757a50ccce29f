import type { CatalogueEntry } from '../message.ts';

/** The wizard's page of the command line tool, and what its review says of files of this computer. */
export const wizardCommandLine = {
  'wizard.step.command-line': { text: 'Command line' },
  'wizard.command-line.title': { text: 'Work with the cluster in a terminal?' },
  'wizard.command-line.intro': {
    text: 'The DC/OS CLI, the command dcos, does in a terminal what the web interface does, and more. It is installed once the cluster runs, and knows it then.',
  },
  'wizard.command-line.no-dcos': {
    text: 'These machines get no DC/OS, so there is nothing for its command line tool to talk to. Just go on.',
  },
  'wizard.command-line.version': {
    text: 'DC/OS {dcos} wants version {series}.x. It is chosen and checked for you.',
  },
  'wizard.command-line.version-later': {
    text: 'The version that fits is chosen as soon as the version of DC/OS is known.',
  },
  'wizard.command-line.not-offered': {
    text: 'None was ever built for this computer. If you have one that runs here, name it below.',
  },
  'wizard.command-line.simulated': {
    text: 'It works with a simulated cluster, too, as far as that plays DC/OS.',
  },
  'wizard.command-line.user': { text: 'Install it for me' },
  'wizard.command-line.user.why': {
    text: 'In {folder}. Nobody is asked for a password.',
  },
  'wizard.command-line.system': { text: 'Install it for all users of this computer' },
  'wizard.command-line.system.why': {
    text: 'As {path}, which every terminal finds. That folder belongs to the administrator, so your system asks for a password. Where it is not given, it is installed for you alone.',
  },
  'wizard.command-line.none': { text: 'Do not install it' },
  'wizard.command-line.none.why': {
    text: 'It can be had at any time, on the page of the cluster.',
  },
  'wizard.command-line.file': { text: 'A DC/OS CLI that you have' },
  'wizard.command-line.file.why': {
    text: 'Path of the program. Empty: the one that fits is downloaded.',
  },
  'wizard.review.cli': { text: 'DC/OS CLI' },
  'wizard.review.cli.none': { text: 'not installed' },
  'wizard.review.cli.user': { text: 'for you' },
  'wizard.review.cli.system': { text: 'for all users of this computer' },
  'wizard.review.files': { text: 'Files of this computer' },
  'wizard.review.lines': { text: '{count} {count|line|lines} that {count|is|are} written' },
  'wizard.review.lines-removed': {
    text: '{count} {count|line|lines} that {count|is|are} taken away',
  },
  'wizard.review.asked': { text: 'You are asked once for your password' },
  'wizard.review.asked.why': {
    text: 'By your system, before anything else is done: the files with a lock belong to the administrator. This program never sees the password.',
  },
  'wizard.review.asked.refused': {
    text: 'Close the question if you like: the cluster is made all the same. You then reach its machines by address, are shown what is missing, and are not asked for it again.',
  },
  'wizard.review.not-asked': {
    text: 'You may write these files yourself, so you are not asked for a password.',
  },
} as const satisfies Record<string, CatalogueEntry>;
