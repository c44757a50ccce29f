import { readFile, rm, stat } from 'node:fs/promises';
import * as z from 'zod';
import { writeFileAtomic } from '../storage/index.ts';

const sidecar = z.strictObject({
  version: z.literal(1),
  url: z.string(),
  /** What the server calls this state of the file; null where it does not say. */
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** Bytes of the whole; null where the server did not say. */
  size: z.int().nullable(),
});

/** Where the bytes of an unfinished download come from. */
export type PartOrigin = Omit<z.infer<typeof sidecar>, 'version'>;

export interface Part {
  readonly bytes: number;
  readonly origin: PartOrigin;
}

export const partPath = (target: string) => `${target}.part`;
const sidecarPath = (target: string) => `${target}.part.json`;

/** What an earlier, interrupted download left of the target; null where there is nothing of use. */
export async function readPart(target: string): Promise<Part | null> {
  const origin = await readOrigin(target);
  const found = await stat(partPath(target)).catch(() => null);
  if (origin === null || !found?.isFile() || found.size === 0) return null;
  if (origin.size !== null && found.size > origin.size) return null;
  return { bytes: found.size, origin };
}

/** Bytes and expected size of a download that somebody else runs, for looking on. */
export async function glanceAtPart(
  target: string,
): Promise<{ bytes: number; total: number | null } | null> {
  const part = await readPart(target);
  return part === null ? null : { bytes: part.bytes, total: part.origin.size };
}

/** Written before the first byte: a part without it is of no use. */
export async function writeOrigin(target: string, origin: PartOrigin): Promise<void> {
  const data = sidecar.parse({ version: 1, ...origin });
  await writeFileAtomic(sidecarPath(target), `${JSON.stringify(data)}\n`);
}

export async function discardPart(target: string): Promise<void> {
  await rm(sidecarPath(target), { force: true });
  await rm(partPath(target), { force: true });
}

/** The part has become the target. */
export async function forgetOrigin(target: string): Promise<void> {
  await rm(sidecarPath(target), { force: true });
}

/** What `If-Range` needs to be sure that the rest is the rest of the same file; null where it cannot be. */
export function validatorOf({ etag, lastModified }: PartOrigin): string | null {
  // A weak tag means "about the same", which is not enough for bytes (RFC 9110, 13.1.5).
  return etag !== null && !etag.startsWith('W/') ? etag : lastModified;
}

async function readOrigin(target: string): Promise<PartOrigin | null> {
  try {
    const { version: _, ...origin } = sidecar.parse(
      JSON.parse(await readFile(sidecarPath(target), 'utf8')),
    );
    return origin;
  } catch {
    return null;
  }
}
