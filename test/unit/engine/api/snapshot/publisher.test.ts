import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createPublisher } from '../../../../../src/engine/api/snapshot/publisher.ts';
import { applyUpdate } from '../../../../../src/shared/api/apply-update.ts';
import type { AppSnapshot, SnapshotUpdate } from '../../../../../src/shared/snapshot.ts';
import { app, fakeSource, view } from './example.ts';

function publisherOver(fake: ReturnType<typeof fakeSource>) {
  const publisher = createPublisher({ engine: fake.source, app });
  onTestFinished(() => publisher.close());
  return publisher;
}

type Updates = AsyncIterator<SnapshotUpdate, undefined>;
const nextOf = async (updates: Updates): Promise<SnapshotUpdate> => {
  const { value } = await updates.next();
  if (value === undefined) throw new Error('There was no more.');
  return value;
};
const statesIn = (snapshot: AppSnapshot | null) =>
  Object.fromEntries(snapshot?.clusters.map(({ name, state }) => [name, state]) ?? []);

describe('the snapshot', () => {
  test('is first told as a whole, once reality has been asked', async () => {
    const fake = fakeSource();
    fake.has(view('demo'), view('other', { state: 'running' }));
    const first = await nextOf(publisherOver(fake).watch());
    expect(first).toMatchObject({ type: 'whole', snapshot: { app, downloads: [], notices: [] } });
    const { snapshot } = first as Extract<SnapshotUpdate, { type: 'whole' }>;
    expect(statesIn(snapshot)).toEqual({ demo: 'stopped', other: 'running' });
  });

  test('then comes in patches of what changed', async () => {
    const fake = fakeSource();
    fake.has(view('demo'), view('other'));
    const updates = publisherOver(fake).watch();
    const whole = await nextOf(updates);
    fake.has(view('demo'), view('other', { state: 'running' }));
    fake.answers('other');
    const patch = await nextOf(updates);
    expect(patch).toMatchObject({ type: 'patch', clusters: [{ name: 'other', state: 'running' }] });
    expect(patch).not.toHaveProperty('order');
    expect(patch).not.toHaveProperty('host');
    const page = applyUpdate(applyUpdate(null, whole), patch);
    expect(statesIn(page)).toEqual({ demo: 'stopped', other: 'running' });
  });

  test('a slow reader gets all that it missed in one patch', async () => {
    const fake = fakeSource();
    fake.has(view('demo'));
    const publisher = publisherOver(fake);
    const updates = publisher.watch();
    const whole = await nextOf(updates);
    for (const state of ['starting', 'running', 'stopping', 'degraded'] as const) {
      fake.has(view('demo', { state }));
      fake.answers('demo');
      await vi.waitUntil(() => publisher.snapshot().clusters[0]?.state === state);
    }
    const page = applyUpdate(applyUpdate(null, whole), await nextOf(updates));
    expect(page).toEqual(publisher.snapshot());
  });

  test('every watcher sees the same in the end, however it came to it', async () => {
    const fake = fakeSource();
    fake.has(view('demo'));
    const publisher = publisherOver(fake);
    const [early, late] = [publisher.watch(), publisher.watch()];
    let page = applyUpdate(null, await nextOf(early));
    fake.hasFree(1);
    fake.has(view('another'), view('demo'));
    publisher.refresh();
    await vi.waitUntil(() => publisher.snapshot().clusters.length === 2);
    while (page?.revision !== publisher.snapshot().revision) {
      page = applyUpdate(page, await nextOf(early));
    }
    expect(page).toEqual(publisher.snapshot());
    expect(await nextOf(late)).toEqual({ type: 'whole', snapshot: publisher.snapshot() });
  });

  test('shows a cluster that is slow to tell of itself as unknown, and the others as they are', async () => {
    const fake = fakeSource();
    fake.has(view('demo'));
    const release = fake.hold();
    const { promise, resolve } = Promise.withResolvers<SnapshotUpdate>();
    const updates = publisherOver(fake).watch();
    void nextOf(updates).then(resolve);
    const first = await promise;
    expect(first).toMatchObject({ snapshot: { clusters: [{ name: 'demo', state: 'unknown' }] } });
    release();
    expect(await nextOf(updates)).toMatchObject({ clusters: [{ name: 'demo', state: 'stopped' }] });
  });

  test('asks a slow cluster once at a time, however often it should look', async () => {
    const fake = fakeSource();
    fake.has(view('demo'));
    const publisher = publisherOver(fake);
    const updates = publisher.watch();
    await nextOf(updates);
    const release = fake.hold();
    const before = fake.looks.length;
    fake.answers('demo');
    await vi.waitUntil(() => fake.looks.length === before + 1);
    for (let more = 0; more < 100; more += 1) {
      fake.answers('demo');
      publisher.refresh();
    }
    fake.hasFree(2);
    publisher.refresh();
    // The computer is still told of while the cluster keeps silent.
    expect(await nextOf(updates)).toMatchObject({ host: { freeMemoryMiB: 2 } });
    expect(fake.looks.length).toBe(before + 1);
    release();
  });

  test('shows another cluster under the name of one that went, and none once that went, too', async () => {
    const fake = fakeSource();
    fake.has(view('demo', { id: 'aaaaaaaa', state: 'running' }));
    const publisher = publisherOver(fake);
    const updates = publisher.watch();
    await nextOf(updates);
    fake.has(view('demo', { id: 'bbbbbbbb' }));
    publisher.refresh();
    await vi.waitUntil(() => publisher.snapshot().clusters[0]?.id === 'bbbbbbbb');
    expect(await nextOf(updates)).toMatchObject({
      clusters: [{ id: 'bbbbbbbb', state: 'stopped' }],
    });
    fake.has();
    publisher.refresh();
    expect(await nextOf(updates)).toMatchObject({ order: [] });
    expect(publisher.snapshot().clusters).toEqual([]);
  });
});

describe('watching the snapshot', () => {
  test('ends with its signal, also while nothing changes', async () => {
    const fake = fakeSource();
    const stop = new AbortController();
    const updates = publisherOver(fake).watch(stop.signal);
    await nextOf(updates);
    const next = updates.next();
    stop.abort();
    expect(await next).toEqual({ done: true, value: undefined });
  });

  test('ends when its reader leaves, and when the publisher closes', async () => {
    const publisher = publisherOver(fakeSource());
    const [left, closed] = [publisher.watch(), publisher.watch()];
    await nextOf(left);
    await nextOf(closed);
    const waiting = left.next();
    await left.return?.();
    expect(await waiting).toMatchObject({ done: true });
    const told = closed.next();
    await publisher.close();
    expect(await told).toMatchObject({ done: true });
    expect(await publisher.watch().next()).toMatchObject({ done: true });
  });

  test('asks reality only while somebody watches or listens', async () => {
    const fake = fakeSource();
    fake.has(view('demo'));
    const publisher = publisherOver(fake);
    expect(fake.looks).toEqual([]);
    const told = vi.fn();
    const leave = publisher.onChange(told);
    await vi.waitUntil(() => told.mock.calls.length > 0);
    expect(fake.looks).toEqual(['demo']);
    leave();
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    await vi.advanceTimersByTimeAsync(120_000);
    expect(fake.looks).toEqual(['demo']);
  });
});
