import type { LostClusters, Recovered } from '../../shared/api/recovery.ts';
import type { Message } from '../../shared/messages/message.ts';
import { type Problem, problem, problemOf } from '../../shared/problem.ts';
import { enginePaths, withLock } from '../storage/index.ts';
import { findLost, type LostHost } from './lost.ts';
import { takeBack } from './take-back.ts';

/** Clusters whose folder is lost and whose machines exist: they carry enough to be known again. */
export interface Recovery {
  /** Clusters that could be taken back, and those of which too little is known. Reads only. */
  find(): Promise<LostClusters>;
  /**
   * Writes their folders anew; all of them, or those of these ids. What could not be taken back is among
   * the problems. Simulated machines lie in the folder itself: of them nothing is left to find.
   */
  recover(ids?: readonly string[]): Promise<Recovered>;
}

/** How long another engine may take to write a new cluster, ms. */
const waitMs = 30_000;

export interface RecoveryHost extends LostHost {
  /** Told what is not as it was: the window keeps it until the user has read it. */
  onNotice(problem: Problem): void;
}

export function createRecovery(host: RecoveryHost): Recovery {
  return {
    async find() {
      const { clusters, complete } = await findLost(host);
      return {
        complete,
        clusters: clusters.map(({ machines, ...lost }) => ({
          ...lost,
          machines: machines.map(({ name }) => name),
        })),
      };
    },
    recover: (ids) =>
      withLock(enginePaths(host.data).lock, 'recover', { waitMs }, async () => {
        const { clusters } = await findLost(host);
        const chosen = clusters.filter(({ id }) => ids?.includes(id) ?? true);
        const taken: string[] = [];
        const notes: Message[] = [];
        const problems: Problem[] = [];
        for (const id of ids ?? []) {
          if (!chosen.some((lost) => lost.id === id)) {
            problems.push(problem('RECOVERY-UNKNOWN', { id }, { kind: 'invalid' }));
          }
        }
        for (const lost of chosen) {
          try {
            const existing = (await host.store.all()).map(({ spec }) => spec);
            const told = await takeBack(lost, existing, host);
            notes.push(...told);
            for (const { code, params } of told) {
              host.onNotice(problem(code, params, { severity: 'warning' }));
            }
            taken.push(lost.name);
          } catch (error) {
            problems.push(problemOf(error));
          }
        }
        return { clusters: taken, notes, problems };
      }),
  };
}
