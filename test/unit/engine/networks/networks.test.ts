import { describe, expect, test } from 'vitest';
import {
  chooseNetwork,
  conflictsOf,
  networksInUse,
  routes,
  type UsedNetwork,
} from '../../../../src/engine/networks/index.ts';
import type { Run } from '../../../../src/engine/process/runner.ts';
import { formatCidr, type Network, parseCidr } from '../../../../src/shared/network/ipv4.ts';

const answer =
  (stdout: string): Run =>
  async () => ({ exitCode: 0, stdout, stderr: '' });
const missing: Run = async () => {
  throw new Error('not installed');
};
const net = (text: string): Network => {
  const parsed = parseCidr(text);
  if (parsed === null) throw new Error(`${text} is no network`);
  return parsed;
};
const route = (text: string, device = 'tun0', address: string | null = null): UsedNetwork => ({
  network: net(text),
  device,
  address,
});

describe('routes', () => {
  const seen = async (platform: NodeJS.Platform, stdout: string) =>
    (await routes({ run: answer(stdout), platform }))?.map(
      ({ network, device }) => `${formatCidr(network)} ${device}`,
    );

  test('of Linux, those of VPNs in tables of their own too, without the ways to everything', async () => {
    const told = [
      { dst: 'default', gateway: '10.0.0.1', dev: 'eth0' },
      { dst: '0.0.0.0/1', dev: 'tun0' },
      { dst: '192.168.57.0/24', dev: 'wg0', table: '51820' },
      { dst: '10.1.2.3', dev: 'tun0' },
      { type: 'local', dst: '10.0.0.5', dev: 'eth0', table: 'local' },
      { type: 'broadcast', dst: '10.0.0.255', dev: 'eth0', table: 'local' },
      { type: 'blackhole', dst: '192.168.60.0/24' },
      { dst: '127.0.0.0/8', dev: 'lo' },
    ];
    expect(await seen('linux', JSON.stringify(told))).toEqual([
      '192.168.57.0/24 wg0',
      '10.1.2.3/32 tun0',
      '192.168.60.0/24 ',
    ]);
  });

  test('of macOS, whose networks lack their zeros', async () => {
    const told = `Routing tables

Internet:
Destination        Gateway            Flags               Netif Expire
default            192.168.1.1        UGScg                 en0
127                127.0.0.1          UCS                   lo0
192.168.1          link#6             UCS                   en0      !
192.168.1.7        8:0:27:1:2:3       UHLWI                 en0   1150
10.8/16            10.8.0.5           UGSc                utun3
224.0.0/4          link#6             UmCS                  en0      !
`;
    expect(await seen('darwin', told)).toEqual(['192.168.1.0/24 en0', '10.8.0.0/16 utun3']);
  });

  test('of Windows', async () => {
    const told = [
      { DestinationPrefix: '0.0.0.0/0', InterfaceAlias: 'Ethernet' },
      { DestinationPrefix: '192.168.56.0/24', InterfaceAlias: 'VirtualBox Host-Only Network' },
    ];
    expect(await seen('win32', JSON.stringify(told))).toEqual([
      '192.168.56.0/24 VirtualBox Host-Only Network',
    ]);
  });

  test('that cannot be told are not said to be none', async () => {
    expect(await routes({ run: missing, platform: 'linux' })).toBeNull();
    expect(await routes({ run: answer('garbage'), platform: 'linux' })).toBeNull();
    expect(await routes({ run: answer(''), platform: 'freebsd' })).toBeNull();
    const inUse = await networksInUse({
      run: missing,
      platform: 'linux',
      virtualbox: null,
      own: () => ({ eth0: ['10.0.0.5/24', 'fe80::1/64'] }),
    });
    expect(inUse.complete).toBe(false);
    expect(inUse.networks).toEqual([route('10.0.0.0/24', 'eth0', '10.0.0.5')]);
  });
});

describe('what is in the way of 192.168.57.0/24', () => {
  const network = net('192.168.57.0/24');
  const kinds = (used: UsedNetwork[], bridge?: string) =>
    conflictsOf(network, used, bridge).map(({ kind, device }) => `${kind} ${device}`);

  test('its own host-only network is not, whatever name the system gives it', () => {
    const own = {
      ...route('192.168.57.0/24', 'Adapter #2', '192.168.57.1'),
      hostOnly: true as const,
    };
    const named = route('192.168.57.0/24', 'Ethernet 3', '192.168.57.1');
    expect(kinds([own, named, route('192.168.57.0/24', 'Ethernet 3')])).toEqual([]);
  });

  test('its own bridge is not; another device with the same address is', () => {
    const bridge = route('192.168.57.0/24', 'dv0badcafe', '192.168.57.1');
    expect(kinds([bridge], 'dv0badcafe')).toEqual([]);
    expect(kinds([bridge], 'dv11111111')).toEqual(['clash dv0badcafe']);
    // Without running machines the system tells no address of it.
    expect(kinds([route('192.168.57.0/24', 'dv0badcafe')], 'dv0badcafe')).toEqual([]);
  });

  test('a VPN that has a part of it is, one that has it within a wider network may be', () => {
    expect(kinds([route('192.168.57.128/25')])).toEqual(['clash tun0']);
    expect(kinds([route('192.168.0.0/16')])).toEqual(['covered tun0']);
    expect(kinds([route('192.168.0.0/16'), route('192.168.57.0/24')])).toEqual(['clash tun0']);
    expect(kinds([route('192.168.0.0/16', 'eth0', '192.168.1.5')])).toEqual(['covered eth0']);
    expect(kinds([route('192.168.0.0/16', 'eth0', '192.168.57.5')])).toEqual(['clash eth0']);
    expect(kinds([route('10.0.0.0/8')])).toEqual([]);
  });
});

describe('the network of a new cluster', () => {
  const range = [net('192.168.56.0/21')];

  test.each([
    [[], [], range, '192.168.57.0/24'],
    [['192.168.57.0/24'], [], range, '192.168.56.0/24'],
    [[], ['192.168.57.0/24', '192.168.56.0/24'], range, '192.168.58.0/24'],
    // A narrower route takes the whole /24.
    [[], ['192.168.57.7/32'], range, '192.168.56.0/24'],
    // Within a wider network there is still one, where there is no other.
    [[], ['192.168.0.0/16'], range, '192.168.57.0/24'],
    [[], ['192.168.0.0/16'], null, '172.24.0.0/24'],
    // networks.conf says another range.
    [[], [], [net('10.44.0.0/16')], '10.44.0.0/24'],
    [['10.44.0.0/24'], ['10.44.1.0/24'], [net('10.44.0.0/16')], '10.44.2.0/24'],
    [[], [], [net('0.0.0.0/0')], '192.168.57.0/24'],
    [[], [], [net('8.8.8.0/24')], null],
    [[], [], [], null],
  ])('taken %j, used %j, allowed %j', (taken, used, allowed, expected) => {
    const all = used.map((text) => route(text));
    expect(chooseNetwork({ taken, used: all, allowed })).toBe(expected);
  });

  test('eight clusters have all that VirtualBox allows, and Windows has more', () => {
    const taken = [56, 57, 58, 59, 60, 61, 62, 63].map((octet) => `192.168.${octet}.0/24`);
    expect(chooseNetwork({ taken, used: [], allowed: range })).toBeNull();
    expect(chooseNetwork({ taken, used: [], allowed: null })).toBe('192.168.64.0/24');
  });
});
