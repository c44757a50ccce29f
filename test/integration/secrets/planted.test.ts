import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { expect, onTestFinished, test } from 'vitest';
import { appInfo } from '../../../src/engine/api/app-info.ts';
import type { Shell } from '../../../src/engine/api/context.ts';
import { createApi } from '../../../src/engine/api/router.ts';
import { createPublisher } from '../../../src/engine/api/snapshot/publisher.ts';
import { ClusterStore } from '../../../src/engine/clusters/store.ts';
import { prepareUp } from '../../../src/engine/clusters/up.ts';
import { createEngine } from '../../../src/engine/index.ts';
import type { Platform } from '../../../src/engine/providers/index.ts';
import type { Releases } from '../../../src/engine/releases/index.ts';
import { inspectInstaller } from '../../../src/engine/releases/inspect.ts';
import { createSecrets, secretsInMemory } from '../../../src/engine/secrets/index.ts';
import { commit1139, installerHead } from '../../unit/engine/releases/installer-head.ts';
import { temporaryFolder } from '../../unit/engine/storage/temporary-folder.ts';
import { simulated } from '../api/page.ts';

const password = 'Planted-Passw0rd!';
const licenseKey = 'planted-license-key-0123456789abcdef';
/** The parts by which each of them is found, also in another dress. */
const traces = [password, licenseKey, encodeURIComponent(password), btoa(password), '$6$rounds='];

/** Every file below the folder, with what is in it. */
function filesBelow(folder: string): { path: string; text: string }[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, text: readFileSync(path, 'latin1') }));
}

function expectNoTrace(where: string, text: string): void {
  const found = traces.filter((trace) => text.includes(trace));
  expect({ where, found }).toEqual({ where, found: [] });
}

test('what a page hands over is in no file, answer, snapshot or report', async () => {
  const data = temporaryFolder();
  const engine = createEngine({
    env: {
      DCOS_VAGRANT_HOME: data,
      DCOS_VAGRANT_HOSTS_FILE: join(data, 'hosts'),
      DCOS_SUPERUSER_PASSWORD: password,
      DCOS_LICENSE_KEY_CONTENTS: licenseKey,
    },
  });
  const shell = { info: { kind: 'browser', files: false, tray: false, updates: false } } as const;
  const publisher = createPublisher({ engine, app: appInfo('1.0.0', engine, shell.info) });
  onTestFinished(async () => {
    await publisher.close();
    await engine.close();
  });
  const api = createApi({ engine, publisher, shell: shell as unknown as Shell });
  const page = createRouterClient(api.router, { context: () => api.connect() });
  const answers: unknown[] = [];

  const offered = await page.secrets.offer({ superuserPassword: password, licenseKey });
  const [preset] = await page.topology.presets();
  const request = simulated('demo', preset?.text ?? '', { secrets: offered.id });
  answers.push(offered, request, await page.clusters.preview(request));
  await page.clusters.create(request);
  for await (const view of await page.operations.watch({ name: 'demo', operation: null })) {
    answers.push(view);
    if (!view.running) break;
  }
  const abort = new AbortController();
  for await (const update of publisher.watch(abort.signal)) {
    answers.push(update);
    abort.abort();
  }
  answers.push(await page.clusters.files({ name: 'demo' }), await engine.list());
  const report = await page.report.preview({ name: 'demo' });
  for (const { name, lines } of report.entries) {
    answers.push(await page.report.page({ id: report.id, entry: name, first: 0, count: lines }));
  }

  expectNoTrace('answers', JSON.stringify(answers));
  const files = filesBelow(data);
  expect(files.map(({ path }) => path)).toContainEqual(expect.stringContaining('journal.ndjson'));
  for (const { path, text } of files) expectNoTrace(path, text);
}, 60_000);

test('of a cluster of Enterprise its folder and everything beside it have no trace either', async () => {
  const data = temporaryFolder();
  const installer = join(temporaryFolder(), 'dcos_generate_config.ee.sh');
  writeFileSync(installer, installerHead(commit1139, 'ee'));
  const kept = secretsInMemory();
  const secrets = createSecrets({ store: kept, env: {}, inspect: inspectInstaller });
  const store = new ClusterStore(data, () => undefined);
  const asked: string[] = [];
  const prepared = (word: string | undefined) =>
    prepareUp(
      {
        name: 'demo',
        provider: 'virtualbox',
        installer: { path: installer, configPath: null },
        secrets: word,
      },
      {
        data,
        store,
        secrets,
        platform: async () =>
          ({ provider: { probe: async () => ({ problems: [] }) } }) as unknown as Platform,
        releases: async () =>
          ({
            versionOf: async () => null,
            ensureObtainable: async (spec: unknown) => void asked.push(JSON.stringify(spec)),
          }) as unknown as Releases,
      },
    );

  // Nothing is left behind of a cluster that lacks what it needs.
  await expect(prepared(undefined)).rejects.toMatchObject({
    problem: { code: 'SECRETS-PASSWORD-NEEDED', kind: 'prerequisite' },
  });
  expect(await store.all()).toEqual([]);

  const { cluster } = await prepared(
    await secrets.offer({ superuserPassword: password, licenseKey }),
  );
  expect(await kept.read(cluster.spec.id)).toMatchObject({ licenseKey });
  expectNoTrace('what releases are asked', asked.join());
  for (const { path, text } of filesBelow(data)) expectNoTrace(path, text);

  // It was written down and is not made: going on in another process asks again.
  await kept.forget(cluster.spec.id);
  await expect(prepared(undefined)).rejects.toMatchObject({
    problem: { code: 'SECRETS-PASSWORD-NEEDED' },
  });
  const again = await secrets.offer({ superuserPassword: password, licenseKey });
  await prepared(again);
  expect(await kept.read(cluster.spec.id)).toMatchObject({ id: again });
});
