import { crc32, deflateRawSync } from 'node:zlib';

export interface ArchiveFile {
  readonly name: string;
  readonly content: string;
  /** Permissions and kind as Unix has them. */
  readonly mode?: number;
  readonly stored?: boolean;
}

/** A zip archive as `zip` on Unix makes it. */
export function archiveOf(files: readonly ArchiveFile[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, mode = 0o100644, stored = false } of files) {
    const body = Buffer.from(content);
    const packed = stored ? body : deflateRawSync(body);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(stored ? 0 : 8, 4);
    head.writeUInt32LE(crc32(body), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(body.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    parts.push(Buffer.from('PK\x03\x04'), head, Buffer.from(name), packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((mode << 16) >>> 0, 6);
    tail.writeUInt32LE(at, 10);
    const made = Buffer.from([20, 3]);
    directory.push(Buffer.from('PK\x01\x02'), made, head, tail, Buffer.from(name));
    at += 30 + Buffer.byteLength(name) + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, listed, Buffer.from('PK\x05\x06'), end]);
}

/** What stands for the core plugin. */
export const plugin = archiveOf([
  { name: 'plugin.toml', content: 'schema_version = 1\nname = "dcos-core-cli"\n' },
  { name: 'bin/dcos', content: 'the plugin’s program '.repeat(50), mode: 0o100755 },
  { name: 'completion/dcos.sh', content: '# words\n', stored: true },
]);
