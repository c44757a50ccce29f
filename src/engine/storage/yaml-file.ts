import { constants } from 'node:fs';
import { link, open, rename, unlink } from 'node:fs/promises';
import type * as z from 'zod';
import type { Problem } from '../../shared/problem.ts';
import { ProblemError, problem } from '../../shared/problem.ts';
import { errorCode, readProblem } from './disk-problem.ts';

export interface ReadYamlOptions {
  /** Told that a damaged file was put aside, and where it is now. */
  readonly onNotice: (notice: Problem) => void;
  /** The format's newest version known here; a file whose `version` is higher is refused. */
  readonly version?: number;
}

/**
 * A YAML file of ours, checked by its schema. Missing: null. Damaged: moved aside as
 * `<name>.corrupt-<time>`, told through `onNotice`, null. Throws `STORAGE-NEWER` for a file of a newer
 * program (left as it is), `STORAGE-NOT-READABLE`, and `STORAGE-CORRUPT-STUCK` where a damaged file
 * cannot be moved: it must not be overwritten by who takes null for "none yet".
 */
export async function readYamlFile<T>(
  path: string,
  schema: z.ZodType<T>,
  options: ReadYamlOptions,
): Promise<T | null> {
  const file = await readWithInode(path);
  if (file === null) return null;
  const read = await parse(file.bytes, schema, options.version);
  if ('newer' in read) {
    const params = { path, version: String(read.newer), known: options.version ?? 0 };
    throw new ProblemError(problem('STORAGE-NEWER', params, { path }));
  }
  if ('value' in read) return read.value;
  const aside = await moveAside(path, file.inode, read.damage);
  // Somebody else put it aside, or wrote it anew, between our reading and our moving.
  if (aside === null) return readYamlFile(path, schema, options);
  const params = { path, detail: read.damage, aside };
  options.onNotice(problem('STORAGE-CORRUPT', params, { severity: 'warning', path: aside }));
  return null;
}

type Reading<T> = { value: T } | { damage: string } | { newer: unknown };

async function parse<T>(
  bytes: Uint8Array,
  schema: z.ZodType<T>,
  version: number | undefined,
): Promise<Reading<T>> {
  let data: unknown;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // YAML knows no such character, but its parser takes it: what a power failure leaves in a file.
    if (text.includes('\0')) return { damage: 'it holds zero bytes' };
    const yaml = await import('yaml');
    data = yaml.parse(text, { logLevel: 'error' });
  } catch (error) {
    return { damage: firstLine(error instanceof Error ? error.message : String(error)) };
  }
  const found = versionOf(data);
  if (version !== undefined && found !== undefined && found > version) return { newer: found };
  const checked = schema.safeParse(data);
  if (checked.success) return { value: checked.data };
  const [issue] = checked.error.issues;
  const where = issue?.path.map(String).join('.');
  return { damage: `${where ? `${where}: ` : ''}${issue?.message ?? 'not valid'}` };
}

function versionOf(data: unknown): number | undefined {
  const version = typeof data === 'object' && data !== null && 'version' in data && data.version;
  return typeof version === 'number' ? version : undefined;
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').replace(/:$/, '');
}

async function readWithInode(path: string) {
  try {
    // A pipe in its place would keep a plain open waiting for ever.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      return { inode: (await file.stat()).ino, bytes: await file.readFile() };
    } finally {
      await file.close();
    }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw readProblem(path, error);
  }
}

// A link is refused where the name is taken, a rename is not; so the copy aside never overwrites.
async function moveAside(path: string, inode: number, damage: string): Promise<string | null> {
  // A colon cannot stand in a file name on Windows.
  const base = `${path}.corrupt-${new Date().toISOString().replaceAll(':', '-')}`;
  for (let attempt = 0; ; attempt++) {
    const aside = attempt === 0 ? base : `${base}-${attempt}`;
    try {
      if (!(await linkOrRename(path, aside))) return aside;
      if ((await inodeOf(aside)) !== inode) {
        await unlink(aside);
        return null;
      }
      await unlink(path);
      return aside;
    } catch (error) {
      const code = errorCode(error);
      if (code === 'ENOENT') return null;
      if (code === 'EEXIST' && attempt < 100) continue;
      const params = { path, detail: damage, reason: code ?? String(error) };
      throw new ProblemError(problem('STORAGE-CORRUPT-STUCK', params, { path }), { cause: error });
    }
  }
}

/** True where a second name was made, false where the disk knows no links and it was renamed. */
async function linkOrRename(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'].includes(errorCode(error) ?? '')) throw error;
    if ((await inodeOf(to)) !== null) throw Object.assign(new Error('taken'), { code: 'EEXIST' });
    await rename(from, to);
    return false;
  }
}

async function inodeOf(path: string): Promise<number | null> {
  return (await readWithInode(path))?.inode ?? null;
}
