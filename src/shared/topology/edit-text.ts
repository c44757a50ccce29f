import { isAlias, isCollection, isNode, isPair, isScalar, type Pair } from 'yaml';

/** A piece of text to put in the place of another; an insertion where start equals end. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies splices that do not overlap. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  return splices
    .toSorted((one, other) => other.start - one.start || other.end - one.end)
    .reduce((result, { start, end, text: put }) => {
      return result.slice(0, start) + put + result.slice(end);
    }, text);
}

/** The line ending that the text uses. */
export function endOfLine(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** The insertion of whole lines at an offset where a line begins, or at the end of the text. */
export function appended(text: string, at: number, lines: readonly string[]): Splice {
  const eol = endOfLine(text);
  const open = at > 0 && text[at - 1] !== '\n' ? eol : '';
  return { start: at, end: at, text: open + lines.map((line) => line + eol).join('') };
}

/** The whole lines of a `key: value`, or null where something else stands before it in its line. */
export function linesOf(text: string, pair: Pair): { start: number; end: number } | null {
  const keyStart = isNode(pair.key) ? (pair.key.range?.[0] ?? null) : null;
  if (keyStart === null) return null;
  const start = text.lastIndexOf('\n', keyStart - 1) + 1;
  if (text.slice(start, keyStart).trim() !== '') return null;
  return { start, end: afterLine(text, contentEnd(text, pair)) };
}

/** The spaces before a key that stands first in its line. */
export function indentOf(text: string, lines: { readonly start: number }): string {
  return /^ */.exec(text.slice(lines.start))?.[0] ?? '';
}

/** Offset behind the last character of a node that is neither space nor comment. */
function contentEnd(text: string, node: unknown): number {
  if (isPair(node)) return Math.max(contentEnd(text, node.key), contentEnd(text, node.value));
  if (isCollection(node) && !node.flow) {
    const last = node.items.at(-1);
    if (last !== undefined) return contentEnd(text, last);
  }
  if (!isScalar(node) && !isAlias(node) && !isCollection(node)) return 0;
  const [start, end] = node.range ?? [0, 0];
  return start + text.slice(start, end).trimEnd().length;
}

function afterLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline < 0 ? text.length : newline + 1;
}
