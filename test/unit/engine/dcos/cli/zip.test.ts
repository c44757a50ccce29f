import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ZipError, zipFiles } from '../../../../../src/engine/dcos/cli/zip.ts';
import { archiveOf, plugin } from '../../../../integration/dcos-cli/archive.ts';

const firstOf = async (archive: Buffer) => (await zipFiles(archive)[0]?.read())?.toString();

describe('an archive', () => {
  it('gives its files, packed or not, and which may be run', async () => {
    const files = zipFiles(plugin);
    expect(files.map(({ name, executable }) => [name, executable])).toEqual([
      ['plugin.toml', false],
      ['bin/dcos', true],
      ['completion/dcos.sh', false],
    ]);
    expect((await files[1]?.read())?.toString()).toBe('the plugin’s program '.repeat(50));
    expect((await files[2]?.read())?.toString()).toBe('# words\n');
  });

  it('leaves folders out', () => {
    expect(zipFiles(archiveOf([{ name: 'bin/', content: '', mode: 0o040755 }]))).toEqual([]);
  });

  it.each(['/etc/passwd', '../up', 'a/../../up', 'C:evil', 'a\\b', ''])(
    'that names the place %j is refused',
    (name) => {
      expect(() => zipFiles(archiveOf([{ name, content: '' }]))).toThrow(ZipError);
    },
  );

  it('with a link is refused', () => {
    const link = { name: 'link', content: '/etc/passwd', mode: 0o120777 };
    expect(() => zipFiles(archiveOf([link]))).toThrow('is a link');
  });

  it('that is none, or cut off, is refused', () => {
    expect(() => zipFiles(Buffer.from('<html>'))).toThrow('no directory');
    expect(() => zipFiles(plugin.subarray(100))).toThrow(ZipError);
  });

  it('that anything was done to is unpacked as it was, or refused', async () => {
    const whole = await Promise.all(zipFiles(plugin).map((file) => file.read()));
    const place = fc.nat(plugin.length - 1);
    await fc.assert(
      fc.asyncProperty(place, fc.nat(255), async (at, value) => {
        const changed = Buffer.from(plugin);
        changed[at] = value;
        try {
          const files = await Promise.all(zipFiles(changed).map((file) => file.read()));
          expect(whole).toEqual(expect.arrayContaining(files));
        } catch (error) {
          expect(error).toBeInstanceOf(ZipError);
        }
      }),
    );
  });

  it('whose content is damaged is refused', async () => {
    const one = archiveOf([{ name: 'a', content: 'some words', stored: true }]);
    expect(await firstOf(one)).toBe('some words');
    const damaged = Buffer.from(one);
    damaged[33] = 0;
    await expect(firstOf(damaged)).rejects.toThrow('damaged');
  });
});
