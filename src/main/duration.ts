import type { Words } from './words.ts';

/** A duration as it is spoken of: seconds below two minutes, then whole minutes. */
export function durationText(ms: number, words: Words): string {
  const seconds = Math.round(ms / 1000);
  return seconds < 120
    ? words.text('shell.seconds', { count: seconds })
    : words.text('shell.minutes', { count: Math.round(seconds / 60) });
}
