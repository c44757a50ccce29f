import type { Readable } from 'node:stream';

/** One entry of a tar file. */
export interface TarEntry {
  readonly name: string;
  readonly kind: 'file' | 'link' | 'other';
  /** The first bytes of a file, as many as were asked for; zeros where it has fewer. */
  readonly head: Buffer;
}

const block = 512;

/**
 * The entries of a tar file (ustar, with GNU's and POSIX's longer names), in their order; what is not
 * wanted of a file is skipped. Throws where the text is no tar file, or ends in the middle of one.
 */
export async function* tarEntries(
  source: Readable,
  headBytes: number,
): AsyncGenerator<TarEntry, void> {
  const read = reader(source);
  let longName: string | null = null;
  for (;;) {
    const header = await read.bytes(block);
    if (header === null || header.every((byte) => byte === 0)) return;
    if (!isHeader(header)) throw new Error('This is not a tar file.');
    const size = numberIn(header, 124, 12);
    const type = String.fromCharCode(header[156] ?? 0);
    const padded = Math.ceil(size / block) * block;
    if (type === 'L' || type === 'x') {
      const content = await read.bytes(padded);
      if (content === null) throw new Error('The tar file ends too early.');
      const text = content.subarray(0, size).toString('utf8');
      longName = type === 'L' ? text.replace(/\0.*$/s, '') : (paxPath(text) ?? longName);
      continue;
    }
    const head = Buffer.alloc(headBytes);
    const kept = Math.min(padded, Math.ceil(headBytes / block) * block);
    const content = kept === 0 ? Buffer.alloc(0) : await read.bytes(kept);
    if (content === null) throw new Error('The tar file ends too early.');
    content.copy(head, 0, 0, Math.min(size, headBytes));
    await read.skip(padded - kept);
    if (type !== 'g') yield { name: longName ?? nameIn(header), kind: kindOf(type), head };
    longName = null;
  }
}

function kindOf(type: string): TarEntry['kind'] {
  if (type === '0' || type === '\0') return 'file';
  return type === '1' || type === '2' ? 'link' : 'other';
}

/** A header carries the sum of its bytes, its own field taken as blanks. */
function isHeader(header: Buffer): boolean {
  let sum = 0;
  for (const [index, byte] of header.entries()) sum += index >= 148 && index < 156 ? 32 : byte;
  return sum === numberIn(header, 148, 8);
}

function numberIn(header: Buffer, at: number, length: number): number {
  // GNU writes what octal digits cannot hold in binary, and marks it by the first bit.
  if (((header[at] ?? 0) & 0x80) !== 0) return Number(header.readBigUInt64BE(at + length - 8));
  return Number.parseInt(textIn(header, at, length).trim() || '0', 8);
}

function textIn(header: Buffer, at: number, length: number): string {
  const field = header.subarray(at, at + length);
  const end = field.indexOf(0);
  return field.subarray(0, end === -1 ? length : end).toString('utf8');
}

function nameIn(header: Buffer): string {
  const name = textIn(header, 0, 100);
  const isUstar = textIn(header, 257, 5) === 'ustar' && header[262] === 0;
  const prefix = isUstar ? textIn(header, 345, 155) : '';
  return prefix === '' ? name : `${prefix}/${name}`;
}

function paxPath(text: string): string | undefined {
  return /(?:^|\n)\d+ path=(.*)\n/.exec(text)?.[1];
}

/** Reads a stream in pieces of a wanted size. */
function reader(source: Readable) {
  const chunks = source[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let waiting: Buffer = Buffer.alloc(0);
  const more = async () => {
    const next = await chunks.next();
    if (next.done === true) return false;
    waiting = waiting.length === 0 ? next.value : Buffer.concat([waiting, next.value]);
    return true;
  };
  return {
    /** Null at the end, also where less is left. */
    async bytes(count: number): Promise<Buffer | null> {
      while (waiting.length < count) if (!(await more())) return null;
      const found = waiting.subarray(0, count);
      waiting = waiting.subarray(count);
      return found;
    },
    async skip(count: number): Promise<void> {
      let left = count;
      while (left > 0) {
        if (waiting.length === 0 && !(await more())) return;
        const step = Math.min(left, waiting.length);
        waiting = waiting.subarray(step);
        left -= step;
      }
    },
  };
}
