import { createAccess } from '../../../src/cli/serve/access.ts';
import { browserShell } from '../../../src/cli/serve/browser-shell.ts';
import { startHost } from '../../../src/cli/serve/host.ts';
import { pageFolder } from '../../../src/cli/serve/page-files.ts';
import { pageSockets } from '../../../src/cli/serve/page-socket.ts';
import { linkTo, takePlace } from '../../../src/cli/serve/running.ts';
import { appInfo } from '../../../src/engine/api/app-info.ts';
import { createApi } from '../../../src/engine/api/router.ts';
import {
  createPublisher,
  type SnapshotPublisher,
} from '../../../src/engine/api/snapshot/publisher.ts';
import type { Engine } from '../../../src/engine/index.ts';
import { createEngine } from '../../../src/engine/index.ts';
import { hashFile } from '../../../src/engine/releases/hash.ts';
import type { ClusterView } from '../../../src/shared/snapshot.ts';
import { type EventLoopDelay, measureEventLoop } from '../event-loop.ts';
import { beginPouring, type PouredLog } from '../poured-log.ts';

// Serves the window as `serve` does, and besides does what the bench asks for over its channel: all in
// one process and one thread, as it is when a window runs an operation.

/** What can be asked for. */
export interface HostCalls {
  /** A link for one more window. */
  link(): Promise<string>;
  /** From now on each look at a cluster finds that all its machines use something else, every so many ms. */
  unrest(everyMs: number): Promise<void>;
  rest(): Promise<void>;
  /** Writes lines into the cluster's log, in an operation that begins with the first call. */
  pour(cluster: string, seconds: number, linesPerSecond: number): Promise<number>;
  endLog(): Promise<void>;
  /** The installer of a version, through the engine. */
  download(version: string): Promise<void>;
  hash(path: string): Promise<string>;
  measure(): Promise<void>;
  measured(): Promise<EventLoopDelay>;
}

const engine = createEngine();
let unrest = 0;
const shown: Engine = Object.assign(Object.create(engine) as Engine, {
  views: {
    ...engine.views,
    cluster: async (name: string) => moved(await engine.views.cluster(name)),
  },
});
const place = await takePlace(engine.dataFolder);
const shell = browserShell(() => linkTo(running));
const publisher: SnapshotPublisher = createPublisher({
  engine: shown,
  app: appInfo('0', engine, shell.info),
});
const folder = pageFolder();
if (folder === null) throw new Error('The page was not built.');
const host = await startHost({
  ...{ address: '127.0.0.1', port: 0, folder, access: createAccess(place.codes) },
  onPage: pageSockets(createApi({ engine: shown, publisher, shell })),
});
const running = await place.announce(host.origin);

let timer: NodeJS.Timeout | undefined;
let log: PouredLog | undefined;
let measuring: (() => EventLoopDelay) | undefined;

const calls: HostCalls = {
  link: async () => linkTo(running),
  unrest: async (everyMs) => {
    timer = setInterval(() => {
      unrest += 1;
      publisher.refresh();
    }, everyMs);
  },
  rest: async () => clearInterval(timer),
  pour: async (cluster, seconds, linesPerSecond) => {
    log ??= await beginPouring(engine.dataFolder, cluster);
    await log.pour(seconds, linesPerSecond);
    return log.written();
  },
  endLog: async () => void (await log?.end()),
  download: async (version) => {
    const key = { kind: 'installer', version } as const;
    const state = () => engine.downloads.list().find((each) => each.version === version);
    await engine.downloads.start(key);
    await new Promise<void>((resolve, reject) => {
      const look = () => {
        const { state: now = 'running', problem = null } = state() ?? {};
        if (now === 'done') resolve();
        else if (now !== 'running') reject(new Error(`The download ended: ${problem?.code}`));
      };
      engine.downloads.onChange(look);
      look();
    });
  },
  hash: (path) => hashFile(path, 'sha256'),
  measure: async () => {
    measuring = measureEventLoop();
  },
  measured: async () => measuring?.() ?? { p99Ms: Number.NaN, maxMs: Number.NaN },
};

/** One call as it comes over the channel, and its answer. */
export interface HostCall {
  readonly id: number;
  readonly call: keyof HostCalls;
  readonly args: readonly unknown[];
}
export type HostAnswer = { readonly id: number; readonly value?: unknown; readonly error?: string };

process.on('message', ({ id, call, args }: HostCall) => {
  const asked = calls[call] as (...args: readonly unknown[]) => Promise<unknown>;
  asked(...args).then(
    (value) => process.send?.({ id, value }),
    (error: unknown) => process.send?.({ id, error: String(error) }),
  );
});
process.on('disconnect', () => process.exit());
process.send?.({ id: 0 });

/** The cluster with other figures for each of its machines, as it would be were all of them at work. */
function moved(cluster: ClusterView | null): ClusterView | null {
  if (cluster === null || unrest === 0) return cluster;
  const machines = cluster.machines.map((machine, index) => {
    const part = ((unrest * 7 + index * 13) % 100) / 100;
    return { ...machine, usage: { cpu: part, memoryMiB: Math.round(machine.memoryMiB * part) } };
  });
  return { ...cluster, machines };
}
