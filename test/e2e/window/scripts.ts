import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Where the built window's scripts are. */
export const assets = resolve(import.meta.dirname, '../../../out/renderer/assets');

/** Size of scripts as a server that compresses would send them, KiB. */
export function scriptsKiB(names: readonly string[]): number {
  const sizes = names.map((name) => gzipSync(readFileSync(resolve(assets, name))).length);
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}
