import type { CatalogueEntry } from '../message.ts';

/** Changing the engine's settings. */
export const settings = {
  'SETTINGS-INVALID': {
    text: 'The setting {name} cannot have this value.',
    remedy: 'Correct it; nothing was changed.',
  },
  'SETTINGS-CREDENTIALS': {
    text: 'This address holds a user name or a password, and settings are kept as plain text.',
    remedy:
      'Write the address without them. Where they are needed, set the variable {variable} before you start the program; it goes before this setting.',
  },
  'SETTINGS-PROXY-INVALID': {
    text: 'This is not the address of an http proxy.',
    remedy: 'Write it like http://proxy.example.org:3128; nothing was changed.',
  },
  'SETTINGS-PATH-RELATIVE': {
    text: '{path} is not a complete path.',
    remedy: 'Write the path from its beginning, like /home/me/installers or C:\\installers.',
  },
  'SETTINGS-PATH-MISSING': {
    text: '{path} does not exist.',
    remedy: 'Correct the path, or make the file or folder first; nothing was changed.',
  },
  'SETTINGS-PATH-UNREADABLE': {
    text: '{path} cannot be read: {detail}',
    remedy: 'Give yourself the right to read it, or choose another one; nothing was changed.',
  },
  'SETTINGS-NOT-A-FOLDER': {
    text: '{path} is not a folder.',
    remedy: 'Choose the folder that the files are in.',
  },
  'SETTINGS-NOT-A-FILE': {
    text: '{path} is not a file.',
    remedy: 'Choose a file, not a folder or a device.',
  },
  'SETTINGS-CA-INVALID': {
    text: '{path} holds no certificate.',
    remedy: 'Choose a file in PEM form: it has lines that say BEGIN CERTIFICATE.',
  },
  'SETTINGS-VBOXMANAGE-MISSING': {
    text: '{path} is not VBoxManage, and not the folder that it is in.',
    remedy: 'Choose the program VBoxManage, or leave this empty to have it looked for.',
  },
} as const satisfies Record<string, CatalogueEntry>;
