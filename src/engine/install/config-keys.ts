import { parse } from 'yaml';
import * as z from 'zod';
import { type ProviderId, providerIds } from '../../shared/cluster/spec.ts';
import { resourceText } from '../resources.ts';

const minor = z.string().regex(/^\d+\.\d+$/);

const configKey = z
  .strictObject({
    key: z.string(),
    /** `always`: set whatever the template says; `default`: set unless the template has the key. */
    rule: z.enum(['always', 'default']),
    value: z.union([z.string(), z.array(z.string())]).optional(),
    from: z
      .enum(['boot-url', 'cluster-name', 'masters', 'private-agents', 'public-agents'])
      .optional(),
    /** First and last DC/OS minor that takes the key. */
    since: minor.optional(),
    until: minor.optional(),
    providers: z.array(z.enum(providerIds)).optional(),
  })
  .refine((key) => (key.value === undefined) !== (key.from === undefined), 'value or from');

export type ConfigKey = z.infer<typeof configKey>;

const configKeys = z.strictObject({ version: z.literal(1), keys: z.array(configKey) });

/** The keys of genconf/config.yaml that this program sets (resources/install/config-keys.yaml). */
export async function readConfigKeys(): Promise<readonly ConfigKey[]> {
  return configKeys.parse(parse(await resourceText('install', 'config-keys.yaml'))).keys;
}

/** Those of the keys that a DC/OS version takes on a provider. */
export function keysFor(
  keys: readonly ConfigKey[],
  version: string,
  provider: ProviderId,
): ConfigKey[] {
  const own = rank(version);
  return keys.filter(
    (key) =>
      (key.since === undefined || rank(key.since) <= own) &&
      (key.until === undefined || own <= rank(key.until)) &&
      (key.providers === undefined || key.providers.includes(provider)),
  );
}

/** Orders minors; a version without a number is taken for the newest. */
function rank(version: string): number {
  const [, major, minorPart] = /^(\d+)\.(\d+)/.exec(version) ?? [];
  return major === undefined ? Infinity : Number(major) * 1_000 + Number(minorPart);
}
