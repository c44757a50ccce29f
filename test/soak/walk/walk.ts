import fc from 'fast-check';
import { type Model, type Pace, settle, steps } from './commands.ts';
import { checkWorld } from './invariants.ts';
import { walked } from './names.ts';
import { count, makeWorld, meet, type World } from './world.ts';

export interface WalkOptions extends Pace {
  readonly seed: number;
  /** How much faster than real machines the simulated ones are. */
  readonly speed: number;
  /** Steps in a row before the world is made anew. */
  readonly length: number;
}

/** Walks at random until so many steps are taken; gives what was done and seen. Throws at the first lie. */
export async function walk(options: WalkOptions): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (let round = 0; (counts.get('steps') ?? 0) < options.steps; round += 1) {
    const left = options.steps - (counts.get('steps') ?? 0);
    // A walk has any number of commands up to the limit, and passes over what is too many.
    const pace = { ...options, steps: Math.min(left, options.length) };
    const commands = fc.commands(steps(pace), {
      maxCommands: 4 * Math.min(left, options.length),
      size: 'max',
    });
    const property = fc.asyncProperty(commands, (chosen) =>
      walkOnce(options.speed, counts, chosen),
    );
    // A walk is too slow to be walked again and again in search of a shorter one.
    await fc.assert(property, { numRuns: 1, seed: options.seed + round, endOnFailure: true });
  }
  return counts;
}

type Commands = Iterable<fc.AsyncCommand<Model, World>>;

async function walkOnce(speed: number, counts: Map<string, number>, commands: Commands) {
  const world = await makeWorld(speed);
  try {
    await fc.asyncModelRun(() => ({ model: { steps: 0 }, real: world }), commands);
    await end(world);
  } finally {
    for (const [what, times] of world.counts) counts.set(what, (counts.get(what) ?? 0) + times);
    await world.close();
  }
}

/** In the end all works again, and everything is taken away that was made. */
async function end(world: World): Promise<void> {
  for (const name of walked) await settle(world, name);
  await meet(world, { failure: '', room: null });
  const [host] = world.hosts;
  for (const name of walked) {
    const begun = await host.begin(name, { call: 'destroy', name });
    if ('refused' in begun) {
      if (begun.refused.code === 'CLUSTER-UNKNOWN') continue;
      throw new Error(`In the end ${name} cannot be destroyed: ${begun.refused.code}`);
    }
    const outcome = await begun.value.ended;
    if (outcome !== 'done') throw new Error(`In the end destroying ${name} is ${outcome}`);
  }
  await checkWorld(world);
  count(world, 'walks');
}

/** The counts in one line, the most frequent first. */
export function report(seed: number, counts: ReadonlyMap<string, number>): string {
  const told = [...counts].sort(([, one], [, other]) => other - one);
  return `Walk with seed ${seed}: ${told.map(([what, times]) => `${what} ${times}`).join(', ')}.`;
}
