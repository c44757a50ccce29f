import type { CatalogueEntry } from '../message.ts';

/** What lies on this computer's disk: showing, removing and moving it, and the factory reset. */
export const inventory = {
  'storage.installer': { text: 'Installer of DC/OS {name}' },
  'storage.box': { text: 'Box {name}' },
  'storage.upload': { text: 'Your file {name}' },
  'storage.unfinished.installer': { text: 'Unfinished download of the installer of DC/OS {name}' },
  'storage.unfinished.box': { text: 'Unfinished download of the box {name}' },
  'storage.unfinished.upload': { text: 'Unfinished copy of a file of yours' },
  'storage.machines': { text: 'Machines of the cluster {name}' },
  'storage.logs': { text: 'Logs of the cluster {name}' },
  'storage.move.copying': { text: 'Copying {name} ({at} of {count})' },
  'storage.move.comparing': { text: 'Comparing {name} with its copy' },
  'storage.move.clearing': { text: 'Removing the old files' },

  'INVENTORY-UNKNOWN': {
    text: 'This is not on the disk any more.',
    remedy: 'Look at the list again.',
  },
  'INVENTORY-DOWNLOADING': {
    text: 'It is being downloaded just now.',
    remedy: 'Cancel the download first, or wait for its end.',
  },
  'INVENTORY-UPLOADING': {
    text: 'A page is handing this file over just now.',
    remedy: 'Wait a minute.',
  },
  'INVENTORY-IN-USE': {
    text: 'The cluster {name} is being worked on and may need it.',
    remedy: 'Wait until that has ended, or cancel it.',
  },
  'INVENTORY-NAMED': {
    text: 'The cluster {name} is installed from it.',
    remedy: 'Destroy that cluster first if you do not need it any more.',
  },
  'INVENTORY-MACHINES': {
    text: 'Machines are removed with their cluster.',
    remedy: 'Destroy the cluster {name} in its window.',
  },

  'INVENTORY-MOVE-RUNS': {
    text: 'The downloads are being moved already (process {pid}).',
    remedy: 'Wait for its end.',
  },
  'INVENTORY-MOVE-CANCELLED': {
    text: 'The move was cancelled; everything is where it was.',
    remedy: 'Begin again whenever you like.',
  },
  'INVENTORY-OPERATION-RUNS': {
    text: 'The cluster {name} is being worked on and may need the downloads.',
    remedy: 'Wait until that has ended, or cancel it; then begin again. Nothing was moved.',
  },
  'INVENTORY-DOWNLOAD-RUNS': {
    text: '{name} is being downloaded just now.',
    remedy: 'Cancel the download or wait for its end; then begin again.',
  },
  'INVENTORY-DOWNLOADS-CHANGED': {
    text: 'A download ended while the files were being copied; everything is where it was.',
    remedy: 'Begin again.',
  },
  'INVENTORY-COPY-DIFFERS': {
    text: 'The copy {path} is not what was copied; everything is where it was.',
    remedy: 'Check the disk that it was copied to, or choose another one.',
  },
  'INVENTORY-TARGET-SAME': {
    text: 'The downloads are in {folder} already.',
    remedy: 'Choose another folder.',
  },
  'INVENTORY-TARGET-INSIDE': {
    text: '{folder} lies inside the folders of this program.',
    remedy: 'Choose a folder elsewhere, on another disk for example.',
  },
  'INVENTORY-TARGET-NOT-EMPTY': {
    text: '{folder} is not empty.',
    remedy: 'Choose an empty folder or the name of a new one.',
  },
  'INVENTORY-TARGET-FULL': {
    text: '{needed} GB are needed in {folder}, {free} GB are free.',
    remedy: 'Free some space there, or choose another disk.',
  },

  'reset.plan.cluster': {
    text: 'The cluster {name} with {count} {count|machine|machines}',
  },
  'reset.plan.adopted': {
    text: 'The cluster {name} from the list; its machines stay, because dcos-vagrant made them',
  },
  'reset.plan.simulated': { text: 'The simulated cluster {name}' },
  'reset.plan.damaged': {
    text: 'The cluster {name}, whose file is damaged, as far as it is known',
  },
  'reset.plan.hosts': { text: 'The names of these clusters in {file}' },
  'reset.plan.downloads': { text: 'Downloaded installers and boxes in {folder} ({size} GB)' },
  'reset.plan.downloads-and-uploads': {
    text: 'Downloaded installers and boxes in {folder}, and the files you handed over ({size} GB)',
  },
  'reset.plan.settings': { text: 'All settings of the engine' },
  'reset.plan.logs': { text: 'All logs and histories' },
  'reset.leaves.programs': {
    text: 'VirtualBox and Vagrant, their own settings, and boxes that Vagrant keeps',
  },
  'reset.leaves.window': { text: 'This program itself, and the preferences of its window' },
  'reset.leaves.installers': { text: 'Your own installers in {folder}' },
  'reset.now.cluster': { text: 'Removing the cluster {name} ({at} of {count})' },
  'reset.now.files': { text: 'Removing downloads, settings and logs' },
  'reset.removed.cluster': { text: 'The cluster {name}' },
  'reset.removed.downloads': { text: 'Downloads in {folder}' },
  'reset.removed.settings': { text: 'Settings' },
  'reset.removed.logs': { text: 'Logs and histories' },
  'RESET-NOT-TYPED': {
    text: 'Nothing was removed: the word was not typed.',
    remedy: 'Type {word} to remove everything.',
  },
  'RESET-RUNS': {
    text: 'Process {pid} is resetting everything already.',
    remedy: 'Wait for its end.',
  },
  'RESET-CANCELLED': {
    text: 'The reset was stopped; what is removed is removed, the rest is still there.',
    remedy: 'Begin again to remove the rest.',
  },
  'RESET-CLUSTER-UNREADABLE': {
    text: 'What the cluster {name} has on this computer cannot be told: its files are damaged.',
    remedy:
      'Look for its machines in VirtualBox (their names begin with dv-{name}-), remove them there, then remove the folder {folder}.',
  },
} as const satisfies Record<string, CatalogueEntry>;
