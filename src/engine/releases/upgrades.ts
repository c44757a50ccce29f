import { parse } from 'yaml';
import { type UpgradePath, upgradesFile } from '../../shared/releases/upgrade-paths.ts';
import { resourceText } from '../resources.ts';

let paths: Promise<readonly UpgradePath[]> | undefined;

/** The upgrades that DC/OS documents (resources/upgrades.yaml); read once. */
export function readUpgradePaths(): Promise<readonly UpgradePath[]> {
  paths ??= resourceText('upgrades.yaml').then((text) => upgradesFile.parse(parse(text)).paths);
  return paths;
}
