import type { FolderEntry } from './folder-tar.ts';

const BLOCK = 512;
/** Largest size that the header's own field holds: 11 octal digits. */
const LARGEST = 0o77777777777;

/** The header of an entry, with one of POSIX's extended headers before it where a name or size needs it. */
export function tarHeader(entry: FolderEntry): Buffer {
  const name = entry.kind === 'folder' ? `${entry.path}/` : entry.path;
  const extended = [
    ...(fits(name) ? [] : [record('path', name)]),
    ...(fits(entry.target) ? [] : [record('linkpath', entry.target)]),
    ...(entry.size <= LARGEST ? [] : [record('size', String(entry.size))]),
  ];
  const type = { file: '0', link: '2', folder: '5' }[entry.kind];
  const own = block({ ...entry, name, type });
  if (extended.length === 0) return own;
  const body = Buffer.concat(extended);
  const head = block({
    name: 'extended',
    type: 'x',
    size: body.length,
    mode: 0o644,
    modified: entry.modified,
    target: '',
  });
  return Buffer.concat([head, body, tarPadding(body.length), own]);
}

/** Fills the last block of a file. */
export function tarPadding(size: number): Buffer {
  return Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
}

/** Two empty blocks: without them an archive is cut short. */
export function tarEnd(): Buffer {
  return Buffer.alloc(2 * BLOCK);
}

interface Header extends Pick<FolderEntry, 'size' | 'mode' | 'modified' | 'target'> {
  readonly name: string;
  readonly type: string;
}

function block({ name, type, size, mode, modified, target }: Header): Buffer {
  const header = Buffer.alloc(BLOCK);
  header.write(cut(name), 0, 'latin1');
  header.write(octal(mode, 7), 100);
  header.write(octal(0, 7), 108);
  header.write(octal(0, 7), 116);
  header.write(octal(Math.min(size, LARGEST), 11), 124);
  header.write(octal(Math.max(modified, 0), 11), 136);
  header.write('        ', 148);
  header.write(type, 156);
  header.write(cut(target), 157, 'latin1');
  header.write('ustar\u000000', 257);
  header.write('root', 265);
  header.write('root', 297);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${octal(sum, 6)}\u0000 `, 148);
  return header;
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0');
}

function fits(text: string): boolean {
  return text.length <= 100 && /^[\x20-\x7e]*$/.test(text);
}

/** What readers without extended headers would see. */
function cut(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]/g, '_').slice(0, 100);
}

/** `LENGTH KEY=VALUE\n`, where the length counts itself. */
function record(key: string, value: string): Buffer {
  const body = Buffer.from(` ${key}=${value}\n`, 'utf8');
  let length = body.length;
  while (String(length).length + body.length !== length)
    length = String(length).length + body.length;
  return Buffer.concat([Buffer.from(String(length)), body]);
}
