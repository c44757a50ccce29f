/** The window around every page, and what several pages say. */
export const window = {
  'frame.skip': { text: 'Skip to the page' },
  'frame.navigation': { text: 'Clusters and pages' },
  'frame.clusters': { text: 'Clusters' },
  'frame.new': { text: 'New cluster' },
  'frame.settings': { text: 'Settings' },
  'frame.storage': { text: 'Storage' },
  'frame.help': { text: 'Help' },
  'frame.about': { text: 'About' },
  'frame.root': {
    text: 'The program runs as root: what it makes belongs to root. Run it as yourself on your own computer.',
  },
  'welcome.title': { text: 'A DC/OS cluster on this computer' },
  'welcome.what': {
    text: 'Mesos, Marathon and everything else of DC/OS, on virtual machines that this program makes and looks after.',
  },
  'welcome.how': {
    text: 'A few questions, then it works by itself. Afterwards you start and stop the cluster from here.',
  },
  'welcome.create': { text: 'Create a cluster' },
  'welcome.simulated': { text: 'Try it without virtual machines' },
  'connection.loading': { text: 'Loading' },
  'connection.lost': { text: 'The program does not answer' },
  'connection.lost.why': {
    text: 'It may have ended or be restarting. The page connects again by itself as soon as it answers; clusters go on as they are.',
  },
  'PAGE-BROKEN': {
    text: 'This page came to something that it cannot show: {detail}',
    remedy:
      'Load the page again; what runs goes on meanwhile, and nothing is lost. If it comes back, report it with this line.',
  },
  'action.reload': { text: 'Load again' },
  'connection.refused': { text: 'This page needs a new link' },
  'connection.refused.code-used': {
    text: 'The link was used before. Each link opens one page, so that nobody can open yours with it.',
  },
  'connection.refused.code-expired': { text: 'The link is older than 60 seconds.' },
  'connection.refused.session-unknown': {
    text: 'The program was restarted since this page was opened.',
  },
  'connection.refused.no-code': { text: 'The address was opened without its code.' },
  'connection.new-link': { text: 'Ask for a new link in the terminal:' },
  'problem.line': { text: 'line {line}' },
  'problem.details': { text: 'Command and log' },
  'role.master': { text: 'master' },
  'role.agent-private': { text: 'private agent' },
  'role.agent-public': { text: 'public agent' },
  'role.boot': { text: 'boot machine' },
  'action.cancel': { text: 'Cancel' },
  'action.back': { text: 'Back' },
  'action.next': { text: 'Next' },
  'action.close': { text: 'Close' },
  'action.copy': { text: 'Copy' },
  'action.copied': { text: 'Copied' },
  'action.retry': { text: 'Try again' },
} as const;
