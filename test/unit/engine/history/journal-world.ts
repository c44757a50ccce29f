import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHistory, type History } from '../../../../src/engine/history/index.ts';
import { ownIdentity } from '../../../../src/engine/process/index.ts';
import type { ProcessIdentity } from '../../../../src/engine/process/runner.ts';
import { acquireLock, clusterPaths } from '../../../../src/engine/storage/index.ts';

/** A data folder with one cluster, `demo`, whose journal and logs a test writes itself. */
export interface JournalWorld {
  readonly data: string;
  readonly history: History;
  /** This process, which has the cluster's lock: its operations run. */
  readonly alive: ProcessIdentity;
  /** Appends lines to the journal; a text goes there as it is. */
  write(...lines: readonly (object | string)[]): void;
  log(operation: string, ...lines: readonly string[]): void;
  /** The cluster's folder disappears. */
  forget(): void;
  dispose(): void;
}

/** An engine that has ended: of another boot. */
export const dead: ProcessIdentity = { pid: 7, startTime: '1', bootId: 'another-boot' };

export async function journalWorld(): Promise<JournalWorld> {
  const data = mkdtempSync(join(tmpdir(), 'dv-history-'));
  const paths = clusterPaths(data, 'demo');
  mkdirSync(paths.logs, { recursive: true });
  await acquireLock(paths.lock, 'test');
  const text = (line: object | string) =>
    typeof line === 'string' ? line : `${JSON.stringify(line)}\n`;
  return {
    data,
    alive: await ownIdentity(),
    history: createHistory({ data, find: async () => null, onNotice: () => undefined }),
    write: (...lines) => appendFileSync(paths.journal, lines.map(text).join('')),
    log: (operation, ...lines) =>
      appendFileSync(
        join(paths.logs, `${operation}.log`),
        lines.map((line) => `${line}\n`).join(''),
      ),
    forget: () => rmSync(paths.folder, { recursive: true }),
    dispose: () => rmSync(data, { recursive: true, force: true }),
  };
}

/** Lines of a journal; `second` is the time in its minute. */
const at = (second: number) => new Date(Date.UTC(2026, 10, 22, 10, 0, second)).toISOString();
export const timeAt = (second: number) => Date.parse(at(second));

export const begin = (operation: string, holder: ProcessIdentity, kind = 'deploy', second = 0) => ({
  at: at(second),
  type: 'begin',
  operation,
  kind,
  holder,
  deployed: false,
  begun: false,
  whole: true,
});

export const step = (second: number, id: string, state: string, more: object = {}) => ({
  at: at(second),
  type: 'step',
  step: id,
  title: { code: 'step.genconf' },
  machines: [],
  state,
  ...more,
});

export const progress = (second: number, id: string, stepProgress: number, whole: number) => ({
  at: at(second),
  type: 'progress',
  progress: whole,
  step: id,
  stepProgress,
});

export const result = (second: number, outcome: string) => ({
  at: at(second),
  type: 'result',
  operation: 'op',
  kind: 'deploy',
  cluster: 'demo',
  outcome,
  url: null,
  ms: second * 1_000,
});

export const failure = (second: number) => ({
  at: at(second),
  type: 'problem',
  problem: {
    code: 'STEP-NOT-DONE',
    params: { step: 'box' },
    kind: 'failed',
    severity: 'error',
  },
});
