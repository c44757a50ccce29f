import type { CatalogueEntry } from '../message.ts';

/** Import, export, and clusters that were lost, as the window shows them. */
export const sharingPage = {
  'import-page.title': { text: 'Import' },
  'import-page.entry': { text: 'Import…' },
  'import-page.invitation': {
    text: 'Coming from dcos-vagrant, or with a cluster that somebody shared?',
  },
  'import-page.from': { text: 'Import from' },
  'import-page.about': {
    text: 'A dcos-vagrant checkout, with its machines if they are there, or a cluster that somebody shared.',
  },
  'import-page.path': { text: 'Folder or file' },
  'import-page.path.about': {
    text: 'The folder that holds VagrantConfig.yaml, or a file like demo.dcos-cluster; its complete path.',
  },
  'import-page.variables': { text: 'File with dcos-vagrant’s variables' },
  'import-page.variables.about': {
    text: 'Where you keep your DCOS_… variables, if you do. They go before those of the environment.',
  },
  'import-page.look': { text: 'Look' },
  'import-page.found.checkout': { text: 'A dcos-vagrant checkout' },
  'import-page.found.cluster-file': { text: 'A shared cluster' },
  'import-page.name': { text: 'Name here' },
  'import-page.installer': { text: 'Installer on this computer' },
  'import-page.installer.about': { text: 'The cluster is installed from {file}.' },
  'import-page.fact.machines': { text: 'Machines' },
  'import-page.fact.machines.value': { text: '{names} ({cpus} CPUs, {memory} GB)' },
  'import-page.fact.network': { text: 'Network' },
  'import-page.fact.dcos': { text: 'DC/OS' },
  'import-page.fact.runs-with': { text: 'Runs with' },
  'import-page.adopt': { text: 'Show it here' },
  'import-page.keep': { text: 'Import' },
  'import-page.create': { text: 'Import and create' },
  'import-page.notes': { text: 'Worth knowing' },

  'export.title': { text: 'Give it to others' },
  'export.about': {
    text: 'Without passwords, keys, licenses and the installer, and without its machines.',
  },
  'export.file': { text: 'Save as one file' },
  'export.folder': { text: 'Folder for Vagrant and dcos-vagrant' },
  'export.folder.about': { text: 'An empty folder or one that is made; its complete path.' },
  'export.folder.do': { text: 'Write the folder' },
  'export.done': { text: 'Written to {path}.' },
  'export.downloaded': { text: 'Saved as {name} where your browser keeps downloads.' },

  'adopted.banner': {
    text: 'Only looked at: its machines were made by dcos-vagrant in {folder}. Start and stop them there.',
  },
  'adopted.forget': { text: 'Take off the list' },
  'adopted.forget.question': { text: 'Its machines stay as they are.' },
  'adopted.mark': { text: 'adopted' },

  'not-made.title': { text: 'Not created yet' },
  'not-made.about': {
    text: 'The cluster is written down; none of its machines exists.',
  },
  'not-made.create': { text: 'Create it' },

  'lost.title': { text: 'Lost clusters' },
  'lost.about': {
    text: 'Their machines are on this computer, their folders are gone.',
  },
  'lost.machines': { text: '{count} {count|machine|machines}: {machines}' },
  'lost.take-back': { text: 'Take back as a cluster' },
  'lost.taken': { text: 'Cluster "{name}" is back.' },
  'lost.open': { text: 'Open' },

  'wizard.topology.shared': {
    text: '{from} is a shared cluster: its topology, version and name are filled in.',
  },
  'wizard.topology.shared.config': {
    text: '{from} also holds a config.yaml, which the wizard does not take over; Import does.',
  },
} as const satisfies Record<string, CatalogueEntry>;
