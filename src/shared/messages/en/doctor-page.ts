import type { CatalogueEntry } from '../message.ts';

/** The page of the checks of this computer. */
export const doctorPage = {
  'frame.checks': { text: 'Checks' },
  'action.leave': { text: 'Leave it' },
  'doctor-page.title': { text: 'Checks of this computer' },
  'doctor-page.about': {
    text: 'What clusters need of this computer, and what could be in their way. Looking changes nothing.',
  },
  'doctor-page.looking': { text: 'Looking at this computer: {done} of {all}' },
  'doctor-page.summary.pass': { text: 'Everything is in order.' },
  'doctor-page.summary.warn': { text: '{count} {count|thing is|things are} worth a look.' },
  'doctor-page.summary.fail': { text: '{count} {count|thing is|things are} in the way.' },
  'doctor-page.summary.both': { text: 'In the way: {fail}. Worth a look: {warn}.' },
  'doctor-page.group.fail': { text: 'In the way' },
  'doctor-page.group.warn': { text: 'Worth a look' },
  'doctor-page.group.unknown': { text: 'Not known' },
  'doctor-page.group.pass': { text: 'In order' },
  'doctor-page.group.muted': { text: 'Not told any more' },
  'doctor-page.mute': { text: 'Do not tell me' },
  'doctor-page.mute-of': { text: 'Do not tell me: {check}' },
  'doctor-page.unmute': { text: 'Tell me again' },
  'doctor-page.unmute-of': { text: 'Tell me again: {check}' },
  'doctor-page.asks': { text: 'Your system asks for your password first.' },
  'doctor-page.by-hand': { text: 'Do it by hand' },
  'doctor-page.commands': { text: 'To do it yourself, type' },
  'doctor-page.fix-all': { text: 'Remove all of them' },
  'doctor-page.confirm': { text: 'It cannot be brought back.' },
  'doctor-page.confirm-all': {
    text: 'They cannot be brought back. Only what this program made is touched.',
  },
  'doctor-page.end.fixed': { text: 'Done: {title}' },
  'doctor-page.end.nothing-to-do': { text: 'There was nothing left to do: {title}' },
  'doctor-page.end.refused': { text: 'Not done: {title}' },
  'doctor-page.end.failed': { text: 'This did not work: {title}' },
  'doctor-page.open': { text: 'All checks, and what can be put right from here' },
} as const satisfies Record<string, CatalogueEntry>;
