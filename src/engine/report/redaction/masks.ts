/** What stands in a report where something was that is nobody's business. */
export const masks = {
  secret: '<hidden>',
  home: '<home>',
  user: '<user>',
  host: '<host>',
  address: '<public-address>',
  mail: '<mail>',
} as const;

/** The text is one of the masks, with or without what belongs around a value. */
export function isMask(text: string): boolean {
  return /^\s*["']?<(?:hidden|home|user|host|public-address|mail)>["']?[,;]?\s*$/.test(text);
}

/** A stretch of a text that is to be masked. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The text with a mask in the place of each stretch; stretches that overlap become one. */
export function masked(
  text: string,
  stretches: readonly Stretch[],
  mask: string,
): { text: string; count: number } {
  const sorted = [...stretches].sort((a, b) => a.start - b.start);
  const parts: string[] = [];
  let at = 0;
  let count = 0;
  for (const { start, end } of sorted) {
    if (end <= at) continue;
    // One that begins in the one before is gone with it, up to where that ends.
    if (start >= at) {
      parts.push(text.slice(at, start), mask);
      count += 1;
    }
    at = end;
  }
  parts.push(text.slice(at));
  return { text: parts.join(''), count };
}
