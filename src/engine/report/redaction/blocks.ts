import { secretWords } from './labelled.ts';
import { masks } from './masks.ts';
import { linesOfStrings } from './string-lines.ts';

/** What was masked, and the lines that were. */
export interface Blocks {
  readonly text: string;
  readonly count: number;
  readonly lines: readonly string[];
}

/** In a log each line has its time, its step and its machine before it; what is left out of a file, a mark. */
const linePrefix = /^(?:\d{4}-\d\d-\d\dT[\d:.]+Z (\S+ \S+) )?(\s*(?:#+|\/\/) ?)?/;
const header = new RegExp(
  `^(\\s*(?:- )?)["']?[\\w.-]{0,60}?(?:${secretWords})[\\w-]{0,40}["']?\\s*:(?:\\s.*)?$`,
  'i',
);
const begin = /-----BEGIN [^-\r\n]{1,60}-----/;
const end = /-----END [^-\r\n]{1,60}-----/;
/** A line of a key, in whatever quotation marks. */
const ofKey = /^[\s>|*"']*(?:[\w+/=]*|(?:Proc-Type|DEK-Info|Comment):.*?)(?:\\n)?[\s"',+]*$/;
/** Longer than any key; and how many lines of something else may stand between its own. */
const longestKey = 600;
const mostBetween = 3;

type Open =
  | { readonly kind: 'key'; left: number; between: number }
  | { readonly kind: 'value'; readonly indent: number };

/**
 * Masks what goes over several lines: keys and certificates in PEM, also without their end, and values
 * of YAML that are written below their names. Machines write between each other's lines into a log, so
 * each line's machine is told apart.
 */
export function maskBlocks(text: string): Blocks {
  const open = new Map<string, Open>();
  const lines: string[] = [];
  let count = 0;
  const shown = text.split('\n').map((line) => {
    const [prefix = '', stream = '', mark = ''] = linePrefix.exec(line) ?? [];
    const from = prefix.length;
    const body = line.slice(from);
    const masked = maskLine(body, stream + mark);
    return line.slice(0, from) + maskStrings(masked ?? body, `${stream + mark}"`);
  });

  /** The same for lines within texts of JSON. */
  function maskStrings(body: string, stream: string): string {
    const strings = linesOfStrings(body);
    const pieces = strings?.pieces.map(({ text: piece, kind }) => {
      if (kind === 'end') open.delete(stream);
      return kind === 'line' ? (maskLine(piece, stream) ?? piece) : piece;
    });
    if (strings?.open !== true) open.delete(stream);
    return pieces?.join('') ?? body;
  }

  /** The line as it may be shown; null where nothing on it is masked. */
  function maskLine(body: string, stream: string): string | null {
    const now = open.get(stream);
    if (now?.kind === 'key') return maskKeyLine(body, stream, now);
    if (now?.kind === 'value') {
      if (body.trim() === '') return null;
      if (isBelow(body, now.indent)) return hide(body);
      open.delete(stream);
    }
    const start = begin.exec(body);
    if (start !== null && !end.test(body.slice(start.index))) {
      open.set(stream, { kind: 'key', left: longestKey, between: mostBetween });
      count += 1;
      lines.push(body.slice(start.index + start[0].length).trim());
      return body.slice(0, start.index) + masks.secret;
    }
    const found = header.exec(body);
    if (found !== null) open.set(stream, { kind: 'value', indent: found[1]?.length ?? 0 });
    return null;
  }

  function maskKeyLine(body: string, stream: string, now: Open & { kind: 'key' }): string | null {
    const last = end.exec(body);
    const inside = last === null && ofKey.test(body);
    now.left -= 1;
    if (!inside) now.between -= 1;
    if (last !== null || now.left === 0 || now.between === 0) open.delete(stream);
    if (last !== null) return body.slice(last.index + last[0].length);
    return inside ? hide(body) : null;
  }

  function hide(body: string): string {
    const value = body.trim().replace(/^- |^[>|*"'\s]+|(?:\\n)?["',+\s]+$/g, '');
    if (value === '') return body;
    count += 1;
    lines.push(value);
    return body.slice(0, body.length - body.trimStart().length) + masks.secret;
  }
  return { text: shown.join('\n'), count, lines };
}

function isBelow(body: string, indent: number): boolean {
  const own = body.length - body.trimStart().length;
  return own > indent || (own === indent && body.trimStart().startsWith('- '));
}
