import type { CatalogueEntry } from '../message.ts';

/** Of DC/OS's command line tool: how it comes onto this computer, and knows a cluster. */
export const dcosCli = {
  'dcos-cli.looking': { text: 'Looking which DC/OS CLI the cluster wants' },
  'dcos-cli.checking': { text: 'Trying the DC/OS CLI out' },
  'dcos-cli.placing': { text: 'Installing the DC/OS CLI {version}' },
  'dcos-cli.setting-up': { text: 'Making {name} known to the DC/OS CLI' },
  'dcos-cli.plugin': { text: 'Adding the core plugin {version}' },
  'dcos-cli.reason': {
    text: 'Put the DC/OS CLI into {path}, where all users of this computer find it',
  },
  'dcos-cli.reason.remove': { text: 'Take the DC/OS CLI out of {path}' },

  'reset.plan.dcos-cli': { text: 'What was installed for the DC/OS CLI: {path}' },

  'DCOS-CLI-NOT-FOR-THIS-COMPUTER': {
    text: 'The DC/OS CLI was never built for this computer ({system}).',
    remedy:
      'Use the web interface of the cluster; or, if you have a DC/OS CLI that runs here, give it with `cli install NAME --file FILE`.',
  },
  'DCOS-CLI-NOT-A-PROGRAM': {
    text: '{path} is no program but {found}; nothing was installed.',
    remedy:
      'Where it was downloaded, a proxy or a log-in page may stand between, or the file is gone: name a mirror (DCOS_VAGRANT_MIRROR), or give a DC/OS CLI that you have (`cli install NAME --file FILE`).',
  },
  'DCOS-CLI-OTHER-SYSTEM': {
    text: '{path} is a program for {found}; nothing was installed.',
    remedy: 'Give the DC/OS CLI for this system, or leave --file out to have it downloaded.',
  },
  'DCOS-CLI-OTHER-ARCHITECTURE': {
    text: '{path} is a program for {found}, and this computer is {arch}; nothing was installed.',
    remedy: 'Give a DC/OS CLI that runs on this computer with `cli install NAME --file FILE`.',
  },
  'DCOS-CLI-CUT-OFF': {
    text: '{path} is cut off: it has {bytes} of at least {expected} bytes; nothing was installed.',
    remedy: 'Have it downloaded again.',
  },
  'DCOS-CLI-DOES-NOT-RUN': {
    text: '{path} does not run on this computer: {detail}. Nothing was installed.',
    remedy: 'Give another DC/OS CLI with `cli install NAME --file FILE`.',
  },
  'DCOS-CLI-NOT-THE-TOOL': {
    text: '{path} runs, but is no DC/OS CLI: asked for its version it says "{detail}". Nothing was installed.',
    remedy: 'Give the program that is called `dcos`.',
  },
  'DCOS-CLI-IN-THE-WAY': {
    text: '{path} is a folder or a link, and stays as it is; nothing was installed.',
    remedy: 'Move it away, then install again.',
  },
  'DCOS-CLI-SYSTEM-TAKEN': {
    text: '{path} was not put there by this program, and stays as it is; nothing was installed.',
    remedy: 'Install into your own folder (without --system), or remove that file first.',
  },
  'DCOS-CLI-NO-SYSTEM-FOLDER': {
    text: 'Windows has no folder of programs for all users that this program may use.',
    remedy: 'Install into your own folder (without --system).',
  },
  'DCOS-CLI-NOTHING-KEPT': {
    text: 'There is no earlier DC/OS CLI to go back to.',
    remedy: 'Install the one you want with `cli install NAME --file FILE`.',
  },
  'DCOS-CLI-OTHER-VERSION': {
    text: 'The DC/OS CLI {version} is installed; DC/OS {dcos} is made for {series}.x.',
    remedy: 'Most commands work all the same. Without --file the one that fits is downloaded.',
  },
  'DCOS-CLI-WITHOUT-ADMINISTRATOR': {
    text: 'Without an administrator nothing was written to {path}; the DC/OS CLI is in {instead} instead.',
    remedy: 'To have it for all users, run yourself:\n{commands}',
  },
  'DCOS-CLI-CLUSTER-SILENT': {
    text: 'DC/OS on {name} does not answer now, so the DC/OS CLI does not know the cluster yet.',
    remedy: 'Once the cluster runs, `cli install {name}` sets it up; nothing is downloaded again.',
  },
  'DCOS-CLI-WITHOUT-PLUGIN': {
    text: 'The core plugin {version} could not be added; commands such as `dcos node` are missing.',
    remedy: 'Run `cli install` again later, or `dcos plugin add FILE` with a plugin that you have.',
  },
  'DCOS-CLI-PLUGIN-BROKEN': {
    text: 'The archive of the core plugin cannot be unpacked: {detail}.',
    remedy: 'Name another mirror (DCOS_VAGRANT_MIRROR), then run `cli install` again.',
  },
  'DCOS-CLI-CONFIG-ODD': {
    text: '{path} is written in a way that this program does not understand; it was not changed.',
    remedy: 'Move the file away, or set the cluster up with `dcos cluster setup` yourself.',
  },
  'DCOS-CLI-CHANGED': {
    text: '{path} is no longer what this program installed, and stays as it is.',
    remedy: 'Delete it yourself if you do not need it.',
  },
  'DCOS-CLI-STAYS': {
    text: 'Without an administrator {path} stays.',
    remedy: 'To remove it, run yourself:\n{commands}',
  },
  'DCOS-CLI-STILL-USED': {
    text: 'The DC/OS CLI itself stays, because it is set up for other clusters: {others}.',
    remedy: 'It goes with the last of them (`cli uninstall`).',
  },
  'DCOS-CLI-NOT-SET-UP': {
    text: 'The DC/OS CLI does not know the cluster {name} as it is now.',
    remedy: 'Set it up with `cli install {name}`, then log in.',
  },
  'DCOS-LOGIN-REFUSED': {
    text: 'DC/OS did not accept the log-in (HTTP {status}).',
    remedy: 'Copy the token anew, or check name and password, then try again.',
  },
  'DCOS-LOGIN-EMPTY': {
    text: 'Nothing was entered, so nobody was logged in.',
    remedy: 'Try again and paste the token, or pipe it into the command.',
  },

  'dcos-cli.for': { text: 'DC/OS CLI {series}.x fits DC/OS {dcos}' },
  'dcos-cli.for.newest': {
    text: 'DC/OS CLI {series}.x, the newest: the DC/OS version is not known',
  },
  'cli.dcos-cli.none': { text: 'It is not installed: `cli install {name}`.' },
  'cli.dcos-cli.not-offered': { text: 'It was never built for this computer.' },
  'cli.dcos-cli.copy': { text: '{path}, version {version}' },
  'dcos-cli.copy.changed': {
    text: '{path} was changed or removed since it was installed (version {version})',
  },
  'dcos-cli.found': { text: 'A terminal runs {path}.' },
  'dcos-cli.found.other': {
    text: 'A terminal runs {path}, which this program did not install.',
  },
  'dcos-cli.not-found': {
    text: 'A terminal does not find `dcos` yet: {folder} is not in PATH.',
  },
  'cli.dcos-cli.snippet': { text: 'For {shell}, add to {file}:' },
  'dcos-cli.variable': { text: 'This DC/OS CLI knows one cluster only. Before you use it:' },
  'dcos-cli.attached': { text: 'It works with {name} ({url}).' },
  'cli.dcos-cli.set-up': {
    text: 'It knows {name} ({url}), and works with another cluster: `dcos cluster attach {name}`.',
  },
  'dcos-cli.overridden': { text: 'The variable {variable} is set and goes before that.' },
  'cli.dcos-cli.not-set-up': {
    text: 'It does not know {name} yet: `cli install {name}` while the cluster runs.',
  },
  'dcos-cli.plugin-there': { text: 'The core plugin {version} is there.' },
  'dcos-cli.logged-in': { text: 'A log-in is saved in {path}.' },
  'cli.dcos-cli.removed': {
    text: 'What this program installed of the DC/OS CLI for {name} is gone.',
  },
  'cli.dcos-cli.removed.rest': {
    text: 'The rest of what this program installed of the DC/OS CLI for {name} is gone.',
  },
  'dcos-cli.login.none': { text: '{name} needs no log-in.' },
  'cli.dcos-cli.login.open': { text: 'Log in at {url} and copy the token that it shows.' },
  'cli.dcos-cli.login.token': { text: 'Token: ' },
  'cli.dcos-cli.login.password': { text: 'Password of {user}: ' },
  'cli.dcos-cli.login.user': { text: 'Log in with `cli login {name} --user USER`.' },
  'cli.dcos-cli.login.done': {
    text: 'Logged in; the token is in {path}, where the DC/OS CLI keeps it.',
  },
  'help.cli': { text: 'the command line tool of DC/OS, `dcos`, on this computer' },
  'help.cli.install': {
    text: 'install the DC/OS CLI that fits a cluster, and make the cluster known to it',
  },
  'help.cli.install.system': { text: 'for all users of this computer; asks for an administrator' },
  'help.cli.install.file': { text: 'a DC/OS CLI that you have, in the place of a download' },
  'help.cli.install.rollback': { text: 'put back the one that the newest replaced' },
  'help.cli.install.ask-again': {
    text: 'ask for an administrator even if that was refused before',
  },
  'help.cli.status': { text: 'which DC/OS CLI is installed, and whether it knows the cluster' },
  'help.cli.uninstall': { text: 'remove what this program installed and set up, and only that' },
  'help.cli.login': { text: 'log the DC/OS CLI in to a cluster that wants it' },
  'help.cli.login.user': { text: 'with this name and a password, in the place of the browser' },
} as const satisfies Record<string, CatalogueEntry>;
