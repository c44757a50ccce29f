import { parse } from 'yaml';
import * as z from 'zod';
import { type InstallMethod, installMethods } from '../../shared/cluster/install-wishes.ts';
import { type ProviderId, providerIds } from '../../shared/cluster/kinds.ts';
import { compareMinors } from '../../shared/releases/version.ts';
import { resourceText } from '../resources.ts';

const minor = z.string().regex(/^\d+\.\d+$/);

const configKey = z
  .strictObject({
    key: z.string(),
    /**
     * `always`: set whatever the template says; `default`: set unless the template has the key; `chosen`: the
     * same, where a form has a value for it.
     */
    rule: z.enum(['always', 'default', 'chosen']),
    value: z.union([z.string(), z.array(z.string())]).optional(),
    from: z
      .enum(['boot-url', 'cluster-name', 'masters', 'private-agents', 'public-agents'])
      .optional(),
    /** First and last DC/OS minor that takes the key. */
    since: minor.optional(),
    until: minor.optional(),
    providers: z.array(z.enum(providerIds)).optional(),
    methods: z.array(z.enum(installMethods)).optional(),
  })
  .refine(({ rule, value, from }) => {
    const said = [value, from].filter((each) => each !== undefined).length;
    return said === (rule === 'chosen' ? 0 : 1);
  }, 'value or from, and neither where it is chosen');

export type ConfigKey = z.infer<typeof configKey>;

const configKeys = z.strictObject({ version: z.literal(1), keys: z.array(configKey) });

/** The keys of genconf/config.yaml that this program sets (resources/install/config-keys.yaml). */
export async function readConfigKeys(): Promise<readonly ConfigKey[]> {
  return configKeys.parse(parse(await resourceText('install', 'config-keys.yaml'))).keys;
}

/** What a key may depend on. */
interface Circumstances {
  /** Version of DC/OS; without a number it is taken for the newest. */
  readonly version: string;
  readonly provider: ProviderId;
  readonly method: InstallMethod;
}

/** Those of the keys that a DC/OS version takes on a provider, installed that way. */
export function keysFor(
  keys: readonly ConfigKey[],
  { version, provider, method }: Circumstances,
): ConfigKey[] {
  return keys.filter(
    (key) =>
      (key.since === undefined || compareMinors(key.since, version) <= 0) &&
      (key.until === undefined || compareMinors(version, key.until) <= 0) &&
      (key.providers === undefined || key.providers.includes(provider)) &&
      (key.methods === undefined || key.methods.includes(method)),
  );
}
