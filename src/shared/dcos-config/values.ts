import { type Message, type MessageCode, type Params, say } from '../messages/message.ts';
import { parseCidr, parseIPv4 } from '../network/ipv4.ts';

/** What a value of config.yaml is checked by; see `resources/install/known-keys.yaml`. */
export const valueRules = [
  'text',
  'boolean',
  'integer',
  'one-of',
  'duration',
  'list',
  'map',
  'ipv4-list',
  'masters',
  'resolvers',
  'search',
  'cidr',
  'overlay',
  'base-url',
  'proxy-url',
  'zk-hosts',
  'zk-path',
] as const;

/** A rule, and what it needs to know of its key. */
export interface ValueCheck {
  readonly key: string;
  readonly rule: (typeof valueRules)[number];
  readonly values?: readonly string[] | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** How many masters a cluster can have. Source: dcos/dcos gen/calc.py `validate_num_masters`. */
const masterCounts = [1, 3, 5, 7, 9];

/** DNS servers that a resolv.conf takes. Source: mesosphere/dcos-docs-site, configuration reference. */
const mostResolvers = 3;

/** Addresses of DC/OS's own forwarder, which would ask itself. Source: dcos/dcos gen/calc.py. */
const spartan = ['198.51.100.1', '198.51.100.2', '198.51.100.3'];

/**
 * Why DC/OS would refuse the value of a key, all of it; empty where it takes it. `value` is what YAML reads;
 * a list or map may also be its JSON. The texts have the param `where`, which the caller gives.
 */
export function wrongValue(check: ValueCheck, value: unknown, where: string): Message[] {
  const { key } = check;
  const wrong = (code: MessageCode, params: Params = {}) => say(code, { where, key, ...params });
  if (value === null || value === undefined) return [wrong('CONFIG-VALUE-EMPTY')];
  switch (check.rule) {
    case 'text':
      return isScalar(value) ? [] : [wrong('CONFIG-VALUE-TEXT')];
    case 'boolean':
      return isBoolean(value) ? [] : [wrong('CONFIG-VALUE-BOOLEAN', { value: shown(value) })];
    case 'integer':
      return integer(check, value) ? [] : [wrong('CONFIG-VALUE-INTEGER', rangeOf(check, value))];
    case 'one-of': {
      const values = check.values ?? [];
      if (values.includes(String(value))) return [];
      return [wrong('CONFIG-VALUE-ONE-OF', { value: shown(value), values: values.join(', ') })];
    }
    case 'duration':
      return duration.test(String(value))
        ? []
        : [wrong('CONFIG-VALUE-DURATION', { value: shown(value) })];
    case 'list':
      return value === '' || listOf(value) !== null ? [] : [wrong('CONFIG-VALUE-LIST')];
    case 'map':
      return value === '' || mapOf(value) !== null ? [] : [wrong('CONFIG-VALUE-MAP')];
    case 'ipv4-list':
    case 'masters':
      return addresses(check, value, wrong);
    case 'resolvers':
      return resolvers(value, wrong);
    case 'search':
      return search(String(value)) ? [] : [wrong('CONFIG-VALUE-SEARCH')];
    case 'cidr':
      return parseCidr(String(value)) === null
        ? [wrong('CONFIG-VALUE-CIDR', { value: shown(value) })]
        : [];
    case 'overlay':
      return overlay(value, wrong);
    case 'base-url':
      return baseUrl(String(value), wrong);
    case 'proxy-url':
      return isProxy(String(value)) ? [] : [wrong('CONFIG-VALUE-PROXY')];
    case 'zk-hosts':
      return String(value).startsWith('zk://') ? [wrong('CONFIG-VALUE-ZK-HOSTS')] : [];
    case 'zk-path':
      return String(value).startsWith('/') ? [] : [wrong('CONFIG-VALUE-ZK-PATH')];
  }
}

type Wrong = (code: MessageCode, params?: Params) => Message;

// As Mesos and Docker write them. Source: dcos/dcos gen/calc.py `validate_mesos_recovery_timeout`.
const duration = /^\d+(\.\d+)?(ns|us|ms|secs?|mins?|hrs?|days?|weeks?|s|m|h)$/;

/** The installer is Python: unquoted `yes` and `on` are its YAML's booleans. */
function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean' || value === 'true' || value === 'false';
}

function integer({ min, max }: ValueCheck, value: unknown): boolean {
  const text = String(value);
  if (text === '' || !/^\d{1,15}$/.test(text)) return false;
  return Number(text) >= (min ?? 0) && Number(text) <= (max ?? Infinity);
}

