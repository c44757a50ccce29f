import * as z from 'zod';
import { type Network, networkOf, parseCidr, parseIPv4 } from '../../shared/network/ipv4.ts';
import type { Run } from '../process/runner.ts';

/** A network that this computer sends somewhere, and the device it goes through. */
export interface Route {
  readonly network: Network;
  readonly device: string;
}

/** Shorter prefixes stand for "everything else", as a VPN's 0.0.0.0/1 does; any network is within them. */
const shortestPrefix = 8;

export interface RoutesOptions {
  readonly run: Run;
  readonly platform?: NodeJS.Platform;
  readonly signal?: AbortSignal | undefined;
}

/** The IPv4 routes of all tables, those for everything else left out; null where they cannot be told. */
export async function routes(options: RoutesOptions): Promise<readonly Route[] | null> {
  const { run, platform = process.platform, signal } = options;
  const [file, ...args] = commandOf(platform);
  if (file === undefined) return null;
  const purpose = 'look at the routes of this computer';
  try {
    const told = await run({ purpose, file, args, timeoutMs: 8_000, ...(signal && { signal }) });
    const all = platform === 'win32' ? parseWindows(told.stdout) : parseUnix(platform, told.stdout);
    return all.filter(({ network }) => network.prefix >= shortestPrefix && !isLoopback(network));
  } catch {
    return null;
  }
}

function commandOf(platform: NodeJS.Platform): readonly string[] {
  if (platform === 'linux') return ['ip', '-json', '-4', 'route', 'show', 'table', 'all'];
  if (platform === 'darwin') return ['netstat', '-rn', '-f', 'inet'];
  if (platform !== 'win32') return [];
  const script =
    'ConvertTo-Json -InputObject @(Get-NetRoute -AddressFamily IPv4 | Select-Object DestinationPrefix,InterfaceAlias)';
  return ['powershell.exe', '-NoProfile', '-NonInteractive', '-Command', script];
}

function parseUnix(platform: NodeJS.Platform, output: string): Route[] {
  return platform === 'linux' ? parseIpRoutes(output) : parseNetstat(output);
}

const ipRoute = z.object({
  dst: z.string(),
  dev: z.string().default(''),
  type: z.string().default('unicast'),
  protocol: z.string().default(''),
});

/** Reads `ip -json route show`: the addresses of this computer itself and broadcasts are no networks. */
export function parseIpRoutes(output: string): Route[] {
  const told = z.array(z.unknown()).parse(JSON.parse(output));
  return told.flatMap((each) => {
    const parsed = ipRoute.safeParse(each);
    if (!parsed.success || !['unicast', 'blackhole', 'unreachable'].includes(parsed.data.type)) {
      return [];
    }
    return routeOf(parsed.data.dst, parsed.data.dev);
  });
}

/** Reads `netstat -rn` of macOS: `192.168.57` and `10.8/16` are networks with their zeros left out. */
export function parseNetstat(output: string): Route[] {
  return output.split('\n').flatMap((line) => {
    const [destination = '', , flags = '', device = ''] = line.trim().split(/\s+/);
    // A destination without dots in front of columns is a headline; H is a single host.
    if (!/^\d/.test(destination) || flags.includes('H')) return [];
    const [dotted = '', length] = destination.split('/');
    const octets = dotted.split('.');
    const padded = [...octets, '0', '0', '0'].slice(0, 4).join('.');
    const prefix = length === undefined ? octets.length * 8 : Number(length);
    return routeOf(`${padded}/${prefix}`, device);
  });
}

const windowsRoute = z.object({ DestinationPrefix: z.string(), InterfaceAlias: z.string() });

function parseWindows(output: string): Route[] {
  const told = z.array(z.unknown()).parse(JSON.parse(output));
  return told.flatMap((each) => {
    const parsed = windowsRoute.safeParse(each);
    if (!parsed.success) return [];
    return routeOf(parsed.data.DestinationPrefix, parsed.data.InterfaceAlias);
  });
}

function routeOf(destination: string, device: string): Route[] {
  if (destination === 'default') return [];
  const [dotted = '', length = '32'] = destination.split('/');
  const address = parseIPv4(dotted);
  const prefix = Number(length);
  if (address === null || !Number.isInteger(prefix) || prefix < 0 || prefix > 32) return [];
  return [{ network: networkOf(address, prefix), device }];
}

const noNetworks = ['127.0.0.0/8', '169.254.0.0/16', '224.0.0.0/3'].flatMap(
  (text) => parseCidr(text) ?? [],
);

function isLoopback({ base }: Network): boolean {
  return noNetworks.some((each) => networkOf(base, each.prefix).base === each.base);
}
