import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { type MachineType, machineTypes } from '../cluster/kinds.ts';
import type { BoxChoice } from '../cluster/spec.ts';
import type { TopologyDocument } from './document.ts';
import { type Entries, type Entry, entriesOf } from './entries.ts';
import { type IssueList, quoted, type Where } from './issue.ts';
import { DEFAULT_CPUS, DEFAULT_MEMORY_MIB } from './sizes.ts';

/** The keys of a machine in dcos-vagrant's VagrantConfig.yaml, in the order of its own files. */
export const machineKeys = [
  'ip',
  'cpus',
  'memory',
  'memory-reserved',
  'type',
  'aliases',
  'box',
  'box-url',
  'box-version',
] as const;
export type MachineKey = (typeof machineKeys)[number];

/** A machine as the file has it; null where a value is missing or unusable, which was then said. */
export interface ReadMachine {
  /** As a message may quote it; the same as `key` for every valid name. */
  readonly name: string;
  /** The name exactly as the file has it. */
  readonly key: string;
  readonly line: number;
  readonly type: MachineType | null;
  readonly ip: string | null;
  readonly cpus: number | null;
  readonly memoryMiB: number | null;
  readonly memoryReservedMiB: number | null;
  readonly aliases: readonly { readonly name: string; readonly where: Where }[];
  readonly box: BoxChoice;
  /** Where a key stands, or the machine itself where the file leaves the key out. */
  where(key: MachineKey): Where;
}

/** Reads one machine; says what is missing, of the wrong kind, doubled or unknown. */
export function readMachine(
  document: TopologyDocument,
  issues: IssueList,
  entry: Entry,
): ReadMachine | null {
  const name = quoted(entry.key, 64);
  if (!isMap(entry.value)) {
    issues.error('TOPOLOGY-MACHINE-NOT-A-MAP', { path: name, line: entry.line }, { name });
    return null;
  }
  const entries = entriesOf(document, entry.value);
  const reader = new FieldReader(document, issues, name, entry.line, entries);
  reader.sayOddities();
  return {
    name,
    key: entry.key,
    line: entry.line,
    where: (key) => reader.where(key),
    type: reader.type(),
    ip: reader.required('ip'),
    cpus: reader.wholeNumber('cpus', DEFAULT_CPUS),
    memoryMiB: reader.wholeNumber('memory', DEFAULT_MEMORY_MIB),
    memoryReservedMiB: reader.wholeNumber('memory-reserved', null),
    aliases: reader.aliases(),
    box: {
      name: reader.text('box'),
      url: reader.text('box-url'),
      version: reader.text('box-version'),
    },
  };
}

class FieldReader {
  readonly #document: TopologyDocument;
  readonly #issues: IssueList;
  readonly #machine: string;
  readonly #line: number;
  readonly #entries: Entries;

  constructor(
    document: TopologyDocument,
    issues: IssueList,
    machine: string,
    line: number,
    entries: Entries,
  ) {
    this.#document = document;
    this.#issues = issues;
    this.#machine = machine;
    this.#line = line;
    this.#entries = entries;
  }

  where(key: string): Where {
    const line = this.#entries.byKey.get(key)?.line ?? this.#line;
    return { path: `${this.#machine}.${key}`, line };
  }

  sayOddities(): void {
    const machine = this.#machine;
    const { duplicates, wrongMerges, wrongKeys, byKey } = this.#entries;
    for (const { key, line, firstLine } of duplicates) {
      const where = { path: `${machine}.${quoted(key)}`, line };
      const params = { machine, key: quoted(key), firstLine, line };
      this.#issues.error('TOPOLOGY-DUPLICATE-KEY', where, params);
    }
    for (const line of wrongMerges) {
      this.#issues.error('TOPOLOGY-MERGE-NOT-A-MAP', { path: `${machine}.<<`, line });
    }
    for (const line of wrongKeys) {
      this.#issues.error('TOPOLOGY-KEY-NOT-TEXT', { path: machine, line });
    }
    for (const { key, line, inherited } of byKey.values()) {
      if (inherited || machineKeys.some((known) => known === key)) continue;
      const where = { path: `${machine}.${quoted(key)}`, line };
      const params = { machine, key: quoted(key), known: machineKeys.join(', ') };
      this.#issues.warn('TOPOLOGY-KEY-UNKNOWN', where, params);
    }
  }

