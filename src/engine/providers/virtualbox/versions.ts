import { parse } from 'yaml';
import * as z from 'zod';
import { resourceText } from '../../resources.ts';

const dotted = z.string().regex(/^\d+\.\d+\.\d+$/);
const series = z.string().regex(/^\d+\.\d+$/);

const versionTable = z.strictObject({
  version: z.literal(2),
  pairs: z
    .array(
      z.strictObject({
        virtualbox: series,
        vagrant: dotted,
        macos: dotted.optional(),
      }),
    )
    .min(1),
  faulty: z.array(
    z.strictObject({
      from: dotted,
      to: dotted,
      systems: z.array(z.enum(['win32', 'darwin', 'linux'])).optional(),
      trouble: z.string(),
      advice: z.string(),
    }),
  ),
  kvm: z.strictObject({ kernel: series, takesIt: dotted, sharesIt: dotted }),
  hyperv: z.strictObject({ from: dotted, to: dotted, advice: z.string() }),
});

export type VersionTable = z.infer<typeof versionTable>;

/** Reads resources/version-pairs.yaml; throws where the app itself is broken. */
export async function readVersionTable(): Promise<VersionTable> {
  return versionTable.parse(parse(await resourceText('version-pairs.yaml')));
}

/** What is wrong with a VirtualBox and a Vagrant together. */
export type Mismatch =
  | { readonly kind: 'virtualbox-too-old'; readonly needed: string }
  | { readonly kind: 'vagrant-too-old'; readonly needed: string }
  | { readonly kind: 'virtualbox-newer'; readonly newest: string };

/** Judges a pair of versions by the table; null where they go together. */
export function mismatch(
  { pairs }: VersionTable,
  virtualbox: string,
  vagrant: string,
  platform: NodeJS.Platform = process.platform,
): Mismatch | null {
  const oldest = pairs[0]?.virtualbox ?? virtualbox;
  const newest = pairs.at(-1)?.virtualbox ?? virtualbox;
  const series = seriesOf(virtualbox);
  if (compare(series, oldest) < 0) return { kind: 'virtualbox-too-old', needed: oldest };
  if (compare(series, newest) > 0) return { kind: 'virtualbox-newer', newest };
  const pair = pairs.findLast((each) => compare(each.virtualbox, series) <= 0);
  const needed = (platform === 'darwin' ? pair?.macos : undefined) ?? pair?.vagrant;
  if (needed === undefined || compare(vagrant, needed) >= 0) return null;
  return { kind: 'vagrant-too-old', needed };
}

/** The trouble that a Vagrant version is known for on this system, or null. */
export function troubleOf(
  { faulty }: VersionTable,
  vagrant: string,
  platform: NodeJS.Platform = process.platform,
): { readonly trouble: string; readonly advice: string } | null {
  const found = faulty.find(
    ({ from, to, systems }) =>
      compare(from, vagrant) <= 0 &&
      compare(vagrant, to) <= 0 &&
      (systems === undefined || systems.some((system) => system === platform)),
  );
  return found === undefined ? null : { trouble: found.trouble, advice: found.advice };
}

function seriesOf(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}

/** Below, at or above zero as the first version is older, the same or newer; `2.4.9.dev` is 2.4.9. */
export function compare(one: string, other: string): number {
  const [first, second] = [numbersOf(one), numbersOf(other)];
  for (let at = 0; at < 3; at += 1) {
    const difference = (first[at] ?? 0) - (second[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function numbersOf(version: string): number[] {
  return version.split(/[.\-+_]/).map((part) => Number.parseInt(part, 10) || 0);
}
