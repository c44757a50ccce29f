import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createPublisher } from '../../../src/engine/api/snapshot/publisher.ts';
import { createEngine, type Engine } from '../../../src/engine/index.ts';
import { type Problem, problemOf } from '../../../src/shared/problem.ts';
import type { AppInfo, AppSnapshot, ClusterStatus } from '../../../src/shared/snapshot.ts';

/** What the program is over a data folder, seen from outside. */
export interface Seen {
  readonly engine: Engine;
  /** As the window and `serve` get it first. */
  readonly snapshot: AppSnapshot;
  /** Of every cluster that can be read. */
  readonly listed: readonly ClusterStatus[];
  /** The cluster's status, or why there is none. */
  readonly demo: ClusterStatus | Problem;
  /** All that a person is told: of the whole, of the cluster, and instead of it. */
  readonly told: readonly Problem[];
}

/** Makes a data folder with clusters `demo` (stopped) and `other` (running), and settings. */
export async function makeHome(): Promise<{ data: string; remove(): Promise<void> }> {
  const data = await mkdtemp(join(tmpdir(), 'dv-whole-'));
  const engine = openEngine(data);
  for (const name of ['demo', 'other']) {
    const fast = { provider: 'simulated', dcos: '2.1.0', speed: 10_000 } as const;
    await (await engine.up({ name, ...fast })).result;
  }
  await (await engine.stop('demo')).result;
  await engine.settings.change({ mirror: 'https://mirror.example.org/dcos', parallel: 2 });
  await engine.close();
  return { data, remove: () => rm(data, { recursive: true, force: true, maxRetries: 5 }) };
}

/** A copy of a data folder that is the running test's own. */
export async function copyOf(home: string): Promise<string> {
  const data = await mkdtemp(join(tmpdir(), 'dv-damaged-'));
  onTestFinished(() => rm(data, { recursive: true, force: true, maxRetries: 5 }));
  await cp(home, data, { recursive: true });
  return data;
}

/** Starts the program over the folder, as window, `serve` and command line do, and looks. */
export async function look(data: string, options: { readonly list?: boolean } = {}): Promise<Seen> {
  const { seen, close } = await opened(data, options);
  onTestFinished(close);
  return seen;
}

/** The same, and ends the program at once. */
export async function glance(data: string): Promise<void> {
  await (await opened(data)).close();
}

async function opened(data: string, { list = true } = {}) {
  const engine = openEngine(data);
  const publisher = createPublisher({ engine, app: { ...app, dataFolder: data } });
  const close = async () => {
    await publisher.close();
    await engine.close();
  };
  for await (const update of publisher.watch(AbortSignal.timeout(15_000))) {
    if (update.type !== 'whole') continue;
    const listed = list ? await engine.list() : [];
    const demo = await engine.status('demo').catch(problemOf);
    const problems = 'code' in demo ? [demo] : demo.problems;
    const shown = update.snapshot.clusters.flatMap((cluster) => cluster.problems);
    const told = [...engine.notices.list(), ...shown, ...problems];
    const seen: Seen = { engine, snapshot: update.snapshot, listed, demo, told };
    return { seen, close };
  }
  await close();
  throw new Error('No snapshot came.');
}

/** Whether the bytes are still there: in the file, or in one beside it with a name that begins as its. */
export async function isKept(path: string, bytes: Buffer): Promise<boolean> {
  const folder = dirname(path);
  for (const name of await readdir(folder)) {
    if (!name.startsWith(basename(path))) continue;
    // A journal is added to: what was there is its beginning.
    const found = await readFile(join(folder, name));
    if (found.subarray(0, bytes.length).equals(bytes)) return true;
  }
  return false;
}

export const writeBytes = (path: string, bytes: Buffer): Promise<void> => writeFile(path, bytes);
export const readBytes = (path: string): Promise<Buffer> => readFile(path);

function openEngine(data: string): Engine {
  return createEngine({
    env: { DCOS_VAGRANT_HOME: data, DCOS_VAGRANT_HOSTS_FILE: join(data, 'hosts') },
  });
}

const app: AppInfo = {
  version: '1.0.0',
  platform: process.platform,
  arch: process.arch,
  root: false,
  dataFolder: '',
  shell: { kind: 'browser', files: false, tray: false, updates: false },
};
