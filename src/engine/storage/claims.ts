import { randomBytes } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProcessIdentity } from '../process/index.ts';
import { currentBootId, isAlive, ownIdentity } from '../process/index.ts';
import { errorCode } from './disk-problem.ts';

/** Who holds a lock, or wants it. */
export interface Holder {
  readonly identity: ProcessIdentity;
  /** What the holder does, for a person: "up demo". */
  readonly label: string;
  /** When it asked for the lock, ISO 8601 in UTC. */
  readonly since: string;
}

/** One contender's file in a lock folder. `held` once it owns the lock. */
export interface Claim {
  /** `<start time>-<pid>-<random>`: unique for ever, so that removing it can hit nobody else. */
  readonly id: string;
  readonly held: boolean;
  readonly holder: Holder;
}

const fileName = /^(\d+)-(\d+)-[0-9a-f]{16}\.(json|held|writing)$/;

/** Puts a claim into the folder, complete from its first moment on; returns its id. */
export async function writeClaim(folder: string, holder: Holder): Promise<string> {
  const { startTime, pid } = holder.identity;
  const id = `${startTime}-${pid}-${randomBytes(8).toString('hex')}`;
  await writeFile(join(folder, `${id}.writing`), JSON.stringify(holder), { mode: 0o600 });
  await rename(join(folder, `${id}.writing`), join(folder, `${id}.json`));
  return id;
}

/** Marks a claim as the owner's. */
export async function markHeld(folder: string, id: string): Promise<void> {
  await writeFile(join(folder, `${id}.held`), '', { flag: 'wx', mode: 0o600 });
}

/** Takes a claim back. The claim goes first: a mark without its claim counts for nothing. */
export async function removeClaim(folder: string, id: string): Promise<void> {
  await rm(join(folder, `${id}.json`), { force: true });
  await rm(join(folder, `${id}.held`), { force: true });
}

/** Whether a lock's folder says that a process with this number and start time owns it; alive or not. */
export async function isMarkedHeld(
  folder: string,
  { startTime, pid }: ProcessIdentity,
): Promise<boolean> {
  const start = `${startTime}-${pid}-`;
  return [...(await namesIn(folder))].some(
    (name) => name.startsWith(start) && /\.held$/.test(name),
  );
}

/** The claims of living processes. With `sweep` the files of dead ones are removed. */
export async function livingClaims(folder: string, { sweep }: { sweep: boolean }) {
  const names = await namesIn(folder);
  const living: Claim[] = [];
  for (const name of names) {
    const match = fileName.exec(name);
    if (match === null) continue;
    const id = name.slice(0, name.lastIndexOf('.'));
    const isClaim = name.endsWith('.json');
    if (!isClaim && (!sweep || names.has(`${id}.json`))) continue;
    const read = isClaim ? await readHolderOf(join(folder, name)) : null;
    if (read === 'gone') continue;
    const holder = read ?? (await nameless(match));
    if (!(await isAlive(holder.identity))) {
      if (!sweep) continue;
      if (isClaim) await removeClaim(folder, id);
      else await rm(join(folder, name), { force: true });
    } else if (isClaim) {
      living.push({ id, held: names.has(`${id}.held`), holder });
    }
  }
  return living;
}

/** A new holder's entry for this process. */
export async function ownHolder(label: string): Promise<Holder> {
  return { identity: await ownIdentity(), label, since: new Date().toISOString() };
}

async function namesIn(folder: string): Promise<ReadonlySet<string>> {
  try {
    return new Set(await readdir(folder));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return new Set();
    throw error;
  }
}

// Claims are complete from the start; only a power failure can leave an empty one (null). One that was
// taken back since the folder was listed is gone.
async function readHolderOf(path: string): Promise<Holder | 'gone' | null> {
  try {
    const data: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isHolder(data) ? data : null;
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? 'gone' : null;
  }
}

function isHolder(data: unknown): data is Holder {
  if (typeof data !== 'object' || data === null) return false;
  const { identity, label, since } = data as Partial<Holder>;
  return (
    typeof label === 'string' &&
    typeof since === 'string' &&
    typeof identity?.pid === 'number' &&
    typeof identity.startTime === 'string' &&
    typeof identity.bootId === 'string'
  );
}

// What cannot be read is judged by its name: if that process lives on this boot, the claim counts.
async function nameless([, startTime = '', pid]: RegExpExecArray): Promise<Holder> {
  const identity = { pid: Number(pid), startTime, bootId: await currentBootId() };
  return { identity, label: 'another process', since: '' };
}
