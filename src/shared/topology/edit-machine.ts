import { isAlias, isScalar, type Pair, type YAMLMap } from 'yaml';
import type { MachineSpec } from '../cluster/spec.ts';
import type { TopologyDocument } from './document.ts';
import { currentFields, sameValue } from './edit-fields.ts';
import { appended, indentOf, linesOf, type Splice } from './edit-text.ts';
import { type Entry, entriesOf } from './entries.ts';
import { machineKeys } from './machine-fields.ts';
import { type FieldValue, fieldLines, fieldsOf, scalarText } from './vagrant-config.ts';

/**
 * Changes of single lines that make the machine what is wanted, or null where its own shape does
 * not allow them: doubled or strange keys, or keys that do not begin a line.
 */
export function planFields(
  document: TopologyDocument,
  text: string,
  map: YAMLMap,
  machine: MachineSpec,
): Splice[] | null {
  const { byKey } = entriesOf(document, map);
  const current = currentFields(document, map);
  if (current === null) return null;
  const places = map.items.map((pair) => linesOf(text, pair));
  const last = places.at(-1);
  if (!last || places.includes(null)) return null;
  const wanted = fieldsOf(machine);
  const indent = indentOf(text, last);
  const splices: Splice[] = [];
  const added: string[] = [];
  for (const key of machineKeys) {
    const value = wanted[key];
    if (sameValue(current[key], value)) continue;
    const lines = fieldLines(key, value);
    const entry = byKey.get(key);
    if (entry && !entry.inherited) {
      splices.push(replaceField(text, entry, value, lines));
    } else {
      added.push(...(lines.length > 0 ? lines : [`${key}: null`]));
    }
  }
  if (added.length > 0) {
    splices.push(
      appended(
        text,
        last.end,
        added.map((line) => indent + line),
      ),
    );
  }
  return splices;
}

function replaceField(
  text: string,
  { pair }: Entry,
  value: FieldValue,
  lines: readonly string[],
): Splice {
  const inPlace = value !== null && typeof value !== 'object' && valueRange(text, pair);
  if (inPlace) {
    const space = /\s/.test(text[inPlace.start - 1] ?? ' ') ? '' : ' ';
    return { ...inPlace, text: space + scalarText(value) };
  }
  const place = linesOf(text, pair) ?? { start: 0, end: 0 };
  const indented = lines.map((line) => indentOf(text, place) + line);
  return { ...place, text: appended(text, place.start, indented).text };
}

/** Where a value stands that fits on one line; null for lists, maps and long texts. */
function valueRange(text: string, pair: Pair): { start: number; end: number } | null {
  const { value } = pair;
  if (!isAlias(value) && !isScalar(value)) return null;
  const [start, end] = value.range ?? [0, 0];
  const isBlock = isScalar(value) && (value.type ?? '').startsWith('BLOCK');
  return isBlock || text.slice(start, end).includes('\n') ? null : { start, end };
}
