import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { ensureFolder, writeFileAtomic } from '../storage/index.ts';

const record = z.strictObject({
  version: z.literal(1),
  /** Folders of downloads; absolute. */
  from: z.string(),
  to: z.string(),
});
export type Moving = Omit<z.infer<typeof record>, 'version'>;

const recordPath = (data: string) => join(data, 'moving.json');

/** Folder of the lock that a move of the downloads holds. */
export const movingLock = (data: string) => join(data, 'moving-lock');

/** Noted before the first byte is copied, so that a later engine finds what a crash left over. */
export async function noteMove(data: string, moving: Moving): Promise<void> {
  await ensureFolder(data);
  const text = `${JSON.stringify({ version: 1, ...moving })}\n`;
  await writeFileAtomic(recordPath(data), text, { mode: 0o600 });
}

/** The move that was begun and not seen to end; null where there is none. */
export async function notedMove(data: string): Promise<Moving | null> {
  try {
    const { from, to } = record.parse(JSON.parse(await readFile(recordPath(data), 'utf8')));
    return { from, to };
  } catch {
    return null;
  }
}

export async function forgetMove(data: string): Promise<void> {
  await rm(recordPath(data), { force: true });
}