  type(): MachineType | null {
    const text = this.required('type');
    if (text === null) return null;
    const type = machineTypes.find((known) => known === text);
    if (type) return type;
    const params = { machine: this.#machine, type: quoted(text), known: machineTypes.join(', ') };
    this.#issues.error('TOPOLOGY-TYPE-UNKNOWN', this.where('type'), params);
    return null;
  }

  /** Text of a key that must be there. */
  required(key: MachineKey): string | null {
    if (this.#value(key) === null) {
      const params = { machine: this.#machine, key };
      this.#issues.error('TOPOLOGY-KEY-MISSING', this.where(key), params);
      return null;
    }
    return this.text(key);
  }

  /** Text of a key, null where it is absent or of another kind. */
  text(key: MachineKey): string | null {
    const value = this.#value(key);
    if (value === null) return null;
    const text = textOf(value);
    if (text === null) this.#wrongKind(key, 'TOPOLOGY-NOT-TEXT');
    return text;
  }

  /** Whole number of a key, `absent` where the key is not there or has no value. */
  wholeNumber(key: MachineKey, absent: number | null): number | null {
    const value = this.#value(key);
    if (value === null) return absent;
    const number = wholeNumberOf(value);
    if (number === null) this.#wrongKind(key, 'TOPOLOGY-NOT-A-WHOLE-NUMBER');
    else if (typeof (value as { value?: unknown }).value === 'string') {
      const params = { machine: this.#machine, key, value: number };
      this.#issues.warn('TOPOLOGY-NUMBER-QUOTED', this.where(key), params);
    }
    return number;
  }

  aliases(): ReadMachine['aliases'] {
    const value = this.#value('aliases');
    if (value === null) return [];
    if (!isSeq(value)) {
      this.#wrongKind('aliases', 'TOPOLOGY-NOT-A-LIST');
      return [];
    }
    const inherited = this.#entries.byKey.get('aliases')?.inherited ?? false;
    return value.items.flatMap((item, index) => {
      const line = inherited ? this.where('aliases').line : this.#document.lineOf(item as Node);
      const where = { path: `${this.#machine}.aliases[${index}]`, line };
      const name = textOf(this.#document.resolve(item));
      if (name !== null) return [{ name, where }];
      const params = { machine: this.#machine, key: `aliases[${index}]`, value: '' };
      this.#issues.error('TOPOLOGY-NOT-TEXT', where, params);
      return [];
    });
  }

  #value(key: MachineKey): Node | null {
    const value = this.#entries.byKey.get(key)?.value ?? null;
    return isScalar(value) && value.value === null ? null : value;
  }

  #wrongKind(
    key: MachineKey,
    code: 'TOPOLOGY-NOT-TEXT' | 'TOPOLOGY-NOT-A-WHOLE-NUMBER' | 'TOPOLOGY-NOT-A-LIST',
  ): void {
    const params = { machine: this.#machine, key, value: shownOf(this.#value(key)) };
    this.#issues.error(code, this.where(key), params);
  }
}

/** A value as text: numbers and the like as they are written, which is what Vagrant gets too. */
export function textOf(node: Node | null): string | null {
  if (!isScalar(node) || node.value === null) return null;
  if (typeof node.value === 'string') return node.value;
  return typeof node.source === 'string' && !(node.value instanceof Uint8Array)
    ? node.source
    : null;
}

/** A whole number, also in quotes: VBoxManage gets it as text in either case. */
export function wholeNumberOf(node: Node | null): number | null {
  if (!isScalar(node)) return null;
  const { value } = node;
  const number = typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : null;
}

function shownOf(node: Node | null): string {
  if (isMap(node)) return '{…}';
  return isSeq(node) ? '[…]' : quoted(textOf(node) ?? '');
}
