import * as z from 'zod';
import { compareMinors } from '../releases/version.ts';
import { valueRules } from './values.ts';

const minor = z.string().regex(/^\d+\.\d+$/);

const knownKey = z
  .strictObject({
    key: z.string().regex(/^[a-z0-9_]+$/),
    rule: z.enum(valueRules),
    /** First and last DC/OS minor that has the key. */
    since: minor.optional(),
    until: minor.optional(),
    default: z.string().optional(),
    edition: z.literal('enterprise').optional(),
    values: z.array(z.string()).min(1).optional(),
    min: z.int().optional(),
    max: z.int().optional(),
    /** The one value that a cluster of this program can have. */
    here: z.string().optional(),
    /** The one value that DC/OS Open has. */
    open: z.string().optional(),
  })
  .refine(({ rule, values }) => (rule === 'one-of') === (values !== undefined), 'one-of or values');
export type KnownKey = Readonly<z.infer<typeof knownKey>>;

/** The form of `resources/install/known-keys.yaml`. */
export const knownKeysFile = z.strictObject({
  version: z.literal(1),
  keys: z.array(knownKey).refine(unique, 'each key once'),
  /** Keys that DC/OS works out and refuses to be told. */
  calculated: z.array(z.string()),
});
export type KnownKeys = Readonly<Omit<z.infer<typeof knownKeysFile>, 'version'>>;

/** Whether DC/OS of that version has the key, or which bound it misses; null: the version is not known. */
export function fitOf(
  { since, until }: Pick<KnownKey, 'since' | 'until'>,
  version: string | null,
): 'fits' | 'new' | 'gone' {
  if (version === null) return 'fits';
  if (since !== undefined && compareMinors(version, since) < 0) return 'new';
  return until !== undefined && compareMinors(version, until) > 0 ? 'gone' : 'fits';
}

/** The known key that somebody who typed this may have meant: one letter off, or two in a long one. */
export function similarKey(typed: string, keys: readonly KnownKey[]): string | null {
  const most = typed.length > 8 ? 2 : 1;
  const near = keys
    .map(({ key }) => ({ key, far: distance(typed.toLowerCase(), key) }))
    .filter(({ far }) => far <= most)
    .sort((one, other) => one.far - other.far);
  return near[0]?.key ?? null;
}

/** How many letters have to be put in, taken out or changed. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [line, letter] of [...one].entries()) {
    const next = [line + 1];
    for (const [column, wanted] of [...other].entries()) {
      const changed = (row[column] ?? 0) + (letter === wanted ? 0 : 1);
      next.push(Math.min(changed, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

function unique(keys: readonly { readonly key: string }[]): boolean {
  return new Set(keys.map(({ key }) => key)).size === keys.length;
}
