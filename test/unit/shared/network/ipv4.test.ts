import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressAt,
  broadcastOf,
  contains,
  containsNetwork,
  formatCidr,
  formatIPv4,
  networkOf,
  overlap,
  parseCidr,
  parseIPv4,
  sizeOf,
} from '../../../../src/shared/network/ipv4.ts';

const address = fc.nat(2 ** 32 - 1);
const network = fc
  .tuple(address, fc.integer({ min: 0, max: 32 }))
  .map(([within, prefix]) => networkOf(within, prefix));

describe('an IPv4 address', () => {
  it('is read and written', () => {
    expect(parseIPv4('192.168.57.90')).toBe(0xc0a8395a);
    fc.assert(
      fc.property(address, (each) => {
        expect(parseIPv4(formatIPv4(each))).toBe(each);
      }),
    );
  });

  it.each([
    ...[
      '',
      '1.2.3',
      '1.2.3.4.5',
      '256.0.0.1',
      '01.2.3.4',
      '1.2.3.-4',
      '1.2.3.4 ',
      '::1',
      '1e1.2.3.4',
    ],
  ])('is not "%s"', (text) => {
    expect(parseIPv4(text)).toBeNull();
  });
});

describe('a network', () => {
  it('is read and written', () => {
    fc.assert(
      fc.property(network, (each) => {
        expect(parseCidr(formatCidr(each))).toEqual(each);
      }),
    );
  });

  it.each(['192.168.57.1/24', '192.168.57.0', '192.168.57.0/33', '192.168.57.0/24/1', 'x/24', '/'])(
    'is not "%s"',
    (text) => {
      expect(parseCidr(text)).toBeNull();
    },
  );

  it('contains its addresses from the first to the broadcast address, and no other', () => {
    fc.assert(
      fc.property(network, (each) => {
        expect(addressAt(each, 0)).toBe(each.base);
        expect(addressAt(each, sizeOf(each) - 1)).toBe(broadcastOf(each));
        expect(contains(each, each.base) && contains(each, broadcastOf(each))).toBe(true);
        expect(contains(each, each.base - 1) || contains(each, broadcastOf(each) + 1)).toBe(false);
        expect(() => addressAt(each, sizeOf(each))).toThrow(RangeError);
      }),
    );
  });

  it('overlaps another exactly where one contains the other', () => {
    fc.assert(
      fc.property(network, network, (one, other) => {
        const nested = containsNetwork(one, other) || containsNetwork(other, one);
        expect(overlap(one, other)).toBe(nested);
        expect(overlap(other, one)).toBe(nested);
      }),
    );
  });
});
