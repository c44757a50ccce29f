import { vi } from 'vitest';
import type { RunningDesktop } from './desktop.ts';

/** Creates a simulated cluster of the smallest topology, at a pace nobody waits for, and waits for it. */
export async function createCluster(desktop: RunningDesktop, name: string): Promise<void> {
  await beginCluster(desktop, name, 1000);
  await stateOf(desktop, name, 'running');
}

/** Begins to create one; `speed` divides the time it takes. */
export async function beginCluster(
  desktop: RunningDesktop,
  name: string,
  speed: number,
): Promise<void> {
  const [preset] = (await desktop.ask('rpc', 'topology.presets')) as { text: string }[];
  await desktop.ask('rpc', 'clusters.create', {
    name,
    provider: 'simulated',
    topology: { text: preset?.text },
    release: { kind: 'catalogue', version: '2.1.0', configPath: null },
    domain: null,
    network: null,
    speed,
  });
}

/** Waits until the tray's line of the cluster says the state's word. */
export async function stateOf(desktop: RunningDesktop, name: string, word: string): Promise<void> {
  await vi.waitUntil(
    async () => {
      const { items } = await desktop.ask('tray');
      return items.some(({ label }) => label?.startsWith(name) && label.endsWith(word));
    },
    { timeout: 40_000, interval: 50 },
  );
}
