import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';

/** A file of an archive. */
export interface ZipFile {
  /** With forward slashes, relative, never out of the archive. */
  readonly name: string;
  /** It may be run, as the system that packed it says. */
  readonly executable: boolean;
  read(): Promise<Buffer>;
}

/** The archive cannot be read, or names a place that is not in it. */
export class ZipError extends Error {}

/** Unpacked, a plugin is well below; more is a trap, bytes. */
const mostBytes = 512 * 1024 * 1024;

const inflate = promisify(inflateRaw) as (
  data: Buffer,
  options: { maxOutputLength: number },
) => Promise<Buffer>;

/**
 * The files of an archive (PKWARE APPNOTE 4.3; stored or deflated, no zip64, no encryption). Folders are
 * left out. Throws a `ZipError`.
 */
export function zipFiles(archive: Buffer): ZipFile[] {
  try {
    return entriesOf(archive);
  } catch (error) {
    throw error instanceof RangeError ? new ZipError('it is cut off') : error;
  }
}

function entriesOf(archive: Buffer): ZipFile[] {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end === -1) throw new ZipError('it has no directory');
  const files: ZipFile[] = [];
  let total = 0;
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (archive.readUInt32LE(at) !== 0x02014b50) throw new ZipError('its directory is damaged');
    const lengths = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
    const [nameLength = 0] = lengths;
    const name = safeName(archive.toString('utf8', at + 46, at + 46 + nameLength));
    const entry: Entry = {
      encrypted: (archive.readUInt16LE(at + 8) & 1) !== 0,
      method: archive.readUInt16LE(at + 10),
      crc: archive.readUInt32LE(at + 16),
      packed: archive.readUInt32LE(at + 20),
      bytes: archive.readUInt32LE(at + 24),
      offset: archive.readUInt32LE(at + 42),
    };
    // Made on Unix: the upper half is the mode.
    const mode = archive.readUInt32LE(at + 38) >>> 16;
    if ((mode & 0o170000) === 0o120000) throw new ZipError(`${name} is a link`);
    total += entry.bytes;
    if (total > mostBytes) throw new ZipError('it is too large');
    if (!name.endsWith('/')) {
      files.push({
        name,
        executable: (mode & 0o111) !== 0,
        read: () => unpack(archive, name, entry),
      });
    }
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return files;
}

interface Entry {
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly bytes: number;
  readonly offset: number;
}

async function unpack(archive: Buffer, name: string, entry: Entry): Promise<Buffer> {
  const { encrypted, method, crc, packed, bytes, offset } = entry;
  if (encrypted || (method !== 0 && method !== 8)) throw new ZipError(`${name} cannot be unpacked`);
  if (offset + 30 > archive.length) throw new ZipError('it is cut off');
  const begin = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  const data = archive.subarray(begin, begin + packed);
  const content =
    method === 0
      ? data
      : await inflate(data, { maxOutputLength: Math.max(1, bytes) }).catch(() => null);
  if (content === null || content.length !== bytes || crc32(content) !== crc) {
    throw new ZipError(`${name} is damaged`);
  }
  return content;
}

function safeName(name: string): string {
  const parts = name.split('/');
  const leads = name.startsWith('/') || /[\\:\0]/.test(name) || parts.includes('..');
  if (leads || name === '') throw new ZipError(`it names the place ${JSON.stringify(name)}`);
  return name;
}
