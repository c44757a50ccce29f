import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inspectInstaller } from '../../../../src/engine/releases/inspect.ts';
import {
  createSecrets,
  type Secretive,
  type SecretStore,
  secretsInMemory,
} from '../../../../src/engine/secrets/index.ts';
import { commit1139, installerHead } from '../releases/installer-head.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';

const unknownCommit = 'e'.repeat(40);

/** A cluster from an installer of this variant and commit, perhaps with a config.yaml to start from. */
function clusterFrom(variant: string, commit = commit1139, config?: string): Secretive {
  const folder = temporaryFolder();
  const path = join(folder, 'dcos_generate_config.ee.sh');
  writeFileSync(path, installerHead(commit, variant));
  const configPath = config === undefined ? null : join(folder, 'config.yaml');
  if (configPath !== null) writeFileSync(configPath, config ?? '');
  return {
    id: '0123abcd',
    provider: 'virtualbox',
    release: { kind: 'installer', path, configPath },
  };
}

function secretsWith(env: Record<string, string> = {}, store: SecretStore = secretsInMemory()) {
  return createSecrets({
    store,
    env,
    inspect: inspectInstaller,
    hash: async (password) => `$6$hash of ${password.length}`,
  });
}

const codes = async (problems: Promise<readonly { code: string; severity: string }[]>) =>
  (await problems).map(({ code, severity }) => `${severity} ${code}`);

test('Enterprise needs a password, and from 1.11 on a licence key', async () => {
  expect(await codes(secretsWith().problems(clusterFrom('ee')))).toEqual([
    'error SECRETS-PASSWORD-NEEDED',
    'error SECRETS-LICENSE-NEEDED',
  ]);
});

test('of a version that is not known before the boot machine is asked, the licence key is only a warning', async () => {
  expect(await codes(secretsWith().problems(clusterFrom('ee', unknownCommit)))).toEqual([
    'error SECRETS-PASSWORD-NEEDED',
    'warning SECRETS-LICENSE-PERHAPS',
  ]);
});

test.each(['open', 'default', 'installer'])('the variant %s needs neither', async (variant) => {
  expect(await secretsWith().problems(clusterFrom(variant))).toEqual([]);
});

test('a version of the catalogue and simulated machines need neither', async () => {
  const { problems } = secretsWith();
  const release = { kind: 'catalogue', version: '2.1.0' } as const;
  expect(await problems({ ...clusterFrom('ee'), release })).toEqual([]);
  expect(await problems({ ...clusterFrom('ee'), provider: 'simulated' })).toEqual([]);
});

test("what the user's own config.yaml says is not asked for", async () => {
  const config = "superuser_password_hash: '$6$own'\nlicense_key_contents: own-key\n";
  expect(await secretsWith().problems(clusterFrom('ee', commit1139, config))).toEqual([]);
});

test('what was offered is enough, and is kept as a hash once the cluster is there', async () => {
  const store = secretsInMemory();
  const secrets = secretsWith({}, store);
  const cluster = clusterFrom('ee');
  const word = await secrets.offer({ superuserPassword: 'planted', licenseKey: ' key-1\n' });
  expect(word).toMatch(/^[0-9a-f]{32}$/);
  expect(await secrets.problems(cluster, word)).toEqual([]);
  await secrets.keep(cluster, word, [cluster.id]);
  expect(await store.read(cluster.id)).toEqual({
    id: word,
    superuserPasswordHash: '$6$hash of 7',
    licenseKey: 'key-1',
  });
  expect(await secrets.problems(cluster)).toEqual([]);
});

test('a word counts once, and one that nobody gave is refused', async () => {
  const secrets = secretsWith();
  const cluster = clusterFrom('ee');
  const word = await secrets.offer({ superuserPassword: 'planted', licenseKey: 'key' });
  await secrets.keep(cluster, word, [cluster.id]);
  await expect(secrets.keep(cluster, word, [cluster.id])).rejects.toMatchObject({
    problem: { code: 'SECRETS-OFFER-GONE', kind: 'invalid' },
  });
  await expect(secrets.problems(cluster, '0'.repeat(32))).rejects.toThrow('not there any more');
});

test('what is offered later goes before what is kept, and leaves the rest', async () => {
  const store = secretsInMemory();
  const secrets = secretsWith({}, store);
  const cluster = clusterFrom('ee');
  const first = await secrets.offer({ superuserPassword: 'planted', licenseKey: 'old' });
  await secrets.keep(cluster, first, [cluster.id]);
  const second = await secrets.offer({ licenseKey: 'new' });
  await secrets.keep(cluster, second, [cluster.id]);
  expect(await store.read(cluster.id)).toMatchObject({
    id: second,
    superuserPasswordHash: '$6$hash of 7',
    licenseKey: 'new',
  });
});

test('variables stand in where nothing is kept', async () => {
  const env = { DCOS_SUPERUSER_PASSWORD: 'planted', DCOS_LICENSE_KEY_CONTENTS: 'from-variable' };
  const secrets = secretsWith(env);
  const cluster = clusterFrom('ee');
  expect(await secrets.problems(cluster)).toEqual([]);
  expect(await secrets.of(cluster)).toMatchObject({ licenseKey: 'from-variable' });
  const word = await secrets.offer({ licenseKey: 'typed' });
  await secrets.keep(cluster, word, [cluster.id]);
  expect(await secrets.of(cluster)).toMatchObject({
    licenseKey: 'typed',
    superuserPasswordHash: '$6$hash of 7',
  });
});

test('secrets of clusters that are gone are forgotten when others are kept', async () => {
  const store = secretsInMemory();
  const secrets = secretsWith({}, store);
  const cluster = clusterFrom('ee');
  await store.write('gone', { id: 'x', licenseKey: 'old' });
  await secrets.keep(cluster, await secrets.offer({ licenseKey: 'key' }), [cluster.id]);
  expect(await store.read('gone')).toBeNull();
});

test.each([
  [{ superuserPassword: 'two\nlines' }, 'SECRETS-PASSWORD-INVALID'],
  [{ licenseKey: 'not\0text' }, 'SECRETS-LICENSE-INVALID'],
])('%j is refused', async (given, code) => {
  await expect(secretsWith().offer(given)).rejects.toMatchObject({ problem: { code } });
});
