import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { TopologyDocument } from './document.ts';
import { entriesOf } from './entries.ts';
import { type MachineKey, machineKeys, textOf, wholeNumberOf } from './machine-fields.ts';
import { DEFAULT_CPUS, DEFAULT_MEMORY_MIB } from './sizes.ts';
import type { FieldValue } from './vagrant-config.ts';

/** What a machine's keys mean now; undefined for a value that is unusable. */
export type CurrentFields = Readonly<Record<MachineKey, FieldValue | undefined>>;

/** The fields of a machine as they are, merged and with defaults; null where it has none or doubtful ones. */
export function currentFields(
  document: TopologyDocument,
  value: Node | null,
): CurrentFields | null {
  if (!isMap(value)) return null;
  const { byKey, duplicates, wrongKeys, wrongMerges } = entriesOf(document, value);
  if (duplicates.length + wrongKeys.length + wrongMerges.length > 0) return null;
  const read = (key: MachineKey): FieldValue | undefined => {
    const node = byKey.get(key)?.value ?? null;
    if (node === null || (isScalar(node) && node.value === null)) return absent[key];
    if (key === 'aliases') return listOf(document, node);
    return (numbers.has(key) ? wholeNumberOf(node) : textOf(node)) ?? undefined;
  };
  return Object.fromEntries(machineKeys.map((key) => [key, read(key)])) as CurrentFields;
}

export function sameFields(
  current: CurrentFields,
  wanted: Readonly<Record<MachineKey, FieldValue>>,
): boolean {
  return machineKeys.every((key) => sameValue(current[key], wanted[key]));
}

export function sameValue(current: FieldValue | undefined, wanted: FieldValue): boolean {
  if (Array.isArray(current) && Array.isArray(wanted)) {
    return current.length === wanted.length && current.every((item, at) => item === wanted[at]);
  }
  return current === wanted;
}

const numbers: ReadonlySet<MachineKey> = new Set(['cpus', 'memory', 'memory-reserved']);

const absent: Readonly<Record<MachineKey, FieldValue>> = {
  ip: null,
  cpus: DEFAULT_CPUS,
  memory: DEFAULT_MEMORY_MIB,
  'memory-reserved': null,
  type: null,
  aliases: null,
  box: null,
  'box-url': null,
  'box-version': null,
};

function listOf(document: TopologyDocument, node: Node): FieldValue | undefined {
  if (!isSeq(node)) return undefined;
  const items = node.items.map((item) => textOf(document.resolve(item)));
  if (items.some((item) => item === null)) return undefined;
  return items.length === 0 ? null : (items as string[]);
}
