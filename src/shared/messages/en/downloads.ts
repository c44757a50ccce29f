import type { CatalogueEntry } from '../message.ts';

/** Of files that come onto this computer beside an operation. */
export const downloads = {
  'UPLOAD-OUT-OF-ORDER': {
    text: 'A part of the file came out of order: byte {expected} was next, not {given}.',
    remedy: 'Drop the file onto the page once more.',
  },
  'INSTALLER-NOT-ONE': {
    text: '{path} is not a DC/OS installer.',
    remedy:
      'Choose a file dcos_generate_config.sh, about 800 MB, as it is downloaded from the DC/OS release pages.',
  },
  'API-FILE-TOO-LONG': {
    text: '{path} is longer than {limit} KiB.',
    remedy: 'Check that it is the right file: a VagrantConfig.yaml has a few KiB.',
  },
  'API-FILE-BINARY': {
    text: '{path} is not a text file.',
    remedy: 'Choose a YAML file, saved as UTF-8.',
  },
} as const satisfies Record<string, CatalogueEntry>;
