/** What a file is, by its first bytes. */
export type Executable =
  | {
      readonly kind: 'program';
      readonly system: 'linux' | 'darwin' | 'win32';
      /** Architectures it has code for, as Node names them; others by their number. */
      readonly architectures: readonly string[];
      /** So long it is at least, if it is whole; bytes. */
      readonly bytes: number;
    }
  /** In a few English words: `a web page (HTML)`. */
  | { readonly kind: 'other'; readonly what: string };

/** So much of a file's beginning tells what it is, bytes. */
export const headBytes = 64 * 1024;

/** More no linker makes. */
const mostCommands = 1000;

/**
 * What a file is, from its first `headBytes` bytes (all, where it is shorter). Formats: ELF (elf(5)),
 * Mach-O (mach-o/loader.h, mach-o/fat.h), PE (Microsoft's PE Format), as 64-bit programs have them.
 */
export function executableOf(head: Buffer): Executable {
  try {
    if (head.length === 0) return other('empty');
    if (head.subarray(0, 4).equals(Buffer.from([0x7f, 0x45, 0x4c, 0x46]))) return elf(head);
    if (head.length >= 4 && head.readUInt32LE(0) === 0xfeedfacf) return machO(head, 0);
    // A Java class begins in the same way, with a version where a count would be.
    const universal = head.length >= 8 && head.readUInt32BE(0) === 0xcafebabe;
    if (universal && head.readUInt32BE(4) < 20) return fat(head);
    if (head.subarray(0, 2).toString('latin1') === 'MZ') return pe(head);
  } catch (error) {
    if (error instanceof RangeError) return other('cut off in its head');
    throw error;
  }
  return other(textOf(head));
}

function elf(head: Buffer): Executable {
  if (head.readUInt8(4) !== 2 || head.readUInt8(5) !== 1) return other('a 32-bit program');
  const type = head.readUInt16LE(16);
  if (type !== 2 && type !== 3) return other('a part of a program (ELF)');
  const machine = head.readUInt16LE(18);
  const [at, size, count] = [
    Number(head.readBigUInt64LE(32)),
    head.readUInt16LE(54),
    head.readUInt16LE(56),
  ];
  const ends = range(count).map((index) => {
    const segment = at + index * size;
    return Number(head.readBigUInt64LE(segment + 8)) + Number(head.readBigUInt64LE(segment + 32));
  });
  const architectures = [named({ 62: 'x64', 183: 'arm64' }, machine)];
  return { kind: 'program', system: 'linux', architectures, bytes: Math.max(64, ...ends) };
}

function machO(head: Buffer, start: number): Executable {
  if (head.readUInt32LE(start + 12) !== 2) return other('a part of a program (Mach-O)');
  const architectures = [cpu(head.readUInt32LE(start + 4))];
  const ends: number[] = [];
  let at = start + 32;
  for (const _ of range(Math.min(head.readUInt32LE(start + 16), mostCommands))) {
    const [command, size] = [head.readUInt32LE(at), head.readUInt32LE(at + 4)];
    const segment64 = 0x19;
    if (command === segment64) {
      ends.push(Number(head.readBigUInt64LE(at + 40)) + Number(head.readBigUInt64LE(at + 48)));
    }
    at += Math.max(size, 8);
  }
  return { kind: 'program', system: 'darwin', architectures, bytes: Math.max(32, ...ends) };
}

/** Several Mach-O in one file. */
function fat(head: Buffer): Executable {
  const parts = range(head.readUInt32BE(4)).map((index) => {
    const at = 8 + index * 20;
    return { cpu: cpu(head.readUInt32BE(at)), end: sum(head, at + 8, at + 12) };
  });
  return {
    kind: 'program',
    system: 'darwin',
    architectures: parts.map((part) => part.cpu),
    bytes: Math.max(8, ...parts.map(({ end }) => end)),
  };
}

function pe(head: Buffer): Executable {
  const at = head.readUInt32LE(0x3c);
  if (head.toString('latin1', at, at + 4) !== 'PE\0\0') return other('a program for DOS');
  const isLibrary = (head.readUInt16LE(at + 22) & 0x2000) !== 0;
  if (isLibrary) return other('a library (DLL)');
  const architectures = [
    named({ 34404: 'x64', 43620: 'arm64', 332: 'ia32' }, head.readUInt16LE(at + 4)),
  ];
  const sections = at + 24 + head.readUInt16LE(at + 20);
  const ends = range(head.readUInt16LE(at + 6)).map((index) => {
    const section = sections + index * 40;
    return head.readUInt32LE(section + 16) + head.readUInt32LE(section + 20);
  });
  return { kind: 'program', system: 'win32', architectures, bytes: Math.max(64, ...ends) };
}

function textOf(head: Buffer): string {
  const text = head.subarray(0, 256).toString('latin1').trimStart().toLowerCase();
  if (text.startsWith('<?xml') || text.startsWith('<error')) return 'an error text (XML)';
  if (text.startsWith('<')) return 'a web page (HTML)';
  if (text.startsWith('{') || text.startsWith('[')) return 'a message (JSON)';
  if (text.startsWith('#!')) return 'a script';
  if (text.startsWith('pk')) return 'an archive (zip)';
  return 'no program';
}

function cpu(type: number): string {
  return named({ 16777223: 'x64', 16777228: 'arm64' }, type);
}

function named(names: Readonly<Record<number, string>>, number: number): string {
  return names[number] ?? `architecture ${number}`;
}

function sum(head: Buffer, one: number, another: number): number {
  return head.readUInt32BE(one) + head.readUInt32BE(another);
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function other(what: string): Executable {
  return { kind: 'other', what };
}
