import { readFile } from 'node:fs/promises';
import { say } from '../../../shared/messages/message.ts';
import type { Elevation } from '../../elevation/index.ts';
import { blocksIn } from '../../hosts/block.ts';
import { changeDirectly, hostsKeeping } from '../../hosts/direct.ts';
import { type HostsWish, privileged } from '../../hosts/wish.ts';
import type { Fixed } from '../check.ts';
import { fixed, fixedBy, nothingToDo } from '../fixed.ts';
import { cannotTell, type Found, type Living } from './leftover.ts';

export interface HostsLeftovers {
  readonly data: string;
  readonly hostsFile: string;
  /** Null for another file than the system's: nobody is asked for it. */
  readonly elevation: Pick<Elevation, 'apply' | 'asCommands'> | null;
}

/** Blocks of ours in the hosts file whose cluster is no more. */
export async function leftBlocks(host: HostsLeftovers, living: Living): Promise<Found> {
  if (!living.complete) return cannotTell;
  const file = await readFile(host.hostsFile).catch(() => null);
  if (file === null) return cannotTell;
  const leftovers = blocksIn(file)
    .filter(({ id }) => !living.has(id))
    .map(({ id }) => ({
      id: `hosts:${id}`,
      cluster: id,
      what: say('doctor.leftovers.hosts', { id, file: host.hostsFile }),
      name: `# BEGIN dcos-vagrant-desktop ${id}`,
      administrator: false,
      commands: [],
      remove: (signal: AbortSignal) => removeBlock(host, id, signal),
    }));
  return { leftovers, complete: true };
}

/**
 * Takes away the block of a cluster of which nothing but the id is known. Nothing is written under the
 * domain, but the administrator's helper accepts no request without a name there.
 */
export function takingBlock(id: string): HostsWish {
  return { kind: 'take', cluster: { id, name: id, domain: 'dcos', machines: [] } };
}

async function removeBlock(
  { data, hostsFile, elevation }: HostsLeftovers,
  id: string,
  signal: AbortSignal,
): Promise<Fixed> {
  const wish = takingBlock(id);
  const written = await changeDirectly(hostsFile, wish, hostsKeeping(data));
  if (written === 'applied') return fixed;
  if (written === 'nothing-to-do') return nothingToDo;
  const change = privileged(hostsFile, await readFile(hostsFile), wish);
  if (change === null) return nothingToDo;
  if (elevation === null || change === 'by-hand') return fixedBy({ kind: 'no-agent' }, []);
  const outcome = await elevation.apply([change], { signal, askAgain: true });
  return fixedBy(outcome, elevation.asCommands([change]));
}
