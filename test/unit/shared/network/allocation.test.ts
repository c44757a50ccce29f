import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allocateDomain,
  allocateNetwork,
  isClusterNetwork,
  networksOverlap,
  vboxAllows,
} from '../../../../src/shared/network/allocation.ts';

describe('the network of a new cluster', () => {
  it('is 192.168.57.0/24 for the first, then the others of 192.168.56.0/21', () => {
    const taken: string[] = [];
    for (let next = allocateNetwork(taken); next !== null; next = allocateNetwork(taken)) {
      taken.push(next);
    }
    const thirdOctets = taken.map((network) => Number(network.split('.')[2]));
    expect(thirdOctets).toEqual([57, 56, 58, 59, 60, 61, 62, 63]);
  });

  it('is a /24 that VirtualBox allows and nobody has', () => {
    const network = fc
      .tuple(fc.integer({ min: 50, max: 66 }), fc.constantFrom(24, 25))
      .map(([octet, prefix]) => `192.168.${octet}.0/${prefix}`);
    fc.assert(
      fc.property(fc.array(fc.oneof(network, fc.string())), (taken) => {
        const free = allocateNetwork(taken);
        if (free === null) return;
        expect(isClusterNetwork(free) && vboxAllows(free)).toBe(true);
        expect(taken.some((other) => networksOverlap(free, other))).toBe(false);
      }),
    );
  });
});

describe('the domain of a new cluster', () => {
  it('is dcos while that is free', () => {
    expect(allocateDomain('demo', [])).toBe('dcos');
    expect(allocateDomain('demo', ['other.dcos'])).toBe('dcos');
    expect(allocateDomain('demo', ['dcos'])).toBe('demo.dcos');
  });
});

describe('VirtualBox', () => {
  it.each([
    ['192.168.56.0/24', true],
    ['192.168.63.0/24', true],
    ['192.168.56.0/21', true],
    ['192.168.55.0/24', false],
    ['192.168.64.0/24', false],
    ['192.168.65.0/24', false],
    ['192.168.56.0/20', false],
    ['nothing', false],
  ])('with the network %s: allowed is %s', (network, allowed) => {
    expect(vboxAllows(network)).toBe(allowed);
  });
});
