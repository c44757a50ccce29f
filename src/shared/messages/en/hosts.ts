import type { CatalogueEntry } from '../message.ts';

export const hosts = {
  'HOSTS-FILE-MISSING': {
    text: 'The hosts file {file} does not exist.',
    remedy: 'Create it (an empty file will do), then try again.',
  },
  'HOSTS-FILE-UNREADABLE': {
    text: 'The hosts file {file} cannot be read: {detail}.',
    remedy: 'Make it a readable file, then try again.',
  },
  'HOSTS-MARKERS-BROKEN': {
    text: 'The marks of this program in the hosts file {file} are broken at line {line}: "{found}".',
    remedy:
      'Put each "# BEGIN dcos-vagrant-desktop …" line and its "# END …" line in order by hand, or delete the whole block; the file was not changed.',
  },
  'HOSTS-NAME-INVALID': {
    text: '"{name}" cannot stand in the hosts file.',
    remedy: 'Use letters, digits, hyphens and dots only.',
  },
  'HOSTS-NOT-WRITABLE': {
    text: 'The hosts file {file} cannot be written by this user; the cluster is reached by address only.',
    remedy: 'As an administrator, add these lines to {file}:\n{lines}',
  },
  'HOSTS-NOT-CLEANED': {
    text: 'The lines of this cluster are still in the hosts file {file}, which this user cannot write.',
    remedy: 'As an administrator, remove these lines from {file}:\n{lines}',
  },
  'HOSTS-WRITE-FAILED': {
    text: 'Writing the hosts file {file} failed: {detail}.',
    remedy: 'Free space on its file system and look at the file, then try again.',
  },
  'HOSTS-CHANGED-MEANWHILE': {
    text: 'Another program changed the hosts file {file} while it was being written.',
    remedy: 'Look at the file, then try again.',
  },
  'HOSTS-FILE-NOT-REGULAR': {
    text: 'The hosts file {file} is not a regular file.',
    remedy: 'Name a file, not a folder, pipe or device; nothing was changed.',
  },
  'HOSTS-FILE-TOO-LARGE': {
    text: '{file} is too large for a hosts file (more than 32 MB).',
    remedy: 'Look at what fills it; nothing was changed.',
  },
  'HOSTS-FILE-PROTECTED': {
    text: 'The hosts file {file} is protected against every change, also by an administrator: {detail}.',
    remedy:
      'Take the protection away (`sudo chattr -i {file}` on Linux, `sudo chflags nouchg {file}` on macOS; a read-only file system has to be mounted for writing), then try again.',
  },
  'HOSTS-NAME-TAKEN': {
    text: 'Line {line} of {file} leads {name} to {found}; the cluster needs it at {expected}.',
    remedy: 'Remove that line, or give the cluster another domain.',
  },
  'HOSTS-FOREIGN-LEFT': {
    text: 'What vagrant-hostmanager left is still in the hosts file {file}, which this user cannot write.',
    remedy: 'As an administrator, remove these lines from {file}:\n{lines}',
  },
  'HOSTS-NOT-RESTORED': {
    text: 'The hosts file {file} was not put back to its version of {kept}: this user cannot write it.',
    remedy: 'Copy the version that was kept over it as an administrator.',
  },
  'HOSTS-VERSION-UNKNOWN': {
    text: 'No version {version} of the hosts file {file} is kept.',
    remedy: 'Choose one of the versions that `hosts show` lists.',
  },
  'HOSTS-VERSION-DAMAGED': {
    text: 'The version of the hosts file in {kept} is not as it was kept.',
    remedy: 'Choose another version; nothing was changed.',
  },
  'CHANGES-DISMISSED': {
    text: 'The question for administrator rights was dismissed, so what needs them was left as it is.',
    remedy: 'Ask again with --ask-again, or type this yourself:\n{commands}',
  },
  'CHANGES-NOT-AUTHORISED': {
    text: 'This user was not given administrator rights, so what needs them was left as it is.',
    remedy: 'Ask somebody who has them to type this:\n{commands}',
  },
  'CHANGES-NO-AGENT': {
    text: 'Nobody could be asked for administrator rights here, so what needs them was left as it is.',
    remedy: 'Type this in a terminal:\n{commands}',
  },
  'CHANGES-REFUSED-BEFORE': {
    text: 'Administrator rights for this were refused before, and were not asked for again.',
    remedy: 'Ask again with --ask-again, or type this yourself:\n{commands}',
  },
  'VBOX-NETWORKS-NOT-ALLOWED': {
    text: 'VirtualBox was not allowed the network of the machines: {file} was not changed.',
    remedy: 'As an administrator, add these lines to {file}:\n{lines}',
  },

  'hosts.reason.put': {
    text: 'So that the {count} {count|machine|machines} of cluster "{name}" can be reached by name.',
  },
  'hosts.reason.take': { text: 'The names of cluster "{name}" are no longer needed.' },
  'hosts.reason.take-foreign': {
    text: 'What vagrant-hostmanager left there leads names of cluster "{name}" elsewhere.',
  },
  'hosts.reason.restore': { text: 'The file as it was before the change of {at}.' },
  'hosts.reason.networks-left': {
    text: 'No cluster needs the network {network} of VirtualBox any more.',
  },
  'hosts.note.flush': {
    text: 'What the system remembers of names was not cleared ({command}); new names may take a minute.',
  },

  'HOSTS-NAME-ELSEWHERE': {
    text: '{name} leads to {found} on this computer, not to {expected}.',
    remedy:
      'Another line of the hosts file, or a DNS server, answers for this name: remove that line, or give the cluster another domain.',
  },
  'HOSTS-NAME-UNRESOLVED': {
    text: '{name} leads nowhere on this computer; it should lead to {expected}.',
    remedy: 'Add the line "{expected} {name}" to the hosts file, or use the address.',
  },

  'cli.hosts.written.yes': { text: 'The names of {name} stand in {file}.' },
  'cli.hosts.written.outdated': {
    text: 'Names of {name} stand in {file}, but not as they should: write them with `hosts apply {name}`.',
  },
  'cli.hosts.written.no': {
    text: 'The names of {name} are not in {file}: write them with `hosts apply {name}`.',
  },
  'cli.hosts.written.unknown': {
    text: 'Whether the names of {name} are in {file} cannot be told.',
  },
  'cli.hosts.link': { text: '{link} is a link to {file}.' },
  'cli.hosts.column.machine': { text: 'MACHINE' },
  'cli.hosts.column.found': { text: 'LEADS TO' },
  'cli.hosts.nowhere': { text: 'nowhere' },
  'cli.hosts.foreign': {
    text: 'From line {line} on stands what vagrant-hostmanager left, with {count} {count|name|names}. Remove it with `hosts remove {name} --foreign`:',
  },
  'cli.hosts.history': {
    text: 'Versions that are kept, newest first; put one back with `hosts restore NAME --to VERSION`:',
  },
  'cli.hosts.nothing': { text: 'Nothing had to be changed.' },
  'cli.hosts.applied': { text: 'Changed: {files}' },
  'help.hosts': { text: 'names of a cluster on this computer' },
  'help.hosts.show': {
    text: 'tell where the names lead, what is in their way, and which versions are kept',
  },
  'help.hosts.apply': { text: 'write the names of the machines into the hosts file' },
  'help.hosts.remove': { text: 'take the names of the machines out of the hosts file' },
  'help.hosts.foreign': { text: 'take out what vagrant-hostmanager left of these names instead' },
  'help.hosts.restore': { text: 'put the hosts file back as it was before the last change' },
  'help.hosts.to': { text: 'the version to put back, see `hosts show`' },
  'help.hosts.file': { text: 'another hosts file; nobody is asked for rights to it' },
  'help.ask-again': { text: 'ask for administrator rights although they were refused before' },
  'help.up.hosts': { text: 'write the names of simulated machines into the hosts file, too' },
} as const satisfies Record<string, CatalogueEntry>;
