import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  changesToAllow,
  changesToForbid,
} from '../../../../../src/engine/providers/virtualbox/allow-network.ts';

let folder: string;
let networksConf: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dv-allow-'));
  networksConf = join(folder, 'networks.conf');
});
afterEach(() => rmSync(folder, { recursive: true }));

const usual = { network: '192.168.57.0/24' };
const upstream = { network: '192.168.65.0/24' };
const far = { network: '10.10.0.0/24' };
const allow = (spec: { network: string }, others = [usual], version = '7.1.4') =>
  changesToAllow({ platform: 'linux', version, networksConf }, spec, others);

describe('the network of a cluster', () => {
  it('needs no administrator where VirtualBox allows it', async () => {
    expect(await allow(usual)).toEqual([]);
    expect(await allow(upstream, [], '6.1.26')).toEqual([]);
    writeFileSync(networksConf, '* 192.168.0.0/16\n');
    expect(await allow(upstream)).toEqual([]);
    const mac = { platform: 'darwin', version: '7.0.0', networksConf } as const;
    expect(await changesToAllow(mac, upstream, [])).toEqual([]);
  });

  it('elsewhere gets a line, beside those that other clusters need', async () => {
    expect(await allow(upstream, [usual, far])).toMatchObject([
      { verb: 'vbox-networks', expected: null, lines: ['* 10.10.0.0/24', '* 192.168.65.0/24'] },
    ]);
  });

  it('loses its line with the cluster, unless another one needs it or we did not write it', async () => {
    const forbid = (others: (typeof usual)[]) =>
      changesToForbid({ platform: 'linux', networksConf }, upstream, others);
    expect(await forbid([])).toEqual([]);
    writeFileSync(networksConf, '* 192.168.65.0/24\n');
    expect(await forbid([])).toEqual([]);
    const ours = [
      '# BEGIN dcos-vagrant-desktop',
      '* 10.10.0.0/24',
      '* 192.168.65.0/24',
      '# END dcos-vagrant-desktop',
    ];
    writeFileSync(networksConf, `${ours.join('\n')}\n`);
    expect(await forbid([usual, far])).toMatchObject([
      { verb: 'vbox-networks', lines: ['* 10.10.0.0/24'], expected: expect.any(String) },
    ]);
    expect(await forbid([upstream])).toEqual([]);
  });
});
