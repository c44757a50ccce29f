import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import {
  createPublisher,
  type SnapshotPublisher,
} from '../../../src/engine/api/snapshot/publisher.ts';
import { createEngine, type Engine } from '../../../src/engine/index.ts';
import { applyUpdate } from '../../../src/shared/api/apply-update.ts';
import type { AppInfo, AppSnapshot } from '../../../src/shared/snapshot.ts';

const app: AppInfo = {
  version: '1.0.0',
  platform: process.platform,
  arch: process.arch,
  root: false,
  dataFolder: '',
  shell: { kind: 'browser', files: false, tray: false, updates: false },
};

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'dv-snapshot-'));
  return () => rm(data, { recursive: true, force: true, maxRetries: 5 });
});

/** An engine as one process has it. */
function openEngine(): Engine {
  const engine = createEngine({ env: { DCOS_VAGRANT_HOME: data } });
  onTestFinished(() => engine.close());
  return engine;
}

const up = async (engine: Engine, speed = 1000) =>
  engine.up({ name: 'demo', provider: 'simulated', topology: { preset: '1m-1a-1p' }, speed });

/** A page over an engine of its own: what it has made of the updates that it got. */
function openPage(): {
  publisher: SnapshotPublisher;
  seen(): AppSnapshot | null;
  cluster(): AppSnapshot['clusters'][number] | undefined;
} {
  const publisher = createPublisher({ engine: openEngine(), app });
  let page: AppSnapshot | null = null;
  const follow = async () => {
    for await (const update of publisher.watch()) page = applyUpdate(page, structuredClone(update));
  };
  const following = follow();
  onTestFinished(async () => {
    await publisher.close();
    await following;
  });
  return { publisher, seen: () => page, cluster: () => page?.clusters[0] };
}

const patience = { timeout: 15_000, interval: 5 };

describe('a page', () => {
  test('sees a cluster come, run, stop and go, and can open it while it runs', async () => {
    const engine = openEngine();
    const { cluster, seen, publisher } = openPage();
    await vi.waitUntil(() => seen() !== null, patience);
    expect(seen()?.clusters).toEqual([]);

    const result = (await up(engine)).result;
    await vi.waitUntil(() => cluster()?.state === 'creating', patience);
    expect((await result).outcome).toBe('done');
    await vi.waitUntil(() => cluster()?.state === 'running' && cluster()?.url, patience);
    expect(cluster()).toMatchObject({ healthy: true, waitingFor: [], dcos: expect.any(String) });
    expect(cluster()?.machines.map(({ name, leader, tasks }) => [name, leader, tasks])).toEqual([
      ['m1', true, null],
      ['a1', false, 0],
      ['p1', false, 0],
      ['boot', false, null],
    ]);
    const url = cluster()?.url ?? '';
    expect((await fetch(url)).headers.get('x-dcos-vagrant')).toBe('simulated');

    await (await engine.stop('demo')).result;
    await vi.waitUntil(() => cluster()?.state === 'stopped', patience);
    expect(cluster()).toMatchObject({ url: null, healthy: null });
    await expect.poll(() => fetch(url).catch(() => 'refused')).toBe('refused');

    await (await engine.destroy('demo')).result;
    await vi.waitUntil(() => seen()?.clusters.length === 0, patience);
    expect(seen()).toEqual(publisher.snapshot());
  });

  test('sees an operation of another process move before its next regular look', async () => {
    const another = openEngine();
    const { cluster } = openPage();
    const operation = await up(another, 100);
    const lags: number[] = [];
    for await (const event of operation.events) {
      if (event.type !== 'progress' || lags.length === 5) continue;
      const told = performance.now();
      const moved = () => (cluster()?.operation?.progress ?? 1) >= event.progress;
      await vi.waitUntil(() => moved() && cluster() !== undefined, patience);
      lags.push(performance.now() - told);
    }
    // A look every three seconds alone would take half of that in the middle.
    const [, , middle] = lags.sort((a, b) => a - b);
    expect(middle).toBeLessThan(1_000);
    expect(operation.id).toContain('deploy');
  });

  test('sees that the parts of DC/OS still look for each other', async () => {
    const engine = openEngine();
    await (await up(engine)).result;
    const { cluster } = openPage();
    await vi.waitUntil(() => cluster()?.state === 'running', patience);
    // The agent runs, but is not there for the master any more.
    const path = join(data, 'clusters', 'demo', 'simulated.json');
    const state = JSON.parse(await readFile(path, 'utf8'));
    state.machines['dv-demo-a1'].effects = ['keys'];
    await writeFile(path, JSON.stringify(state));
    await vi.waitUntil(() => cluster()?.state === 'settling', patience);
    expect(cluster()).toMatchObject({
      healthy: false,
      waitingFor: [{ code: 'wait.agent', params: { machine: 'a1' } }],
    });
  });

  test('beside another page shares the one address of a cluster, and takes over when that closes', async () => {
    const engine = openEngine();
    await (await up(engine)).result;
    const [one, other] = [openPage(), openPage()];
    await vi.waitUntil(() => one.cluster()?.url && other.cluster()?.url, patience);
    await one.publisher.close();
    await vi.waitUntil(async () => {
      const url = other.cluster()?.url;
      return url && (await fetch(url).catch(() => null))?.ok;
    }, patience);
  });

  test('is told of a cluster that cannot be read', async () => {
    await (await up(openEngine())).result;
    await writeFile(join(data, 'clusters', 'demo', 'cluster.yaml'), 'no: cluster\n');
    const { seen } = openPage();
    await vi.waitUntil(() => seen()?.notices.length, patience);
    expect(seen()?.notices[0]?.params).toMatchObject({ path: expect.stringContaining('demo') });
  });
});
