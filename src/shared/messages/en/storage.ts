import type { CatalogueEntry } from '../message.ts';

export const storage = {
  'STORAGE-NOT-WRITABLE': {
    text: '{path} cannot be written ({reason}).',
    remedy:
      'Give yourself the right to write there, or choose another data folder with DCOS_VAGRANT_HOME.',
  },
  'STORAGE-NOT-READABLE': {
    text: '{path} cannot be read ({reason}).',
    remedy: 'Give yourself the right to read it; the file was not changed.',
  },
  'STORAGE-NOT-A-FILE': {
    text: '{path} is not a file: it is a folder, a pipe or a device.',
    remedy: 'Give the path of a file.',
  },
  'STORAGE-FULL': {
    text: '{path} cannot be written: no space is left on its disk.',
    remedy:
      'Free some space there, or choose another data folder with DCOS_VAGRANT_HOME; then try again.',
  },
  'STORAGE-FAILED': {
    text: '{path} cannot be written: {detail}',
    remedy: 'Check the disk that holds it; then try again.',
  },
  'STORAGE-CORRUPT': {
    text: '{path} is damaged ({detail}) and was put aside as {aside}.',
    remedy: 'Repair that copy and put it back under its old name, or go on without it.',
  },
  'STORAGE-CORRUPT-STUCK': {
    text: '{path} is damaged ({detail}) and could not be put aside ({reason}).',
    remedy: 'Move the file away yourself; until then it is neither used nor changed.',
  },
  'STORAGE-NEWER': {
    text: '{path} was written by a newer version of this program (format {version}, known is {known}).',
    remedy: 'Update the program; the file was not changed.',
  },
  'STORAGE-BUSY': {
    text: '{holder} (process {pid}) is working on {path}.',
    remedy: 'Wait for it to end, then try again.',
  },
} as const satisfies Record<string, CatalogueEntry>;
