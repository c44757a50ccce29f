import type { Release } from '../../shared/cluster/spec.ts';
import { editionOf } from '../../shared/releases/edition.ts';
import type { ConfiguredDcos } from '../install/config-problems.ts';
import type { Releases } from '../releases/index.ts';
import { readInstallerText } from '../releases/installer-text.ts';

/** Version and edition of a release, as far as they can be told without running its installer. */
export async function knownDcos(
  release: Release,
  { releases }: { releases(): Promise<Pick<Releases, 'versionOf'>> },
): Promise<ConfiguredDcos> {
  if (release.kind === 'none') return { version: null, edition: null };
  // What the catalogue has is open: Enterprise is not to be had from there.
  if (release.kind === 'catalogue') return { version: release.version, edition: 'open' };
  const text = await readInstallerText(release.path).catch(() => null);
  const version = await (await releases()).versionOf(release);
  return { version, edition: editionOf(text?.variant ?? null) };
}
