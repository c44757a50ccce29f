import type { CatalogueEntry } from '../message.ts';

/** The journal of a machine. */
export const machineLog = {
  'MACHINE-LOG-NOT-RUNNING': {
    text: '{machine} does not run, so its journal cannot be read.',
    remedy:
      'Start the cluster "{name}" and try again. What its operations said of {machine} is in their logs.',
  },
  'MACHINE-LOG-NO-JOURNAL': {
    text: '{machine} has no journal: the program journalctl is not on it.',
    remedy: 'Log in to the machine and look in its /var/log.',
  },
  'MACHINE-LOG-UNIT-UNKNOWN': {
    text: '{machine} knows no unit "{unit}".',
    remedy:
      'Log in to {machine} and see which ones it has with `systemctl list-units --all`, or leave the unit out.',
  },
  'MACHINE-LOG-UNIT-INVALID': {
    text: '"{unit}" cannot be the name of a systemd unit.',
    remedy: 'Give a name such as dcos-marathon or docker.service.',
  },
  'MACHINE-LOG-LINES-INVALID': {
    text: 'So many lines cannot be shown.',
    remedy: 'Give a whole number from 1 to {most}.',
  },
  'MACHINE-LOG-FAILED': {
    text: 'The journal of {machine} could not be read: {detail}.',
    remedy: 'Log in to the machine and see whether `sudo journalctl` works there.',
  },
  'MACHINE-LOG-FULL': {
    text: 'The journal of {machine} was followed for so long that {size} of it are shown; what comes now is not.',
    remedy: 'Open the journal anew.',
  },
  'MACHINE-LOG-CLOSED': {
    text: 'This journal is closed.',
    remedy: 'Open it anew.',
  },
  'MACHINE-BOOTS-SLOWLY': {
    text: '{machine} does not answer yet, {minutes} {minutes|minute|minutes} after it was started.',
    remedy:
      'Look at the picture of its screen: a machine that waits for something says so there. It is waited for on.',
  },
  'LOG-GONE': {
    text: 'The log of operation {operation} is not kept any more.',
    remedy: 'Logs of the newest {count} operations of a cluster are kept, {size} at most.',
  },

  'machine-log.simulated': { text: '{machine} is simulated: these lines are made up.' },
  'machine-log.empty': { text: 'The journal of {machine} has no such lines.' },

  'cli.picture.file': { text: 'Picture of its screen: {file}' },
  'picture.alt': { text: 'What the screen of {machine} showed' },
  'picture.gone': { text: 'This picture is not kept any more.' },
  'help.logs.follow': { text: 'go on with what comes, until Ctrl-C' },
  'help.logs.unit': { text: 'only what this systemd unit of the machine says, as dcos-marathon' },
  'help.logs.lines': { text: 'how many of the newest lines (of a machine 1000 unless told)' },
  'help.logs.operation': {
    text: 'an operation’s log also where a machine is named: of the latest, or of the one with this id',
  },
  'help.history': { text: 'list what was done with a cluster, newest first' },
  'cli.logs.usage.unit': { text: '--unit needs the name of a machine, and no --operation' },
  'cli.history.empty': { text: 'Nothing was done with cluster "{name}" yet.' },
  'cli.column.begin': { text: 'BEGAN' },
  'cli.column.what': { text: 'WHAT' },
  'cli.column.outcome': { text: 'OUTCOME' },
  'cli.column.took': { text: 'TOOK' },
  'cli.column.operation': { text: 'OPERATION' },
} as const satisfies Record<string, CatalogueEntry>;
