import type { MachineSpec } from '../../../shared/cluster/spec.ts';
import type { StepContext } from '../../operations/step.ts';
import { ask, perform, type Site } from '../site.ts';

/** How far DC/OS is on each of the nodes, by name: absent, busy, installed or broken. */
export async function nodeStates(
  site: Site,
  nodes: readonly MachineSpec[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const asked = nodes.map(async ({ name }) => {
    return [name, (await ask(site, name, 'node.sh', ['state'], signal)).trim()] as const;
  });
  return new Map(await Promise.all(asked));
}

/** Names of the nodes that have no DC/OS yet. */
export async function notInstalled(
  site: Site,
  nodes: readonly MachineSpec[],
  signal: AbortSignal,
): Promise<string[]> {
  const states = await nodeStates(site, nodes, signal);
  return [...states].filter(([, state]) => state !== 'installed').map(([name]) => name);
}

/** What an interrupted installation left is finished, or removed where nothing is lost. */
export async function clearNodes(
  site: Site,
  nodes: readonly MachineSpec[],
  context: StepContext,
): Promise<void> {
  await Promise.all(nodes.map(({ name }) => perform(site, name, 'node.sh', ['clear'], context)));
}

/** Takes note on the nodes that DC/OS came to its end there. */
export async function keepNodes(
  site: Site,
  nodes: readonly MachineSpec[],
  context: StepContext,
): Promise<void> {
  await Promise.all(nodes.map(({ name }) => perform(site, name, 'node.sh', ['keep'], context)));
}
