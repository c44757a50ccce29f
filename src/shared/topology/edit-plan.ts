import {
  type Alias,
  isAlias,
  isMap,
  isNode,
  isScalar,
  type Node,
  type Pair,
  visit,
  type YAMLMap,
} from 'yaml';
import type { MachineSpec } from '../cluster/spec.ts';
import type { TopologyDocument } from './document.ts';
import { currentFields, sameFields } from './edit-fields.ts';
import { planFields } from './edit-machine.ts';
import { appended, indentOf, linesOf, type Splice } from './edit-text.ts';
import { entriesOf } from './entries.ts';
import { fieldsOf, machineLines } from './vagrant-config.ts';

/** One machine of the text and what shall become of it. */
interface Part {
  readonly pair: Pair;
  readonly lines: { readonly start: number; readonly end: number };
  /** Aliases (`*name`) within it, whose values may change with another machine. */
  readonly aliases: readonly Alias[];
  /** Null where the machine is to be removed. */
  readonly wanted: MachineSpec | null;
}

/**
 * The next changes on the way to the wanted machines, none where the text has them; `write-anew`
 * where the text has a shape that cannot be changed in place.
 */
export function planEdit(
  document: TopologyDocument,
  text: string,
  machines: readonly MachineSpec[],
): readonly Splice[] | 'write-anew' {
  const parts = partsOf(document, text, machines);
  const last = parts?.at(-1);
  if (!parts || !last) return 'write-anew';
  const indent = indentOf(text, last.lines);
  const rewrite = (part: Part): Splice => {
    const lines = part.wanted === null ? [] : machineLines(part.wanted);
    const put = appended(
      text,
      part.lines.start,
      lines.map((line) => indent + line),
    ).text;
    return { ...part.lines, text: put };
  };
  const changes = new Map<Part, readonly Splice[]>();
  for (const part of differing(document, parts)) {
    const fields = part.wanted && planPart(document, text, part);
    changes.set(part, fields ?? [rewrite(part)]);
  }
  writeOutOrphans(document, parts, changes, rewrite);
  const present = new Set(parts.map(({ wanted }) => wanted?.name));
  const added = machines.filter(({ name }) => !present.has(name)).flatMap(machineLines);
  const splices = [...changes.values()].flat();
  if (added.length === 0) return splices;
  return [
    ...splices,
    appended(
      text,
      placeForMore(text, last),
      added.map((line) => indent + line),
    ),
  ];
}

/** Null where a machine does not stand on lines of its own, as in `{m1: …}` or under a merge key. */
function partsOf(
  document: TopologyDocument,
  text: string,
  machines: readonly MachineSpec[],
): Part[] | null {
  const { root } = document;
  if (root === null || root.flow) return null;
  const { byKey, duplicates, wrongKeys } = entriesOf(document, root);
  if (duplicates.length + wrongKeys.length > 0 || byKey.size !== root.items.length) return null;
  const parts: Part[] = [];
  for (const { key, pair } of byKey.values()) {
    const lines = linesOf(text, pair);
    if (lines === null) return null;
    const wanted = machines.find(({ name }) => name === key) ?? null;
    parts.push({ pair, lines, aliases: aliasesIn(pair), wanted });
  }
  return parts;
}

/**
 * The parts to change now. Of those that refer to others only one, and only once the others are
 * right: their change may be all that it needs.
 */
function differing(document: TopologyDocument, parts: readonly Part[]): readonly Part[] {
  const all = parts.filter((part) => !isAsWanted(document, part));
  const independent = all.filter(({ wanted, aliases }) => wanted === null || aliases.length === 0);
  return independent.length > 0 ? independent : all.slice(0, 1);
}

function isAsWanted(document: TopologyDocument, { pair, wanted }: Part): boolean {
  const fields = currentFields(document, document.resolve(pair.value));
  return fields !== null && wanted !== null && sameFields(fields, fieldsOf(wanted));
}

/** Changes within the machine, or null where it has to be written out as a whole. */
function planPart(document: TopologyDocument, text: string, part: Part): Splice[] | null {
  const { pair, wanted } = part;
  if (!isMap(pair.value) || pair.value.flow || wanted === null) return null;
  return planFields(document, text, pair.value as YAMLMap, wanted);
}

/** Machines that refer to an anchor which a change takes away are written out in the same step. */
function writeOutOrphans(
  document: TopologyDocument,
  parts: readonly Part[],
  changes: Map<Part, readonly Splice[]>,
  rewrite: (part: Part) => Splice,
): void {
  for (let grown = true; grown; ) {
    const gone = [...changes.values()].flat();
    const isGone = (node: Node | null) => gone.some((splice) => covers(splice, node));
    const orphans = parts.filter(({ aliases }) =>
      aliases.some((alias) => !isGone(alias) && isGone(document.resolve(alias))),
    );
    for (const part of orphans) changes.set(part, [rewrite(part)]);
    grown = orphans.length > 0;
  }
}

/** A value replaced in place keeps its anchor, so only wider changes take one away. */
function covers({ start, end }: Splice, node: Node | null): boolean {
  const [from = -1, to = -1] = node?.range ?? [];
  if (isScalar(node)) return start < from && to <= end;
  return start <= from && from < end;
}

/** Where new machines go: behind the last one and the indented comments that belong to it. */
function placeForMore(text: string, last: Part): number {
  const comments = /^(?:[ \t]+#.*(?:\n|$))*/.exec(text.slice(last.lines.end))?.[0] ?? '';
  return last.lines.end + comments.length;
}

function aliasesIn(pair: Pair): Alias[] {
  const found: Alias[] = [];
  if (!isNode(pair.value)) return found;
  visit(pair.value, (_key, node) => {
    if (isAlias(node)) found.push(node);
  });
  return found;
}
