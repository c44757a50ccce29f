import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeSurroundings, type Surroundings } from '../testbed/cluster/host.ts';

// The long form of testbed/cluster/kills: the engine dies in each step of each operation on real machines,
// and the same command goes on with what is left.
let at: Surroundings;
let before: string;
const commands = {
  up: () => ['up', 'soak', '--provider', 'lxc', '--installer', at.installer],
  stop: () => ['stop', 'soak'],
  start: () => ['start', 'soak'],
  destroy: () => ['destroy', 'soak', '--yes'],
};
type Verb = keyof typeof commands;

beforeAll(() => {
  at = makeSurroundings();
  before = at.inventory();
});
afterAll(async () => {
  await at.commandLine.run(...commands.destroy());
  at.remove();
});

/** Kills the engine in the first step that it has not been killed in yet, until there is none; tells them. */
async function killInEachStep(verb: Verb): Promise<string[]> {
  const killed: string[] = [];
  for (;;) {
    const operation = at.commandLine.operate(...commands[verb]());
    const event = await operation.until(
      (each) =>
        each.type === 'result' ||
        (each.type === 'step' && each.state === 'running' && !killed.includes(each.step)),
    );
    if (event.type === 'step') {
      killed.push(event.step);
      await operation.kill();
      const { stdout } = await at.commandLine.run('list', '--json');
      // A destroy may have come to its end already: then nothing is left to go on with.
      if (stdout === '[]\n') return killed;
      expect(await at.commandLine.status('soak')).toMatchObject({ state: 'interrupted' });
    } else {
      expect({ verb, event, problems: operation.problems() }).toMatchObject({
        event: { outcome: 'done' },
        problems: '[]',
      });
      return killed;
    }
  }
}

it('an engine that dies in each step of up, stop, start and destroy is gone on from', async () => {
  for (const verb of ['up', 'stop', 'start', 'destroy'] as const) {
    const killed = await killInEachStep(verb);
    console.log(`${verb}: killed in ${killed.length} steps: ${killed.join(', ')}`);
    expect(killed.length).toBeGreaterThan(0);
    if (verb === 'destroy') continue;
    const { state } = await at.commandLine.status('soak');
    expect(state).toBe(verb === 'stop' ? 'stopped' : 'running');
  }
  expect(at.inventory()).toBe(before);
});
