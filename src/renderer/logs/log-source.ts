import type { LogGrowth, LogPage, MachineLogGrowth } from '../../shared/api/answers.ts';
import type { TaskFile } from '../../shared/api/services.ts';
import { usualLines } from '../../shared/machine-log/request.ts';
import type { Client } from '../connection/client.ts';

/** Where the lines of a log come from: what grows, what is looked at, what is found. */
export interface LogSource<Growth extends LogGrowth = LogGrowth> {
  watch(signal: AbortSignal): Promise<AsyncIterable<Growth>>;
  page(first: number, count: number): Promise<LogPage>;
  /** Index of the next line that holds the text; null where there is none. */
  search(text: string, from: number, backwards: boolean): Promise<number | null>;
}

export interface OperationLogRequest {
  readonly name: string;
  readonly operation: string;
  /** Null is all of them. */
  readonly machine: string | null;
}

/** An operation's log, as it lies in the cluster's folder. */
export function operationLog(client: Client, request: OperationLogRequest): LogSource {
  return {
    watch: (signal) => client.logs.watch(request, { signal }),
    page: (first, count) => client.logs.page({ ...request, first, count }),
    search: async (text, from, backwards) =>
      (await client.logs.search({ ...request, text, from, backwards })).line,
  };
}

export interface MachineLogRequest {
  readonly name: string;
  readonly machine: string;
  /** Null is all of them. */
  readonly unit: string | null;
}

/** A machine's journal: its newest lines, and what it writes as long as somebody looks. */
export function machineLog(
  client: Client,
  request: MachineLogRequest,
): LogSource<MachineLogGrowth> {
  return spooled(client, (signal) =>
    client.machineLogs.watch({ ...request, lines: usualLines }, { signal }),
  );
}

export interface TaskLogRequest {
  readonly name: string;
  readonly task: string;
  readonly file: TaskFile;
}

/** What a task of DC/OS writes, in the same way. */
export function taskLog(client: Client, request: TaskLogRequest): LogSource<MachineLogGrowth> {
  return spooled(client, (signal) => client.services.log(request, { signal }));
}

function spooled(
  client: Client,
  open: (signal: AbortSignal) => Promise<AsyncIterable<MachineLogGrowth>>,
): LogSource<MachineLogGrowth> {
  // Told with the first growth; before it there are no lines to ask for.
  let id: string | null = null;
  return {
    async watch(signal) {
      const growths = await open(signal);
      return (async function* () {
        for await (const growth of growths) {
          id = growth.id;
          yield growth;
        }
      })();
    },
    page: async (first, count) =>
      id === null ? { first, lines: [], total: 0 } : client.machineLogs.page({ id, first, count }),
    search: async (text, from, backwards) =>
      id === null ? null : (await client.machineLogs.search({ id, text, from, backwards })).line,
  };
}
