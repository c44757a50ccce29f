import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { resourceText } from '../../../src/engine/resources.ts';
import {
  type CatalogueFile,
  catalogueFile,
  latestStableOf,
} from '../../../src/shared/releases/catalogue.ts';
import { compareVersions } from '../../../src/shared/releases/version.ts';

const text = await resourceText('releases.yaml');
const catalogue = catalogueFile.parse(parse(text));
const byVersion = new Map(catalogue.releases.map((release) => [release.version, release]));

/** What is wrong with the catalogue after a change to it. */
function wrongWith(change: (file: CatalogueFile) => void): string {
  const changed = catalogueFile.parse(parse(text));
  change(changed);
  const read = catalogueFile.safeParse(parse(stringify(changed)));
  return read.success ? '' : read.error.issues.map(({ message }) => message).join('; ');
}

const at = (file: CatalogueFile, version: string) => {
  const found = file.releases.find((release) => release.version === version);
  if (found === undefined) throw new Error(`There is no ${version}.`);
  return found;
};

describe('resources/releases.yaml', () => {
  it('has the releases, newest first, and the end of them all', () => {
    const versions = catalogue.releases.map(({ version }) => version);
    expect(versions.length).toBe(92);
    expect(versions).toEqual(versions.toSorted((one, other) => compareVersions(other, one)));
    expect(catalogue.endOfLife).toBe('2021-10-31');
    expect(latestStableOf(catalogue.releases).version).toBe('2.2.1');
  });

  it('has a checksum only where one was published, and says where', () => {
    const verified = catalogue.releases.filter(({ sha256 }) => sha256 !== null);
    expect(verified.length).toBe(37);
    for (const { version, source } of verified) {
      expect(source, version).toMatch(/dcos-vagrant|dcos-ansible|terraform/);
    }
  });

  it('does not repeat upstream’s mistake of one checksum for 1.9.4 and 1.9.7', () => {
    expect(byVersion.get('1.9.4')?.sha256).toMatch(/^91fbbfac/);
    expect(byVersion.get('1.9.7')?.sha256).toBeNull();
    expect(byVersion.get('1.9.7')?.note).toContain('copy error');
  });

  it('has the corrected checksum of 1.11.0', () => {
    expect(byVersion.get('1.11.0')?.sha256).toMatch(/^f42800c7/);
  });

  it('names the commit of an address that has one', () => {
    for (const { version, ref, url, altUrls } of catalogue.releases) {
      for (const address of [url ?? [], altUrls].flat()) {
        const commit = /\/commit\/([0-9a-f]+)\//.exec(address)?.[1];
        if (commit !== undefined) expect(commit, version).toBe(ref);
      }
    }
  });

  it('was not released before its commit was made, but for two that were tagged late', () => {
    const late = catalogue.releases
      .filter(({ released, tagged }) => released !== null && tagged !== null && released < tagged)
      .map(({ version }) => version);
    expect(late).toEqual(['2.1.3', '2.0.1']);
  });

  it('refuses what stands for two things, an insecure address and a bad hash', () => {
    const shared = '91fbbfac7f5e09c0ad70fb70e74c2366c301eefe45f177d21d2c6253d21f56e3';
    expect(wrongWith((file) => (at(file, '1.9.7').sha256 = shared))).toContain('there twice');
    expect(wrongWith((file) => (at(file, '1.9.7').ref = at(file, '1.9.6').ref))).toContain('twice');
    expect(wrongWith((file) => (at(file, '1.9.7').version = '1.9.6'))).toContain('twice');
    const plain = 'http://downloads.dcos.io/dcos/stable/1.9.7/dcos_generate_config.sh';
    expect(wrongWith((file) => (at(file, '1.9.7').url = plain))).not.toBe('');
    expect(wrongWith((file) => (at(file, '1.9.7').sha256 = 'abc'))).not.toBe('');
    expect(wrongWith((file) => (at(file, '1.9.7').released = '2018-02-30'))).not.toBe('');
    expect(wrongWith((file) => (at(file, '1.10.3').sha256 = 'a'.repeat(64)))).toContain('no file');
    expect(wrongWith(() => {})).toBe('');
  });
});
