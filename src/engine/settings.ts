import * as z from 'zod';
import type { Problem } from '../shared/problem.ts';
import { enginePaths, readYamlFile } from './storage/index.ts';

const settingsSchema = z.strictObject({
  version: z.literal(1),
  lxc: z.strictObject({ box: z.string().nullable() }).optional(),
});

/** Settings of the engine, with the environment's overrides applied. */
export interface Settings {
  readonly lxc: {
    /** Path of the box that lxc machines are made from; null means lxc is not offered. */
    readonly box: string | null;
  };
}

/**
 * Reads the engine's settings file of a data folder; a missing file gives the defaults. A corrupt file
 * is moved aside and told to `onNotice`. Variable: `DCOS_VAGRANT_LXC_BOX`.
 */
export async function readSettings(
  data: string,
  env: NodeJS.ProcessEnv,
  onNotice: (problem: Problem) => void,
): Promise<Settings> {
  const options = { version: 1, onNotice };
  const file = await readYamlFile(enginePaths(data).settings, settingsSchema, options);
  return { lxc: { box: env.DCOS_VAGRANT_LXC_BOX || (file?.lxc?.box ?? null) } };
}
