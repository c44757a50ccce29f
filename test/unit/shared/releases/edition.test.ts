import { expect, test } from 'vitest';
import { editionOf, wantsLicense } from '../../../../src/shared/releases/edition.ts';

test.each([
  ['ee', 'enterprise'],
  ['EE', 'enterprise'],
  ['enterprise', 'enterprise'],
  ['default', 'open'],
  ['open', 'open'],
  ['installer', 'open'],
  // No variant of DC/OS begins so.
  ['eel', 'open'],
  ['', null],
  [null, null],
])('the variant %j is %j', (variant, edition) => {
  expect(editionOf(variant)).toBe(edition);
});

test.each([
  ['1.10.11', false],
  ['1.11.0', true],
  ['1.11.0-beta1', true],
  ['2.1.0', true],
  ['1.14-dev', true],
  ['master', true],
  [null, 'perhaps'],
])('Enterprise %j wants a licence key: %j', (version, wants) => {
  expect(wantsLicense(version)).toBe(wants);
});
