import type { Problem } from '../../shared/problem.ts';
import { type ReleaseSettings, releaseSettings } from '../releases/settings.ts';
import { readSettingsFile, type SettingsFile } from './file.ts';

/** Settings of the engine, with the environment's overrides applied. */
export interface Settings {
  /** Where DC/OS versions come from. */
  readonly releases: ReleaseSettings;
  readonly doctor: {
    /** Ids of checks that the user does not want to be told of. */
    readonly muted: readonly string[];
  };
  readonly lxc: {
    /** Path of the box that lxc machines are made from; null means lxc is not offered. */
    readonly box: string | null;
  };
  readonly virtualbox: {
    /** VBoxManage or its folder; null looks for it. */
    readonly program: string | null;
    /** How many machines are made at once, 1..16; null follows this computer. */
    readonly parallel: number | null;
    /** The box of machines that name none; null leaves it to the DC/OS version. */
    readonly box: {
      readonly name: string | null;
      readonly url: string | null;
      readonly version: string | null;
    } | null;
  };
}

/**
 * Reads the engine's settings file of a data folder; a missing file gives the defaults. A corrupt file
 * is moved aside and told to `onNotice`. Variables: `DCOS_VAGRANT_LXC_BOX`, `DCOS_VAGRANT_VBOXMANAGE`, and
 * dcos-vagrant's `DCOS_BOX`, `DCOS_BOX_URL`, `DCOS_BOX_VERSION`; those of releases: `releaseSettings`.
 */
export async function readSettings(
  data: string,
  env: NodeJS.ProcessEnv,
  onNotice: (problem: Problem) => void,
): Promise<Settings> {
  const file = await readSettingsFile(data, onNotice);
  return {
    releases: releaseSettings(file?.releases, env),
    doctor: { muted: file?.doctor?.muted ?? [] },
    lxc: { box: env.DCOS_VAGRANT_LXC_BOX || (file?.lxc?.box ?? null) },
    virtualbox: {
      program: env.DCOS_VAGRANT_VBOXMANAGE || (file?.virtualbox?.program ?? null),
      parallel: file?.virtualbox?.parallel ?? null,
      box: virtualboxBox(file, env),
    },
  };
}

function virtualboxBox(
  file: SettingsFile | null,
  env: NodeJS.ProcessEnv,
): Settings['virtualbox']['box'] {
  const named = file?.virtualbox?.box ?? null;
  const box = {
    name: env.DCOS_BOX || (named?.name ?? null),
    url: env.DCOS_BOX_URL || (named?.url ?? null),
    version: env.DCOS_BOX_VERSION || (named?.version ?? null),
  };
  return Object.values(box).every((value) => value === null) ? null : box;
}
