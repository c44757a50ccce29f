import * as z from 'zod';
import { type Message, say } from '../messages/message.ts';
import { compareVersions, isFinal, isVersion } from './version.ts';

const version = z.string().refine((text) => isVersion(text) && isFinal(text), 'not a release');
const range = z
  .tuple([version], version)
  .refine((given) => given.length <= 2, 'a first and a last version')
  .transform(([first, last]) => ({ first, last: last ?? null }))
  .refine(({ first, last }) => last === null || sameMinor(first, last), 'of one minor version')
  .refine(({ first, last }) => last === null || compareVersions(first, last) <= 0, 'backwards');

/** The form of `resources/upgrades.yaml`. */
export const upgradesFile = z.strictObject({
  version: z.literal(1),
  paths: z
    .array(
      z
        .strictObject({ from: range, to: range })
        .refine(({ from, to }) => compareVersions(from.first, to.first) < 0, 'not upwards'),
    )
    .min(1),
});

type Range = z.infer<typeof range>;
/** From any version of the one range to any of the other. */
export interface UpgradePath {
  readonly from: Range;
  readonly to: Range;
}

export type Jump = { readonly ok: true } | { readonly ok: false; readonly why: Message };

/**
 * Whether DC/OS documents the upgrade of a running cluster from one version to another, and if not, why.
 * `known` are the versions that can be had: of those the way in several steps is made.
 */
export function jumpBetween(
  { from, to }: { readonly from: string; readonly to: string },
  paths: readonly UpgradePath[],
  known: readonly string[],
): Jump {
  const order = compareVersions(from, to);
  if (order === 0) return no('upgrade.same', { version: to });
  if (order > 0) return no('upgrade.backwards', { from, to });
  if (isDocumented(from, to, paths)) return { ok: true };
  const way = wayBetween({ from, to }, paths, known);
  if (way === null) return no('upgrade.no-way', { from, to });
  return no('upgrade.in-steps', { from, to, way: [...way, to].join(', ') });
}

/** The versions between, in their order, with as few steps as can be and each as new as can be; or null. */
export function wayBetween(
  { from, to }: { readonly from: string; readonly to: string },
  paths: readonly UpgradePath[],
  known: readonly string[],
): string[] | null {
  const newestFirst = known.filter(isFinal).sort((one, other) => compareVersions(other, one));
  const left = new Set(newestFirst.filter((each) => inside(each, { first: from, last: to }, true)));
  let ways: string[][] = [[]];
  while (ways.length > 0) {
    const longer: string[][] = [];
    for (const way of ways) {
      const at = way.at(-1) ?? from;
      if (isDocumented(at, to, paths)) return way;
      for (const next of left) {
        if (!isDocumented(at, next, paths)) continue;
        left.delete(next);
        longer.push([...way, next]);
      }
    }
    ways = longer;
  }
  return null;
}

function isDocumented(from: string, to: string, paths: readonly UpgradePath[]): boolean {
  if (!isFinal(from) || !isFinal(to) || compareVersions(from, to) >= 0) return false;
  if (sameMinor(from, to)) return true;
  return paths.some((path) => inside(from, path.from) && inside(to, path.to));
}

/** An open range ends with its minor version, unless versions of any are meant. */
function inside(text: string, { first, last }: Range, anyMinor = false): boolean {
  if (compareVersions(text, first) < 0) return false;
  if (last !== null && compareVersions(text, last) > 0) return false;
  return anyMinor || sameMinor(text, first);
}

function sameMinor(one: string, other: string): boolean {
  const minor = (text: string) => text.split('.').slice(0, 2).join('.');
  return minor(one) === minor(other);
}

function no(
  code: 'upgrade.same' | 'upgrade.no-way' | 'upgrade.backwards' | 'upgrade.in-steps',
  params: Record<string, string>,
): Jump {
  return { ok: false, why: say(code, params) };
}
