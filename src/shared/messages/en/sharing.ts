import type { CatalogueEntry } from '../message.ts';

/** Clusters that come from elsewhere, and clusters that go elsewhere. */
export const sharing = {
  'CLUSTER-ADOPTED': {
    text: 'The machines of cluster "{name}" were made by dcos-vagrant; they are only looked at here.',
    remedy: 'Start, stop and destroy them with Vagrant in {folder}.',
  },
  'CLUSTER-NOT-ADOPTED': {
    text: 'The machines of cluster "{name}" were made here and would be left behind.',
    remedy: 'Destroy the cluster instead.',
  },
  'SHARING-NOTHING-THERE': {
    text: '{path} is neither a dcos-vagrant checkout nor a shared cluster.',
    remedy:
      'Name the folder that holds a VagrantConfig.yaml, or a cluster file that was exported here.',
  },
  'SHARING-OWN-FOLDER': {
    text: '{path} is the folder of a cluster that is here already.',
    remedy: 'To have the same cluster elsewhere, export it.',
  },
  'SHARING-OURS': {
    text: 'The machines of {path} carry the mark of a cluster of this program.',
    remedy: 'If that cluster is lost, take it back with `recover`.',
  },
  'SHARING-FILE-INVALID': {
    text: 'The cluster file cannot be used: {detail}.',
    remedy: 'Export the cluster once more where it comes from.',
  },
  'SHARING-FILE-NEWER': {
    text: 'The cluster file has version {version}; this program knows up to {known}.',
    remedy: 'Get a newer version of this program.',
  },
  'SHARING-INSTALLER-NEEDED': {
    text: 'The cluster is installed from {file}, and a cluster file does not hold that.',
    remedy: 'Name the installer on this computer.',
  },
  'SHARING-VARIABLES-INVALID': {
    text: 'Line {line} of {path} does not set a variable.',
    remedy: 'Write one a line, as in export DCOS_VERSION=2.1.0.',
  },
  'SHARING-TARGET-NOT-EMPTY': {
    text: 'There are other files in {path}.',
    remedy: 'Choose a folder that is empty or not there yet; nothing there is overwritten.',
  },
  'SHARING-TARGET-EXISTS': {
    text: '{path} is there already.',
    remedy: 'Choose another name; nothing is overwritten.',
  },
  'sharing.note.license': {
    text: 'The licence key of DCOS_LICENSE_KEY_CONTENTS is not taken over: an import keeps no secrets.',
    remedy: 'When the cluster is created, you are asked for it; or leave the variable set.',
  },
  'sharing.note.unused': {
    text: '{variable} is not taken over: clusters made here do not use it.',
  },
  'sharing.note.adopted': {
    text: '{count} {count|machine is|machines are} there already and only looked at from now on: {machines}.',
  },
  'sharing.note.not-made': {
    text: '{count} {count|machine|machines} of VagrantConfig.yaml were never made and are left out: {machines}.',
  },
  'sharing.note.renamed': {
    text: 'There is a cluster "{name}" already; this one is named "{chosen}".',
  },
  'sharing.note.moved': {
    text: 'The network {network} is taken here; its machines get the same places in {chosen}.',
  },
  'sharing.note.secrets': {
    text: 'Left out, because it is secret: {keys}.',
  },
  'sharing.note.boxes': {
    text: 'Boxes that lie on this computer are left out: {machines}.',
  },
  'sharing.note.java': {
    text: 'The Java archive {path} lies on this computer and is left out.',
  },
  'sharing.note.mount': {
    text: 'The folder {path} that machines see lies on this computer and is left out.',
  },
  'sharing.note.template': {
    text: 'The configuration template {path} cannot be read and is not in it.',
  },
  'sharing.note.installer': {
    text: 'The installer {file} is not in it: who imports it names a copy of their own.',
  },
  'help.import': { text: 'take in a dcos-vagrant checkout or a shared cluster file' },
  'help.import.variables': {
    text: 'a file that sets variables of dcos-vagrant (DCOS_…); they go before the environment',
  },
  'help.import.installer': {
    text: 'dcos_generate_config.sh on this computer, for a cluster with an installer of its own',
  },
  'help.export': {
    text: 'write a cluster as a folder for Vagrant and dcos-vagrant, or as one file (NAME.dcos-cluster or NAME.yaml)',
  },
  'help.forget': {
    text: 'take a cluster off the list whose machines dcos-vagrant made; they stay as they are',
  },
  'cli.imported': {
    text: 'Cluster "{name}" is taken in; nothing of it exists yet. Make it with: up {name}',
  },
  'cli.imported.adopted': {
    text: 'Cluster "{name}" is taken in. Its machines are only looked at here.',
  },
  'cli.exported': { text: 'Cluster "{name}" is written to {path}.' },
  'cli.forgotten': { text: 'Cluster "{name}" is off the list. Its machines are as they were.' },
} as const satisfies Record<string, CatalogueEntry>;
