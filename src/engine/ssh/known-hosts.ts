import { createHash, randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { ProblemError, problem } from '../../shared/problem.ts';

const pinnedKey = z.object({
  /** As `ssh-keygen -l` shows it: `SHA256:` + base64 without padding. */
  fingerprint: z.string(),
  /** The key as OpenSSH sends it, base64. */
  key: z.string(),
});
const knownHosts = z.record(z.string(), pinnedKey);
type KnownHosts = z.infer<typeof knownHosts>;

/** Path of the file of pinned host keys in a cluster's folder. */
export function knownHostsIn(folder: string): string {
  return join(folder, 'known_hosts.json');
}

/** OpenSSH's fingerprint of a host key. */
export function fingerprintOf(key: Buffer): string {
  return `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/, '')}`;
}

/**
 * Pins the machine's host key at first contact; afterwards only the same key passes. Throws a
 * `ProblemError`: `SSH-HOST-KEY-CHANGED`, or `SSH-KNOWN-HOSTS-INVALID` for a file it cannot read.
 */
export function checkHostKey(path: string, machine: string, key: Buffer): Promise<void> {
  return inTurn(path, async () => {
    const hosts = await read(path);
    const encoded = key.toString('base64');
    const pinned = hosts[machine];
    if (pinned?.key === encoded) return;
    const fingerprint = fingerprintOf(key);
    if (pinned !== undefined) {
      const params = { machine, fingerprint, pinned: pinned.fingerprint, path };
      throw new ProblemError(problem('SSH-HOST-KEY-CHANGED', params, { machine }));
    }
    await write(path, { ...hosts, [machine]: { fingerprint, key: encoded } });
  });
}

/** Forgets a machine's host key, because the machine was destroyed: its next one has a new key. */
export function forgetHostKey(path: string, machine: string): Promise<void> {
  return inTurn(path, async () => {
    const { [machine]: forgotten, ...others } = await read(path);
    if (forgotten !== undefined) await write(path, others);
  });
}

// First contacts of several machines happen at once, and each rewrites the file: one after another,
// so that none is lost. Between processes the cluster's lock keeps the peace.
const turns = new Map<string, Promise<void>>();

function inTurn(path: string, work: () => Promise<void>): Promise<void> {
  const turn = (turns.get(path) ?? Promise.resolve()).then(work, work);
  turns.set(path, turn);
  const forget = () => {
    if (turns.get(path) === turn) turns.delete(path);
  };
  turn.then(forget, forget);
  return turn;
}

async function read(path: string): Promise<KnownHosts> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw error;
  }
  try {
    return knownHosts.parse(JSON.parse(text));
  } catch (cause) {
    throw new ProblemError(problem('SSH-KNOWN-HOSTS-INVALID', { path }), { cause });
  }
}

async function write(path: string, hosts: KnownHosts): Promise<void> {
  const temporary = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  await writeFile(temporary, `${JSON.stringify(hosts, null, 2)}\n`, { mode: 0o600 });
  await rename(temporary, path);
}
