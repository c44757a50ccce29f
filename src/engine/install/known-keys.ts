import { parse } from 'yaml';
import { type KnownKeys, knownKeysFile } from '../../shared/dcos-config/known-keys.ts';
import { resourceText } from '../resources.ts';

let known: Promise<KnownKeys> | undefined;

/** The keys that DC/OS has (resources/install/known-keys.yaml); read once. */
export function readKnownKeys(): Promise<KnownKeys> {
  known ??= resourceText('install', 'known-keys.yaml').then((text) =>
    knownKeysFile.parse(parse(text)),
  );
  return known;
}
