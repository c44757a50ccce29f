import type { CatalogueEntry } from '../message.ts';

/** What a log tells of known failures; the failures themselves are `failure.*`. */
export const diagnosis = {
  'diagnosis.known': { text: 'Known cause' },
  'diagnosis.symptom': { text: 'What is known of it' },
  'diagnosis.where': { text: 'Log line {line}' },
  'diagnosis.where.machine': { text: 'Log line {line}, {machine}' },
  'diagnosis.where.said': { text: 'It said' },
  'diagnosis.count': { text: '({count} times)' },
  'diagnosis.harmless': { text: 'Harmless: {text}' },
  'diagnosis.file.found': {
    text: '{count} known {count|failure|failures} in {file}, {lines} lines.',
  },
  'diagnosis.file.none': {
    text: 'Nothing in {file} is a failure that this program knows ({lines} lines).',
  },
  'diagnosis.file.partly': { text: 'The file is long: only its last {size} MB were read.' },
  'diagnosis.show-log': { text: 'Show it in the log' },
  'diagnosis.doctor': { text: 'Check this computer' },
  'diagnosis.storage': { text: 'Open storage' },
  'diagnosis.settings': { text: 'Open settings' },
  'diagnosis.unknown': {
    text: 'This failure is none that the program knows. The log says what happened last.',
  },
} as const satisfies Record<string, CatalogueEntry>;
