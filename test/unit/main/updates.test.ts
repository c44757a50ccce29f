import { describe, expect, it, vi } from 'vitest';
import type { Snapshots } from '../../../src/main/snapshots.ts';
import type { KeptThings } from '../../../src/main/store.ts';
import { createUpdates, type Updater } from '../../../src/main/updates.ts';
import type { AppSnapshot } from '../../../src/shared/snapshot.ts';
import { clusterView } from '../shared/tray/clusters.ts';

function world(updater: Updater | null, agrees = true) {
  let state: ReturnType<typeof clusterView>['state'] = 'running';
  const listeners: (() => void)[] = [];
  const snapshot = () => ({ clusters: [clusterView({ state })] }) as unknown as AppSnapshot;
  const snapshots: Snapshots = {
    current: snapshot,
    follow: (listener) => listeners.push(() => listener(snapshot(), snapshot())),
  };
  const kept = new Map<string, unknown>();
  const store = {
    get: (key: string) => kept.get(key),
    set: (key: string, value: unknown) => kept.set(key, value),
  } as unknown as KeptThings;
  const offer = vi.fn(async (_version: string) => agrees);
  const releases = 'https://releases.example/';
  const updates = createUpdates({ updater, releases, version: '1.0.0', snapshots, store, offer });
  return {
    updates,
    offer,
    become: (next: typeof state) => {
      state = next;
      for (const listener of listeners) listener();
    },
  };
}

const newer = (version = '1.1.0') => ({
  check: vi.fn(async () => ({ version, newer: true })),
  download: vi.fn(async () => undefined),
});

describe('updates', () => {
  it('are off where the build cannot have any', async () => {
    const { updates, offer } = world(null);
    expect(await updates.check()).toEqual({ kind: 'off' });
    await updates.checkAndOffer();
    expect(offer).not.toHaveBeenCalled();
  });

  it('are told when the user looks', async () => {
    const { updates } = world(newer());
    expect(await updates.check()).toEqual({
      kind: 'available',
      version: '1.1.0',
      url: 'https://releases.example/',
    });
    const same = world({ ...newer(), check: async () => ({ version: '1.0.0', newer: false }) });
    expect(await same.updates.check()).toEqual({ kind: 'current', version: '1.0.0' });
  });

  it('are fetched only where the user agrees', async () => {
    const agreed = newer();
    await world(agreed).updates.checkAndOffer();
    expect(agreed.download).toHaveBeenCalledOnce();
    const refused = newer();
    await world(refused, false).updates.checkAndOffer();
    expect(refused.download).not.toHaveBeenCalled();
  });

  it('are offered once a version', async () => {
    const updater = newer();
    const { updates, offer } = world(updater, false);
    await updates.checkAndOffer();
    await updates.checkAndOffer();
    expect(offer).toHaveBeenCalledTimes(1);
    updater.check.mockResolvedValue({ version: '1.2.0', newer: true });
    await updates.checkAndOffer();
    expect(offer).toHaveBeenLastCalledWith('1.2.0');
  });

  it('wait for the end of an operation', async () => {
    const updater = newer();
    const { updates, offer, become } = world(updater);
    become('creating');
    expect(await updates.check()).toEqual({ kind: 'later' });
    await updates.checkAndOffer();
    expect(updater.check).not.toHaveBeenCalled();
    become('settling');
    await expect.poll(() => offer.mock.calls.length).toBe(1);
  });

  it('are not offered where an operation began while it was looked', async () => {
    const updater = newer();
    const { updates, offer, become } = world(updater);
    updater.check.mockImplementationOnce(async () => {
      become('starting');
      return { version: '1.1.0', newer: true };
    });
    await updates.checkAndOffer();
    expect(offer).not.toHaveBeenCalled();
    become('running');
    await expect.poll(() => offer.mock.calls.length).toBe(1);
  });

  it('say why they could not be looked for', async () => {
    const broken = { ...newer(), check: async () => Promise.reject(new Error('no network')) };
    expect(await world(broken).updates.check()).toMatchObject({
      kind: 'failed',
      problem: { code: 'SHELL-UPDATE-CHECK', params: { detail: 'no network' } },
    });
  });
});
