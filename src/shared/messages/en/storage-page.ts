import type { CatalogueEntry } from '../message.ts';

/** The page of the storage, with the factory reset. */
export const storagePage = {
  'storage-page.on-disk': { text: 'On this computer' },
  'storage-page.total': { text: '{size} in all' },
  'storage-page.free': { text: '{size} free' },
  'storage-page.data-folder': { text: 'Data folder' },
  'storage-page.empty': {
    text: 'Nothing is kept yet. Installers, boxes and machines appear here with their sizes.',
  },
  'storage-page.what': { text: 'What and where' },
  'storage-page.size': { text: 'Size' },
  'storage-page.actions': { text: 'Actions' },
  'storage-page.open': { text: 'Open folder' },
  'storage-page.remove': { text: 'Remove' },
  'storage-page.remove-item': { text: 'Remove: {title}' },
  'storage-page.keep': { text: 'Keep' },
  'storage-page.confirm.installer': {
    text: 'This frees {size}. The installer is downloaded again when a cluster needs it; a file of your own is lost.',
  },
  'storage-page.confirm.box': {
    text: 'This frees {size}. The box is downloaded again when a cluster needs it.',
  },
  'storage-page.confirm.unfinished': {
    text: 'This frees {size}. The next download begins from the start.',
  },
  'storage-page.confirm.logs': {
    text: 'This frees {size}. What earlier operations printed is lost; the cluster is not touched.',
  },
  'storage-page.confirm.machines': { text: 'This frees {size}.' },

  'storage-page.downloads': { text: 'Folder of downloads' },
  'storage-page.downloads.about': {
    text: 'Installers and boxes can be kept elsewhere, on a larger disk for example.',
  },
  'storage-page.downloads.here': { text: 'Now in' },
  'storage-page.move': { text: 'Move downloads' },
  'storage-page.move.to': { text: 'New folder' },
  'storage-page.move.to.about': {
    text: 'The complete path of an empty folder or of one that is made. Everything is copied and compared before the old files go.',
  },
  'storage-page.move.running': { text: 'Moving the downloads' },
  'storage-page.move.done': { text: 'The downloads are in {folder} now.' },
  'storage-page.move.stopped': {
    text: 'The move is being taken back; “Now in” says where the downloads are.',
  },

  'storage-page.reset': { text: 'Factory reset' },
  'storage-page.reset.about': {
    text: 'Takes everything of this program off this computer, also where clusters are damaged or being worked on. It cannot be undone. Uninstalling the program alone leaves it all: machines, names in the hosts file, downloads.',
  },
  'storage-page.reset.removes': { text: 'What is removed' },
  'storage-page.reset.leaves': { text: 'What stays' },
  'storage-page.reset.type': { text: 'Type {word} to confirm' },
  'storage-page.reset.do': { text: 'Remove everything' },
  'storage-page.reset.running': { text: 'Removing everything' },
  'storage-page.reset.stopped': {
    text: 'The reset is being stopped. What is removed by now is gone; the list above says what is left.',
  },
  'storage-page.reset.done': { text: 'Everything was removed.' },
  'storage-page.reset.partly': {
    text: '{count} {count|thing|things} could not be removed; the rest is gone.',
  },
  'storage-page.reset.removed': { text: 'Was removed' },
} as const satisfies Record<string, CatalogueEntry>;
