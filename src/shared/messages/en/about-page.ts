import type { CatalogueEntry } from '../message.ts';

/** The page about the program. */
export const aboutPage = {
  'about-page.version': { text: 'Version {version}' },
  'about-page.what': {
    text: 'Runs DC/OS clusters of virtual machines on your own computer, with Vagrant and VirtualBox: to try DC/OS, to develop for it, to learn how it works.',
  },
  'about-page.privacy': { text: 'What leaves this computer' },
  'about-page.privacy.nothing': {
    text: 'This program sends nothing about you anywhere: no usage figures, no reports, no identifiers.',
  },
  'about-page.privacy.network': {
    text: 'It goes to the network only to look for and download DC/OS installers and boxes, and, where that is possible, to look for its own updates. Your machines, Vagrant and DC/OS go to the network by themselves.',
  },
  'about-page.end-of-life': { text: 'DC/OS is at its end of life' },
  'about-page.end-of-life.what': {
    text: 'Its makers ended all support for DC/OS on 31 October 2021. There are no new versions and no fixes, also not for security.',
  },
  'about-page.end-of-life.means': {
    text: 'Use these clusters to learn, to test and to move old services away, and keep them off open networks. The servers with the installers may go at any time: keep the ones you need.',
  },
  'about-page.here': { text: 'This installation' },
  'about-page.data-folder': { text: 'Data folder' },
  'about-page.report': { text: 'For a bug report' },
  'about-page.licences': { text: 'Licences' },
  'about-page.licences.own': {
    text: 'DC/OS Vagrant Desktop is free software under the Apache License 2.0.',
  },
  'about-page.licences.others': {
    text: 'It is built with Electron, React, Mantine, CodeMirror, xterm.js and other free libraries, each under its own licence. VirtualBox, Vagrant and DC/OS are no part of it and come with licences of their own.',
  },
  'about-page.updates': { text: 'Updates' },
  'about-page.updates.check': { text: 'Check for updates' },
  'about-page.updates.checking': { text: 'Looking for a newer version' },
  'about-page.updates.current': { text: 'Version {version} is the newest.' },
  'about-page.updates.available': { text: 'Version {version} is available.' },
  'about-page.updates.show': { text: 'Show it' },
  'about-page.updates.later': {
    text: 'A cluster is being worked on. Updates are looked for after that.',
  },
  'about-page.updates.off': {
    text: 'This build does not look for updates, because it is not signed.',
  },
} as const satisfies Record<string, CatalogueEntry>;
