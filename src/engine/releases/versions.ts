import { stat } from 'node:fs/promises';
import { latestStableOf, type VersionInfo } from '../../shared/releases/catalogue.ts';
import { compareVersions } from '../../shared/releases/version.ts';
import { readCatalogue } from './catalogue.ts';
import { installerTarget } from './items.ts';
import { installersIn } from './local-installers.ts';
import type { ReleaseSettings } from './settings.ts';

export interface VersionsContext {
  readonly data: string;
  readonly settings: Pick<ReleaseSettings, 'installers' | 'downloads'>;
}

/** All releases of the catalogue and those that only the user has, newest version first. */
export async function listVersions({ data, settings }: VersionsContext): Promise<VersionInfo[]> {
  const userFolder = settings.installers;
  const { releases, tags, endOfLife } = await readCatalogue();
  const own = userFolder === null ? [] : await installersIn(userFolder);
  const latest = latestStableOf(releases).version;
  const ownPath = (version: string) => own.find((each) => each.version === version)?.path ?? null;

  const listed = releases.map(async (release): Promise<VersionInfo> => {
    const { version, channel, released, sha256, url, note } = release;
    const target = installerTarget(data, settings, version);
    const downloaded = (await stat(target).catch(() => null))?.isFile() ? target : null;
    const path = ownPath(version) ?? downloaded;
    return {
      version,
      channel,
      released,
      verified: sha256 !== null,
      sha256,
      local: path !== null,
      path,
      endOfLife,
      latestStable: version === latest,
      offered: url !== null,
      note: note ?? null,
    };
  });
  const unpublished = tags
    .map(({ version }) => ({ version, path: ownPath(version) }))
    .filter(({ path }) => path !== null)
    .map(
      ({ version, path }): VersionInfo => ({
        version,
        channel: null,
        released: null,
        verified: false,
        sha256: null,
        local: true,
        path,
        endOfLife,
        latestStable: false,
        offered: false,
        note: null,
      }),
    );
  const all = [...(await Promise.all(listed)), ...unpublished];
  return all.sort((one, other) => compareVersions(other.version, one.version));
}
