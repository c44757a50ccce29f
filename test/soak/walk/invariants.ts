import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClusterState } from '../../../src/shared/cluster/states.ts';
import type { ClusterStatus } from '../../../src/shared/snapshot.ts';
import type { Ask } from './host.ts';
import type { Answer, Host } from './hosts.ts';
import { type Walked, walked } from './names.ts';
import { truthOf } from './truth.ts';
import { count, type World } from './world.ts';

/** What must hold after each step, whatever was done. Throws what does not. */
export async function checkWorld(world: World): Promise<void> {
  nothingLost(world);
  for (const host of world.hosts) await neverALie(world, host);
}

function nothingLost({ own, data }: World): void {
  for (const [path, text] of own) {
    if (readFileSync(path, 'utf8') !== text) throw new Error(`Lost or changed: ${path}`);
  }
  const folders = readdirSync(join(data, 'clusters'));
  const known = [...walked, 'kept', 'Readme.txt'] as string[];
  const strange = folders.filter((name) => !known.includes(name) && !/\.removed$/.test(name));
  if (strange.length > 0) throw new Error(`Left behind: ${strange.join(', ')}`);
}

/** Both processes tell what the files say, in a listing and in a window. */
async function neverALie(world: World, host: Host): Promise<void> {
  // What ends while it is asked for is told as it was.
  const before = new Map(world.running);
  const listed = given(await host.ask<ClusterStatus[]>({ call: 'list' }));
  const shown = given(await host.ask<ClusterStatus[]>({ call: 'windows' }));
  for (const name of [...walked, 'kept'] as const) {
    const running = name === 'kept' ? undefined : before.get(name);
    const now = Date.now() + world.faults.clockMs;
    const truth = await truthOf(world.data, name, { running: running !== undefined, now });
    for (const clusters of [listed, shown]) {
      const told = clusters.find((cluster) => cluster.name === name);
      // While something runs, the listing and the files are of two moments.
      if (running !== undefined) {
        if (told !== undefined) tellsWhatRuns(running.ask.call, told);
        continue;
      }
      if ((truth === null) !== (told === undefined)) {
        throw new Error(
          `${name}: ${told?.state ?? 'not told'}, but it is ${truth?.states[0] ?? 'gone'}`,
        );
      }
      if (truth === null || told === undefined) continue;
      count(world, `state ${told.state}`);
      const machines = Object.fromEntries(told.machines.map(({ name: id, state }) => [id, state]));
      if (!truth.states.includes(told.state) || !same(machines, truth.machines)) {
        throw new Error(
          `${name} is told as ${told.state} ${JSON.stringify(machines)}, but is ${JSON.stringify(truth)}`,
        );
      }
      if (told.state === 'failed' && told.problems.length === 0) {
        throw new Error(`${name} is told as failed without why`);
      }
    }
  }
}

const whileActing: Readonly<Record<Ask['call'], readonly ClusterState[]>> = {
  change: ['changing'],
  up: ['creating'],
  start: ['starting'],
  stop: ['stopping'],
  destroy: ['destroying'],
  resume: ['creating', 'starting', 'stopping', 'destroying', 'changing'],
};

/** It may have ended in this moment; what is busy must be busy with what was begun. */
function tellsWhatRuns(act: Ask['call'], { name, ...told }: ClusterStatus): void {
  const isBusy = /ing$/.test(told.state) && told.state !== 'running' && told.state !== 'settling';
  if (isBusy && !whileActing[act].includes(told.state)) {
    throw new Error(`${name} is told as ${told.state} during ${act}`);
  }
}

function given<T>(answer: Answer<T>): T {
  if ('value' in answer) return answer.value;
  throw new Error(`A listing was refused: ${answer.refused.code} ${answer.refused.text}`);
}

function same(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>) {
  return Object.keys({ ...one, ...other }).every((key) => one[key] === other[key]);
}

/** Whether the cluster's folder is there. */
export function exists({ data }: World, name: Walked): boolean {
  return existsSync(join(data, 'clusters', name, 'cluster.yaml'));
}
