import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  allowedNetworks,
  isAllowed,
  listed,
  parseNetworksConf,
} from '../../../../src/engine/virtualbox/networks-conf.ts';
import { type Network, parseCidr } from '../../../../src/shared/network/ipv4.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'networks-conf-'));
});
afterEach(() => rm(folder, { recursive: true }));

const network = (text: string): Network => {
  const parsed = parseCidr(text);
  if (parsed === null) throw new Error(text);
  return parsed;
};

test('lines with a star, several networks on one, comments, IPv6', () => {
  const text =
    '# all of ours\n* 10.0.0.0/8 192.168.0.0/16   # both\n* 2001::/64\n192.168.1.0/24\n*\n* 300.0.0.0/8\n* 172.16.0.1/12\n';
  expect(listed(parseNetworksConf(text))).toBe('10.0.0.0/8, 192.168.0.0/16, 172.16.0.0/12');
});

test.each<[string, NodeJS.Platform, string | null]>([
  ['7.2.22', 'linux', '192.168.56.0/21'],
  ['6.1.28', 'darwin', '192.168.56.0/21'],
  ['6.1.26', 'linux', null],
  ['5.2.44', 'linux', null],
  ['7.2.22', 'win32', null],
])('VirtualBox %s on %s allows %s', async (version, platform, expected) => {
  const allowed = await allowedNetworks(version, { platform, path: join(folder, 'none') });
  expect(allowed === null ? null : listed(allowed)).toBe(expected);
  expect(isAllowed(allowed, network('192.168.57.0/24'))).toBe(true);
  expect(isAllowed(allowed, network('192.168.65.0/24'))).toBe(expected === null);
});

test('an empty file forbids all', async () => {
  const path = join(folder, 'networks.conf');
  await writeFile(path, '');
  const allowed = await allowedNetworks('7.2.22', { platform: 'linux', path });
  expect(isAllowed(allowed, network('192.168.57.0/24'))).toBe(false);
  expect(listed(allowed ?? [])).toBe('none');
});
