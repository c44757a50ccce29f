import { constants } from 'node:fs';
import { access, readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';
import { refuse } from '../../shared/problem.ts';
import { gigabytes } from '../../shared/topology/fit.ts';
import { ensureFolder, writeProblem } from '../storage/index.ts';
import { type MovedFile, movableFiles } from './move-files.ts';

export interface Target {
  /** As it was given. */
  readonly folder: string;
  /** Where the downloads are now. */
  readonly from: string;
  /** Their own place in the data folder. */
  readonly home: string;
  readonly data: string;
  readonly files: readonly MovedFile[];
  freeBytes(folder: string): Promise<number | null>;
}

/** Kept free beside the files, bytes: a full disk hurts more than a move that is refused. */
const reserveBytes = 64 * 1024 * 1024;

/**
 * Makes the folder where it is missing, and refuses one that cannot take the files: `INVENTORY-TARGET-…`
 * (invalid, prerequisite where space is short), and the problems of writing.
 */
export async function refuseUnfitTarget(target: Target): Promise<void> {
  const { folder, from, home, data } = target;
  if (!isAbsolute(folder)) {
    refuse('SETTINGS-PATH-RELATIVE', { path: folder }, { kind: 'invalid', path: folder });
  }
  const to = resolve(folder);
  const no = { kind: 'invalid', path: to } as const;
  const real = await realOf(to);
  if (real === (await realOf(from))) refuse('INVENTORY-TARGET-SAME', { folder: to }, no);
  const inside = isInside(real, await realOf(from)) || isInside(real, await realOf(data));
  if (inside && to !== home) refuse('INVENTORY-TARGET-INSIDE', { folder: to }, no);
  const found = await stat(to).catch(() => null);
  if (found !== null && !found.isDirectory()) {
    refuse('SETTINGS-NOT-A-FOLDER', { path: to }, no);
  }
  // Their own place holds other things of the engine as well.
  const there = to === home ? await movableFiles(to) : await readdir(to).catch(() => []);
  if (there.length > 0) refuse('INVENTORY-TARGET-NOT-EMPTY', { folder: to }, no);
  await refuseFull(target, to);
  await ensureFolder(to);
  await access(to, constants.W_OK | constants.X_OK).catch((error: unknown) => {
    throw writeProblem(to, error);
  });
}

async function refuseFull({ files, freeBytes }: Target, to: string): Promise<void> {
  const needed = files.reduce((sum, { bytes }) => sum + bytes, 0) + reserveBytes;
  const free = await freeBytes(to);
  if (free === null || free >= needed) return;
  const inGb = (bytes: number) => gigabytes(bytes / 2 ** 20);
  const params = { folder: to, needed: inGb(needed), free: inGb(free) };
  refuse('INVENTORY-TARGET-FULL', params, { kind: 'prerequisite', path: to });
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && !way.startsWith('..') && !isAbsolute(way);
}

async function realOf(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path));
}
