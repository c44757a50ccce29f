import type { HostsConflict } from '../../shared/api/hosts.ts';
import { blocksIn, type HostsEntry } from './block.ts';
import { type ForeignBlock, foreignBlocks, namedAddresses } from './lines.ts';

/** Addresses that each name of the entries shall lead to; names count whatever their case. */
export function wantedAddresses(entries: readonly HostsEntry[]): Map<string, string[]> {
  const wanted = new Map<string, string[]>();
  for (const { ip, names } of entries) {
    for (const name of names.map((each) => each.toLowerCase())) {
      wanted.set(name, [...(wanted.get(name) ?? []), ip]);
    }
  }
  return wanted;
}

/**
 * Lines outside of the cluster's block that give its names to other addresses. What says the same as we
 * would is no conflict. Throws `HOSTS-MARKERS-BROKEN`.
 */
export function conflictsIn(
  file: Buffer,
  clusterId: string,
  entries: readonly HostsEntry[],
): HostsConflict[] {
  const wanted = wantedAddresses(entries);
  const ours = blocksIn(file);
  const foreign = foreignBlocks(file);
  const within = (offset: number, blocks: readonly { start: number; end: number }[]) =>
    blocks.some(({ start, end }) => offset >= start && offset < end);
  return namedAddresses(file).flatMap(({ line, offset, ip, names }) => {
    if (
      within(
        offset,
        ours.filter(({ id }) => id === clusterId),
      )
    )
      return [];
    const owner = within(offset, ours)
      ? ('ours' as const)
      : within(offset, foreign)
        ? ('hostmanager' as const)
        : ('other' as const);
    return names.flatMap((name): HostsConflict[] => {
      const expected = wanted.get(name.toLowerCase());
      if (expected === undefined || expected.includes(ip)) return [];
      return [{ name, expected: expected.join(', '), found: ip, line, owner }];
    });
  });
}

/** Blocks of vagrant-hostmanager that hold names of these entries: left by an earlier cluster of them. */
export function staleBlocks(file: Buffer, entries: readonly HostsEntry[]): ForeignBlock[] {
  const wanted = wantedAddresses(entries);
  return foreignBlocks(file).filter((block) =>
    namesOf(block).some((name) => wanted.has(name.toLowerCase())),
  );
}

export function namesOf({ lines }: ForeignBlock): string[] {
  return namedAddresses(Buffer.from(lines.join('\n'), 'latin1')).flatMap(({ names }) => names);
}
