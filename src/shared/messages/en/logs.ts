/** Logs and terminals of a cluster. */
export const logs = {
  'logs.title': { text: 'Log' },
  'logs.operation': { text: 'Log of' },
  'logs.machine': { text: 'Machine' },
  'logs.all': { text: 'All' },
  'logs.lines': { text: '{count} {count|line|lines}' },
  'logs.follow': { text: 'Follow' },
  'logs.search': { text: 'Find in the log' },
  'logs.next': { text: 'Next place' },
  'logs.previous': { text: 'Previous place' },
  'logs.not-found': { text: 'Not in this log' },
  'logs.empty': { text: 'This operation wrote nothing.' },
  'logs.waiting': { text: 'Nothing was written yet.' },
  'shell.machine': { text: 'Machine' },
  'shell.note': {
    text: 'This is a shell on the machine, as the user of Vagrant with all rights there. Whoever can open this page can use it.',
  },
  'shell.open': { text: 'Open a shell' },
  'shell.not-running': { text: '{machine} does not run. Start the cluster first.' },
  'shell.ended': { text: 'The shell has ended.' },
  'shell.again': { text: 'Open it again' },
  'shell.label': { text: 'Shell on {machine}' },
} as const;
