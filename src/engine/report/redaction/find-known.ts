import type { Stretch } from './masks.ts';

/**
 * Finds every place of a text where one of the words stands, also where two of them overlap. It takes
 * as long for thousands of words as for one: a text is walked through once.
 */
export function finderOf(words: readonly string[]): (text: string) => Stretch[] {
  const length = words.reduce((least, word) => Math.min(least, word.length), 6);
  if (words.length === 0 || length === 0) return () => [];
  const byBeginning = new Map<string, string[]>();
  // Almost every place is passed over by a look at a few of its letters.
  const begins = new Uint8Array(2 ** 16);
  for (const word of words) {
    const beginning = word.slice(0, length);
    const same = byBeginning.get(beginning);
    if (same === undefined) byBeginning.set(beginning, [word]);
    else same.push(word);
    begins[hashAt(word, 0, length)] = 1;
  }
  return (text) => {
    const found: Stretch[] = [];
    for (let at = 0; at + length <= text.length; at += 1) {
      if (begins[hashAt(text, at, length)] === 0) continue;
      const known = byBeginning.get(text.slice(at, at + length)) ?? [];
      for (const word of known) {
        if (text.startsWith(word, at)) found.push({ start: at, end: at + word.length });
      }
    }
    return found;
  };
}

function hashAt(text: string, at: number, length: number): number {
  const last = text.charCodeAt(at + length - 1);
  const middle = text.charCodeAt(at + (length >> 1));
  return (text.charCodeAt(at) * 961 + middle * 31 + last * 7919) & 0xffff;
}
