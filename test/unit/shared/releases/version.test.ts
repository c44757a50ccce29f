import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVersions, isFinal, isVersion } from '../../../../src/shared/releases/version.ts';

const identifier = fc.oneof(
  fc.nat(99).map(String),
  fc.constantFrom('alpha', 'beta', 'beta1', 'rc1', 'rc2', 'open'),
);
const version = fc
  .tuple(
    fc.array(fc.nat(30), { minLength: 1, maxLength: 4 }),
    fc.array(identifier, { maxLength: 3 }),
  )
  .map(([numbers, rest]) => numbers.join('.') + (rest.length > 0 ? `-${rest.join('.')}` : ''));
const text = fc.oneof(version, fc.string());

describe('the order of versions', () => {
  it('is that of semantic versioning', () => {
    const ordered = [
      'not a version',
      '1.7-open',
      '1.7.0',
      '1.9.0-rc1',
      '1.9.0-rc2',
      '1.9.0',
      '1.9.10',
      '1.10.0',
      '1.14.0-alpha',
      '2.0.0-1',
      '2.0.0-2',
      '2.0.0-11',
      '2.0.0-alpha',
      '2.0.0-alpha.1',
      '2.0.0',
    ];
    expect(ordered.toReversed().sort(compareVersions)).toEqual(ordered);
  });

  it('is total: it turns round with its arguments', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(Math.sign(compareVersions(one, other))).toBe(
          -Math.sign(compareVersions(other, one)) + 0,
        );
      }),
    );
  });

  it('is transitive', () => {
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        const [low, middle, high] = [a, b, c].sort(compareVersions) as [string, string, string];
        expect(compareVersions(low, middle)).toBeLessThanOrEqual(0);
        expect(compareVersions(middle, high)).toBeLessThanOrEqual(0);
        expect(compareVersions(low, high)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('puts a version after its own pre-releases and before the next patch', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), fc.nat(30), identifier, (major, minor, patch, pre) => {
        const final = `${major}.${minor}.${patch}`;
        expect(compareVersions(`${final}-${pre}`, final)).toBeLessThan(0);
        expect(compareVersions(final, `${major}.${minor}.${patch + 1}-${pre}`)).toBeLessThan(0);
      }),
    );
  });
});

describe('what is a version', () => {
  it.each(['2.2.1', '1.7-open', '1.9.0-rc4', '10'])('%s is one', (each) => {
    expect(isVersion(each)).toBe(true);
  });
  it.each(['', 'latest', '1.', '1.2-', 'v1.2', '../1.2', '1.2\n'])('"%s" is none', (each) => {
    expect(isVersion(each)).toBe(false);
  });
  it('is final without a pre-release', () => {
    expect([isFinal('2.2.1'), isFinal('2.2.0-rc1'), isFinal('x')]).toEqual([true, false, false]);
  });
});
