import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takingBlock } from '../../../src/engine/doctor/leftovers/hosts.ts';
import { createElevation } from '../../../src/engine/elevation/index.ts';
import { withBlock, withoutBlock } from '../../../src/engine/hosts/block.ts';
import { hostsEntries } from '../../../src/engine/hosts/index.ts';
import { foreignBlocks } from '../../../src/engine/hosts/lines.ts';
import { type HostsWish, privileged } from '../../../src/engine/hosts/wish.ts';
import { run } from '../../../src/engine/process/index.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dv-wishes-'));
  file = join(folder, 'hosts');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const demo = {
  id: '0badcafe',
  name: 'demo',
  domain: 'dcos',
  provider: 'simulated' as const,
  machines: [{ name: 'm1', ip: '192.168.57.90', aliases: ['shop.example'] }],
};

/** What the administrator's helper makes of the file. */
async function carriedOut(wish: HostsWish): Promise<Buffer> {
  const change = privileged(file, readFileSync(file), wish);
  if (change === null || change === 'by-hand') return expect.fail(`no change: ${change}`);
  const targets = { hosts: file };
  const elevation = createElevation({ data: folder, env: process.env, run, targets });
  expect(await elevation.apply([change])).toEqual({ kind: 'applied' });
  return readFileSync(file);
}

const other = withBlock(Buffer.from('1.1.1.1 x\n'), '11111111', []);
const files: Array<[string, Buffer]> = [
  ['lines that end', Buffer.from('127.0.0.1\tlocalhost\n')],
  ['no last line end', Buffer.from('127.0.0.1\tlocalhost')],
  ['line ends of Windows', Buffer.from('127.0.0.1 localhost\r\n\r\n')],
  ['those, and no last one', Buffer.from('a\r\nb')],
  ['nothing', Buffer.alloc(0)],
  ['a byte order mark alone', Buffer.from('\ufeff')],
  ['bytes of no encoding', Buffer.from([0x31, 0x00, 0xff, 0xfe, 0x0d, 0x0a, 0x0a])],
  ['another cluster', other],
];

it('takes away the block of a cluster of which only the id is left', async () => {
  writeFileSync(file, withBlock(Buffer.from('127.0.0.1\tlocalhost\n'), 'deadbeef', []));
  expect((await carriedOut(takingBlock('deadbeef'))).toString()).toBe('127.0.0.1\tlocalhost\n');
});

describe('the administrator’s helper writes what is written directly, byte for byte', () => {
  it.each(files)('into a file of %s', async (_, before) => {
    writeFileSync(file, before);
    const entries = hostsEntries(demo);
    const named = await carriedOut({ kind: 'put', cluster: demo });
    expect(named.equals(withBlock(before, demo.id, entries))).toBe(true);

    const machines = [{ name: 'm2', ip: '192.168.57.91', aliases: [] }];
    const changed = await carriedOut({ kind: 'put', cluster: { ...demo, machines } });
    expect(withoutBlock(changed, demo.id).equals(before)).toBe(true);

    const back: HostsWish = { kind: 'restore', cluster: demo, bytes: named, at: '' };
    expect((await carriedOut(back)).equals(named)).toBe(true);
    expect((await carriedOut({ kind: 'take', cluster: demo })).equals(before)).toBe(true);
  });

  it('and takes out what a vagrant-hostmanager left', async () => {
    const recorded = readFileSync('test/fixtures/vagrant-2.3.4/etc-hosts-host-after-up');
    writeFileSync(file, recorded);
    const [block] = foreignBlocks(recorded);
    if (block === undefined) return expect.fail('no block');
    const after = await carriedOut({ kind: 'take-foreign', cluster: demo, block });
    expect(after.toString()).not.toContain('hostmanager');
    expect(after.toString().startsWith('127.0.0.1 localhost\n127.0.0.1 runsc\n')).toBe(true);
  });
});
