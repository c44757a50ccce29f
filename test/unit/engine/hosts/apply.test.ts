import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  applyHosts,
  hasHosts,
  hostsFileOf,
  removeHosts,
} from '../../../../src/engine/hosts/index.ts';

const demo = {
  id: '0badcafe',
  domain: 'dcos',
  machines: [
    { name: 'm1', ip: '192.168.57.90', aliases: ['leader.mesos'] },
    { name: 'boot', ip: '192.168.57.50', aliases: [] },
  ],
};
const other = { id: '11111111', domain: 'other.dcos', machines: demo.machines };

let folder = '';
let file = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hosts-'));
  file = join(folder, 'hosts');
  await writeFile(file, '127.0.0.1\tlocalhost\n', { mode: 0o640 });
});
afterEach(() => rm(folder, { recursive: true }));

describe('the hosts file', () => {
  it('gets a line for every machine', async () => {
    expect(await applyHosts(file, demo)).toBeNull();
    expect(await readFile(file, 'utf8')).toBe(
      [
        '127.0.0.1\tlocalhost',
        '# BEGIN dcos-vagrant-desktop 0badcafe',
        '192.168.57.90\tm1.dcos leader.mesos',
        '192.168.57.50\tboot.dcos',
        '# END dcos-vagrant-desktop 0badcafe',
        '',
      ].join('\n'),
    );
  });

  it('is not touched when the lines stand there already', async () => {
    await applyHosts(file, demo);
    const before = await stat(file, { bigint: true });
    expect(await applyHosts(file, demo)).toBeNull();
    expect((await stat(file, { bigint: true })).mtimeNs).toBe(before.mtimeNs);
  });

  it('stays the same file with the same mode, for it may be a bind mount', async () => {
    const before = await stat(file);
    await applyHosts(file, demo);
    await removeHosts(file, demo);
    const after = await stat(file);
    expect([after.ino, after.mode]).toEqual([before.ino, before.mode]);
    expect(await readFile(file, 'utf8')).toBe('127.0.0.1\tlocalhost\n');
  });

  it('keeps both blocks when two clusters write at the same time', async () => {
    await Promise.all([applyHosts(file, demo), applyHosts(file, other)]);
    const text = await readFile(file, 'utf8');
    expect(text).toContain('m1.dcos');
    expect(text).toContain('m1.other.dcos');
  });

  it('is left alone when a cluster that has no block goes', async () => {
    expect(await removeHosts(file, demo)).toBeNull();
  });

  it('with broken marks is refused and not changed', async () => {
    const text = '# BEGIN dcos-vagrant-desktop 0badcafe\n';
    await writeFile(file, text);
    await expect(applyHosts(file, demo)).rejects.toMatchObject({
      problem: { code: 'HOSTS-MARKERS-BROKEN', params: { file, line: 1 }, path: file },
    });
    expect(await readFile(file, 'utf8')).toBe(text);
  });

  it('that does not exist is a problem', async () => {
    await expect(applyHosts(join(folder, 'none'), demo)).rejects.toMatchObject({
      problem: { code: 'HOSTS-FILE-MISSING' },
    });
  });

  it('that is a folder is a problem', async () => {
    await expect(applyHosts(folder, demo)).rejects.toMatchObject({
      problem: { code: 'HOSTS-FILE-UNREADABLE' },
    });
  });

  it('that this user may not write: a warning says which lines to add', async () => {
    await chmod(folder, 0o755);
    await chmod(file, 0o444);
    await asOrdinaryUser(async () => {
      expect(await applyHosts(file, demo)).toMatchObject({
        code: 'HOSTS-NOT-WRITABLE',
        severity: 'warning',
        params: { file, lines: expect.stringContaining('\n192.168.57.50\tboot.dcos\n') },
      });
    });
    expect(await readFile(file, 'utf8')).toBe('127.0.0.1\tlocalhost\n');
  });

  it('tells whether the lines of a cluster are in it as they should be', async () => {
    expect(await hasHosts(file, demo)).toBe(false);
    await applyHosts(file, demo);
    expect(await hasHosts(file, demo)).toBe(true);
    expect(await hasHosts(file, { ...demo, domain: 'renamed.dcos' })).toBe(false);
    expect(await hasHosts(join(folder, 'none'), demo)).toBe(false);
  });

  it('refuses a name that would break out of its line', async () => {
    const evil = {
      ...demo,
      machines: [{ name: 'm1', ip: '10.0.0.1', aliases: ['x\n6.6.6.6 bank'] }],
    };
    await expect(async () => applyHosts(file, evil)).rejects.toMatchObject({
      problem: { code: 'HOSTS-NAME-INVALID', machine: 'm1' },
    });
  });
});

describe('its path', () => {
  it('is the system’s, unless the environment names another', () => {
    expect(hostsFileOf({}, 'linux')).toBe('/etc/hosts');
    expect(hostsFileOf({}, 'darwin')).toBe('/etc/hosts');
    expect(hostsFileOf({ SystemRoot: 'C:\\Windows' }, 'win32')).toMatch(/drivers.etc.hosts$/);
    expect(hostsFileOf({ DCOS_VAGRANT_HOSTS_FILE: '/tmp/h' }, 'linux')).toBe('/tmp/h');
  });
});

/** File modes do not bind root, so that root lays its rights down for the while. */
async function asOrdinaryUser(work: () => Promise<void>): Promise<void> {
  const root = process.getuid?.() === 0;
  if (root) process.seteuid?.(65534);
  try {
    await work();
  } finally {
    if (root) process.seteuid?.(0);
  }
}
