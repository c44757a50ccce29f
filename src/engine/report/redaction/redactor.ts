import { maskAddresses } from './addresses.ts';
import { maskBlocks } from './blocks.ts';
import { finderOf } from './find-known.ts';
import { formsOf } from './forms.ts';
import { labelledValues } from './labelled.ts';
import { masked, masks } from './masks.ts';
import { maskerOfNames, type Names } from './names.ts';
import { maskShapes } from './shapes.ts';

/** What is known to be nobody's business. */
export interface Known extends Names {
  readonly secrets: Iterable<string>;
}

export interface Redacted {
  readonly text: string;
  /** How many places were masked. */
  readonly count: number;
}

export type Redactor = (text: string) => Redacted;

/** What of a text could be base64 of something readable. */
const encoded = /[A-Za-z0-9+/_-]{16,}={0,2}/g;

/**
 * Takes secrets, names and public addresses out of texts. In order: what goes over lines; what is known,
 * in every way it may be written; what is named as secret; what shows it by its shape; where and who;
 * and base64 of any of these.
 */
export function createRedactor(facts: Known): Redactor {
  const find = finderOf(formsOf(facts.secrets));
  const maskNames = maskerOfNames(facts);

  const plain = (text: string): Redacted => {
    const blocks = maskBlocks(text);
    let result = blocks.text;
    let { count } = blocks;
    const known = masked(result, find(result), masks.secret);
    count += known.count;
    result = known.text;
    const named = masked(result, labelledValues(result), masks.secret);
    count += named.count;
    result = named.text;
    for (const mask of [maskShapes, maskAddresses, maskNames]) {
      const done = mask(result);
      count += done.count;
      result = done.text;
    }
    return { text: result, count };
  };

  return (text) => {
    const first = plain(text);
    let { count } = first;
    const shown = first.text.replace(encoded, (whole) => {
      const meant = readable(whole);
      if (meant === null || plain(meant).count === 0) return whole;
      count += 1;
      return masks.secret;
    });
    return { text: shown, count };
  };
}

/** What the base64 stands for, if that is text. */
function readable(text: string): string | null {
  const bytes = Buffer.from(text, 'base64');
  const meant = bytes.toString('utf8').replaceAll('\0', '');
  if (meant.length < 8) return null;
  // Bytes that are no text are found in a few.
  for (const letter of meant.slice(0, 24)) {
    if (!/[\p{L}\p{N}\p{P}\p{S}\s]/u.test(letter) || letter === '\uFFFD') return null;
  }
  return meant;
}
