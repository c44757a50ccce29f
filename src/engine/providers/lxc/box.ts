import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { MachineSpec } from '../../../shared/cluster/spec.ts';
import { refuse } from '../../../shared/problem.ts';
import { type BoxSource, boxName } from '../../vagrant/index.ts';

export { boxName, isOurBox } from '../../vagrant/index.ts';

/**
 * The configured box file under the name that Vagrant shall know it by. The name follows the file's
 * path, size and time, so that a rebuilt box is another box. Throws `LXC-BOX-MISSING` where none is
 * configured and `LXC-BOX-UNREADABLE` (both prerequisites).
 */
export async function configuredBox(path: string | null): Promise<BoxSource> {
  if (path === null) return refuse('LXC-BOX-MISSING', {}, { kind: 'prerequisite' });
  const file = resolve(path);
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) {
    return refuse('LXC-BOX-UNREADABLE', { path: file }, { kind: 'prerequisite' });
  }
  return { name: boxName(file, found.size, found.mtimeMs), url: file, version: null };
}

/** The boxes that machines name themselves, each once; the others are made from the configured one. */
export function ownBoxes(machines: readonly MachineSpec[]): BoxSource[] {
  const named = machines.flatMap(({ box }) =>
    box.name === null ? [] : [{ ...box, name: box.name }],
  );
  return [...new Map(named.map((box) => [box.name, box])).values()];
}

/** Whether any machine is made from the configured box. */
export function needsConfiguredBox(machines: readonly MachineSpec[]): boolean {
  return machines.some(({ box }) => box.name === null);
}
