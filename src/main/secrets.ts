import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, type SafeStorage, safeStorage } from 'electron';
import * as z from 'zod';
import {
  type ClusterSecrets,
  type SecretKeeping,
  type SecretStore,
  secretsInMemory,
} from '../engine/secrets/index.ts';
import { ensureFolder, writeFileAtomic } from '../engine/storage/index.ts';
import { type Problem, problem } from '../shared/problem.ts';

type Safe = Pick<
  SafeStorage,
  | 'isAsyncEncryptionAvailable'
  | 'getSelectedStorageBackend'
  | 'encryptStringAsync'
  | 'decryptStringAsync'
>;

/** Secrets of clusters, by the system's key ring; `told` is warned once where there is none. */
export function setupSecrets(told: (warning: Problem) => void): SecretStore {
  return safeSecrets({ safe: safeStorage, folder: app.getPath('userData'), told });
}

interface SafeSecretsOptions {
  readonly safe: Safe;
  /** Folder of the file; made when something is kept. */
  readonly folder: string;
  readonly told: (warning: Problem) => void;
  readonly platform?: NodeJS.Platform;
}

/** What of a cluster is kept, before it is encrypted. */
const kept = z.object({
  id: z.string(),
  superuserPasswordHash: z.string().exactOptional(),
  licenseKey: z.string().exactOptional(),
});

/** The file: of each cluster what the key ring made of its secrets, in base 64. */
const file = z.record(z.string(), z.string());

/**
 * Keeps secrets in a file that only the key ring's key opens; the key ring is asked when there is something to
 * keep, not before, because it may ask the user. Where nothing can be encrypted they are kept in memory; where
 * the key ring is only Chromium's own `basic_text`, whose key everybody knows, that is told.
 */
export function safeSecrets(options: SafeSecretsOptions): SecretStore {
  const { safe, folder, told, platform = process.platform } = options;
  const memory = secretsInMemory();
  const path = join(folder, 'secrets.json');
  let asked: Promise<SecretKeeping> | undefined;
  let warned = false;
  let queue: Promise<unknown> = Promise.resolve();

  const keeping = (): Promise<SecretKeeping> => {
    asked ??= keepingOf(safe, platform);
    return asked;
  };
  const readAll = async (): Promise<Record<string, string>> => {
    try {
      return file.parse(JSON.parse(await readFile(path, 'utf8')));
    } catch {
      // None yet, or damaged: what is not there is asked for again.
      return {};
    }
  };
  /** One change after another: each begins with what the last one left. */
  const change = (edit: (all: Record<string, string>) => Record<string, string>): Promise<void> => {
    const turn = queue.then(async () => {
      const before = await readAll();
      const after = edit(before);
      if (JSON.stringify(after) === JSON.stringify(before)) return;
      await ensureFolder(folder);
      await writeFileAtomic(path, `${JSON.stringify(after)}\n`, { mode: 0o600 });
    });
    queue = turn.catch(() => undefined);
    return turn;
  };
  const warn = () => {
    if (!warned) told(problem('SECRETS-OBSCURED', {}, { severity: 'warning' }));
    warned = true;
  };

  return {
    keeping,
    async read(cluster) {
      await queue;
      const inMemory = await memory.read(cluster);
      const hidden = (await readAll())[cluster];
      return inMemory ?? (hidden === undefined ? null : opened(safe, hidden));
    },
    async write(cluster, secrets) {
      const how = await keeping();
      if (how === 'memory') return memory.write(cluster, secrets);
      if (how === 'obscured') warn();
      const hidden = await safe.encryptStringAsync(JSON.stringify(secrets));
      await change((all) => ({ ...all, [cluster]: hidden.toString('base64') }));
    },
    async forget(cluster) {
      await memory.forget(cluster);
      await change((all) => only(all, (each) => each !== cluster));
    },
    async keepOnly(clusters) {
      await memory.keepOnly(clusters);
      await change((all) => only(all, (each) => clusters.includes(each)));
    },
  };
}

async function keepingOf(safe: Safe, platform: NodeJS.Platform): Promise<SecretKeeping> {
  if (!(await safe.isAsyncEncryptionAvailable())) return 'memory';
  const isBasic = platform === 'linux' && safe.getSelectedStorageBackend() === 'basic_text';
  return isBasic ? 'obscured' : 'encrypted';
}

function only(
  all: Readonly<Record<string, string>>,
  stays: (cluster: string) => boolean,
): Record<string, string> {
  return Object.fromEntries(Object.entries(all).filter(([cluster]) => stays(cluster)));
}

/** Null where the key ring has another key by now. */
async function opened(safe: Safe, hidden: string): Promise<ClusterSecrets | null> {
  try {
    const { result } = await safe.decryptStringAsync(Buffer.from(hidden, 'base64'));
    return kept.parse(JSON.parse(result));
  } catch {
    return null;
  }
}
