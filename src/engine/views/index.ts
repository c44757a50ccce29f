import { type Problem, problemOf } from '../../shared/problem.ts';
import type { ClusterStatus, ClusterView, MachineUsage } from '../../shared/snapshot.ts';
import { type AskDcos, clusterStatus, ofEach } from '../clusters/status.ts';
import type { ClusterStore } from '../clusters/store.ts';
import type { Platform } from '../providers/index.ts';
import type { ClusterRecord } from '../providers/provider.ts';
import { clusterPaths } from '../storage/index.ts';
import { type DcosAnswer, DcosAnswers } from './dcos-answers.ts';
import { clusterView, outlineOf } from './view.ts';

/**
 * Clusters as a window shows them. Nothing waits for DC/OS longer than a blink: it is asked in the
 * background, and `onAnswer` tells when a view has more to say.
 */
export interface ClusterViews {
  /** All clusters that can be read, by name. */
  clusters(): Promise<ClusterView[]>;
  /** One cluster; null where there is none of that name. */
  cluster(name: string): Promise<ClusterView | null>;
  /** All clusters by what is written down alone: quick, and every state unknown. */
  outlines(): Promise<ClusterView[]>;
  /** Calls back with the name of a cluster whose DC/OS answers otherwise, until the answer is called. */
  onAnswer(listener: (name: string) => void): () => void;
}

export interface ViewsOptions {
  readonly dataFolder: string;
  readonly store: Pick<ClusterStore, 'all' | 'find'>;
  platform(cluster: ClusterRecord): Promise<Platform>;
  /** Told why there are none to show. */
  readonly onNotice: (problem: Problem) => void;
}

export function createClusterViews(options: ViewsOptions): ClusterViews & { close(): void } {
  const { dataFolder, store, platform, onNotice } = options;
  const listeners = new Set<(name: string) => void>();
  const answers = new DcosAnswers({
    onChange: (name) => {
      for (const listener of listeners) listener(name);
    },
  });

  const viewOf = async (cluster: ClusterRecord): Promise<ClusterView> => {
    let answer: DcosAnswer | null = null;
    const askDcos: AskDcos = async (question) => {
      answer = await answers.of(question);
      return answer ?? silent;
    };
    const paths = clusterPaths(dataFolder, cluster.spec.name);
    const status = await clusterStatus(cluster, () => platform(cluster), paths, askDcos);
    const running = status.machines.filter(({ state }) => state === 'running');
    if (running.length === 0) answers.forget(cluster.spec.id);
    const names = running.map(({ name }) => name);
    const usage = names.length === 0 ? new Map() : await usageOf(cluster, names, platform);
    return clusterView(cluster, { status, answer: isExpected(status) ? answer : null, usage });
  };

  return {
    clusters: async () => ofEach(await store.all(), viewOf),
    cluster: async (name) => {
      const cluster = await store.find(name);
      if (cluster === null) return null;
      const [view = null] = await ofEach([cluster], viewOf);
      return view;
    },
    outlines: async () => {
      const all = await store.all().catch((error: unknown) => {
        // Else a folder that cannot be read would look like one without clusters.
        onNotice(problemOf(error));
        throw error;
      });
      return all.map(outlineOf);
    },
    onAnswer(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => answers.close(),
  };
}

const silent = { url: null, dcos: null, waitingFor: [] };

/** While machines are made or taken down, a DC/OS that does not answer is nothing to wait for. */
function isExpected({ operation, dcos }: ClusterStatus): boolean {
  return operation === undefined || dcos !== null;
}

/** Usage is nice to know: where it cannot be had, the view goes without. */
async function usageOf(
  cluster: ClusterRecord,
  running: readonly string[],
  platform: ViewsOptions['platform'],
): Promise<ReadonlyMap<string, MachineUsage>> {
  try {
    return await (await platform(cluster)).provider.usage(cluster, running);
  } catch {
    return new Map();
  }
}
