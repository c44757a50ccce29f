import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  batch,
  block,
  type HostsWords,
  helperIn,
  hostsRequest,
  makePlace,
  type Place,
  sha256,
  withHosts,
} from './helper-run.ts';

let place: Place;
beforeEach(() => {
  place = makePlace();
});
afterEach(() => place.remove());

const plain = '127.0.0.1\tlocalhost\n::1 localhost\n';
const ours = block('0123abcd', '192.168.57.11\tm1.dcos');
const readHosts = () => readFileSync(place.hosts);

describe('the block of a cluster', () => {
  const contents: Readonly<Record<string, Buffer>> = {
    plain: Buffer.from(plain),
    empty: Buffer.alloc(0),
    'with a BOM and CRLF': Buffer.from('\uFEFF127.0.0.1 localhost\r\n'),
    'with NUL and bytes that are no UTF-8': Buffer.from([0x23, 0, 0xff, 0xfe, 0x80, 0, 0x0a]),
    'of a hundred thousand lines': Buffer.from(
      Array.from({ length: 100_000 }, (_, n) => `0.0.0.0 ads-${n}.example\n`).join(''),
    ),
  };
  it.each(Object.keys(contents))('is appended to a file %s, and taken away again', (name) => {
    const before = contents[name] ?? Buffer.alloc(0);
    withHosts(place, before);
    const { ino, mode } = statSync(place.hosts);
    expect(helperIn(place, batch(hostsRequest(place)))).toEqual({
      code: 0,
      said: ['ready', 'written hosts'],
    });
    expect(readHosts().equals(Buffer.concat([before, Buffer.from(ours)]))).toBe(true);
    const removal = { offset: before.length, length: ours.length, lines: '' };
    expect(helperIn(place, batch(hostsRequest(place, removal))).code).toBe(0);
    expect(readHosts().equals(before)).toBe(true);
    expect(statSync(place.hosts)).toMatchObject({ ino, mode });
  });

  it('goes below a last line without an end, and leaves that as it was', () => {
    withHosts(place, '127.0.0.1 localhost');
    const lines = `\n${ours.trimEnd()}`;
    expect(helperIn(place, batch(hostsRequest(place, { lines }))).code).toBe(0);
    expect(readHosts().toString()).toBe(`127.0.0.1 localhost${lines}`);
    const removal = { offset: 19, length: lines.length, lines: '' };
    expect(helperIn(place, batch(hostsRequest(place, removal))).code).toBe(0);
    expect(readHosts().toString()).toBe('127.0.0.1 localhost');
  });

  it('has the line ends of its file', () => {
    withHosts(place, '127.0.0.1 localhost\r\n');
    const lines = ours.replaceAll('\n', '\r\n');
    expect(helperIn(place, batch(hostsRequest(place, { lines }))).code).toBe(0);
    expect(readHosts().toString()).toBe(`127.0.0.1 localhost\r\n${lines}`);
  });

  it('is replaced where it stands, between other clusters', () => {
    const [before, after] = [plain + block('aaaaaaaa', '10.0.0.1 m1.one'), block('bbbbbbbb')];
    withHosts(place, before + ours + after);
    const lines = block('0123abcd', '10.9.8.7 m1.dcos shop.example # simulated', '# simulated');
    const words = { lines, aliases: 'shop.example\n', offset: before.length, length: ours.length };
    expect(helperIn(place, batch(hostsRequest(place, words))).code).toBe(0);
    expect(readHosts().toString()).toBe(before + lines + after);
  });

  it('is written through a link, which stays one', () => {
    const target = join(place.folder, 'real-hosts');
    withHosts({ ...place, hosts: target }, plain);
    symlinkSync(target, place.hosts);
    expect(helperIn(place, batch(hostsRequest(place))).code).toBe(0);
    expect(readFileSync(target, 'utf8')).toBe(plain + ours);
  });

  it('is written by the shell of a Mac too', () => {
    withHosts(place, plain);
    expect(helperIn(place, batch(hostsRequest(place)), ['bash', '--norc', '--posix']).code).toBe(0);
    expect(readHosts().toString()).toBe(plain + ours);
  });

  it('leaves a file alone that is right already', () => {
    withHosts(place, plain + ours);
    const words = { offset: plain.length, length: ours.length };
    expect(helperIn(place, batch(hostsRequest(place, words))).said).toEqual([
      'ready',
      'same hosts',
    ]);
    expect(readdirSync(place.folder)).not.toContain('state');
  });

  it('keeps the last ten versions, for root alone', () => {
    withHosts(place, plain);
    for (let round = 0; round < 12; round += 1) {
      const there = readHosts().length > plain.length;
      const words = { offset: plain.length, length: there ? ours.length : 0 };
      const lines = there ? '' : ours;
      expect(helperIn(place, batch(hostsRequest(place, { ...words, lines }))).code).toBe(0);
    }
    const backups = join(place.state, 'backups');
    expect(readdirSync(backups)).toHaveLength(10);
    expect(statSync(backups).mode & 0o777).toBe(0o700);
  });
});

