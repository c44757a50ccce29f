import { refuse } from '../../shared/problem.ts';

/** One line of the block: an address and its names, the full name first. */
export interface HostsEntry {
  readonly ip: string;
  readonly names: readonly string[];
}

/**
 * The file with the cluster's block as given: replaced where it stands, else appended. Everything
 * outside stays byte for byte, and `withoutBlock` undoes it byte for byte.
 * Throws `HOSTS-MARKERS-BROKEN` where the marks of any cluster are malformed, nested or doubled.
 */
export function withBlock(file: Buffer, clusterId: string, entries: readonly HostsEntry[]): Buffer {
  const { text, before, block, after } = split(file, clusterId);
  if (block !== null) return latin1(before + render(clusterId, entries, lineEndOf(block)) + after);
  const eol = lineEndOf(text);
  const added = render(clusterId, entries, eol);
  // A file without a final line end keeps lacking it, so that removing the block later restores it.
  return latin1(text === '' || text.endsWith('\n') ? text + added + eol : text + eol + added);
}

/** The file without the cluster's block; the same bytes where there is none. Throws as `withBlock`. */
export function withoutBlock(file: Buffer, clusterId: string): Buffer {
  const { before, block, after } = split(file, clusterId);
  if (block === null) return file;
  // At the end of a file without a final line end, the line end before the block is ours.
  if (after === '') return latin1(cutEnd(before, lineEndOf(block)));
  return latin1(before + after.replace(/^\r?\n/, ''));
}

/** The block's own lines as they would be written, marks included. */
export function blockLines(clusterId: string, entries: readonly HostsEntry[]): string[] {
  return render(clusterId, entries, '\n').split('\n');
}

/** The lines of the cluster's block as the file holds them; empty where there is none. Throws as `withBlock`. */
export function linesIn(file: Buffer, clusterId: string): string[] {
  const { block } = split(file, clusterId);
  return block === null ? [] : block.split(/\r?\n/);
}

const anyMarker = /^\s*#\s*(BEGIN|END) dcos-vagrant-desktop\b/i;
const exactMarker = /^# (BEGIN|END) dcos-vagrant-desktop ([0-9a-f]{8})$/;

function render(clusterId: string, entries: readonly HostsEntry[], eol: string): string {
  return [
    `# BEGIN dcos-vagrant-desktop ${clusterId}`,
    ...entries.map(({ ip, names }) => `${ip}\t${names.join(' ')}`),
    `# END dcos-vagrant-desktop ${clusterId}`,
  ].join(eol);
}

interface Parts {
  readonly text: string;
  readonly before: string;
  /** From the BEGIN mark to the END mark, without the line end after it; null where there is none. */
  readonly block: string | null;
  readonly after: string;
}

function split(file: Buffer, clusterId: string): Parts {
  // latin1 maps every byte to one character and back, so no encoding can lose a byte.
  const text = file.toString('latin1');
  let open: { id: string; start: number; line: number; mark: string } | null = null;
  let ours: { start: number; end: number } | null = null;
  const seen = new Set<string>();
  let offset = 0;
  for (const [index, raw] of text.split('\n').entries()) {
    const start = offset;
    offset += raw.length + 1;
    if (!anyMarker.test(raw)) continue;
    const mark = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    const [, word, id = ''] = exactMarker.exec(mark) ?? broken(index + 1, mark);
    if (word === 'BEGIN') {
      if (open !== null || seen.has(id)) broken(index + 1, mark);
      seen.add(id);
      open = { id, start, line: index + 1, mark };
    } else {
      if (open?.id !== id) broken(index + 1, mark);
      if (id === clusterId) ours = { start: open.start, end: start + mark.length };
      open = null;
    }
  }
  if (open !== null) broken(open.line, open.mark);
  if (ours === null) return { text, before: text, block: null, after: '' };
  return {
    text,
    before: text.slice(0, ours.start),
    block: text.slice(ours.start, ours.end),
    after: text.slice(ours.end),
  };
}

function broken(line: number, found: string): never {
  refuse('HOSTS-MARKERS-BROKEN', { line, found }, { line });
}

/** The line end used last in the text; most hosts files are of one mind, and we add at the end. */
function lineEndOf(text: string): string {
  const last = text.lastIndexOf('\n');
  return last > 0 && text[last - 1] === '\r' ? '\r\n' : '\n';
}

function cutEnd(text: string, eol: string): string {
  return text.endsWith(eol) ? text.slice(0, -eol.length) : text;
}

function latin1(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}
