import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { stringify } from 'yaml';
import { clusterNamePattern } from '../../shared/cluster/kinds.ts';
import { CLUSTER_SPEC_VERSION, type ClusterSpec, clusterSpec } from '../../shared/cluster/spec.ts';
import { type Problem, ProblemError, problem, refuse } from '../../shared/problem.ts';
import type { ClusterRecord } from '../providers/provider.ts';
import {
  clusterPaths,
  enginePaths,
  ensureFolder,
  fileStamp,
  namesIn,
  readYamlFile,
  removeFolder,
  writeFileAtomic,
} from '../storage/index.ts';

/** The clusters of one data folder, one folder a cluster. */
export class ClusterStore {
  readonly #data: string;
  readonly #onNotice: (problem: Problem) => void;
  /** Parsing a large cluster takes longer than all else that a refresh does. */
  readonly #read = new Map<string, { readonly stamp: string; readonly record: ClusterRecord }>();
  /** What was told already: the list is read more than once in a run. */
  readonly #told = new Set<string>();

  /** `onNotice` is told of clusters that cannot be read, once each. */
  constructor(data: string, onNotice: (problem: Problem) => void) {
    this.#data = data;
    this.#onNotice = onNotice;
  }

  /** All clusters that can be read, by name; of the others `onNotice` is told why. */
  async all(): Promise<ClusterRecord[]> {
    const names = await namesIn(enginePaths(this.#data).clusters);
    const known = names.filter((name) => clusterNamePattern.test(name)).sort();
    const records = await Promise.all(known.map((name) => this.#findOrTell(name)));
    return records.filter((record) => record !== null);
  }

  /**
   * The cluster, or null where there is none of that name. Throws `STORAGE-CORRUPT` when its spec was
   * just put aside and `CLUSTER-DAMAGED` when that was before: machines of it may exist, so it is not
   * the same as none. Throws `CLUSTER-MISPLACED`, `STORAGE-NEWER` and `STORAGE-NOT-READABLE`, too.
   */
  async find(name: string): Promise<ClusterRecord | null> {
    if (!clusterNamePattern.test(name)) return null;
    const paths = clusterPaths(this.#data, name);
    // Looked at before the file is read: what changes in between is read again the next time.
    const stamp = await fileStamp(paths.spec);
    const known = this.#read.get(name);
    if (known !== undefined && known.stamp === stamp) return known.record;
    let damaged: Problem | null = null;
    const spec = await readYamlFile(paths.spec, clusterSpec, {
      version: CLUSTER_SPEC_VERSION,
      onNotice: (notice) => {
        damaged = notice;
      },
    });
    if (spec === null) {
      const found = damaged ?? (await this.#damageBefore(name));
      if (found === null) return null;
      throw new ProblemError({ ...found, kind: 'invalid', severity: 'error' });
    }
    if (spec.name !== name) {
      // A folder that was copied: what is done to it would be done to the other cluster's machines.
      const params = { folder: paths.folder, name: spec.name };
      refuse('CLUSTER-MISPLACED', params, { kind: 'invalid', path: paths.spec });
    }
    const record = { spec, folder: paths.folder };
    if (stamp !== null) this.#read.set(name, { stamp, record });
    return record;
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
    const names = await namesIn(clusters);
    const removed = names.filter((name) => /^\..+\.removed$/.test(name));
    await Promise.all(
      removed.map((name) => rm(join(clusters, name), { recursive: true, force: true })),
    );
  }

  async #findOrTell(name: string): Promise<ClusterRecord | null> {
    try {
      return await this.find(name);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const told = `${error.problem.code} ${name}`;
      if (!this.#told.has(told)) this.#onNotice({ ...error.problem, severity: 'warning' });
      this.#told.add(told);
      return null;
    }
  }

  /** The problem of a cluster whose damaged spec was put aside in an earlier run. */
  async #damageBefore(name: string): Promise<Problem | null> {
    const { folder, spec } = clusterPaths(this.#data, name);
    const asides = (await namesIn(folder)).filter((file) =>
      file.startsWith(`${basename(spec)}.corrupt-`),
    );
    const aside = asides.sort().at(-1);
    if (aside === undefined) return null;
    const params = { name, aside: join(folder, aside), spec, folder };
    return problem('CLUSTER-DAMAGED', params, { path: join(folder, aside) });
  }
}
