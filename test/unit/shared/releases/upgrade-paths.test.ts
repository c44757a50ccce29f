import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readCatalogue } from '../../../../src/engine/releases/catalogue.ts';
import { readUpgradePaths } from '../../../../src/engine/releases/upgrades.ts';
import { renderRemedy } from '../../../../src/shared/messages/message.ts';
import {
  jumpBetween,
  upgradesFile,
  wayBetween,
} from '../../../../src/shared/releases/upgrade-paths.ts';
import { compareVersions, isFinal } from '../../../../src/shared/releases/version.ts';

const paths = await readUpgradePaths();
const { releases } = await readCatalogue();
const known = releases.filter(({ url }) => url !== null).map(({ version }) => version);
const jump = (from: string, to: string) => jumpBetween({ from, to }, paths, known);
const whyNot = (from: string, to: string) => {
  const answer = jump(from, to);
  return answer.ok ? null : answer.why.code;
};

describe('an upgrade in place', () => {
  it.each([
    ['1.13.8', '1.13.9', 'a later patch level'],
    ['2.0.0', '2.0.6', 'several patch levels at once'],
    ['1.13.9', '2.0.4', 'the release notes of 1.13.9'],
    ['1.13.9', '2.0.6', 'a later patch level than the documents list'],
    ['1.13.9', '2.1.0', 'over a minor version'],
    ['1.13.5', '2.0.0', 'the table of 2.0'],
    ['1.11.12', '1.13.3', 'the table of 1.13'],
    ['2.0.0', '2.2.1', 'the table of 2.2'],
    ['1.10.9', '1.12.3', 'the table of 1.12'],
  ])('goes from %s to %s: %s', (from, to) => {
    expect(jump(from, to)).toEqual({ ok: true });
  });

  it.each([
    ['1.13.9', '2.0.3', 'upgrade.no-way'],
    ['2.0.3', '2.1.1', 'upgrade.in-steps'],
    ['1.12.0', '1.13.0', 'upgrade.in-steps'],
    ['1.13.9', '2.2.1', 'upgrade.in-steps'],
    ['2.1.0', '2.0.6', 'upgrade.backwards'],
    ['2.1.0', '2.1.0', 'upgrade.same'],
    ['2.1.0-beta1', '2.1.0', 'upgrade.no-way'],
    ['2.0.6', '2.1.0-beta1', 'upgrade.no-way'],
  ] as const)('does not go from %s to %s: %s', (from, to, why) => {
    expect(whyNot(from, to)).toBe(why);
  });

  it('names the way where there is one in several steps, over versions that can be had', () => {
    const answer = jump('1.13.9', '2.2.1');
    expect(answer.ok ? '' : renderRemedy(answer.why)).toBe(
      'Upgrade to one after another: 2.1.3, 2.2.1.',
    );
    expect(wayBetween({ from: '1.13.9', to: '2.2.1' }, paths, ['2.0.5'])).toEqual(['2.0.5']);
    expect(wayBetween({ from: '1.13.9', to: '2.2.1' }, paths, [])).toBeNull();
  });

  it('goes every step of every way that is named', () => {
    const finals = known.filter(isFinal);
    fc.assert(
      fc.property(fc.constantFrom(...finals), fc.constantFrom(...finals), (from, to) => {
        const way = wayBetween({ from, to }, paths, known);
        if (way === null) return;
        const stops = [from, ...way, to];
        for (const [index, stop] of stops.slice(1).entries()) {
          expect(jump(stops[index] ?? '', stop)).toEqual({ ok: true });
          expect(compareVersions(stops[index] ?? '', stop)).toBeLessThan(0);
        }
      }),
    );
  });
});

describe('the file of documented upgrades', () => {
  it('names releases that there are', () => {
    const named = paths.flatMap(({ from, to }) => [from.first, from.last, to.first, to.last]);
    const all = releases.map(({ version }) => version);
    expect(named.filter((version) => version !== null && !all.includes(version))).toEqual([]);
  });

  it.each([
    ['a range over two minor versions', '{ from: [1.12.0, 1.13.0], to: [2.0.0] }'],
    ['a range backwards', '{ from: [1.12.2, 1.12.1], to: [2.0.0] }'],
    ['a way back', '{ from: [2.0.0], to: [1.13.0] }'],
    ['what is no release', '{ from: [2.0.0-rc1], to: [2.1.0] }'],
  ])('has no %s', (_, path) => {
    expect(() => upgradesFile.parse(parse(`version: 1\npaths: [${path}]`))).toThrow();
  });
});
