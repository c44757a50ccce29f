import { openLaunch } from './changes.ts';
import { changeDraft } from './use-draft.ts';

/** Puts a topology that the program was opened with into this window's draft. */
export function takeLaunch(text: string, from: string): void {
  changeDraft(openLaunch(text, from));
}
