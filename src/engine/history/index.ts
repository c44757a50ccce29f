import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LogGrowth, LogPage } from '../../shared/api/answers.ts';
import { clusterNamePattern, type ProviderId } from '../../shared/cluster/kinds.ts';
import type { OperationSummary, OperationView } from '../../shared/operations/view.ts';
import { type Problem, refuse } from '../../shared/problem.ts';
import { isWorking } from '../operations/current.ts';
import { keptLogs } from '../operations/kept-logs.ts';
import { whyUnrecorded } from '../operations/unrecorded.ts';
import type { ClusterRecord } from '../providers/provider.ts';
import { clusterPaths, errorCode, namesIn, readProblem } from '../storage/index.ts';
import { abortable } from './abortable.ts';
import { type CreationOptions, Durations } from './durations.ts';
import { FollowedOperation } from './followed-operation.ts';
import { LastLines } from './last-lines.ts';
import { listOperations } from './list-operations.ts';
import { LogIndexes } from './logs/indexes.ts';
import { readPage } from './logs/log-page.ts';
import { type LogSearch, searchLog } from './logs/log-search.ts';
import { logGrowth } from './logs/watch-log.ts';
import { Remaining } from './remaining.ts';
import { operationViews } from './watch-operation.ts';

/** Which lines of which operation's log; `machine` null means all. */
export interface LogChoice {
  readonly name: string;
  readonly operation: string;
  readonly machine: string | null;
}

/**
 * What operations did and do, read from disk: the same whichever process runs them. Calls throw
 * `CLUSTER-UNKNOWN` (invalid), `OPERATION-UNKNOWN` (invalid) and `STORAGE-NOT-READABLE`; what is
 * watched throws them when it is read first.
 */
export interface History {
  /**
   * The operation's view, or with null the newest one's: at once, then at each change and at most 20
   * times a second, until it has ended. Of a cluster that was never operated there is none.
   */
  watch(
    name: string,
    operation: string | null,
    signal?: AbortSignal,
  ): AsyncGenerator<OperationView, void, undefined>;
  /** The operations of a cluster, newest first; at most 500. */
  list(name: string): Promise<OperationSummary[]>;
  /** Throws `OPERATION-UNKNOWN`, and `LOG-GONE` (invalid) of an operation whose log is not kept. */
  refuseWithoutLog(name: string, operation: string): Promise<void>;
  /** How long the last creation of such a cluster took, ms; null where there was none. */
  lastCreation(
    provider: ProviderId,
    machines: number,
    options?: CreationOptions,
  ): Promise<number | null>;
  /** Remembers how long an ended operation took, for later estimates. Never rejects. */
  record(cluster: ClusterRecord, operation: string): Promise<void>;
  /** A picture of a machine's screen, by the name of its file; null where it is not kept any more. */
  picture(name: string, file: string): Promise<Buffer | null>;
  readonly logs: {
    /** How long the log is and its newest lines, at most 30 times a second, until its operation ends. */
    watch(log: LogChoice, signal?: AbortSignal): AsyncGenerator<LogGrowth, void, undefined>;
    page(log: LogChoice, first: number, count: number): Promise<LogPage>;
    /** Index of the nearest line that holds the text; null where there is none. */
    search(log: LogChoice, search: LogSearch): Promise<number | null>;
  };
}

export interface HistoryOptions {
  /** The data folder. */
  readonly data: string;
  /** The cluster of that name, or null where it cannot be had. */
  find(name: string): Promise<ClusterRecord | null>;
  readonly onNotice: (problem: Problem) => void;
}

