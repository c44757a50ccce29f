import { expect, test } from 'vitest';
import { openedBySettings } from '../../../src/engine/opened.ts';
import { run } from '../../../src/engine/process/index.ts';
import { createSecrets, secretsInMemory } from '../../../src/engine/secrets/index.ts';
import { createEngineSettings } from '../../../src/engine/settings/index.ts';
import { temporaryFolder } from './storage/temporary-folder.ts';

function world() {
  const data = temporaryFolder();
  const options = { data, env: {}, onNotice: () => undefined };
  const opened = openedBySettings({
    ...options,
    run,
    clusters: async () => [],
    secrets: createSecrets({
      store: secretsInMemory(),
      env: {},
      inspect: async () => ({ edition: null, version: null }),
    }),
  });
  return { opened, settings: createEngineSettings(options) };
}

test('what is opened is opened once as long as the settings stay', async () => {
  const { opened } = world();
  const [one, other] = await Promise.all([opened.now(), opened.now()]);
  expect(one).toBe(other);
  expect(await one.platform('simulated')).toBe(await other.platform('simulated'));
  expect(await one.releases()).toBe(await other.releases());
  await opened.close();
});

test('a change is seen at once, and an operation that runs goes on with what it began with', async () => {
  const { opened, settings } = world();
  const before = await opened.now();
  const running = await before.platform('virtualbox');
  await settings.change({ parallel: 2 });
  const after = await opened.now();
  expect((await after.settings()).virtualbox.parallel).toBe(2);
  expect(await after.platform('virtualbox')).not.toBe(running);
  expect(await before.platform('virtualbox')).toBe(running);
  expect((await before.settings()).virtualbox.parallel).toBeNull();
  await opened.close();
});
