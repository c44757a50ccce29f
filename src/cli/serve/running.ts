import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { isAlive, ownIdentity } from '../../engine/process/index.ts';
import {
  ensureFolder,
  namesIn,
  removeFolder,
  writeFileAtomic,
  writeProblem,
} from '../../engine/storage/index.ts';
import { type CodeStore, codeLifeMs, newCode } from './access.ts';

/**
 * What serves a page over a data folder, told to other processes by a folder `serve/<pid>` that only
 * this user can look into. `serve --url` needs no way to the running process: who can write there may
 * let in, so it makes a code itself and leaves its SHA-256 as the name of an empty file. The code is
 * nowhere but in the link, and the first one to take the file away has used it.
 */
export interface RunningHost {
  /** `http://127.0.0.1:4010` */
  readonly origin: string;
  readonly folder: string;
}

/** Where this process keeps codes and, once it serves, says so. */
export interface Place {
  readonly codes: CodeStore;
  /** Tells other processes that this one serves the origin. */
  announce(origin: string): Promise<RunningHost>;
  withdraw(): Promise<void>;
}

const record = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue('not JSON');
      return z.NEVER;
    }
  })
  .pipe(
    z.object({
      origin: z.string(),
      startedAt: z.number(),
      holder: z.object({ pid: z.number(), startTime: z.string(), bootId: z.string() }),
    }),
  );
const recordName = 'running.json';

/** Makes the folder of this process; pages are let in once it is served from. */
export async function takePlace(dataFolder: string): Promise<Place> {
  const holder = await ownIdentity();
  const folder = join(dataFolder, 'serve', String(holder.pid));
  // Left by an earlier process of this number.
  await removeFolder(folder);
  await ensureFolder(folder);
  return {
    codes: codesIn(folder),
    announce: async (origin) => {
      const told = JSON.stringify({ origin, startedAt: Date.now(), holder });
      await writeFileAtomic(join(folder, recordName), told, { mode: 0o600 });
      return { origin, folder };
    },
    withdraw: () => removeFolder(folder),
  };
}

/** The newest process that serves over the data folder; null where none lives. Clears up after dead ones. */
export async function findRunning(dataFolder: string): Promise<RunningHost | null> {
  const found: (RunningHost & { startedAt: number })[] = [];
  for (const name of await namesIn(join(dataFolder, 'serve'))) {
    const folder = join(dataFolder, 'serve', name);
    const text = await readFile(join(folder, recordName), 'utf8').catch(() => null);
    // Being made or being removed just now.
    if (text === null) continue;
    const read = record.safeParse(text);
    if (!read.success) continue;
    const { origin, startedAt, holder } = read.data;
    if (await isAlive(holder)) found.push({ origin, folder, startedAt });
    else await removeFolder(folder);
  }
  return found.sort((one, other) => other.startedAt - one.startedAt)[0] ?? null;
}

/** A link with a new code that serves once, for 60 s. */
export function linkTo({ origin, folder }: RunningHost): string {
  const { code, hash } = newCode();
  codesIn(folder).put(hash);
  return `${origin}/#code=${code}`;
}

function codesIn(folder: string): CodeStore {
  const madeAt = (hash: string) => statSync(join(folder, hash)).mtimeMs;
  return {
    put: (hash) => {
      try {
        // A factory reset may have cleared it away while pages are open.
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        for (const name of readdirSync(folder)) {
          // Never used; another process may take or clear it at the same moment.
          if (name === recordName || !isPast(() => madeAt(name))) continue;
          rmSync(join(folder, name), { force: true });
        }
        writeFileSync(join(folder, hash), '', { mode: 0o600, flag: 'wx' });
      } catch (error) {
        throw writeProblem(folder, error);
      }
    },
    take: (hash) => {
      try {
        const at = madeAt(hash);
        // Not forced: of two that take it, one finds it gone.
        rmSync(join(folder, hash));
        return at;
      } catch {
        return null;
      }
    },
  };
}

function isPast(madeAt: () => number): boolean {
  try {
    return Date.now() - madeAt() > 2 * codeLifeMs;
  } catch {
    return false;
  }
}
