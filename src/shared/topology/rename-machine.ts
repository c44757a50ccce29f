import type { Node } from 'yaml';
import { readDocument } from './document.ts';
import { applySplices } from './edit-text.ts';
import { entriesOf } from './entries.ts';
import { scalarText } from './vagrant-config.ts';

/**
 * The text with the machine of one name called another, in its place and with everything it has. A
 * text that cannot be read, or has no such machine of its own, comes back as it is.
 */
export function renameMachine(text: string, from: string, to: string): string {
  const mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  return mark + rename(text.slice(mark.length), from, to);
}

const BYTE_ORDER_MARK = '\uFEFF';

function rename(text: string, from: string, to: string): string {
  const document = readDocument(text);
  if (document.root === null || document.errors.length > 0) return text;
  const entry = entriesOf(document, document.root).byKey.get(from);
  if (entry === undefined || entry.inherited) return text;
  const [start, end] = (entry.pair.key as Node).range ?? [0, 0];
  return applySplices(text, [{ start, end, text: scalarText(to) }]);
}
