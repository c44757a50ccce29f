import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Release } from '../../shared/cluster/spec.ts';
import { refuse } from '../../shared/problem.ts';

/** The user's dcos_generate_config.sh on this computer; it is only ever read. */
export interface InstallerFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

// An installer has 800 MB; it is hashed once for each state it is found in.
const hashes = new Map<string, { readonly seen: string; readonly sha256: Promise<string> }>();

/**
 * The installer of a release with its size and hash. Throws `INSTALLER-NEEDED` where the release names
 * no file, and `INSTALLER-NOT-READABLE`.
 */
export async function installerFile(release: Release): Promise<InstallerFile> {
  if (release.kind !== 'installer') {
    const version = release.kind === 'catalogue' ? release.version : '';
    return refuse('INSTALLER-NEEDED', { version }, { kind: 'prerequisite' });
  }
  const { path } = release;
  try {
    const { size, mtimeMs, ino } = await stat(path);
    const seen = `${ino} ${size} ${mtimeMs}`;
    const known = hashes.get(path);
    const sha256 = known?.seen === seen ? known.sha256 : hashOf(path);
    hashes.set(path, { seen, sha256 });
    return { path, bytes: size, sha256: await sha256 };
  } catch (error) {
    hashes.delete(path);
    const detail = error instanceof Error ? error.message : String(error);
    return refuse('INSTALLER-NOT-READABLE', { path, detail }, { kind: 'invalid', path });
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  // Between the chunks everything else gets its turn.
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    hash.update(chunk);
  }
  return hash.digest('hex');
}
