import type { CatalogueEntry } from '../message.ts';

/** `{purpose}` is what the program was run for, in a few words. */
export const process = {
  'PROGRAM-MISSING': {
    text: 'The program "{program}" was not found ({purpose}).',
    remedy: 'Install it, or add the folder that holds it to PATH; then try again.',
  },
  'PROGRAM-FOLDER-MISSING': {
    text: 'The folder {folder}, in which "{program}" should run, is not there ({purpose}).',
    remedy: 'If the folder was moved or deleted, put it back; then try again.',
  },
  'PROGRAM-NOT-STARTED': {
    text: 'The program "{program}" could not be started ({purpose}): {detail}',
    remedy: 'Check that the file may be executed by you; then try again.',
  },
  'PROGRAM-FAILED': {
    text: '"{program}" failed with exit code {exitCode} ({purpose}).',
    remedy: 'Its last lines say what went wrong; then try again.',
  },
  'PROGRAM-KILLED': {
    text: '"{program}" was ended by {signal} from outside ({purpose}).',
    remedy: 'Try again. If it repeats, the computer may be short of memory: see the system log.',
  },
  'PROGRAM-TIMEOUT': {
    text: '"{program}" was ended because it was not finished after {seconds} s ({purpose}).',
    remedy: 'Its last lines say how far it came; then try again.',
  },
} as const satisfies Record<string, CatalogueEntry>;
