import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openJournal } from '../../src/engine/operations/journal.ts';
import { openLogFile } from '../../src/engine/operations/log-file.ts';
import { ownIdentity } from '../../src/engine/process/index.ts';
import { acquireLock, clusterPaths } from '../../src/engine/storage/index.ts';

/** An operation of this process that does nothing but write its log. */
export interface PouredLog {
  readonly operation: string;
  /** Writes lines at that pace; gives how long it took, ms. */
  pour(seconds: number, linesPerSecond: number): Promise<number>;
  /** How many lines were written; the last one begins with `line <written - 1>:`. */
  written(): number;
  /** All of it is in the file from then on; gives when that was, as `performance.now()` tells it. */
  end(): Promise<number>;
}

/** How often lines are written, ms. */
const everyMs = 10;

/** Begins such an operation on a cluster; its folder need not be there. */
export async function beginPouring(data: string, cluster: string): Promise<PouredLog> {
  const operation = '20261122T101500123-deploy-1a2b';
  const { logs, journal: journalPath, lock: lockPath } = clusterPaths(data, cluster);
  mkdirSync(logs, { recursive: true });
  // Only who has the cluster's lock is at work on it.
  const lock = await acquireLock(lockPath, 'deploy');
  if (lock.kind === 'busy') throw new Error(`Somebody else works on ${cluster}.`);
  const journal = openJournal(journalPath);
  const holder = await ownIdentity();
  journal.begin({ operation, kind: 'deploy', holder, deployed: false, begun: false, whole: true });
  const log = openLogFile(join(logs, `${operation}.log`));
  let written = 0;
  let ms = 0;
  const write = () => {
    const machine = `m${(written % 4) + 1}`;
    const line = `line ${written}: \u001b[32mok\u001b[0m unpacking dcos/packages/mesos--abc into place`;
    log.write({ type: 'log', step: 'machines', machine, line });
  };
  return {
    operation,
    written: () => written,
    pour: async (seconds, linesPerSecond) => {
      const first = written;
      const last = first + seconds * linesPerSecond;
      const start = performance.now();
      while (written < last) {
        const due = first + ((performance.now() - start) / 1_000) * linesPerSecond;
        for (const until = Math.min(last, due); written < until; written += 1) write();
        await pause(everyMs);
      }
      ms += performance.now() - start;
      return performance.now() - start;
    },
    end: async () => {
      await log.close();
      const ended = performance.now();
      journal.event({
        ...{ type: 'result', operation, kind: 'deploy', cluster, outcome: 'done', url: null },
        ms: Math.round(ms),
      });
      await lock.release();
      return ended;
    },
  };
}
