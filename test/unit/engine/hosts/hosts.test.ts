import { chmodSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { hostsFileOf } from '../../../../src/engine/hosts/index.ts';
import {
  asOrdinaryUser,
  demo,
  demoBlock,
  other,
  type TestComputer,
  testComputer,
} from './computer.ts';

let computer: TestComputer;
const on = (text?: string | Buffer) => {
  computer = testComputer(text);
  return computer;
};
const text = () => readFileSync(computer.file, 'utf8');
afterEach(() => computer.remove());

describe('names of a cluster', () => {
  it('are a line for every machine, and nobody is asked where the file may be written', async () => {
    const { hosts, asked, file } = on();
    const outcome = await hosts.apply(demo);
    expect(text()).toBe(['127.0.0.1\tlocalhost', ...demoBlock, ''].join('\n'));
    expect(asked).toEqual([]);
    expect(outcome).toMatchObject({
      kind: 'applied',
      problems: [],
      commands: [],
      changes: [{ verb: 'hosts', path: file, lines: demoBlock, needsAdministrator: false }],
    });
    expect(await hosts.has(demo)).toBe(true);
    expect(await hosts.has({ ...demo, domain: 'renamed.dcos' })).toBe(false);
  });

  it('of simulated machines say so on every line', async () => {
    await on().hosts.apply({ ...demo, provider: 'simulated' });
    expect(text()).toContain('192.168.57.50\tboot.dcos # simulated\n');
  });

  it('that stand there already are not written again', async () => {
    const { hosts, file } = on();
    await hosts.apply(demo);
    const before = statSync(file, { bigint: true });
    expect(await hosts.apply(demo)).toMatchObject({ kind: 'nothing-to-do', changes: [] });
    expect(statSync(file, { bigint: true }).mtimeNs).toBe(before.mtimeNs);
  });

  it('go and leave the same file behind, byte for byte, with the same mode', async () => {
    const { hosts, file } = on('\ufeff127.0.0.1 localhost\r\n\0\tx');
    const [before, bytes] = [statSync(file), readFileSync(file)];
    await hosts.apply(demo);
    await hosts.apply(other);
    expect(await hosts.hasAny(demo)).toBe(true);
    await hosts.remove(demo);
    expect(await hosts.hasAny(demo)).toBe(false);
    await hosts.remove(other);
    const after = statSync(file);
    expect([after.ino, after.mode]).toEqual([before.ino, before.mode]);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('of two clusters that are written at the same time are both there', async () => {
    const { hosts } = on();
    await Promise.all([hosts.apply(demo), hosts.apply(other)]);
    expect(text()).toContain('m1.dcos');
    expect(text()).toContain('m1.other.dcos');
  });

  it('are written behind a link, and the link stays one', async () => {
    const { hosts, data, file } = on();
    const link = join(data, 'link');
    symlinkSync(file, link);
    expect(await hosts.apply(demo, { file: link })).toMatchObject({ changes: [{ path: file }] });
    expect(readFileSync(link, 'utf8')).toContain('m1.dcos');
    expect(await hosts.state(demo, { file: link })).toMatchObject({ file, link });
  });

  it('can be in a file of a hundred thousand lines', async () => {
    const many = Buffer.from('10.0.0.1\tblocked.example\n'.repeat(100_000));
    const { hosts, file } = on(many);
    await hosts.apply(demo);
    expect(readFileSync(file).length).toBeGreaterThan(many.length);
    await hosts.remove(demo);
    expect(readFileSync(file).equals(many)).toBe(true);
  });
});

describe('a hosts file that is refused is not changed', () => {
  const nest = `${demoBlock[0]}\n# BEGIN dcos-vagrant-desktop 11111111\n${demoBlock[3]}\n`;
  it.each([
    ['without an end', `${demoBlock[0]}\n`, 1],
    ['nested', nest, 2],
    ['in the wrong order', `x\n${demoBlock[3]}\n${demoBlock[0]}\n`, 2],
  ])('marks %s', async (_, broken, line) => {
    const { hosts, file, asked } = on(broken);
    for (const change of [hosts.apply(demo), hosts.remove(demo)]) {
      await expect(change).rejects.toMatchObject({
        problem: { code: 'HOSTS-MARKERS-BROKEN', kind: 'invalid', params: { file, line } },
      });
    }
    expect(text()).toBe(broken);
    expect(asked).toEqual([]);
    const state = await hosts.state(demo);
    expect(state).toMatchObject({
      written: 'unknown',
      problems: [{ code: 'HOSTS-MARKERS-BROKEN' }],
    });
  });

  it('one that does not exist; names that shall go are gone from it', async () => {
    const { hosts, data } = on();
    const call = { file: join(data, 'none') };
    await expect(hosts.apply(demo, call)).rejects.toMatchObject({
      problem: { code: 'HOSTS-FILE-MISSING', kind: 'invalid' },
    });
    expect(await hosts.remove(demo, call)).toMatchObject({ kind: 'nothing-to-do' });
  });

  it('a folder', async () => {
    const { hosts, data } = on();
    mkdirSync(join(data, 'folder'));
    await expect(hosts.apply(demo, { file: join(data, 'folder') })).rejects.toMatchObject({
      problem: { code: 'HOSTS-FILE-NOT-REGULAR' },
    });
  });

  it('a name that would break out of its line', async () => {
    const { hosts } = on();
    const machines = [{ name: 'm1', ip: '10.0.0.1', aliases: ['x\n6.6.6.6 bank'] }];
    await expect(hosts.apply({ ...demo, machines })).rejects.toMatchObject({
      problem: { code: 'HOSTS-NAME-INVALID', machine: 'm1' },
    });
  });

  it('one of this user’s that may not be written: says which lines to add', async () => {
    const { hosts, file, data } = on();
    chmodSync(file, 0o444);
    // The user needs the data folder for the history and its lock.
    mkdirSync(join(data, 'hosts-history'));
    for (const folder of [data, join(data, 'hosts-history')]) chmodSync(folder, 0o777);
    const outcome = await asOrdinaryUser(() => hosts.apply(demo));
    expect(outcome).toMatchObject({
      kind: 'not-writable',
      problems: [{ code: 'HOSTS-NOT-WRITABLE', params: { file, lines: demoBlock.join('\n') } }],
    });
    expect(text()).toBe('127.0.0.1\tlocalhost\n');
  });
});

describe('the history', () => {
  it('keeps the last ten versions, newest first, each with what was done then', async () => {
    const { hosts } = on();
    for (let round = 0; round < 6; round += 1) {
      await hosts.apply(demo);
      await hosts.remove(demo);
      writeFileSync(computer.file, `# round ${round}\n`);
    }
    const { history } = await hosts.state(demo);
    expect(history).toHaveLength(10);
    expect(history.map(({ reason }) => reason.code).slice(0, 2)).toEqual([
      'hosts.reason.take',
      'hosts.reason.put',
    ]);
    expect(history.map(({ id }) => id)).toEqual(
      history
        .map(({ id }) => id)
        .toSorted()
        .reverse(),
    );
    expect(statSync(history[0]?.kept ?? '').mode & 0o777).toBe(0o600);
  });

  it('puts a version back, and that can be undone', async () => {
    const { hosts } = on('first\n');
    await hosts.apply(demo);
    const named = text();
    expect(await hosts.restore(demo, null)).toMatchObject({ kind: 'applied' });
    expect(text()).toBe('first\n');
    await hosts.restore(demo, null);
    expect(text()).toBe(named);
    const { history } = await hosts.state(demo);
    await hosts.restore(demo, history.at(-1)?.id ?? '');
    expect(text()).toBe('first\n');
  });

  it('knows no other version, and none of another file', async () => {
    const { hosts, data } = on();
    await hosts.apply(demo);
    writeFileSync(join(data, 'another'), '');
    for (const call of [{}, { file: join(data, 'another') }]) {
      await expect(hosts.restore(demo, '../../etc', call)).rejects.toMatchObject({
        problem: { code: 'HOSTS-VERSION-UNKNOWN', kind: 'invalid' },
      });
    }
  });

  it('refuses a version that is not as it was kept', async () => {
    const { hosts } = on();
    await hosts.apply(demo);
    const [version] = (await hosts.state(demo)).history;
    writeFileSync(version?.kept ?? '', 'evil');
    await expect(hosts.restore(demo, null)).rejects.toMatchObject({
      problem: { code: 'HOSTS-VERSION-DAMAGED' },
    });
  });
});

describe('its path', () => {
  it('is the system’s, unless the environment names another', () => {
    computer = testComputer();
    expect(hostsFileOf({}, 'linux')).toBe('/etc/hosts');
    expect(hostsFileOf({}, 'darwin')).toBe('/etc/hosts');
    expect(hostsFileOf({ SystemRoot: 'C:\\Windows' }, 'win32')).toMatch(/drivers.etc.hosts$/);
    expect(hostsFileOf({ DCOS_VAGRANT_HOSTS_FILE: '/tmp/h' }, 'linux')).toBe('/tmp/h');
  });
});
