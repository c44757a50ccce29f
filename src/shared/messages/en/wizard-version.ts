import type { CatalogueEntry } from '../message.ts';

/** The wizard's page of DC/OS versions, and the downloads beside it. */
export const wizardVersion = {
  'wizard.version.title': { text: 'Which DC/OS?' },
  'wizard.version.ended': {
    text: 'Support for every version of DC/OS ended on {date}: use it to learn and to test, not where others can reach it.',
  },
  'wizard.version.simulated': {
    text: 'A simulated cluster only shows the version; nothing is downloaded.',
  },
  'wizard.version.source': { text: 'Where DC/OS comes from' },
  'wizard.source.catalogue': { text: 'Published version' },
  'wizard.source.catalogue.what': { text: 'Of the catalogue' },
  'wizard.source.installer': { text: 'My own installer' },
  'wizard.source.installer.what': { text: 'A file that you have' },
  'wizard.source.none': { text: 'Machines only' },
  'wizard.source.none.what': { text: 'You install DC/OS yourself' },
  'wizard.version.chosen': { text: 'Chosen: DC/OS {version}' },
  'wizard.version.early-access': { text: 'Show early access' },
  'wizard.version.minors': { text: 'Versions' },
  'wizard.version.latest': { text: 'latest stable' },
  'wizard.version.early': { text: 'early access' },
  'wizard.version.verified': { text: 'verified' },
  'wizard.version.unverified': { text: 'not verified' },
  'wizard.version.unverified.why': {
    text: 'No checksum was published, so a download cannot be told from a changed one.',
  },
  'wizard.version.here': { text: 'downloaded' },
  'wizard.version.size': { text: '≈ {size} MB' },

  'wizard.installer.drop': { text: 'Drop the installer to use it' },
  'wizard.installer.drop-here': { text: 'Drop a dcos_generate_config.sh here, or' },
  'wizard.installer.choose': { text: 'choose a file…' },
  'wizard.installer.path': { text: 'Path on the computer where this program runs' },
  'wizard.installer.copying': { text: '{file}: {done} of {all} copied' },
  'wizard.installer.found': { text: 'Installer of DC/OS {version}, {size}' },
  'wizard.installer.found-unknown': {
    text: 'An installer, {size}; its version shows when it runs',
  },

  'wizard.sources': { text: 'Mirror and configuration template' },
  'wizard.sources.mirror': { text: 'Mirror' },
  'wizard.sources.mirror.why': {
    text: 'Stands in for downloads.dcos.io. Kept for every cluster; used for the next download.',
  },
  'wizard.sources.config': { text: 'Configuration template' },
  'wizard.sources.config.why': {
    text: 'A config.yaml that the configuration of DC/OS starts from. Later: build the cluster anew.',
  },

  'wizard.download': { text: 'Download' },
  'wizard.download.installer': { text: 'DC/OS {version}' },
  'wizard.download.box': { text: 'Box of the machines' },
  'wizard.download.with-next': {
    text: 'Begins with Next and goes on while you read. You can cancel it.',
  },
  'wizard.download.now': { text: 'Download now' },
  'wizard.download.waiting': { text: 'Not begun' },
  'wizard.download.cancelled': { text: 'Cancelled; goes on where it stopped' },
  'wizard.download.stopped': { text: 'Stopped' },

  'wizard.error.no-installer': {
    text: 'No installer is chosen.',
    remedy: 'Drop one onto the page, give its path, or take a published version.',
  },
  'wizard.error.no-versions-yet': { text: 'The versions are still being read.' },
  'wizard.error.no-version': { text: 'Choose a version of DC/OS.' },
} as const satisfies Record<string, CatalogueEntry>;
