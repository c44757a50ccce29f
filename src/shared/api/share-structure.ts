/**
 * `after` with every part that says the same as in `before` taken from there: equal values keep their
 * identity, so that `===` tells what changed. Plain data only, as it comes out of JSON; a property
 * that is undefined counts as absent. Items of arrays are compared by their place.
 */
export function shareStructure<T>(before: unknown, after: T): T {
  if (Object.is(before, after)) return after;
  if (Array.isArray(before) && Array.isArray(after)) return sharedArray(before, after) as T;
  if (isRecord(before) && isRecord(after)) return sharedRecord(before, after) as T;
  return after;
}

function sharedArray(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  const shared = after.map((item, index) => shareStructure(before[index], item));
  const same = shared.length === before.length && shared.every((item, at) => item === before[at]);
  return same ? before : shared;
}

type Fields = Readonly<Record<string, unknown>>;

function sharedRecord(before: Fields, after: Fields): Fields {
  const keys = told(after);
  const shared = keys.map((key) => [key, shareStructure(before[key], after[key])] as const);
  const same =
    told(before).length === keys.length &&
    shared.every(([key, value]) => Object.hasOwn(before, key) && Object.is(value, before[key]));
  return same ? before : Object.fromEntries(shared);
}

function told(fields: Fields): string[] {
  return Object.keys(fields).filter((key) => fields[key] !== undefined);
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