export function createHistory({ data, find, onNotice }: HistoryOptions): History {
  const durations = new Durations(data, onNotice);
  const indexes = new LogIndexes();

  const pathsOf = (name: string) => {
    const known = clusterNamePattern.test(name) && existsSync(clusterPaths(data, name).folder);
    if (!known) refuse('CLUSTER-UNKNOWN', { name }, { kind: 'invalid' });
    return clusterPaths(data, name);
  };

  const logOf = ({ name, operation }: LogChoice): string => {
    const { logs } = pathsOf(name);
    // It becomes the name of a file.
    if (!/^[0-9A-Za-z-]+$/.test(operation)) refuseOperation(name, operation);
    return join(logs, `${operation}.log`);
  };

  const followed = async (name: string, operation: string) => {
    const found = await FollowedOperation.find(pathsOf(name), operation);
    return found ?? refuseOperation(name, operation);
  };

  const watched = async (name: string, id: string | null) => {
    const paths = pathsOf(name);
    const operation = await FollowedOperation.find(paths, id);
    if (operation === null) return id === null ? null : refuseOperation(name, id);
    const { begin } = operation.state;
    const cluster = await find(name).catch(() => null);
    const expectation =
      cluster === null
        ? { pace: 1, stepMs: () => null }
        : await durations.expectation(cluster.spec, begin.kind);
    return {
      cluster: name,
      operation,
      lastLines: new LastLines(join(paths.logs, `${begin.operation}.log`)),
      remaining: new Remaining(expectation),
    };
  };

  return {
    watch: (name, operation, signal) =>
      abortable(signal, async function* (left) {
        const found = await watched(name, operation);
        if (found !== null) yield* operationViews(found, left);
      }),
    list: async (name) => {
      const { journal, lock, logs } = pathsOf(name);
      const { operations, last } = await listOperations(journal);
      const running =
        last !== null &&
        !last.over &&
        whyUnrecorded(last.begin.operation) === null &&
        (await isWorking(lock, last.holder));
      const kept = new Set(await namesIn(logs));
      return operations.map((each, place) => ({
        ...each,
        cluster: name,
        log: kept.has(`${each.id}.log`) ? join(logs, `${each.id}.log`) : null,
        running: running && place === 0,
      }));
    },
    refuseWithoutLog: async (name, operation) => {
      const path = logOf({ name, operation, machine: null });
      if (existsSync(path)) return;
      await followed(name, operation);
      const size = `${keptLogs.bytes / 2 ** 20} MB`;
      const params = { operation, count: keptLogs.operations, size };
      refuse('LOG-GONE', params, { kind: 'invalid' });
    },
    lastCreation: (provider, machines, options) =>
      durations.lastCreation(provider, machines, options),
    record: async ({ spec }, id) => {
      try {
        const operation = await followed(spec.name, id);
        await operation.update();
        await durations.record(spec, operation.state.view());
      } catch {
        // An estimate is the lesser loss: the operation must not end otherwise because of it.
      }
    },
    picture: async (name, file) => {
      // A name without a folder: else it would name any file of the computer.
      if (!/^[0-9A-Za-z-]+\.[0-9A-Za-z-]+\.png$/.test(file)) return null;
      const path = join(pathsOf(name).logs, file);
      try {
        return await readFile(path);
      } catch (error) {
        if (errorCode(error) === 'ENOENT') return null;
        throw readProblem(path, error);
      }
    },
    logs: {
      watch: (log, signal) =>
        abortable(signal, async function* (left) {
          const operation = await followed(log.name, log.operation);
          const { index, release } = indexes.borrow(logOf(log), log.machine);
          try {
            yield* logGrowth(index, operation, left);
          } finally {
            release();
          }
        }),
      page: async (log, first, count) =>
        indexes.using(logOf(log), log.machine, async (index) => {
          await index.update();
          return readPage(index, first, count);
        }),
      search: async (log, search) =>
        indexes.using(logOf(log), log.machine, async (index) => {
          await index.update();
          return searchLog(index, search);
        }),
    },
  };
}

function refuseOperation(name: string, operation: string): never {
  return refuse('OPERATION-UNKNOWN', { name, operation }, { kind: 'invalid' });
}
