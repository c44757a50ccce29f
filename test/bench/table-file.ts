import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type Row, tableOf } from './measure.ts';

/**
 * Writes the rows into the page's table: a row of the same name is replaced, others stay as they were
 * measured before, new ones come last. What else stands in the page stays.
 */
export function writeRows(path: string, rows: readonly Row[]): void {
  const before = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  const first = before.findIndex(isTable);
  if (first === -1) throw new Error(`${path} has no table.`);
  const length = before.slice(first).findIndex((line) => !isTable(line));
  const end = length === -1 ? before.length : first + length;
  const measured = new Map(linesOf(rows).map((line) => [nameOf(line), line]));
  const kept = before.slice(first + 2, end).map((line) => {
    const anew = measured.get(nameOf(line));
    measured.delete(nameOf(line));
    return anew ?? line;
  });
  const table = [...tableOf([]).split('\n'), ...kept, ...measured.values()];
  writeFileSync(path, [...before.slice(0, first), ...table, ...before.slice(end)].join('\n'));
}

function linesOf(rows: readonly Row[]): string[] {
  return tableOf(rows).split('\n').slice(2);
}

const isTable = (line: string) => line.startsWith('|');
const nameOf = (line: string) => line.split(' | ')[0] ?? '';
