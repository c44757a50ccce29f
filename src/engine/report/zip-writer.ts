import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';

export interface ZipEntry {
  /** With forward slashes, relative. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const deflate = promisify(deflateRaw) as (data: Uint8Array) => Promise<Buffer>;

/** Names are UTF-8 (APPNOTE 4.4.4, bit 11). */
const utf8 = 0x0800;
/** Made on Unix by version 2.0, so that the permissions count; a file that only its owner reads. */
const madeBy = (3 << 8) | 20;
const permissions = (0o100600 << 16) >>> 0;

/**
 * An archive of the files, each deflated or, where that is no shorter, stored (PKWARE APPNOTE 4.3). For
 * less than 4 GiB and 65,536 files. `at` is the time of all of them.
 */
export async function zipOf(files: readonly ZipEntry[], at: Date): Promise<Buffer> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const packed = await deflate(bytes);
    const stored = packed.length >= bytes.length;
    const data = stored ? Buffer.from(bytes) : packed;
    const title = Buffer.from(name);
    const shared = sharedHeader({ stored, at, bytes, packed: data.length, title });
    const local = Buffer.alloc(4);
    local.writeUInt32LE(0x04034b50);
    const entry = [local, shared, title, data];
    directory.push(centralHeader(shared, offset), title);
    parts.push(...entry);
    offset += entry.reduce((sum, { length }) => sum + length, 0);
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

interface Described {
  readonly stored: boolean;
  readonly at: Date;
  readonly bytes: Uint8Array;
  readonly packed: number;
  readonly title: Buffer;
}

/** What stands in the header before a file and, the same, in the directory. */
function sharedHeader({ stored, at, bytes, packed, title }: Described): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(utf8, 2);
  header.writeUInt16LE(stored ? 0 : 8, 4);
  header.writeUInt16LE((at.getHours() << 11) | (at.getMinutes() << 5) | (at.getSeconds() >> 1), 6);
  const years = Math.max(0, at.getFullYear() - 1980);
  header.writeUInt16LE((years << 9) | ((at.getMonth() + 1) << 5) | at.getDate(), 8);
  header.writeUInt32LE(crc32(bytes), 10);
  header.writeUInt32LE(packed, 14);
  header.writeUInt32LE(bytes.length, 18);
  header.writeUInt16LE(title.length, 22);
  return header;
}

function centralHeader(shared: Buffer, offset: number): Buffer {
  const first = Buffer.alloc(6);
  first.writeUInt32LE(0x02014b50);
  first.writeUInt16LE(madeBy, 4);
  const last = Buffer.alloc(14);
  last.writeUInt32LE(permissions, 6);
  last.writeUInt32LE(offset, 10);
  return Buffer.concat([first, shared, last]);
}
