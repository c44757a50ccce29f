import * as z from 'zod';
import { providerIds } from '../../shared/cluster/kinds.ts';
import {
  type ClusterSpec,
  machineSpec,
  machinesOf,
  releaseSpec,
} from '../../shared/cluster/spec.ts';

/**
 * What a machine carries about itself and its cluster, so that a lost folder can be written anew. Each
 * machine tells only of itself: what was added or removed since then needs no note to be changed. Nothing
 * in it is secret.
 */
const machineNote = z.object({
  v: z.literal(1),
  provider: z.enum(providerIds),
  cluster: z.string(),
  domain: z.string(),
  network: z.string(),
  /** They never change, so a missing one is known to be missing. */
  masters: z.int(),
  release: releaseSpec,
  machine: machineSpec,
});

export type MachineNote = z.infer<typeof machineNote>;

/** The note as one word of letters, digits, `-` and `_`: no program that carries it can misread it. */
export function writeNote(spec: ClusterSpec, name: string): string | undefined {
  const machine = spec.machines.find((each) => each.name === name);
  if (machine === undefined) return undefined;
  const { provider, domain, network, release } = spec;
  const masters = machinesOf(spec, 'master').length;
  const note: MachineNote = {
    v: 1,
    provider,
    cluster: spec.name,
    domain,
    network,
    masters,
    release,
    machine,
  };
  return Buffer.from(JSON.stringify(note)).toString('base64url');
}

/** Null for what is no note, or one of a newer program. */
export function readNote(text: string): MachineNote | null {
  try {
    const read = machineNote.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
