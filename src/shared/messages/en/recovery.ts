import type { CatalogueEntry } from '../message.ts';

/** Clusters whose folder is lost. */
export const recovery = {
  'RECOVERY-NO-NOTE': {
    text: 'Of cluster "{name}" only the machines are left ({machines}), and some do not say what they are.',
    remedy: 'It cannot be taken back. The doctor lists its machines and can remove them.',
  },
  'RECOVERY-NAME-TAKEN': {
    text: 'A lost cluster is named "{name}", and so is another one that is here.',
    remedy: 'Destroy the one that is here, then take the lost one back; or remove its machines.',
  },
  'RECOVERY-UNKNOWN': {
    text: 'No lost cluster has the id {id}.',
    remedy: 'Look again which clusters are lost: it may have been taken back meanwhile.',
  },
  'recovery.note.masters': {
    text: 'Of the {total} masters of cluster "{name}" {count} {count|is|are} gone, too.',
    remedy:
      'DC/OS needs more than half of its masters. Without them, destroy the cluster and create it anew.',
  },
  'recovery.note.new-key': {
    text: 'The key of cluster "{name}" was lost with its folder. Its machines let a new one in.',
  },
  'recovery.note.key-lost': {
    text: 'The key of cluster "{name}" was lost with its folder: its machines run, start, stop and can be destroyed, but nobody gets into them.',
    remedy:
      'To get in again, add the line of {path} to /home/vagrant/.ssh/authorized_keys in each machine, at its console in VirtualBox.',
  },
  'recovery.note.network': {
    text: 'Cluster "{name}" uses the network {network}, and so does cluster "{other}".',
    remedy: 'Run only one of them at a time.',
  },
  'help.recover': { text: 'take clusters back whose folder is lost and whose machines exist' },
  'cli.recovered': { text: 'Cluster "{name}" is back.' },
  'cli.recover.nothing': { text: 'No cluster is lost.' },
  'cli.recover.incomplete': {
    text: 'Some machines could not be looked at; a lost cluster of theirs would not be found.',
  },
  'help.clean': { text: 'remove what is left of clusters that are no more' },
  'help.clean.all': {
    text: 'remove everything of this program: clusters, names, networks, downloads, settings',
  },
  'help.clean.yes': { text: 'do not ask' },
  'cli.clean.removes': { text: 'This will be removed:' },
  'cli.clean.leaves': { text: 'This stays:' },
  'cli.clean.removed': { text: 'Removed:' },
  'cli.clean.confirm': { text: 'Type "clean" to remove it: ' },
  'CLI-CLEAN-UNCONFIRMED': {
    text: 'Nothing was removed: nobody could be asked.',
    remedy: 'Add --yes where nobody can answer a question.',
  },
  'CLI-CLEAN-REFUSED': {
    text: 'Nothing was removed.',
    remedy: 'Type clean at the question, or add --yes.',
  },
} as const satisfies Record<string, CatalogueEntry>;
