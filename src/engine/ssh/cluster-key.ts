import { randomBytes } from 'node:crypto';
import { link, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ProblemError, problem } from '../../shared/problem.ts';

export interface ClusterKey {
  /** Absolute path of the private key, OpenSSH format, mode 0600. */
  readonly path: string;
  /** The public key's line for `authorized_keys`, without a line end. */
  readonly publicKey: string;
}

/**
 * The cluster's own key pair, `key` and `key.pub` in its folder: made at the first call (ed25519),
 * kept afterwards. Throws `SSH-CLUSTER-KEY-INVALID` where `key` is no private key.
 */
export async function ensureClusterKey(folder: string): Promise<ClusterKey> {
  const { utils } = await loadSsh2();
  const path = join(folder, 'key');
  const comment = `dcos-vagrant ${basename(folder)}`;
  const existing = await readIfThere(path);
  if (existing === null) {
    await createOnce(path, (await newKeyPair(comment)).private);
  }
  const parsed = utils.parseKey(existing ?? (await readFile(path)));
  if (parsed instanceof Error) {
    throw new ProblemError(problem('SSH-CLUSTER-KEY-INVALID', { path }), { cause: parsed });
  }
  const publicKey = `${parsed.type} ${parsed.getPublicSSH().toString('base64')} ${comment}`;
  const line = `${publicKey}\n`;
  if ((await readIfThere(`${path}.pub`))?.toString('utf8') !== line) {
    await replace(`${path}.pub`, line, 0o644);
  }
  return { path, publicKey };
}

/**
 * A new ed25519 pair in OpenSSH format. ssh2 1.17 drops leading zero bytes of either half, which makes
 * one pair in about 130 unreadable to everybody; such a pair is thrown away.
 */
export async function newKeyPair(comment: string): Promise<{ private: string; public: string }> {
  const { utils } = await loadSsh2();
  for (;;) {
    const pair = utils.generateKeyPairSync('ed25519', { comment });
    const key = utils.parseKey(pair.private);
    const sample = Buffer.from(comment);
    if (key instanceof Error || utils.parseKey(pair.public) instanceof Error) continue;
    if (key.verify(sample, key.sign(sample)) === true) return pair;
  }
}

async function loadSsh2() {
  return (await import('ssh2')).default;
}

/** Creates the file whole or not at all, and leaves one alone that another process just made. */
async function createOnce(path: string, text: string): Promise<void> {
  const temporary = temporaryName(path);
  await writeFile(temporary, text, { mode: 0o600 });
  try {
    await link(temporary, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await unlink(temporary);
  }
}

async function replace(path: string, text: string, mode: number): Promise<void> {
  const temporary = temporaryName(path);
  await writeFile(temporary, text, { mode });
  await rename(temporary, path);
}

function temporaryName(path: string): string {
  return `${path}.${randomBytes(4).toString('hex')}.tmp`;
}

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
