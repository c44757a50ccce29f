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
  'HOSTS-NAME-ELSEWHERE': {
    text: '{name} leads to {found} on this computer, not to {expected}.',
    remedy:
      'Another line of the hosts file, or a DNS server, answers for this name: remove that line, or give the cluster another domain.',
  },
  'HOSTS-NAME-UNRESOLVED': {
    text: '{name} leads nowhere on this computer; it should lead to {expected}.',
    remedy: 'Add the line "{expected} {name}" to the hosts file, or use the address.',
  },
} as const satisfies Record<string, CatalogueEntry>;
