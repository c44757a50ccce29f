import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type JournalWorld, journalWorld } from './journal-world.ts';

let world: JournalWorld;
beforeEach(async () => {
  world = await journalWorld();
});
afterEach(() => world.dispose());

const file = '20261122T101500123-deploy-1a2b.m1.png';

it('a picture is read from beside the logs, as long as it is kept', async () => {
  expect(await world.history.picture('demo', file)).toBe(null);
  writeFileSync(join(world.data, 'clusters', 'demo', 'logs', file), 'picture');
  expect((await world.history.picture('demo', file))?.toString()).toBe('picture');
});

it('no name leads out of the folder', async () => {
  writeFileSync(join(world.data, 'clusters', 'demo', 'a.b.png'), 'not for the page');
  for (const name of ['../a.b.png', 'x/../../a.b.png', '..\\a.b.png', '/etc/passwd', '..']) {
    expect(await world.history.picture('demo', name)).toBe(null);
  }
});
