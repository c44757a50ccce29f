import type { ChangeOf } from '../operations/change.ts';
import { configPathOf, type Release } from './spec.ts';

/** A release as a person names it, without the config.yaml that goes with the cluster. */
export type NamedRelease = ChangeOf<'upgrade'>['release'];

/** Another release for a cluster; its configuration starts from what it started from before. */
export function upgradedRelease(before: Release, named: NamedRelease): Release {
  const configPath = configPathOf(before);
  if (named.kind === 'installer') return { ...named, configPath };
  return { ...named, ...(configPath === null ? {} : { configPath }) };
}