describe('one batch', () => {
  it('changes several files, each change on what the one before leaves', () => {
    const stale =
      '## vagrant-hostmanager-start id: 5f1d\n192.168.65.90\tm1.dcos\n## vagrant-hostmanager-end\n';
    withHosts(place, plain + stale);
    const after = {
      expected: sha256(plain),
      offset: plain.length,
    };
    const requests = [
      `hosts-remove-foreign ${sha256(plain + stale)} ${plain.length} ${stale.length}\n`,
      hostsRequest(place, after),
      'vbox-networks absent 18\n* 192.168.65.0/24\n',
    ];
    expect(helperIn(place, batch(...requests)).said).toEqual([
      'ready',
      'written networks',
      'written hosts',
    ]);
    expect(readHosts().toString()).toBe(plain + ours);
  });

  it('changes nothing where one of its changes is refused', () => {
    withHosts(place, plain);
    const bad = 'vbox-networks absent 12\n* 8.8.8.0/24';
    expect(helperIn(place, batch(hostsRequest(place), bad)).code).toBe(65);
    expect(readHosts().toString()).toBe(plain);
  });
});

describe('refuses, and leaves the file as it was', () => {
  const inner = (...lines: string[]): HostsWords => ({ lines: block('0123abcd', ...lines) });
  const lines: Readonly<Record<string, HostsWords>> = {
    'a public address': inner('8.8.8.8 m1.dcos'),
    'this computer itself': inner('127.0.0.1 m1.dcos'),
    'an address with too much': inner('10.0.0.256 m1.dcos'),
    'an octal address': inner('10.010.0.1 m1.dcos'),
    'an address of five parts': inner('10.0.0.1.1 m1.dcos'),
    'an IPv6 address': inner('fd00..1 m1.dcos'),
    'a private prefix of a public address': inner('172.32.0.1 m1.dcos'),
    'an address without a name': inner('10.0.0.1'),
    'a name of another domain': inner('10.0.0.1 bank.example'),
    'a name that only ends alike': inner('10.0.0.1 m1xdcos'),
    'an alias that was not declared': { ...inner('10.0.0.1 m1.dcos b.c'), aliases: 'a.c\n' },
    'an alias that is part of a declared one': {
      ...inner('10.0.0.1 a.c'),
      aliases: 'a.c.example\n',
    },
    localhost: { ...inner('10.0.0.1 localhost'), aliases: 'localhost\n' },
    'a name that is a number': { ...inner('10.0.0.1 8.8.8.8'), aliases: '8.8.8.8\n' },
    'a command in a name': inner('10.0.0.1 $(id).dcos'),
    'a command in backticks': inner('10.0.0.1 `id`.dcos'),
    'a second command': inner('10.0.0.1 m1.dcos; id'),
    'a remark of its own': inner('10.0.0.1 m1.dcos # hello'),
    'an empty line': inner(''),
    'a line outside the marks': { lines: `${ours}10.0.0.1 m2.dcos\n` },
    'a line before the marks': { lines: `10.0.0.1 m2.dcos\n${ours}` },
    'the marks of another cluster': { lines: block('ffffffff', '10.0.0.1 m1.dcos') },
    'marks within marks': inner('# BEGIN dcos-vagrant-desktop ffffffff'),
    'no end': { lines: '# BEGIN dcos-vagrant-desktop 0123abcd\n10.0.0.1 m1.dcos\n' },
    'a NUL': { lines: Buffer.from(ours.replace('m1', 'm\0')) },
    'a carriage return within a line': inner('10.0.0.1\r 10.0.0.2 m1.dcos'),
    'characters that are no ASCII': inner('10.0.0.1 mä.dcos'),
  };
  it.each(Object.keys(lines))('%s', (name) => {
    withHosts(place, plain);
    expect(helperIn(place, batch(hostsRequest(place, lines[name]))).code).toBe(65);
    expect(readHosts().toString()).toBe(plain);
  });

  const places: Readonly<Record<string, [number, HostsWords]>> = {
    'another content than expected': [67, { expected: sha256('other') }],
    'a place in the middle of a line': [68, { offset: 5 }],
    'lines that are not ours': [68, { offset: 0, length: 20, lines: '' }],
    'a block glued to the next line': [68, { offset: 0, lines: ours.trimEnd() }],
    'a place beyond the end': [64, { offset: 10_000 }],
    'a length beyond the end': [64, { offset: 0, length: 10_000 }],
    'a negative place': [64, { offset: '-1' }],
    'a place too great to count': [64, { offset: '99999999999999999999' }],
    'a place written in octal': [64, { offset: '010' }],
    'an expression for a place': [64, { offset: 'a.1' }],
    'an id that is none': [64, { id: '0123ABCD', lines: ours }],
    'a domain that is none': [64, { domain: '-x' }],
  };
  it.each(Object.keys(places))('%s', (name) => {
    withHosts(place, plain);
    const [code, words] = places[name] ?? [0, {}];
    expect(helperIn(place, batch(hostsRequest(place, words))).code).toBe(code);
    expect(readHosts().toString()).toBe(plain);
  });

  const files: Readonly<Record<string, string>> = {
    'a second block of the cluster': plain + ours,
    'a place within the block of another': '# BEGIN dcos-vagrant-desktop aaaaaaaa\n',
  };
  it.each(Object.keys(files))('%s', (name) => {
    withHosts(place, files[name] ?? '');
    expect(helperIn(place, batch(hostsRequest(place))).code).toBe(68);
    expect(readHosts().toString()).toBe(files[name]);
  });

  const requests: Readonly<Record<string, (good: Buffer) => Uint8Array>> = {
    'no request at all': () => Buffer.alloc(0),
    'another version': (good) => Buffer.from(batch(good).toString().replace(' 1\n', ' 2\n')),
    'an unknown verb': () => batch('shell 1\n'),
    'a verb that is a command': () => batch('hosts_verb\n'),
    'a request cut short': (good) => batch(good).subarray(0, -20),
    'a request without an end': (good) => batch(good).subarray(0, -4),
    'something after the end': (good) => Buffer.concat([batch(good), Buffer.from('x')]),
    'a line without words': () => batch('\n'),
    'a line too long': () => batch(`hosts ${'a'.repeat(600)}\n`),
    'a NUL in a line': () => batch('hosts\0\n'),
    'a pattern of file names': () => batch('hosts * * * * * * *\n'),
    'more bytes than there are': () => batch(`install-cli ${sha256('')} 999999\n`),
  };
  it.each(Object.keys(requests))('%s', (name) => {
    withHosts(place, plain);
    expect(helperIn(place, requests[name]?.(hostsRequest(place)) ?? Buffer.alloc(0)).code).toBe(64);
    expect(readHosts().toString()).toBe(plain);
  });

  it('a missing file, a folder and a link to nowhere', () => {
    withHosts(place, plain);
    const request = batch(hostsRequest(place));
    rmSync(place.hosts);
    expect(helperIn(place, request).code).toBe(66);
    mkdirSync(place.hosts);
    expect(helperIn(place, request).code).toBe(66);
    rmSync(place.hosts, { recursive: true });
    symlinkSync('/nowhere/hosts', place.hosts);
    expect(helperIn(place, request).code).toBe(66);
  });
});

describe('a block of vagrant-hostmanager', () => {
  const foreign = (...lines: string[]) =>
    ['## vagrant-hostmanager-start id: 1b2c-3d', ...lines, '## vagrant-hostmanager-end', ''].join(
      '\n',
    );
  const removal = (text: string, offset: number, length: number) =>
    batch(`hosts-remove-foreign ${sha256(text)} ${offset} ${length}\n`);

  it('is taken away, and nothing else', () => {
    const stale = foreign('192.168.65.90\tm1.dcos', '', '# made by hand');
    const text = `${plain}${stale}${ours}`;
    withHosts(place, text);
    expect(helperIn(place, removal(text, plain.length, stale.length)).code).toBe(0);
    expect(readHosts().toString()).toBe(plain + ours);
  });

  it.each([
    ['lines that are no such block', plain],
    ['two of them at once', foreign('10.0.0.1 a.b') + foreign('10.0.0.2 c.d')],
    ['one around a block of ours', foreign(ours)],
    ['one with something else in it', foreign('rm -rf $HOME')],
  ])('is not %s', (_, text) => {
    withHosts(place, text);
    expect(helperIn(place, removal(text, 0, text.length)).code).not.toBe(0);
    expect(readHosts().toString()).toBe(text);
  });
});
