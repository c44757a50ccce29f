import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { type ClusterSpec, clusterNamePattern, clusterSpec } from '../../shared/cluster/spec.ts';
import { type Problem, refuse } from '../../shared/problem.ts';
import type { ClusterRecord } from '../providers/provider.ts';
import {
  clusterPaths,
  enginePaths,
  ensureFolder,
  readYamlFile,
  removeFolder,
  writeFileAtomic,
} from '../storage/index.ts';

/** The clusters of one data folder, one folder a cluster. */
export class ClusterStore {
  readonly #data: string;
  readonly #onNotice: (problem: Problem) => void;

  /** `onNotice` is told of files that were unreadable and moved aside. */
  constructor(data: string, onNotice: (problem: Problem) => void) {
    this.#data = data;
    this.#onNotice = onNotice;
  }

  /** All clusters, by name. A folder without a readable spec is no cluster. */
  async all(): Promise<ClusterRecord[]> {
    const names = await readdir(enginePaths(this.#data).clusters).catch(() => [] as string[]);
    const known = names.filter((name) => clusterNamePattern.test(name)).sort();
    const records = await Promise.all(known.map((name) => this.find(name)));
    return records.filter((record) => record !== null);
  }

  /** The cluster, or null where there is none of that name. */
  async find(name: string): Promise<ClusterRecord | null> {
    if (!clusterNamePattern.test(name)) return null;
    const paths = clusterPaths(this.#data, name);
    const spec = await readYamlFile(paths.spec, clusterSpec, { onNotice: this.#onNotice });
    return spec === null ? null : { spec, folder: paths.folder };
  }

  /** The cluster; throws `CLUSTER-UNKNOWN` where there is none. */
  async get(name: string): Promise<ClusterRecord> {
    const record = await this.find(name);
    return record ?? refuse('CLUSTER-UNKNOWN', { name }, { kind: 'invalid' });
  }

  async save(spec: ClusterSpec): Promise<ClusterRecord> {
    const paths = clusterPaths(this.#data, spec.name);
    await ensureFolder(paths.folder);
    await writeFileAtomic(paths.spec, stringify(spec), { mode: 0o644 });
    return { spec, folder: paths.folder };
  }

  /** Removes a cluster's folder as a whole: a crash leaves the cluster or none. */
  async forget({ folder }: ClusterRecord): Promise<void> {
    await removeFolder(folder);
  }

  /** Finishes removals that a crash interrupted. */
  async sweep(): Promise<void> {
    const { clusters } = enginePaths(this.#data);
    const names = await readdir(clusters).catch(() => [] as string[]);
    const removed = names.filter((name) => /^\..+\.removed$/.test(name));
    await Promise.all(
      removed.map((name) => rm(join(clusters, name), { recursive: true, force: true })),
    );
  }
}
