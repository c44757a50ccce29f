import type { CatalogueEntry } from '../message.ts';

/** What the desktop shell says itself: dialogs, notifications, the application menu. */
export const shell = {
  'shell.quit.title': { text: 'Quit DC/OS Vagrant Desktop?' },
  'shell.quit.running': {
    text: '{count|A cluster is|Clusters are} running: {names}. Machines that stay on keep their memory and can be used without this program.',
  },
  'shell.quit.busy': {
    text: 'Still at work: {names}. Quitting interrupts this; it can be gone on with at the next start.',
  },
  'shell.quit.stop': { text: 'Stop and quit' },
  'shell.quit.leave': { text: 'Leave as it is and quit' },
  'shell.quit.cancel': { text: 'Cancel' },
  'shell.quit.stopping': { text: 'Stopping before quitting: {names}' },
  'shell.quit.stopping-body': {
    text: 'The program quits when everything has stopped. Quit once more to leave at once.',
  },
  'shell.quit.not-stopped': { text: 'Not everything could be stopped, so the program stays open' },
  'shell.ended.deploy': { text: 'Cluster "{name}" is ready' },
  'shell.ended.start': { text: 'Cluster "{name}" has started' },
  'shell.ended.stop': { text: 'Cluster "{name}" has stopped' },
  'shell.ended.destroy': { text: 'Cluster "{name}" is removed' },
  'shell.ended.scale': { text: 'Cluster "{name}" has the agents you wanted' },
  'shell.ended.resize': { text: 'A machine of cluster "{name}" has its new size' },
  'shell.ended.snapshot': { text: 'A snapshot of cluster "{name}" is taken' },
  'shell.ended.restore': { text: 'Cluster "{name}" is as it was in the snapshot' },
  'shell.ended.snapshot-delete': { text: 'A snapshot of cluster "{name}" is removed' },
  'shell.ended.clone': { text: 'Cluster "{name}" is cloned' },
  'shell.ended.upgrade': { text: 'DC/OS of cluster "{name}" is upgraded' },
  'shell.ended.not-deploy': { text: 'Creating cluster "{name}" ended early' },
  'shell.ended.not-start': { text: 'Cluster "{name}" did not start' },
  'shell.ended.not-stop': { text: 'Cluster "{name}" did not stop' },
  'shell.ended.not-destroy': { text: 'Cluster "{name}" is not removed completely' },
  'shell.ended.not-scale': { text: 'The agents of cluster "{name}" are not all changed' },
  'shell.ended.not-resize': { text: 'A machine of cluster "{name}" keeps its size' },
  'shell.ended.not-snapshot': { text: 'No snapshot of cluster "{name}" was taken' },
  'shell.ended.not-restore': { text: 'Cluster "{name}" did not go back to the snapshot' },
  'shell.ended.not-snapshot-delete': { text: 'A snapshot of cluster "{name}" is not removed' },
  'shell.ended.not-clone': { text: 'Cluster "{name}" is not cloned' },
  'shell.ended.not-upgrade': { text: 'The upgrade of cluster "{name}" stopped' },
  'shell.ended.took': { text: 'It took {time}.' },
  'shell.ended.look': { text: 'Open the window to see why and what to do.' },
  'shell.minutes': { text: '{count} {count|minute|minutes}' },
  'shell.seconds': { text: '{count} {count|second|seconds}' },
  'shell.tray.refused': { text: 'Cluster "{name}" was left as it is' },
  'shell.update.title': { text: 'Version {version} of DC/OS Vagrant Desktop is available' },
  'shell.update.detail': {
    text: 'You have {current}. It is downloaded in the background and installed when you quit.',
  },
  'shell.update.download': { text: 'Download' },
  'shell.update.later': { text: 'Not now' },
  'shell.choose.topology': { text: 'VagrantConfig.yaml or cluster file' },
  'shell.choose.installer': { text: 'DC/OS installer' },
  'shell.choose.config': { text: 'DC/OS configuration' },
  'shell.choose.certificates': { text: 'Certificates' },
  'shell.choose.box': { text: 'Box of Vagrant' },
  'shell.choose.archive': { text: 'Archive' },
  'shell.choose.all': { text: 'All files' },
  'SHELL-URL-REFUSED': {
    text: 'This program does not open {url}.',
    remedy:
      'Only pages of your clusters and of this program are opened. Copy the address if you trust it.',
  },
  'SHELL-PATH-REFUSED': {
    text: 'This program does not open {path}.',
    remedy: 'Open it in your file manager.',
  },
  'SHELL-LINK-INVALID': {
    text: 'The link {link} is not one that this program understands.',
    remedy:
      'A link looks like dcos-vagrant://new?topology=… with the text of a VagrantConfig.yaml.',
  },
  'SHELL-PREFERENCES-DAMAGED': {
    text: 'The choices for the window were damaged and put aside as {aside}.',
    remedy:
      'Nothing else is lost; choose theme, language and tray behaviour again in the settings.',
  },
  'SHELL-AUTOSTART': {
    text: 'Starting at login could not be changed: {detail}',
    remedy: 'Change it in the settings of your desktop.',
  },
  'SHELL-UPDATE-CHECK': {
    text: 'It could not be found out whether there is a newer version: {detail}',
    remedy: 'Try again later, or look at the page of the releases.',
  },
} as const satisfies Record<string, CatalogueEntry>;
