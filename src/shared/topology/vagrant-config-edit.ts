import type { MachineSpec } from '../cluster/spec.ts';
import { refuse } from '../problem.ts';
import { readDocument, type TopologyDocument } from './document.ts';
import { currentFields, sameFields } from './edit-fields.ts';
import { planEdit } from './edit-plan.ts';
import { appended, applySplices, endOfLine, type Splice } from './edit-text.ts';
import { entriesOf } from './entries.ts';
import { fieldsOf, writeVagrantConfig } from './vagrant-config.ts';

/**
 * The text changed so that it has exactly these machines: changed values changed in place, machines
 * that are gone removed, new ones appended, every other byte kept. A text that has the machines
 * already comes back as it is. Throws a ProblemError for a text that is not readable YAML.
 */
export function editVagrantConfig(text: string, machines: readonly MachineSpec[]): string {
  const mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  return mark + edit(text.slice(mark.length), machines);
}

const BYTE_ORDER_MARK = '\uFEFF';

function edit(original: string, machines: readonly MachineSpec[]): string {
  let text = original;
  // A change can reach other machines through an anchor; the next round then writes theirs out.
  for (let round = 0; round <= machines.length + 3; round += 1) {
    const document = readDocument(text);
    if (round === 0) refuseUnreadable(document);
    const splices = document.root === null ? fill(document, text, machines) : null;
    const plan = splices ?? planEdit(document, text, machines);
    if (plan === 'write-anew') break;
    if (plan.length === 0) return text;
    text = applySplices(text, plan);
    if (machines.length === 0) return text;
  }
  return hasMachines(text, machines) ? text : writtenAnew(original, machines);
}

function refuseUnreadable(document: TopologyDocument): void {
  const error = document.errors.find(({ code }) => code !== 'TOPOLOGY-EMPTY');
  if (error === undefined) return;
  refuse('TOPOLOGY-NOT-EDITABLE', { line: error.line }, { kind: 'invalid', line: error.line });
}

/** An empty file, or one of comments only, gets all machines at its end. */
function fill(
  document: TopologyDocument,
  text: string,
  machines: readonly MachineSpec[],
): readonly Splice[] | 'write-anew' {
  if (document.errors.some(({ code }) => code !== 'TOPOLOGY-EMPTY')) return 'write-anew';
  if (machines.length === 0) return [];
  return [appended(text, text.length, writeVagrantConfig(machines).trimEnd().split('\n'))];
}

/** Last resort for shapes that cannot be changed in place: the comments first, then the machines. */
function writtenAnew(text: string, machines: readonly MachineSpec[]): string {
  const eol = endOfLine(text);
  const comments = text.split(/\r?\n/).filter((line) => line.trimStart().startsWith('#'));
  const written = writeVagrantConfig(machines).trimEnd().split('\n');
  return [...comments, ...written, ''].join(eol);
}

function hasMachines(text: string, machines: readonly MachineSpec[]): boolean {
  const document = readDocument(text);
  if (document.root === null) return false;
  const { byKey, duplicates, wrongKeys, wrongMerges } = entriesOf(document, document.root);
  if (duplicates.length + wrongKeys.length + wrongMerges.length > 0) return false;
  return (
    byKey.size === machines.length &&
    machines.every((machine) => {
      const entry = byKey.get(machine.name);
      const fields = entry && currentFields(document, entry.value);
      return fields ? sameFields(fields, fieldsOf(machine)) : false;
    })
  );
}
