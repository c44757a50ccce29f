import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type AddressHost,
  claimAddress,
  macOf,
  releaseAddress,
  takenAddresses,
} from '../../../../../src/engine/providers/lxc/addresses.ts';

let folder: string;
let host: AddressHost;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'addresses-'));
  host = {
    lxcPath: join(folder, 'lxc'),
    leasesPath: join(folder, 'leases'),
    claimsFolder: join(folder, 'claims'),
  };
});
afterEach(() => rm(folder, { recursive: true }));

const owner = (machine: string, clusterId = '0a1b2c3d') => ({
  clusterId,
  containerId: `dv-demo-${machine}`,
});
const gateway = '10.0.3.1';
const nobody = new Set<string>();

test('a machine gets the same address again, another machine another one', async () => {
  const first = await claimAddress(host, owner('m1'), gateway, nobody);
  expect(first).toMatch(/^10\.0\.3\.\d+$/);
  expect(await claimAddress(host, owner('m1'), gateway, nobody)).toBe(first);
  expect(await claimAddress(host, owner('a1'), gateway, nobody)).not.toBe(first);
});

test('engines that allocate at the same moment never give one address twice', async () => {
  // One container name in many clusters: all would like the same address.
  const owners = Array.from({ length: 100 }, (_, index) => owner('m1', `cluster-${index}`));
  const addresses = await Promise.all(
    owners.map((each) => claimAddress(host, each, gateway, nobody)),
  );
  expect(new Set(addresses).size).toBe(100);
});

test('the gateway and taken addresses are never given; none left is a problem', async () => {
  const all = Array.from({ length: 254 }, (_, index) => `10.0.3.${index + 1}`);
  const free = '10.0.3.77';
  const taken = new Set(all.filter((address) => address !== free));
  expect(await claimAddress(host, owner('m1'), gateway, taken)).toBe(free);
  await expect(claimAddress(host, owner('a1'), gateway, taken)).rejects.toMatchObject({
    problem: { code: 'LXC-ADDRESSES-EXHAUSTED' },
  });
});

test('an address given back can be had again, one of another owner cannot be given back', async () => {
  const taken = new Set(
    Array.from({ length: 254 }, (_, index) => `10.0.3.${index + 1}`).slice(0, 252),
  );
  const first = await claimAddress(host, owner('m1'), gateway, taken);
  const second = await claimAddress(host, owner('a1'), gateway, taken);
  await releaseAddress(host, owner('p1'), first);
  await expect(claimAddress(host, owner('p1'), gateway, taken)).rejects.toThrow();
  await releaseAddress(host, owner('a1'), second);
  expect(await claimAddress(host, owner('p1'), gateway, taken)).toBe(second);
});

test('taken are the addresses of all containers, of leases and of other clusters', async () => {
  await mkdir(join(host.lxcPath, 'somebody'), { recursive: true });
  await writeFile(
    join(host.lxcPath, 'somebody', 'config'),
    'lxc.net.0.ipv4.address = 10.0.3.9/24\nlxc.net.1.ipv4.address=\nlxc.net.1.ipv4.address=10.1.1.2/24\n',
  );
  await writeFile(host.leasesPath, '1795342509 00:16:3e:aa:bb:cc 10.0.3.20 other *\n');
  const other = join(folder, 'other');
  await mkdir(other);
  await writeFile(join(other, 'machines.json'), JSON.stringify(settledWith('10.0.3.30')));

  const found = await takenAddresses(host, [{ folder: other }]);
  expect([...found].sort()).toEqual(['10.0.3.20', '10.0.3.30', '10.0.3.9', '10.1.1.2']);
});

test('a hardware address is unique as the address is, and locally administered', () => {
  expect(macOf('10.0.3.211')).toBe('02:dc:0a:00:03:d3');
});

function settledWith(address: string): unknown {
  return {
    version: 1,
    provider: 'lxc',
    cluster: { id: 'ffffffff', name: 'other', domain: 'other.dcos' },
    key: 'key',
    box: null,
    lxc: { bridge: 'dvffffffff', gateway },
    machines: {
      m1: {
        id: 'dv-other-m1',
        lxc: {
          management: { address, mac: macOf(address), hostEnd: 'dvffffffffm30' },
          cluster: { mac: macOf('192.168.58.90'), hostEnd: 'dvffffffffc90' },
          creating: false,
        },
      },
    },
  };
}
