import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { safeSecrets } from '../../../src/main/secrets.ts';
import type { Problem } from '../../../src/shared/problem.ts';
import { temporaryFolder } from '../engine/storage/temporary-folder.ts';

vi.mock('electron', () => ({ app: {}, safeStorage: {} }));

/** A key ring: its key is a mask for each byte. */
function keyRing({ available = true, backend = 'gnome_libsecret', mask = 0x5a } = {}) {
  const masked = (bytes: Buffer) => Buffer.from(bytes.map((byte) => byte ^ mask));
  return {
    isAsyncEncryptionAvailable: vi.fn(async () => available),
    getSelectedStorageBackend: () => backend as 'basic_text' | 'gnome_libsecret',
    encryptStringAsync: async (text: string) => masked(Buffer.from(text)),
    decryptStringAsync: async (bytes: Buffer) => ({
      shouldReEncrypt: false,
      result: masked(bytes).toString(),
    }),
  };
}

const licenseKey = 'planted-license-key-0123456789';
const superuserPasswordHash = '$6$rounds=656000$salt$planted-hash';
const secrets = { id: 'a1b2', licenseKey, superuserPasswordHash };

function world(
  given: Parameters<typeof keyRing>[0] = {},
  folder = join(temporaryFolder(), 'window'),
) {
  const told: Problem[] = [];
  const safe = keyRing(given);
  const warn = (warning: Problem) => told.push(warning);
  const store = safeSecrets({ safe, folder, told: warn, platform: 'linux' });
  return { store, safe, told, folder, path: join(folder, 'secrets.json') };
}

test('what is kept can be read by the next start, and by nobody who only reads the file', async () => {
  const { store, folder, path } = world();
  expect(await store.keeping()).toBe('encrypted');
  await store.write('0123abcd', secrets);
  const text = readFileSync(path, 'utf8');
  const decoded = Buffer.from(JSON.parse(text)['0123abcd'], 'base64').toString('latin1');
  for (const seen of [text, decoded]) {
    expect(seen).not.toContain(licenseKey);
    expect(seen).not.toContain('planted-hash');
  }
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(await world({}, folder).store.read('0123abcd')).toEqual(secrets);
});

test('a key ring with another key makes it be asked again', async () => {
  const { store, folder } = world();
  await store.write('0123abcd', secrets);
  expect(await world({ mask: 0x33 }, folder).store.read('0123abcd')).toBeNull();
});

test('the key ring is not asked before there is something to keep', async () => {
  const { store, safe } = world();
  expect(await store.read('0123abcd')).toBeNull();
  await store.forget('0123abcd');
  expect(safe.isAsyncEncryptionAvailable).not.toHaveBeenCalled();
});

test('without anything that encrypts, memory keeps it and no file is written', async () => {
  const { store, path } = world({ available: false });
  await store.write('0123abcd', secrets);
  expect(await store.keeping()).toBe('memory');
  expect(await store.read('0123abcd')).toEqual(secrets);
  expect(existsSync(path)).toBe(false);
});

test('a key ring whose key everybody knows is told, once', async () => {
  const { store, told } = world({ backend: 'basic_text' });
  await store.write('0123abcd', secrets);
  await store.write('4567cdef', secrets);
  expect(await store.keeping()).toBe('obscured');
  expect(told.map(({ code, severity }) => [code, severity])).toEqual([
    ['SECRETS-OBSCURED', 'warning'],
  ]);
});

test('clusters that are gone take their secrets with them', async () => {
  const { store } = world();
  await Promise.all(['one', 'two', 'three'].map((cluster) => store.write(cluster, secrets)));
  await store.forget('one');
  await store.keepOnly(['two']);
  const left = await Promise.all(['one', 'two', 'three'].map((cluster) => store.read(cluster)));
  expect(left).toEqual([null, secrets, null]);
});
