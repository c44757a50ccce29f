import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { PrivilegedChange, Refusal } from '../../shared/elevation/change.ts';
import { ensureFolder, writeFileAtomic } from '../storage/index.ts';
import { sha256Of } from './request.ts';

const schema = z.object({
  version: z.literal(1),
  refused: z.array(
    z.object({ change: z.string(), kind: z.enum(['dismissed', 'not-authorised']), at: z.string() }),
  ),
});
type Entry = z.infer<typeof schema>['refused'][number];

/** So many are remembered; who refuses more is asked again for the oldest. */
const LIMIT = 200;

/** What the user did not want to give rights for, so that nobody is asked twice for the same. */
export interface Refusals {
  /** How the changes were refused, where every one of them was. */
  of(changes: readonly PrivilegedChange[]): Promise<Refusal | null>;
  /** A missing agent is nobody's decision and is not kept. */
  remember(changes: readonly PrivilegedChange[], kind: Refusal): Promise<void>;
  forget(changes: readonly PrivilegedChange[]): Promise<void>;
}

export function refusalsIn(data: string): Refusals {
  const path = join(data, 'elevation.json');
  const read = async (): Promise<Entry[]> => {
    try {
      return schema.parse(JSON.parse(await readFile(path, 'utf8'))).refused;
    } catch {
      // Lost memory only means that somebody is asked once more.
      return [];
    }
  };
  const write = async (refused: readonly Entry[]) => {
    await ensureFolder(data);
    const text = JSON.stringify({ version: 1, refused: refused.slice(-LIMIT) }, null, 2);
    await writeFileAtomic(path, `${text}\n`, { mode: 0o600 });
  };
  const without = (entries: readonly Entry[], changes: readonly PrivilegedChange[]) => {
    const keys = new Set(changes.map(keyOf));
    return entries.filter(({ change }) => !keys.has(change));
  };
  return {
    async of(changes) {
      const kinds = new Map((await read()).map(({ change, kind }) => [change, kind]));
      const found = changes.map((change) => kinds.get(keyOf(change)));
      return found.every((kind) => kind !== undefined) ? (found[0] ?? null) : null;
    },
    async remember(changes, kind) {
      if (kind === 'no-agent') return;
      const at = new Date().toISOString();
      const added = changes.map((change) => ({ change: keyOf(change), kind, at }));
      await write([...without(await read(), changes), ...added]);
    },
    async forget(changes) {
      const before = await read();
      const after = without(before, changes);
      if (after.length !== before.length) await write(after);
    },
  };
}

/** What was asked for, whatever the file looked like then. */
function keyOf(change: PrivilegedChange): string {
  const path = 'path' in change ? change.path : '';
  const content = change.verb === 'install-cli' ? [change.sha256, change.file === null] : [];
  const lines = 'lines' in change ? change.lines : [];
  const cluster = change.verb === 'hosts' ? change.cluster : '';
  return sha256Of(Buffer.from(JSON.stringify([change.verb, path, cluster, lines, content])));
}
