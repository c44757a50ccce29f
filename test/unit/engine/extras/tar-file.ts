import { gzipSync } from 'node:zlib';

/** One entry of a tar file that a test makes up. */
export interface MadeEntry {
  readonly name: string;
  readonly content?: string | Buffer;
  /** `2` is a symbolic link, `5` a folder, `L` and `x` a longer name for the next entry. */
  readonly type?: string;
}

/** A tar.gz of these entries. */
export function tarGz(entries: readonly MadeEntry[]): Buffer {
  return gzipSync(Buffer.concat([...entries.map(entryOf), Buffer.alloc(1024)]));
}

function entryOf({ name, content = '', type = '0' }: MadeEntry): Buffer {
  const data = Buffer.from(content);
  const header = Buffer.alloc(512);
  header.write(name, 0, 100);
  header.write('0000755\0', 100);
  header.write(`${data.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write('        ', 148);
  header.write(type, 156);
  header.write('ustar\x0000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return Buffer.concat([header, data, Buffer.alloc((512 - (data.length % 512)) % 512)]);
}

/** The first bytes of a 64-bit ELF program; 62 is x86-64, 183 ARM. */
export function elf(machine = 62): Buffer {
  const head = Buffer.alloc(64);
  head.set([0x7f, 0x45, 0x4c, 0x46, 2]);
  head.writeUInt16LE(machine, 18);
  return head;
}
