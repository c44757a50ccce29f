import { dirname } from 'node:path';
import * as z from 'zod';
import type { Problem } from '../../../shared/problem.ts';
import { ensureFolder, readYamlFile, writeFileAtomic } from '../../storage/index.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const version = z.string();

const copy = z.strictObject({
  where: z.enum(['user', 'system']),
  path: z.string(),
  sha256,
  version,
  /** The copy that it replaced, and that a rollback puts back. */
  previous: z.strictObject({ sha256, version: version.nullable() }).nullable(),
  /** What somebody else had put there before; it comes back in the end. */
  original: sha256.nullable(),
});

const value = z.union([z.string(), z.number(), z.boolean()]);

const setUp = z.strictObject({
  /** Name of the cluster here. */
  cluster: z.string(),
  dcosId: z.string(),
  /** The cluster's folder in the tool's own one. */
  folder: z.string(),
  /** The folder was not there before. */
  created: z.boolean(),
  /** What we wrote into a dcos.toml that was there before, and what stood there. */
  keys: z.record(z.string(), z.strictObject({ ours: value, before: value.nullable() })),
  /** Id of the cluster that was attached before; null where none was. */
  attachedBefore: z.string().nullable(),
  /** Version of the core plugin that we installed. */
  plugin: z.string().nullable(),
});

const record = z.strictObject({
  version: z.literal(1),
  copies: z.array(copy),
  clusters: z.array(setUp),
});

export type CopyRecord = z.infer<typeof copy>;
export type SetUpRecord = z.infer<typeof setUp>;
export type CliRecord = Omit<z.infer<typeof record>, 'version'>;

/** What this program installed of the tool and set up for it; only that is ever taken away. */
export interface RecordFile {
  /** A damaged file is put aside and told; then nothing is known to be ours. */
  read(): Promise<CliRecord>;
  write(record: CliRecord): Promise<void>;
}

export function createRecordFile(path: string, onNotice: (problem: Problem) => void): RecordFile {
  return {
    async read() {
      const read = await readYamlFile(path, record, { onNotice, version: 1 });
      return read ?? { copies: [], clusters: [] };
    },
    async write({ copies, clusters }) {
      await ensureFolder(dirname(path));
      const { stringify } = await import('yaml');
      await writeFileAtomic(path, stringify({ version: 1, copies, clusters }), { mode: 0o600 });
    },
  };
}

/** The record with this copy in the place of an earlier one there. */
export function withCopy(record: CliRecord, copy: CopyRecord): CliRecord {
  return {
    ...record,
    copies: [...record.copies.filter(({ where }) => where !== copy.where), copy],
  };
}

export function withoutCopy(record: CliRecord, { where }: Pick<CopyRecord, 'where'>): CliRecord {
  return { ...record, copies: record.copies.filter((each) => each.where !== where) };
}

/** The record with this cluster's part in the place of an earlier one. */
export function withCluster(record: CliRecord, cluster: SetUpRecord): CliRecord {
  return {
    ...record,
    clusters: [...record.clusters.filter((each) => each.cluster !== cluster.cluster), cluster],
  };
}

export function withoutCluster(record: CliRecord, name: string): CliRecord {
  return { ...record, clusters: record.clusters.filter(({ cluster }) => cluster !== name) };
}
