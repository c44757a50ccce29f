import type { CatalogueEntry } from '../message.ts';

/** Of changes that need an administrator. */
export const elevation = {
  'elevation.prompt': {
    text: 'DC/OS Vagrant Desktop wants to change system files: the names of your cluster, its networks or the DC/OS CLI.',
  },
  'ELEVATION-PKEXEC-MISSING': {
    text: 'This computer has no pkexec, by which an app asks for an administrator.',
    remedy:
      'Install it (on Debian and Ubuntu the packages pkexec and polkitd), or run the shown commands by hand.',
  },
  'ELEVATION-ASKING-FAILED': {
    text: 'Asking for an administrator with {program} did not work: {detail}.',
    remedy: 'Run the shown commands by hand, as an administrator.',
  },
  'ELEVATION-ELSEWHERE': {
    text: 'As an administrator only the hosts file of the system is changed, not {file}.',
    remedy: 'Name a file that you may write, or leave it to the hosts file of the system.',
  },
  'ELEVATION-CHANGE-INVALID': {
    text: '"{found}" cannot be part of a change that an administrator makes.',
    remedy: 'Nothing was changed. Give the cluster a plain domain and plain names.',
  },
  'ELEVATION-FILE-CHANGED': {
    text: '{file} is no longer the file that was checked.',
    remedy: 'Nothing was changed. Download or choose it once more.',
  },
  'ELEVATION-NOT-UNDERSTOOD': {
    text: 'The part that works as an administrator did not understand what was asked.',
    remedy: 'Nothing was changed. Install the app anew, so that all its parts are of one version.',
  },
  'ELEVATION-LINE-REFUSED': {
    text: 'A line for {file} was refused: only private addresses with names of the cluster are written there.',
    remedy:
      'Nothing was changed. Use a network of 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16, and plain names.',
  },
  'ELEVATION-FILE-ODD': {
    text: '{file} is not an ordinary file of the administrator ({detail}).',
    remedy:
      'Nothing was changed. Look at the file: it must be there, be a regular file, and belong to root.',
  },
  'ELEVATION-CHANGED-MEANWHILE': {
    text: 'Another program changed {file} in the meantime.',
    remedy: 'Try again; the change is then made to the new content.',
  },
  'ELEVATION-MARKERS': {
    text: 'The marks of this program in {file} are not as they should be.',
    remedy:
      'Nothing was changed. Put each "# BEGIN dcos-vagrant-desktop" line and its "# END" line in order by hand, or delete the whole block.',
  },
  'ELEVATION-NOT-OURS': {
    text: '{file} has something that this program did not put there; it was left alone.',
    remedy: 'Move it out of the way by hand if you no longer need it.',
  },
  'ELEVATION-BYTES-DIFFER': {
    text: 'What arrived for {file} was not what was sent.',
    remedy: 'Nothing was changed. Try again.',
  },
  'ELEVATION-NOT-WRITTEN': {
    text: '{file} could not be written; it is as it was.',
    remedy:
      'It may be marked immutable or lie on a full or read-only disk. Change that, then try again.',
  },
  'ELEVATION-DAMAGED': {
    text: 'Writing {file} was cut short, and its old content could not be put back.',
    remedy: 'As an administrator, copy {backup} over it.',
  },
  'ELEVATION-UNABLE': {
    text: 'The change of {file} could not be made ({detail}).',
    remedy:
      'Look whether the disks for temporary files and for /var/lib have room, then try again.',
  },
} as const satisfies Record<string, CatalogueEntry>;
