import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createElevation } from '../../../../src/engine/elevation/index.ts';
import { sha256Of } from '../../../../src/engine/elevation/request.ts';
import { type Run, run } from '../../../../src/engine/process/index.ts';
import { block, hostsChange, networksChange, reason } from './changes.ts';

let folder: string;
let hosts: string;
let targets: { hosts: string; networks: string; cli: string };
let data: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dv-elevation-'));
  hosts = join(folder, 'hosts');
  data = join(folder, 'data');
  targets = { hosts, networks: join(folder, 'networks.conf'), cli: join(folder, 'bin', 'dcos') };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Nobody may be asked. */
const forbidden: Run = () => Promise.reject(new Error('a program was started'));
const elevation = (options: { run?: Run; env?: NodeJS.ProcessEnv } = {}) =>
  createElevation({ data, env: {}, run, targets, isRoot: false, ...options });

describe('files that this user may write', () => {
  it('are changed without asking, by the same helper', async () => {
    writeFileSync(hosts, 'one\n');
    mkdirSync(join(folder, 'bin'));
    const file = join(folder, 'downloaded');
    writeFileSync(file, 'a program');
    const sha256 = sha256Of(Buffer.from('a program'));
    const changes = [
      hostsChange(hosts, 'one\n'),
      networksChange(null, '* 192.168.65.0/24'),
      { verb: 'install-cli', file, sha256, reason } as const,
    ];
    // No pkexec is to be had here.
    expect(await elevation({ env: { PATH: '' } }).apply(changes)).toEqual({ kind: 'applied' });
    expect(readFileSync(hosts, 'utf8')).toBe(`one\n${block.join('\n')}`);
    expect(readFileSync(targets.networks, 'utf8')).toContain('* 192.168.65.0/24');
    expect(readFileSync(targets.cli, 'utf8')).toBe('a program');
  });

  it('keep a copy of what was there in the data folder', async () => {
    writeFileSync(hosts, 'one\n');
    await elevation().apply([hostsChange(hosts, 'one\n')]);
    const { readdirSync } = await import('node:fs');
    const [name = ''] = readdirSync(join(data, 'elevation', 'backups'));
    expect(readFileSync(join(data, 'elevation', 'backups', name), 'utf8')).toBe('one\n');
  });

  it('tell what the helper refuses', async () => {
    writeFileSync(hosts, 'one\n');
    const lines = block.map((line) => line.replace('192.168.57.11', '8.8.8.8'));
    expect(await elevation().apply([{ ...hostsChange(hosts, 'one\n'), lines }])).toMatchObject({
      kind: 'failed',
      problem: { code: 'ELEVATION-LINE-REFUSED', params: { file: hosts } },
    });
    expect(readFileSync(hosts, 'utf8')).toBe('one\n');
  });
});

describe('nobody is bothered', () => {
  it('by nothing', async () => {
    expect(await elevation({ run: forbidden }).apply([])).toEqual({ kind: 'nothing-to-do' });
  });

  it('by what is there already', async () => {
    const there = `one\n${block.join('\n')}`;
    const conf =
      '# BEGIN dcos-vagrant-desktop\n* 192.168.56.0/21\n* 10.1.0.0/16\n# END dcos-vagrant-desktop\n';
    writeFileSync(hosts, there);
    writeFileSync(targets.networks, conf);
    const place = { offset: 4, length: block.join('\n').length };
    const changes = [
      { ...hostsChange(hosts, there), ...place },
      networksChange(conf, '* 10.1.0.0/16'),
      { verb: 'install-cli', file: null, sha256: 'ab'.repeat(32), reason } as const,
    ];
    expect(await elevation({ run: forbidden }).apply(changes)).toEqual({ kind: 'nothing-to-do' });
  });

  it('by a change of a file that changed since', async () => {
    writeFileSync(hosts, 'two\n');
    expect(await elevation({ run: forbidden }).apply([hostsChange(hosts, 'one\n')])).toMatchObject({
      kind: 'failed',
      problem: { code: 'ELEVATION-CHANGED-MEANWHILE' },
    });
  });
});

it('takes the second change of a batch for the file that the first leaves', async () => {
  const foreign = '## vagrant-hostmanager-start\n10.0.0.1 a\n## vagrant-hostmanager-end\n';
  writeFileSync(hosts, `one\n${foreign}`);
  const expected = sha256Of(Buffer.from(`one\n${foreign}`));
  const place = { path: hosts, offset: 4, length: foreign.length };
  const removal = { verb: 'hosts-remove-foreign', expected, ...place, reason } as const;
  expect(await elevation().apply([removal, hostsChange(hosts, 'one\n')])).toEqual({
    kind: 'applied',
  });
  expect(readFileSync(hosts, 'utf8')).toBe(`one\n${block.join('\n')}`);
});

it('says how an administrator would be asked', async () => {
  const probe = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv, isRoot = false) =>
    createElevation({ data, env, run: forbidden, platform, isRoot }).probe();
  const program = join(folder, 'osascript');
  writeFileSync(program, '', { mode: 0o755 });
  expect(await probe('linux', {}, true)).toMatchObject({ way: 'direct', available: true });
  expect(await probe('win32', {})).toMatchObject({ way: 'runas', available: true });
  expect(await probe('darwin', { PATH: folder })).toMatchObject({ way: 'osascript' });
  writeFileSync(join(folder, 'pkexec'), '', { mode: 0o755 });
  expect(await probe('linux', { PATH: folder })).toMatchObject({ way: 'pkexec', available: true });
});

it('keeps to the named files although pkexec or sudo started the app', async () => {
  writeFileSync(hosts, 'one\n');
  process.env.PKEXEC_UID = '1000';
  process.env.SUDO_UID = '1000';
  try {
    const changes = [hostsChange(hosts, 'one\n'), networksChange(null, '* 192.168.65.0/24')];
    expect(await elevation().apply(changes)).toEqual({ kind: 'applied' });
    expect(readFileSync(targets.networks, 'utf8')).toContain('* 192.168.65.0/24');
  } finally {
    delete process.env.PKEXEC_UID;
    delete process.env.SUDO_UID;
  }
});
