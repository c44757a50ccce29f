import type { UpgradeChoice } from '../../../shared/cluster/other-version.ts';
import type { NamedRelease } from '../../../shared/cluster/release.ts';
import { compareVersions } from '../../../shared/releases/version.ts';

/** What was chosen so far. */
export interface ReleaseDraft {
  readonly source: NamedRelease['kind'];
  readonly version: string | null;
  readonly path: string;
}

export const noRelease: ReleaseDraft = { source: 'catalogue', version: null, path: '' };

/** The release that is meant; null as long as nothing is. */
export function releaseIn({ source, version, path }: ReleaseDraft): NamedRelease | null {
  if (source === 'installer') return path === '' ? null : { kind: 'installer', path };
  return version === null ? null : { kind: 'catalogue', version };
}

/** The versions that can be had; for an upgrade those that are newer than what is installed. */
export function choicesFor(
  choices: readonly UpgradeChoice[],
  newerThan: string | null,
): readonly UpgradeChoice[] {
  return choices.filter(
    ({ version, local, offered }) =>
      (local || offered) && (newerThan === null || compareVersions(version, newerThan) > 0),
  );
}
