import type { VersionInfo } from '../../../shared/releases/catalogue.ts';
import { compareVersions } from '../../../shared/releases/version.ts';

/** Versions with the same two first numbers, the newest first. */
export interface MinorGroup {
  /** `2.2`, `1.13`. */
  readonly minor: string;
  readonly versions: readonly VersionInfo[];
}

/**
 * The catalogue by minor version, both newest first. Stable versions and those on this computer
 * always, the others where early access is wanted; what was never offered only where it is here.
 */
export function groupVersions(
  versions: readonly VersionInfo[],
  earlyAccess: boolean,
): MinorGroup[] {
  const shown = versions
    .filter(({ channel, local, offered }) => {
      return local || (offered && (channel === 'stable' || earlyAccess));
    })
    .toSorted((one, other) => compareVersions(other.version, one.version));
  const groups = new Map<string, VersionInfo[]>();
  for (const version of shown) {
    const minor = minorOf(version.version);
    groups.set(minor, [...(groups.get(minor) ?? []), version]);
  }
  return [...groups].map(([minor, members]) => ({ minor, versions: members }));
}

/** First two numbers of a version: `1.13` of 1.13.9, `1.7` of `1.7-open`. */
export function minorOf(version: string): string {
  return /^\d+\.\d+/.exec(version)?.[0] ?? version;
}

/** The version that is meant: the chosen one, else the latest stable; null while nothing is known. */
export function chosenVersion(
  versions: readonly VersionInfo[] | null,
  chosen: string | null,
): VersionInfo | null {
  const found = versions?.find(({ version }) => version === chosen);
  return found ?? versions?.find(({ latestStable }) => latestStable) ?? null;
}
