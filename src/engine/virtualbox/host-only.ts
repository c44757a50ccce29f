import { formatIPv4, type Network, networkOf, parseIPv4 } from '../../shared/network/ipv4.ts';
import { ProblemError, refuse } from '../../shared/problem.ts';
import type { CallContext, VBoxManage } from './command.ts';
import { virtualboxProblem } from './problems.ts';
import { parseParagraphs } from './properties.ts';

/** A network between this computer and its machines, as VirtualBox has it. */
export interface HostOnlyNetwork {
  /** `vboxnet0`, on Windows `VirtualBox Host-Only Ethernet Adapter #2`; of a network, its own name. */
  readonly name: string;
  /** This computer's address in it, '' where it has none. */
  readonly address: string;
  /** Prefix length of its mask, 0..32. */
  readonly prefix: number;
  readonly up: boolean;
}

/**
 * Host-only networks in the way this system has them: adapters, or on macOS from VirtualBox 7 on
 * networks, which replaced them there (Vagrant does the same from 2.3.3 on).
 */
export interface HostOnly {
  list(context?: CallContext): Promise<HostOnlyNetwork[]>;
  /** Makes one in which this computer has the address; returns its name. `label` names it where names are free. */
  create(address: string, prefix: number, label: string, context: CallContext): Promise<string>;
  remove(name: string, context: CallContext): Promise<void>;
}

export function hostOnly(
  vbox: VBoxManage,
  { version, platform = process.platform }: { version: string; platform?: NodeJS.Platform },
): HostOnly {
  const networks = platform === 'darwin' && Number.parseInt(version, 10) >= 7;
  return networks ? hostOnlyNetworks(vbox) : hostOnlyAdapters(vbox);
}

/** Reads `VBoxManage list hostonlyifs`. */
export function parseAdapters(output: string): HostOnlyNetwork[] {
  return parseParagraphs(output).flatMap((pairs) => {
    const name = pairs.get('Name');
    const mask = pairs.get('NetworkMask') ?? '';
    if (name === undefined) return [];
    const address = pairs.get('IPAddress') ?? '';
    const up = pairs.get('Status') === 'Up';
    return [{ name, address: address === '0.0.0.0' ? '' : address, prefix: prefixOf(mask), up }];
  });
}

/**
 * Reads `VBoxManage list hostonlynets` (macOS). This computer has the lowest address, or the first one
 * of the network where the range begins with the network itself, as Vagrant reads it.
 */
export function parseNetworks(output: string): HostOnlyNetwork[] {
  return parseParagraphs(output).flatMap((pairs) => {
    const name = pairs.get('Name');
    const prefix = prefixOf(pairs.get('NetworkMask') ?? '');
    const lower = parseIPv4(pairs.get('LowerIP') ?? '');
    if (name === undefined || lower === null) return [];
    const own = lower === networkOf(lower, prefix).base ? lower + 1 : lower;
    return [{ name, address: formatIPv4(own), prefix, up: pairs.get('State') === 'Enabled' }];
  });
}

/** The network that a host-only network is, or null where it has no address. */
export function networkIn({ address, prefix }: HostOnlyNetwork): Network | null {
  const own = parseIPv4(address);
  return own === null ? null : networkOf(own, prefix);
}

function hostOnlyAdapters(vbox: VBoxManage): HostOnly {
  const list: HostOnly['list'] = async (context) =>
    parseAdapters(await vbox.ask('list host-only adapters', ['list', 'hostonlyifs'], context));
  const configure = async (name: string, address: string, prefix: number, context: CallContext) => {
    const mask = maskOf(prefix);
    const args = ['hostonlyif', 'ipconfig', name, '--ip', address, '--netmask', mask];
    await vbox.ask('give a host-only adapter its address', args, context);
  };
  const remove: HostOnly['remove'] = async (name, context) => {
    const args = ['hostonlyif', 'remove', name];
    const ended = await vbox.call('remove a host-only adapter', args, context);
    if ((await list(context)).some((each) => each.name === name)) {
      throw new ProblemError(virtualboxProblem(ended));
    }
  };
  return {
    list,
    remove,
    async create(address, prefix, _label, context) {
      const before = new Set((await list(context)).map(({ name }) => name));
      const args = ['hostonlyif', 'create'];
      const ended = await vbox.call('make a host-only adapter', args, context);
      // `Interface 'vboxnet1' was successfully created`; the list tells where that is translated.
      const said = /'([^']+)'/.exec(ended.stdout)?.[1];
      const fresh = (await list(context)).filter(({ name }) => !before.has(name));
      const made = fresh.find(({ name }) => name === said) ?? fresh[0];
      if (made === undefined) throw new ProblemError(virtualboxProblem(ended));
      try {
        await configure(made.name, address, prefix, context);
      } catch (error) {
        // An adapter without its address would be one more at each try.
        await remove(made.name, {}).catch(() => {});
        throw error;
      }
      return made.name;
    },
  };
}

function hostOnlyNetworks(vbox: VBoxManage): HostOnly {
  const list: HostOnly['list'] = async (context) =>
    parseNetworks(await vbox.ask('list host-only networks', ['list', 'hostonlynets'], context));
  return {
    list,
    async remove(name, context) {
      const args = ['hostonlynet', 'remove', '--name', name];
      const ended = await vbox.call('remove a host-only network', args, context);
      if ((await list(context)).some((each) => each.name === name)) {
        throw new ProblemError(virtualboxProblem(ended));
      }
    },
    async create(address, prefix, label, context) {
      const own = parseIPv4(address) ?? refuse('VIRTUALBOX-ADAPTER-FAILED', { detail: address });
      // A range of one address, the network's own: nothing is given out by DHCP.
      const base = formatIPv4(networkOf(own, prefix).base);
      const range = ['--netmask', maskOf(prefix), '--lower-ip', base, '--upper-ip', base];
      const args = ['hostonlynet', 'add', '--name', label, ...range];
      const ended = await vbox.call('make a host-only network', args, context);
      if (!(await list(context)).some(({ name }) => name === label)) {
        throw new ProblemError(virtualboxProblem(ended));
      }
      return label;
    },
  };
}

function prefixOf(mask: string): number {
  const bits = parseIPv4(mask);
  return bits === null ? 0 : bits.toString(2).replace(/0+$/, '').length;
}

function maskOf(prefix: number): string {
  return formatIPv4(2 ** 32 - 2 ** (32 - prefix));
}
