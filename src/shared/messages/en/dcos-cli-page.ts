import type { CatalogueEntry } from '../message.ts';

/** The command line tool of DC/OS on the page of a cluster. */
export const dcosCliPage = {
  'cluster.tab.cli': { text: 'Command line' },
  'dcos-cli-page.tool': { text: 'The DC/OS CLI' },
  'dcos-cli-page.none': { text: 'It is not installed.' },
  'dcos-cli-page.not-offered': { text: 'It was never built for this computer.' },
  'dcos-cli-page.copy.user': { text: 'Version {version} is installed for you: {path}' },
  'dcos-cli-page.copy.system': { text: 'Version {version} is installed for all users: {path}' },
  'dcos-cli-page.snippet': { text: 'For {shell}, add to {file}' },
  'dcos-cli-page.other-shells': { text: 'For other shells' },
  'dcos-cli-page.working': { text: 'Working on the DC/OS CLI' },
  'dcos-cli-page.stopped': { text: 'Stopped. What was there before is still there.' },
  'dcos-cli-page.done': { text: 'Done.' },
  'dcos-cli-page.done-but': { text: 'Done, but not everything was possible:' },
  'dcos-cli-page.install': { text: 'Install it' },
  'dcos-cli-page.where': { text: 'For whom' },
  'dcos-cli-page.where.user': { text: 'For me' },
  'dcos-cli-page.where.user.about': { text: 'In {folder}. Nobody is asked for a password.' },
  'dcos-cli-page.where.system': { text: 'For all users of this computer' },
  'dcos-cli-page.where.system.about': {
    text: 'As {path}, which every terminal finds. Your system asks for a password once; this program never sees it.',
  },
  'dcos-cli-page.file': { text: 'A DC/OS CLI that you have' },
  'dcos-cli-page.file.about': {
    text: 'Path of the program. Empty: the one that fits is downloaded.',
  },
  'dcos-cli-page.needs-file': {
    text: 'There is none to download for this computer. Give the path of one that runs here.',
  },
  'dcos-cli-page.install.do': { text: 'Install' },
  'dcos-cli-page.install.again': { text: 'Install again' },
  'dcos-cli-page.install.set-up': { text: 'Make the cluster known to it' },
  'dcos-cli-page.rollback': { text: 'Put the earlier one back' },
  'dcos-cli-page.cluster': { text: 'What it knows of {name}' },
  'dcos-cli-page.not-set-up': {
    text: 'Nothing yet. Installing it while the cluster runs makes {name} known to it.',
  },
  'dcos-cli-page.other-attached': {
    text: 'It knows {name} ({url}), but works with another cluster.',
  },
  'dcos-cli-page.attach': { text: 'To make it work with this one' },
  'dcos-cli-page.no-login': { text: 'It is not logged in.' },
  'dcos-cli-page.login': { text: 'Log in' },
  'dcos-cli-page.login.again': { text: 'Log in anew' },
  'dcos-cli-page.login.browser': { text: 'Log in here and copy the token that is shown:' },
  'dcos-cli-page.login.token': { text: 'Token' },
  'dcos-cli-page.login.user': { text: 'User' },
  'dcos-cli-page.login.password': { text: 'Password' },
  'dcos-cli-page.login.show': { text: 'Show what is typed' },
  'dcos-cli-page.login.kept': {
    text: 'The log-in is kept where the DC/OS CLI keeps it, and nowhere else.',
  },
  'dcos-cli-page.login.do': { text: 'Log in' },
  'dcos-cli-page.login.by-password': { text: 'With a name and a password instead' },
  'dcos-cli-page.login.by-browser': { text: 'In the browser instead' },
  'dcos-cli-page.uninstall': { text: 'Uninstall' },
  'dcos-cli-page.uninstall.confirm': {
    text: 'Takes away what this program installed and set up for {name}. What other clusters use stays.',
  },
} as const satisfies Record<string, CatalogueEntry>;
