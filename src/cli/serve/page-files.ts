import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentTypeOf, pageFileOf } from '../../shared/page/policy.ts';

export interface PageFile {
  readonly type: string;
  readonly cacheControl: string;
  readonly body: Buffer;
}

/** The page's file for an address path; null for everything else. */
export async function readPageFile(folder: string, pathname: string): Promise<PageFile | null> {
  const name = pageFileOf(pathname);
  const type = name === null ? null : contentTypeOf(name);
  if (name === null || type === null) return null;
  const body = await readFile(join(folder, name)).catch(() => null);
  if (body === null) return null;
  // The build puts a hash of the content into the names below `assets`, and into no others.
  const lasts = name.startsWith('assets/');
  return { type, body, cacheControl: lasts ? 'public, max-age=31536000, immutable' : 'no-cache' };
}

/** Where the built page is: beside the built program, and `out/renderer` from the sources. Null where it was not built. */
export function pageFolder(): string | null {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    for (const page of [join(folder, 'renderer'), join(folder, 'out', 'renderer')]) {
      if (existsSync(join(page, 'assets')) && existsSync(join(page, 'index.html'))) return page;
    }
    const parent = dirname(folder);
    if (parent === folder) return null;
    folder = parent;
  }
}
