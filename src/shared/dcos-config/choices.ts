import type { DcosConfiguration } from '../cluster/install-wishes.ts';
import type { ClusterSpec } from '../cluster/spec.ts';
import { compareMinors } from '../releases/version.ts';

/** What of a cluster the chosen values need. */
export type ChosenFor = Pick<ClusterSpec, 'machines' | 'domain' | 'configuration'>;

type ConfigValue = string | string[];

/** The forms that are a switch, with their key of config.yaml. */
export const switches = {
  login: 'oauth_enabled',
  telemetry: 'telemetry_enabled',
  checkTime: 'check_time',
  overlay: 'dcos_overlay_enable',
  dockerGc: 'enable_docker_gc',
  ipv6: 'enable_ipv6',
  faultDomain: 'fault_domain_enabled',
} as const satisfies Partial<Record<keyof DcosConfiguration, string>>;
export type SwitchName = keyof typeof switches;
export const switchNames = Object.keys(switches) as SwitchName[];

/** What each switch is where nobody chooses; the version is null where it is not known. */
export function usualSwitches(version: string | null): Readonly<Record<SwitchName, boolean>> {
  return {
    login: false,
    telemetry: false,
    checkTime: false,
    overlay: true,
    // Source: dcos/dcos gen/build_deploy/bash.py of 2.2 and of the minors before.
    dockerGc: version !== null && compareMinors(version, '2.2') >= 0,
    ipv6: false,
    faultDomain: false,
  };
}

/** The keys of config.yaml that the forms of a cluster give a value, as the installer wants it. */
export function chosenKeys({
  configuration = {},
  ...cluster
}: ChosenFor): ReadonlyMap<string, ConfigValue> {
  const chosen = new Map<string, ConfigValue>();
  for (const name of switchNames) {
    const value = configuration[name];
    // DC/OS Open works this one out by itself and refuses even to be told what it would say.
    if (value === undefined || (name === 'faultDomain' && !value)) continue;
    chosen.set(switches[name], value ? 'true' : 'false');
  }
  const { resolvers, proxy } = configuration;
  if (resolvers !== undefined && resolvers.length > 0) chosen.set('resolvers', [...resolvers]);
  if (proxy !== undefined && (proxy.http !== null || proxy.https !== null)) {
    chosen.set('use_proxy', 'true');
    if (proxy.http !== null) chosen.set('http_proxy', proxy.http);
    if (proxy.https !== null) chosen.set('https_proxy', proxy.https);
    chosen.set('no_proxy', [...new Set([...ownNames(cluster), ...proxy.except])]);
  }
  return chosen;
}

/**
 * What never goes through a proxy: the cluster's machines by address and by name. DC/OS itself adds its own
 * names, `.mesos` among them, and this machine. Source: dcos/dcos gen/calc.py `calculate_no_proxy`.
 */
function ownNames({ machines, domain }: Omit<ChosenFor, 'configuration'>): string[] {
  const aliases = machines.flatMap((machine) => machine.aliases);
  return [...machines.map(({ ip }) => ip), `.${domain}`, ...aliases];
}

/** Keys that can be given by themselves, as `up --set KEY=VALUE` takes them. */
export const settableKeys: readonly string[] = [
  ...Object.values(switches),
  'resolvers',
  'http_proxy',
  'https_proxy',
  'no_proxy',
];

/**
 * The configuration with a key of config.yaml set from its text; lists have commas. Null where the text is
 * no value of the key, undefined where the key cannot be set.
 */
export function withKey(
  configuration: DcosConfiguration,
  key: string,
  text: string,
): DcosConfiguration | null | undefined {
  const name = switchNames.find((each) => switches[each] === key);
  if (name !== undefined) {
    if (text !== 'true' && text !== 'false') return null;
    return { ...configuration, [name]: text === 'true' };
  }
  const proxy = configuration.proxy ?? { http: null, https: null, except: [] };
  switch (key) {
    case 'resolvers':
      return { ...configuration, resolvers: partsOf(text) };
    case 'http_proxy':
      return { ...configuration, proxy: { ...proxy, http: text } };
    case 'https_proxy':
      return { ...configuration, proxy: { ...proxy, https: text } };
    case 'no_proxy':
      return { ...configuration, proxy: { ...proxy, except: partsOf(text) } };
    default:
      return undefined;
  }
}

/** The parts of a list that is written with commas or spaces. */
export function partsOf(text: string): string[] {
  return text.split(/[\s,]+/).filter((part) => part !== '');
}
