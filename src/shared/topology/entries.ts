import { isMap, isPair, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { TopologyDocument } from './document.ts';

/** One `key: value` of a map, its own or taken over by a merge key (`<<`). */
export interface Entry {
  readonly key: string;
  /** 1-based line of the key. */
  readonly line: number;
  /** What the value is, aliases followed; null for an absent one. */
  readonly value: Node | null;
  readonly pair: Pair;
  readonly inherited: boolean;
}

export interface Duplicate {
  readonly key: string;
  readonly line: number;
  readonly firstLine: number;
}

export interface Entries {
  /** In the order of the file; the last of several equal keys counts, as in Ruby. */
  readonly byKey: ReadonlyMap<string, Entry>;
  readonly duplicates: readonly Duplicate[];
  /** Lines of merge keys whose value is no map or list of maps. */
  readonly wrongMerges: readonly number[];
  /** Lines of keys that are not plain values. */
  readonly wrongKeys: readonly number[];
}

/**
 * The entries of a map with its merge keys applied: own keys win, then earlier maps of a merge
 * list. The document was found to be of bounded size and free of cycles before.
 */
export function entriesOf(document: TopologyDocument, map: YAMLMap): Entries {
  const own = new Map<string, Entry>();
  const duplicates: Duplicate[] = [];
  const wrongMerges: number[] = [];
  const wrongKeys: number[] = [];
  const inherited = new Map<string, Entry>();
  for (const pair of map.items) {
    if (!isPair(pair)) continue;
    const line = document.lineOf(isScalar(pair.key) ? pair.key : undefined);
    const key = keyOf(pair);
    if (key === null) {
      wrongKeys.push(keyLine(document, pair));
    } else if (isMerge(pair)) {
      const maps = mergedMaps(document, pair);
      if (maps === null) wrongMerges.push(line);
      for (const merged of maps ?? []) {
        for (const entry of entriesOf(document, merged).byKey.values()) {
          if (!inherited.has(entry.key)) inherited.set(entry.key, { ...entry, inherited: true });
        }
      }
    } else {
      const first = own.get(key);
      if (first) duplicates.push({ key, line, firstLine: first.line });
      own.set(key, { key, line, value: document.resolve(pair.value), pair, inherited: false });
    }
  }
  const byKey = new Map([...own, ...[...inherited].filter(([key]) => !own.has(key))]);
  return { byKey, duplicates, wrongMerges, wrongKeys };
}

/** A plain `<<`; quoted it is a key like any other. */
export function isMerge(pair: Pair): boolean {
  return isScalar(pair.key) && pair.key.source === '<<' && pair.key.type === 'PLAIN';
}

/** The key as it is written: `on:` and `1:` are names here, though YAML sees a boolean, a number. */
function keyOf(pair: Pair): string | null {
  if (!isScalar(pair.key)) return null;
  return typeof pair.key.value === 'string' ? pair.key.value : (pair.key.source ?? '');
}

function keyLine(document: TopologyDocument, pair: Pair): number {
  return document.lineOf((pair.key as Node | null) ?? (pair.value as Node | null));
}

function mergedMaps(document: TopologyDocument, pair: Pair): YAMLMap[] | null {
  const value = document.resolve(pair.value);
  const candidates = isSeq(value) ? value.items.map((item) => document.resolve(item)) : [value];
  return candidates.every((candidate) => isMap(candidate)) ? (candidates as YAMLMap[]) : null;
}
