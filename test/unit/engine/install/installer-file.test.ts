import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { installerFile } from '../../../../src/engine/install/installer-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dv-installer-'));
});
afterEach(() => rm(folder, { recursive: true }));

const release = (name: string) =>
  ({ kind: 'installer', path: join(folder, name), configPath: null }) as const;

describe('the installer on this computer', () => {
  test('has a size and a hash, and a new hash when it changed', async () => {
    await writeFile(join(folder, 'installer.sh'), 'abc');
    const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(await installerFile(release('installer.sh'))).toMatchObject({ bytes: 3, sha256 });
    await writeFile(join(folder, 'installer.sh'), 'abcd');
    const changed = await installerFile(release('installer.sh'));
    expect(changed.bytes).toBe(4);
    expect(changed.sha256).not.toBe(sha256);
  });

  test('that is gone is a problem of kind invalid', async () => {
    await expect(installerFile(release('nowhere.sh'))).rejects.toMatchObject({
      problem: { code: 'INSTALLER-NOT-READABLE', kind: 'invalid' },
    });
  });

  test('is needed for a version of the catalogue, too', async () => {
    await expect(installerFile({ kind: 'catalogue', version: '2.2.1' })).rejects.toMatchObject({
      problem: { code: 'INSTALLER-NEEDED', params: { version: '2.2.1' } },
    });
  });
});
