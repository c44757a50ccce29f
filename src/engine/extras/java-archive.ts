import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { type Problem, problem } from '../../shared/problem.ts';
import { fileStamp, problemOfGivenFile } from '../storage/index.ts';
import { type TarEntry, tarEntries } from './tar-entries.ts';

/** What was found in an archive of a Java runtime: the folder that has `bin/java`, or what is wrong. */
export type JavaArchive = { readonly home: string } | { readonly problem: Problem };

let last: { readonly key: string; readonly read: Promise<JavaArchive> } | null = null;

/**
 * Looks into an archive (tar.gz) for a Java runtime that Linux machines with Intel's processors run.
 * Problems: `JAVA-FILE-UNREADABLE`, `JAVA-NOT-AN-ARCHIVE`, `JAVA-NOT-IN-ARCHIVE` and `JAVA-OF-OTHER-SYSTEM`, all of kind `invalid`. Looked at once as long as the file stays the same.
 */
export async function readJavaArchive(path: string): Promise<JavaArchive> {
  const unreadable = await problemOfGivenFile(path);
  if (unreadable !== null)
    return { problem: problem('JAVA-FILE-UNREADABLE', { path }, atPath(path)) };
  const key = `${path}\n${await fileStamp(path)}`;
  if (last?.key !== key) last = { key, read: lookInto(path) };
  return last.read;
}

function atPath(path: string) {
  return { kind: 'invalid', path } as const;
}

async function lookInto(path: string): Promise<JavaArchive> {
  const wrong = (code: Parameters<typeof problem>[0]) => ({
    problem: problem(code, { path }, atPath(path)),
  });
  const file = createReadStream(path);
  const unpacked = createGunzip();
  // `pipe` forwards no errors; the reader of the entries hears of them through the unpacked side.
  file.on('error', (error) => unpacked.destroy(error));
  try {
    const found = await javaIn(file.pipe(unpacked));
    if (found === 'none') return wrong('JAVA-NOT-IN-ARCHIVE');
    return found === 'foreign' ? wrong('JAVA-OF-OTHER-SYSTEM') : { home: found.home };
  } catch {
    return wrong('JAVA-NOT-AN-ARCHIVE');
  } finally {
    unpacked.destroy();
    file.destroy();
  }
}

async function javaIn(unpacked: Readable): Promise<{ home: string } | 'none' | 'foreign'> {
  let foreign = false;
  for await (const entry of tarEntries(unpacked, headBytes)) {
    foreign ||= /\/bin\/java\.exe$/i.test(`/${entry.name}`);
    const home = /^(?:\.\/)?(.*?)\/?bin\/java$/.exec(entry.name)?.[1];
    if (home === undefined || entry.kind === 'other' || escapes(entry.name)) continue;
    // A link leads to a program of the same archive; whether that runs the machine tells.
    if (entry.kind === 'link' || isLinuxProgram(entry)) return { home: home === '' ? '.' : home };
    foreign = true;
  }
  return foreign ? 'foreign' : 'none';
}

/** As much of a program as tells its system. */
const headBytes = 20;

/** An ELF program of 64 bits for x86-64; a script may be for any. */
function isLinuxProgram({ head }: TarEntry): boolean {
  if (head.subarray(0, 2).toString('latin1') === '#!') return true;
  const isElf = head.subarray(0, 5).equals(Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2]));
  return isElf && head.readUInt16LE(18) === 62;
}

function escapes(name: string): boolean {
  return name.startsWith('/') || name.split('/').includes('..') || /\p{Cc}/u.test(name);
}
