import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { requestOf, sha256Of } from '../../../../src/engine/elevation/request.ts';
import { hostsChange, networksChange, reason } from './changes.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dv-request-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a request to the helper', () => {
  it('tells each change in a line, with the number of bytes that follow, and carries no path', async () => {
    const expected = 'ab'.repeat(32);
    const changes = [
      { ...hostsChange('/etc/hosts', 'x'), expected, aliases: ['shop.example'], lines: ['#', ''] },
      networksChange(null, '* 10.1.0.0/16'),
    ];
    expect((await requestOf(changes)).toString()).toBe(
      `dcos-vagrant-elevation 1\nhosts 0123abcd dcos ${expected} 1 0 13 2\nshop.example\n#\nvbox-networks absent 14\n* 10.1.0.0/16\nend\n`,
    );
  });

  it('carries a program as it is', async () => {
    const file = join(folder, 'dcos');
    const bytes = Buffer.from([0x7f, 0, 0xff, 0x0a]);
    await writeFile(file, bytes);
    const sha256 = sha256Of(bytes);
    const request = await requestOf([{ verb: 'install-cli', file, sha256, reason }]);
    const start = `dcos-vagrant-elevation 1\ninstall-cli ${sha256} 4\n`;
    expect(request.equals(Buffer.concat([Buffer.from(start), bytes, Buffer.from('end\n')]))).toBe(
      true,
    );
  });

  it('is not made of a program that is no longer what was checked', async () => {
    const file = join(folder, 'dcos');
    await writeFile(file, 'other');
    const change = {
      verb: 'install-cli',
      file,
      sha256: sha256Of(Buffer.from('x')),
      reason,
    } as const;
    await expect(requestOf([change])).rejects.toMatchObject({
      problem: { code: 'ELEVATION-FILE-CHANGED' },
    });
  });

  it.each([
    { domain: 'dcos\nend' },
    { domain: 'dcos x' },
    { cluster: '' },
    { offset: -1.5e-7 },
    { domain: 'x'.repeat(600) },
  ])('is not made of words that would be more than one: %j', async (words) => {
    const change = { ...hostsChange('/etc/hosts', ''), ...words };
    const refused = { problem: { code: 'ELEVATION-CHANGE-INVALID' } };
    if ('offset' in words) {
      // A number is a word, and the helper refuses it.
      expect((await requestOf([change])).toString()).toContain('-1.5e-7');
    } else await expect(requestOf([change])).rejects.toMatchObject(refused);
  });
});
