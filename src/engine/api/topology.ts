import { resolve } from 'node:path';
import { totalsOf } from '../../shared/cluster/totals.ts';
import { refuse } from '../../shared/problem.ts';
import { writeVagrantConfig } from '../../shared/topology/vagrant-config.ts';
import { readGivenFile } from '../storage/index.ts';
import { api } from './context.ts';

/** Longest topology file that is read, bytes. */
const limitBytes = 1_000_000;

/** Topologies to begin with, and those in files. */
export const topology = {
  presets: api.topology.presets.handler(async ({ context }) => {
    const presets = await context.engine.placedPresets();
    return presets.map(({ name, title, machines }) => ({
      name,
      title,
      totals: totalsOf(machines),
      machines,
      text: writeVagrantConfig(machines),
    }));
  }),

  read: api.topology.read.handler(async ({ input }) => ({ text: await readText(input.path) })),
};

/** Throws `STORAGE-NOT-A-FILE`, `STORAGE-NOT-READABLE`, `API-FILE-TOO-LONG`, `API-FILE-BINARY` (invalid). */
async function readText(given: string): Promise<string> {
  const path = resolve(given);
  const invalid = { kind: 'invalid', path } as const;
  const bytes = await readGivenFile(path, limitBytes);
  if (bytes.length > limitBytes) {
    refuse('API-FILE-TOO-LONG', { path, limit: Math.floor(limitBytes / 1024) }, invalid);
  }
  if (bytes.includes(0)) refuse('API-FILE-BINARY', { path }, invalid);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('API-FILE-BINARY', { path }, invalid);
  }
}
