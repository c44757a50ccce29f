import type { CatalogueEntry } from '../message.ts';

/** Passwords and licence keys of clusters. */
export const secrets = {
  'SECRETS-PASSWORD-NEEDED': {
    text: 'DC/OS Enterprise needs a password for its first user.',
    remedy:
      'Enter it where you are asked, or give it in the variable DCOS_SUPERUSER_PASSWORD; on the command line a file can be named, too.',
  },
  'SECRETS-LICENSE-NEEDED': {
    text: 'DC/OS Enterprise needs a licence key from version 1.11 on.',
    remedy:
      'Enter it where you are asked, or give it in the variable DCOS_LICENSE_KEY_CONTENTS; on the command line a file can be named, too.',
  },
  'SECRETS-LICENSE-PERHAPS': {
    text: 'The version of this DC/OS Enterprise installer is known only on the boot machine; from 1.11 on it needs a licence key.',
    remedy: 'Give the licence key now, unless the version is older.',
  },
  'SECRETS-OFFER-GONE': {
    text: 'The password or licence key that was entered is not there any more.',
    remedy: 'Enter it again.',
  },
  'SECRETS-PASSWORD-INVALID': {
    text: 'The password has a character that DC/OS does not take.',
    remedy: 'Use one without line breaks.',
  },
  'SECRETS-LICENSE-INVALID': {
    text: 'This is not a licence key: it is not text.',
    remedy: 'Give the text of the key, as Mesosphere or D2iQ sent it.',
  },
  'SECRETS-FILE-UNREADABLE': {
    text: 'Nothing could be read from {path}: {detail}.',
    remedy: 'Give the path of a file that you can read, or `-` for standard input.',
  },
  'SECRETS-FILE-EMPTY': {
    text: 'There is nothing in {path}.',
    remedy: 'Put the secret into the file, without anything else.',
  },
  'SECRETS-STDIN-TWICE': {
    text: 'Only one secret can come from standard input.',
    remedy: 'Give the other one in a file or in its variable.',
  },
  'SECRETS-TYPED-DIFFERENT': {
    text: 'The two passwords differ.',
    remedy: 'Begin again.',
  },
  'SECRETS-OBSCURED': {
    text: 'This computer has no key ring, so the licence key and the hash of the password are kept in a form that only keeps them from a passing look.',
    remedy: 'Unlock or install a key ring (GNOME Keyring, KWallet), and start the program again.',
  },
  'secrets.title': { text: 'DC/OS Enterprise' },
  'secrets.why': {
    text: 'This installer is DC/OS Enterprise. It needs a first user who may do everything, and from version 1.11 on a licence key.',
  },
  'secrets.superuser': { text: 'Name of the first user' },
  'secrets.password': { text: 'Password' },
  'secrets.password.again': { text: 'Password once more' },
  'secrets.password.differ': { text: 'The two passwords differ.' },
  'secrets.password.show': { text: 'Show the password' },
  'secrets.license': { text: 'Licence key' },
  'secrets.license.why': { text: 'As text. Needed from DC/OS 1.11 on.' },
  'secrets.use': { text: 'Use these' },
  'secrets.change': { text: 'Enter others' },
  'secrets.taken': {
    text: 'The password is hashed, and what you entered is held until the cluster is made.',
  },
  'secrets.keeping.memory': {
    text: 'Kept until the program ends; if the creation is then not done, you are asked again.',
  },
  'secrets.keeping.encrypted': { text: "Kept encrypted by this computer's key ring." },
  'secrets.keeping.obscured': {
    text: 'This computer has no key ring: kept in a form that only keeps it from a passing look.',
  },
  'secrets.go-on': { text: 'Go on with these' },
  'secrets.ask.password': { text: 'Password of the first user "{user}" of DC/OS Enterprise: ' },
  'secrets.ask.again': { text: 'Once more: ' },
  'secrets.ask.license': { text: 'Licence key (nothing for DC/OS before 1.11): ' },
  'wizard.error.secrets': {
    text: 'DC/OS Enterprise needs a password, and from 1.11 on a licence key. Enter them and press “Use these”.',
  },
  'help.up.superuser': { text: 'name of the first user of DC/OS Enterprise (default: admin)' },
  'help.up.superuser-password-file': {
    text: "file with that user's password; - is standard input",
  },
  'help.up.license-file': {
    text: 'file with the licence key of DC/OS Enterprise; - is standard input',
  },
  'help.up.box': { text: 'Vagrant box of all machines' },
  'help.up.box-url': { text: 'address or file of that box' },
  'help.up.box-version': { text: 'version of that box' },
  'VARIABLE-INVALID': {
    text: '{variable} is "{value}", which means nothing here.',
    remedy: 'Known values are: {known}. Or unset the variable.',
  },
  'VARIABLE-VERSION-CONTRADICTS': {
    text: 'DCOS_VERSION is {version}, but the installer of DCOS_GENERATE_CONFIG_PATH is DC/OS {installer}: {path}.',
    remedy: 'Unset one of the two.',
  },
  'VARIABLE-FILE-MISSING': {
    text: '{variable} names {path}, which is not there.',
    remedy: 'Correct the path, or unset the variable. It is taken from the folder that you are in.',
  },
  'variable.used': { text: 'From {variable}: {value}' },
  'variable.used.secret': { text: 'From {variable}: a secret, which is not shown' },
  'variable.overruled': { text: '{variable} is set, but {option} goes before it.' },
} as const satisfies Record<string, CatalogueEntry>;
