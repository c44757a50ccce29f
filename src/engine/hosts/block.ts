import { refuse } from '../../shared/problem.ts';

/** One line of the block: an address and its names, the full name first. */
export interface HostsEntry {
  readonly ip: string;
  readonly names: readonly string[];
  /** Stands behind a `#` at the end of the line. */
  readonly remark?: string;
}

/** A change of a file: these bytes go, those come in their place; all others stay where they are. */
export interface Splice {
  /** Bytes from the beginning of the file. */
  readonly offset: number;
  /** Bytes that go. */
  readonly length: number;
  readonly insert: Buffer;
}

/**
 * What makes the cluster's block be as given: replaced where it stands, else appended; null where it
 * stands there just so. `spliceOut` undoes it byte for byte.
 * Throws `HOSTS-MARKERS-BROKEN` where the marks of any cluster are malformed, nested or doubled.
 */
export function spliceIn(
  file: Buffer,
  clusterId: string,
  entries: readonly HostsEntry[],
): Splice | null {
  const { text, blocks } = scan(file);
  const ours = blocks.find(({ id }) => id === clusterId);
  if (ours !== undefined) {
    const old = text.slice(ours.start, ours.end);
    const fresh = render(clusterId, entries, lineEndOf(old));
    if (fresh === old) return null;
    return { offset: ours.start, length: old.length, insert: latin1(fresh) };
  }
  const eol = lineEndOf(text);
  const added = render(clusterId, entries, eol);
  // A file without a final line end keeps lacking it, so that removing the block later restores it.
  const insert = isAtLineStart(text) ? added + eol : eol + added;
  return { offset: file.length, length: 0, insert: latin1(insert) };
}

/** What takes the cluster's block out; null where there is none. Throws as `spliceIn`. */
export function spliceOut(file: Buffer, clusterId: string): Splice | null {
  const { text, blocks } = scan(file);
  const ours = blocks.find(({ id }) => id === clusterId);
  return ours === undefined ? null : cut(text, ours.start, ours.end);
}

/**
 * What takes the lines from `start` to `end` (bytes, without the last line end) out of the text, with
 * the one line end that came with them.
 */
export function cut(text: string, start: number, end: number): Splice {
  const insert = Buffer.alloc(0);
  const [eolAfter = ''] = /^\r?\n/.exec(text.slice(end, end + 2)) ?? [];
  if (eolAfter !== '') return { offset: start, length: end + eolAfter.length - start, insert };
  // At the end of a file without a final line end, the line end before the block is ours.
  const eol = lineEndOf(text.slice(start, end));
  const before = text.slice(0, start).endsWith(eol) ? eol.length : 0;
  return { offset: start - before, length: end - start + before, insert };
}

export function spliced(file: Buffer, { offset, length, insert }: Splice): Buffer {
  return Buffer.concat([file.subarray(0, offset), insert, file.subarray(offset + length)]);
}

/** The file with the cluster's block as given. Throws as `spliceIn`. */
export function withBlock(file: Buffer, clusterId: string, entries: readonly HostsEntry[]): Buffer {
  const splice = spliceIn(file, clusterId, entries);
  return splice === null ? file : spliced(file, splice);
}

/** The file without the cluster's block; the same bytes where there is none. Throws as `spliceIn`. */
export function withoutBlock(file: Buffer, clusterId: string): Buffer {
  const splice = spliceOut(file, clusterId);
  return splice === null ? file : spliced(file, splice);
}

/** The block's own lines as they would be written, marks included. */
export function blockLines(clusterId: string, entries: readonly HostsEntry[]): string[] {
  return render(clusterId, entries, '\n').split('\n');
}

/** The lines of the cluster's block as the file holds them; empty where there is none. Throws as `spliceIn`. */
export function linesIn(file: Buffer, clusterId: string): string[] {
  const { text, blocks } = scan(file);
  const ours = blocks.find(({ id }) => id === clusterId);
  return ours === undefined ? [] : text.slice(ours.start, ours.end).split(/\r?\n/);
}

/** A block of ours, of whichever cluster; `start` and `end` in bytes, without the last line end. */
export interface Block {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** All blocks of ours in the order of the file. Throws as `spliceIn`. */
export function blocksIn(file: Buffer): readonly Block[] {
  return scan(file).blocks;
}

const anyMarker = /^\s*#\s*(BEGIN|END) dcos-vagrant-desktop\b/i;
const exactMarker = /^# (BEGIN|END) dcos-vagrant-desktop ([0-9a-f]{8})$/;

function render(clusterId: string, entries: readonly HostsEntry[], eol: string): string {
  return [
    `# BEGIN dcos-vagrant-desktop ${clusterId}`,
    ...entries.map(lineOf),
    `# END dcos-vagrant-desktop ${clusterId}`,
  ].join(eol);
}

function lineOf({ ip, names, remark }: HostsEntry): string {
  const line = `${ip}\t${names.join(' ')}`;
  return remark === undefined ? line : `${line} # ${remark}`;
}

/** The three bytes of UTF-8's mark, which editors on Windows put in front of the first line. */
const byteOrderMark = '\u00ef\u00bb\u00bf';

function scan(file: Buffer): { readonly text: string; readonly blocks: readonly Block[] } {
  // latin1 maps every byte to one character and back, so no encoding can lose a byte.
  const text = file.toString('latin1');
  const blocks: Block[] = [];
  let open: { id: string; start: number; line: number; mark: string } | null = null;
  let offset = text.startsWith(byteOrderMark) ? byteOrderMark.length : 0;
  for (const [index, raw] of text.slice(offset).split('\n').entries()) {
    const start = offset;
    offset += raw.length + 1;
    if (!anyMarker.test(raw)) continue;
    const mark = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    const [, word, id = ''] = exactMarker.exec(mark) ?? broken(index + 1, mark);
    if (word === 'BEGIN') {
      if (open !== null || blocks.some((each) => each.id === id)) broken(index + 1, mark);
      open = { id, start, line: index + 1, mark };
    } else {
      if (open?.id !== id) broken(index + 1, mark);
      blocks.push({ id, start: open.start, end: start + mark.length });
      open = null;
    }
  }
  if (open !== null) broken(open.line, open.mark);
  return { text, blocks };
}

function broken(line: number, found: string): never {
  refuse('HOSTS-MARKERS-BROKEN', { line, found }, { kind: 'invalid', line });
}

function isAtLineStart(text: string): boolean {
  return text === '' || text.endsWith('\n');
}

/** The line end used last in the text; most hosts files are of one mind, and we add at the end. */
function lineEndOf(text: string): string {
  const last = text.lastIndexOf('\n');
  return last > 0 && text[last - 1] === '\r' ? '\r\n' : '\n';
}

function latin1(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}
