import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generatedFiles } from '../../../scripts/guide/generated.ts';

const files = (await generatedFiles()).map((file) => ({
  ...file,
  name: `${basename(dirname(file.path))}/${basename(file.path)}`,
}));

describe('what of the guide is made from the program’s own data', () => {
  it('is the known failures and the picture of a network, in each language', () => {
    expect(files.map(({ name }) => name)).toEqual([
      'en/troubleshooting.md',
      'en/network.svg',
      'zh/troubleshooting.md',
      'zh/network.svg',
    ]);
  });

  it.each(files)('is up to date in $name; else: npm run guide', async ({ path, text }) => {
    expect(await readFile(path, 'utf8')).toBe(text);
  });

  it('says what the line of a log names', () => {
    const [page] = files;
    expect(page?.text).toContain('**The key `bootstrap_url` is missing in `config.yaml`');
    expect(page?.text).not.toMatch(/\{\w+\}\W*\*\*$/m);
  });
});
