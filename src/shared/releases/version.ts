/** A version in its parts: `1.13.0-rc2` is numbers [1, 13, 0] and pre-release [rc2]. */
interface Parts {
  readonly numbers: readonly number[];
  readonly prerelease: readonly string[];
}

/** Whether the text reads as a version: numbers with dots, perhaps a hyphen and a pre-release. */
export function isVersion(text: string): boolean {
  return partsOf(text) !== null;
}

/**
 * Orders versions as semantic versioning does (semver.org, section 11), for `sort`: below 0 where `one`
 * is the older. A missing number counts as 0, so `1.7-open` stands before `1.7.0`. What is no version
 * comes before all that are, ordered as text.
 */
export function compareVersions(one: string, other: string): number {
  const [first, second] = [partsOf(one), partsOf(other)];
  if (first === null || second === null) {
    if (first !== null) return 1;
    if (second !== null) return -1;
    return compareText(one, other);
  }
  return compareNumbers(first, second) || comparePrereleases(first.prerelease, second.prerelease);
}

/**
 * Orders versions by their minor alone: 1.13.9 and 1.13 are the same. What begins with no number, as `master`
 * does, is newer than all that do.
 */
export function compareMinors(one: string, other: string): number {
  const [first, second] = [minorRank(one), minorRank(other)];
  return first === second ? 0 : first < second ? -1 : 1;
}

function minorRank(version: string): number {
  const [, major, minor] = /^(\d+)\.(\d+)/.exec(version) ?? [];
  return major === undefined ? Infinity : Number(major) * 1_000 + Number(minor);
}

/** Whether it is a version without a pre-release. */
export function isFinal(version: string): boolean {
  return partsOf(version)?.prerelease.length === 0;
}

function partsOf(text: string): Parts | null {
  const match = /^(\d{1,9}(?:\.\d{1,9})*)(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?$/.exec(text);
  if (match === null) return null;
  const [, numbers = '', prerelease = ''] = match;
  return {
    numbers: numbers.split('.').map(Number),
    prerelease: prerelease === '' ? [] : prerelease.split('.'),
  };
}

function compareNumbers(one: Parts, other: Parts): number {
  const length = Math.max(one.numbers.length, other.numbers.length);
  for (let index = 0; index < length; index += 1) {
    const difference = (one.numbers[index] ?? 0) - (other.numbers[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

// A version with a pre-release is older than the same without.
function comparePrereleases(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return other.length - one.length;
  const length = Math.max(one.length, other.length);
  for (let index = 0; index < length; index += 1) {
    const difference = compareIdentifiers(one[index], other[index]);
    if (difference !== 0) return difference;
  }
  return 0;
}

function compareIdentifiers(one: string | undefined, other: string | undefined): number {
  if (one === undefined || other === undefined) return one === undefined ? -1 : 1;
  const [numeric, otherNumeric] = [/^\d+$/.test(one), /^\d+$/.test(other)];
  if (numeric && otherNumeric) {
    const [first, second] = [BigInt(one), BigInt(other)];
    return first < second ? -1 : first > second ? 1 : 0;
  }
  if (numeric !== otherNumeric) return numeric ? -1 : 1;
  return compareText(one, other);
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
