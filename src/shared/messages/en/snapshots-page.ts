import type { CatalogueEntry } from '../message.ts';

/** The snapshots of a cluster, and its clones. */
export const snapshotsPage = {
  'cluster.tab.snapshots': { text: 'Snapshots' },
  'snapshots-page.what': {
    text: 'A snapshot keeps all machines as they are at one moment. You can go back to it later, whatever happened since.',
  },
  'snapshots-page.name': { text: 'Name of the new snapshot' },
  'snapshots-page.name-rule': {
    text: 'Letters, digits, spaces, dots, "-" and "_"; 50 at most',
  },
  'snapshots-page.take': { text: 'Take snapshot' },
  'snapshots-page.costs-memory': {
    text: 'The machines stand still while it is taken, some seconds to some minutes. Their memory is written to disk: up to {size}, and later as much as the machines write.',
  },
  'snapshots-page.costs-disk': {
    text: 'The machines do not run, so only later takes it room: as much as the machines write from now on.',
  },
  'snapshots-page.busy': {
    text: 'The cluster is being worked on; the overview shows how far it is.',
  },
  'snapshots-page.empty': { text: 'No snapshot was taken yet.' },
  'snapshots-page.taken': { text: 'Taken' },
  'snapshots-page.snapshot': { text: 'Snapshot' },
  'snapshots-page.size': { text: 'On disk' },
  'snapshots-page.holds': { text: 'Holds' },
  'snapshots-page.actions': { text: 'Actions' },
  'snapshots-page.running': { text: 'running machines' },
  'snapshots-page.stopped': { text: 'stopped machines' },
  'snapshots-page.incomplete': { text: 'incomplete, without {machines}' },
  'snapshots-page.unknown-size': { text: 'unknown' },
  'snapshots-page.restore': { text: 'Go back…' },
  'snapshots-page.delete': { text: 'Delete…' },
  'snapshots-page.restore-of': { text: 'Go back to {snapshot}' },
  'snapshots-page.delete-of': { text: 'Delete {snapshot}' },
  'snapshots-page.restore-running': {
    text: 'Everything that happened in {name} since {at} is lost: apps, data, changes of the machines. The machines end now, and go on from that moment.',
  },
  'snapshots-page.restore-stopped': {
    text: 'Everything that happened in {name} since {at} is lost: apps, data, changes of the machines. The machines end now, and stay stopped as they were then.',
  },
  'snapshots-page.delete-what': {
    text: 'There is no way back to {snapshot} afterwards. The cluster stays as it is now, and its other snapshots stay. What was written since is merged, which can take minutes.',
  },
  'snapshots-page.blocked': {
    text: 'Delete {others} first: the cluster went back to this snapshot, and others came from there.',
  },
  'snapshots-page.not-whole': {
    text: 'It is not complete, so there is no way back to it.',
  },
  'clone-page.title': { text: 'Clone' },
  'clone-page.what': {
    text: 'A copy of the stopped machines under another name, to try something without risk. DC/OS keeps its addresses inside, so the copy has the same ones: of the two, one runs at a time. The copy takes as much disk as the machines do.',
  },
  'clone-page.name': { text: 'Name of the clone' },
  'clone-page.do': { text: 'Clone' },
  'all.start': { text: 'Start all' },
  'all.stop': { text: 'Stop all' },
  'all.title': { text: 'All clusters' },
  'all.none-to-start': { text: 'No cluster is stopped that could be started.' },
  'all.none-to-stop': { text: 'No cluster runs.' },
  'cluster.stop-halts': {
    text: 'This switches the machines of {name} off: containers cannot be suspended. At the next start the masters have to find each other again, which is waited for; what runs in memory only is lost.',
  },
  'cluster.stop-anyway': { text: 'Switch off and stop' },
} as const satisfies Record<string, CatalogueEntry>;