function rangeOf({ min, max }: ValueCheck, value: unknown): Params {
  const range = max === undefined ? `>= ${min ?? 0}` : `${min ?? 0}-${max}`;
  return { value: shown(value), range };
}

function addresses({ rule }: ValueCheck, value: unknown, wrong: Wrong): Message[] {
  const list = listOf(value);
  if (list === null) return [wrong('CONFIG-VALUE-LIST')];
  const bad = list.filter((each) => parseIPv4(each) === null);
  const twice = list.filter((each, index) => list.indexOf(each) !== index);
  const count = list.length;
  return [
    ...(bad.length === 0 ? [] : [wrong('CONFIG-VALUE-IPV4', { values: bad.join(', ') })]),
    ...(twice.length === 0 ? [] : [wrong('CONFIG-VALUE-TWICE', { values: twice.join(', ') })]),
    ...(rule !== 'masters' || masterCounts.includes(count)
      ? []
      : [wrong('CONFIG-VALUE-MASTERS', { count })]),
  ];
}

function resolvers(value: unknown, wrong: Wrong): Message[] {
  const list = listOf(value);
  if (list === null) return [wrong('CONFIG-VALUE-LIST')];
  const bad = list.filter((each) => !isResolver(each));
  const own = list.filter((each) => spartan.includes(each.split(':')[0] ?? ''));
  return [
    ...(bad.length === 0 ? [] : [wrong('CONFIG-VALUE-RESOLVERS', { values: bad.join(', ') })]),
    ...(own.length === 0 ? [] : [wrong('CONFIG-VALUE-SPARTAN', { values: own.join(', ') })]),
    ...(list.length === 0 ? [wrong('CONFIG-VALUE-EMPTY')] : []),
    ...(list.length <= mostResolvers
      ? []
      : [wrong('CONFIG-VALUE-RESOLVERS-MANY', { most: mostResolvers })]),
  ];
}

/** An IPv4 address, perhaps with a port. */
export function isResolver(text: string): boolean {
  const [, address = '', port] = /^([^:]*)(?::(\d{1,5}))?$/.exec(text) ?? [];
  if (parseIPv4(address) === null) return false;
  return port === undefined || (Number(port) >= 1 && Number(port) <= 65_535);
}

// Source: dcos/dcos gen/calc.py `validate_dns_search`.
function search(text: string): boolean {
  if (text.includes('\n') || text.includes(',') || text.length >= 256) return false;
  return text.split(/\s+/).filter((domain) => domain !== '').length <= 6;
}

/** Names of overlays become names of interfaces. Source: dcos/dcos gen/calc.py `validate_dcos_overlay_network`. */
const longestOverlayName = 13;

function overlay(value: unknown, wrong: Wrong): Message[] {
  const map = mapOf(value);
  if (map === null) return [wrong('CONFIG-VALUE-MAP')];
  const list = Array.isArray(map.overlays) ? (map.overlays as unknown[]) : [];
  const names = list.map((each) => String((each as Record<string, unknown> | null)?.name ?? ''));
  const long = names.filter((name) => name.length > longestOverlayName);
  if (long.length === 0) return [];
  return [wrong('CONFIG-VALUE-OVERLAY', { values: long.join(', '), most: longestOverlayName })];
}

function baseUrl(text: string, wrong: Wrong): Message[] {
  if (text.endsWith('/')) return [wrong('CONFIG-VALUE-SLASH', { value: text })];
  return /^(https?|file):\/\/./.test(text) ? [] : [wrong('CONFIG-VALUE-URL', { value: text })];
}

/** As curl takes them: http or https, a host, perhaps a port; without what only other programs send. */
export function isProxy(text: string): boolean {
  if (/[\s#?]/.test(text)) return false;
  try {
    const { protocol, hostname } = new URL(text);
    return (protocol === 'http:' || protocol === 'https:') && hostname !== '';
  } catch {
    return false;
  }
}

/** The texts of a list, or of a list in JSON; null where it is neither. */
export function listOf(value: unknown): string[] | null {
  const list = typeof value === 'string' ? jsonOrNull(value) : value;
  if (!Array.isArray(list) || !list.every(isScalar)) return null;
  return list.map(String);
}

function mapOf(value: unknown): Record<string, unknown> | null {
  const map = typeof value === 'string' ? jsonOrNull(value) : value;
  if (typeof map !== 'object' || map === null || Array.isArray(map)) return null;
  return map as Record<string, unknown>;
}

function isScalar(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A value as a text of a sentence: short, on one line. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
