import type { DownloadView } from '../../../shared/snapshot.ts';
import type { Facts } from '../draft/facts.ts';

/** A file of a version that is wanted. */
export type Wanted = Pick<DownloadView, 'kind' | 'version'>;

/** What has to be downloaded for the choice, as far as the page can tell; the engine has the last word. */
export function neededDownloads({ draft, source, version, machines }: Facts): Wanted[] {
  if (draft.provider === null || draft.provider === 'simulated') return [];
  if (source !== 'catalogue' || version === null) return [];
  const installer: Wanted[] =
    version.local || !version.offered ? [] : [{ kind: 'installer', version: version.version }];
  const ownBox =
    machines === null || machines.some(({ box }) => box.name !== null || box.url !== null);
  const box: Wanted[] =
    draft.provider === 'virtualbox' && !ownBox ? [{ kind: 'box', version: version.version }] : [];
  return [...installer, ...box];
}

/** Those that begin by themselves: never begun before, so that a cancelled one stays cancelled. */
export function toBegin(needed: readonly Wanted[], known: readonly DownloadView[]): Wanted[] {
  return needed.filter(
    ({ kind, version }) => !known.some((each) => each.kind === kind && each.version === version),
  );
}
