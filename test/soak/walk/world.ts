import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine } from '../../../src/engine/index.ts';
import type { Faults } from './faults.ts';
import { Host, type Running } from './hosts.ts';
import type { Walked } from './names.ts';

/** A data folder, two processes over it, and all that is the user's own. */
export interface World {
  readonly data: string;
  /** How much faster than real machines the simulated ones are. */
  readonly speed: number;
  readonly hosts: readonly [Host, Host];
  readonly faults: Faults;
  /** Operations that run now. */
  readonly running: Map<Walked, Running>;
  /** Files that must be as they are, whatever happens. */
  readonly own: ReadonlyMap<string, string>;
  /** What was done and seen, by its name. */
  readonly counts: Map<string, number>;
  close(): Promise<void>;
}

export async function makeWorld(speed: number): Promise<World> {
  const root = await mkdtemp(join(tmpdir(), 'dv-walk-'));
  const data = join(root, 'data');
  const env = { DCOS_VAGRANT_HOME: data, DCOS_VAGRANT_HOSTS_FILE: join(root, 'hosts') };
  await mkdir(join(data, 'clusters'), { recursive: true });
  const written: Record<string, string> = {
    [join(root, 'beside.txt')]: 'What lies beside the data folder\n',
    [join(root, 'hosts')]: '127.0.0.1 localhost\n10.0.0.1 m1.dcos # mine\n',
    [join(data, 'notes.txt')]: 'What the user put into the data folder\n',
    [join(data, 'clusters', 'Readme.txt')]: 'What the user put beside the clusters\n',
    [join(data, 'settings.yaml')]:
      'version: 1\n# My mirror\nreleases:\n  mirror: https://m.example/\n',
  };
  for (const [path, text] of Object.entries(written)) await writeFile(path, text);
  const engine = createEngine({ env });
  await (await engine.up({ name: 'kept', provider: 'simulated', dcos: '2.1.0', speed: 10_000 }))
    .result;
  await engine.close();
  const kept = ['cluster.yaml', 'simulated.json', 'journal.ndjson', 'VagrantConfig.yaml'];
  const files = [...Object.keys(written), ...kept.map((file) => join(data, 'clusters/kept', file))];
  const own = new Map<string, string>();
  for (const path of files) own.set(path, await readFile(path, 'utf8'));
  const faults: Faults = { failure: '', room: null, clockMs: 0 };
  const all = { ...process.env, ...env, WALK_SPEED: String(speed) };
  const hosts: World['hosts'] = [new Host(all, faults), new Host(all, faults)];
  return {
    data,
    speed,
    hosts,
    faults,
    running: new Map(),
    own,
    counts: new Map(),
    close: async () => {
      for (const host of hosts) await host.kill();
      await rm(root, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

export function count({ counts }: Pick<World, 'counts'>, what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}

/** Tells both processes what goes wrong from now on. */
export async function meet(world: World, faults: Partial<Faults>): Promise<void> {
  Object.assign(world.faults, faults);
  for (const host of world.hosts) await host.tellFaults();
}
