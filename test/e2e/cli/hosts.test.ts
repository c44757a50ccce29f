import { chmodSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Home, makeHome } from './commands.ts';

const simulated = ['--provider', 'simulated', '--speed', '1000'];

let home: Home;
let file: string;
beforeEach(async () => {
  home = await makeHome();
  file = join(home.folder, 'my-hosts');
  await home.json(['up', 'demo', ...simulated]);
});
afterEach(() => home.remove());

const hosts = (...args: string[]) => home.json(['hosts', ...args, '--hosts-file', file]);
/** A hosts file as an editor on Windows leaves it, and with bytes that no encoding has. */
const odd = Buffer.concat([
  Buffer.from('\ufeff127.0.0.1\tlocalhost\r\n\t# a remark\r\n'),
  Buffer.from([0x31, 0x20, 0xff, 0xfe, 0x00, 0x0d, 0x0a]),
  Buffer.from('10.0.0.1 last'),
]);

describe('hosts apply and remove', () => {
  it('write the names, once, and leave the file as it was', async () => {
    writeFileSync(file, odd, { mode: 0o640 });
    const { ino, mode } = statSync(file);
    const applied = await hosts('apply', 'demo');
    expect([applied.exitCode, applied.last.kind]).toEqual([0, 'applied']);
    const text = readFileSync(file, 'latin1');
    expect(text.startsWith(odd.toString('latin1'))).toBe(true);
    expect(text).toMatch(/\r\n192\.168\.57\.90\tm1\.dcos[^\r\n]* # simulated\r\n/);
    expect((await hosts('apply', 'demo')).last).toMatchObject({ kind: 'nothing-to-do' });
    expect((await hosts('remove', 'demo')).exitCode).toBe(0);
    expect(readFileSync(file).equals(odd)).toBe(true);
    expect([statSync(file).ino, statSync(file).mode]).toEqual([ino, mode]);
  });

  it('refuse what they cannot be sure of, and change nothing', async () => {
    const broken = '# BEGIN dcos-vagrant-desktop 0badcafe\n127.0.0.1 localhost\n';
    writeFileSync(file, broken);
    for (const verb of ['apply', 'remove']) {
      const refused = await hosts(verb, 'demo');
      expect(refused.exitCode).toBe(2);
      expect(refused.last).toMatchObject({
        type: 'problem',
        code: 'HOSTS-MARKERS-BROKEN',
        line: 1,
      });
    }
    expect(readFileSync(file, 'utf8')).toBe(broken);
    const gone = await home.json(['hosts', 'apply', 'demo', '--hosts-file', join(file, 'none')]);
    expect(gone.exitCode).not.toBe(0);
    expect((await hosts('apply', 'nobody')).exitCode).toBe(2);
  });

  it('write behind a link', async () => {
    const real = join(home.folder, 'real');
    writeFileSync(real, '');
    symlinkSync(real, file);
    expect((await hosts('apply', 'demo')).exitCode).toBe(0);
    expect(readFileSync(real, 'utf8')).toContain('m1.dcos');
    expect((await hosts('show', 'demo')).last).toMatchObject({ file: real, link: file });
  });

  it('say in words what they did', async () => {
    writeFileSync(file, '');
    const told = await home.run(['hosts', 'apply', 'demo', '--hosts-file', file]);
    expect(told).toMatchObject({ exitCode: 0, stdout: `Changed: ${file}\n` });
    const shown = await home.run(['hosts', 'show', 'demo', '--hosts-file', file]);
    expect(shown.stdout).toContain(`The names of demo stand in ${file}.`);
    expect(shown.stdout).toContain('Simulated: no real machine exists.');
    expect(shown.stdout).toMatch(/^m1\.dcos +m1 +192\.168\.57\.90 +192\.168\.57\.90$/m);
  });
});

describe('hosts show', () => {
  it('tells names, conflicts, what a vagrant-hostmanager left, and the history', async () => {
    const stale =
      '## vagrant-hostmanager-start id: 1\n192.168.65.90\tm1.dcos\n## vagrant-hostmanager-end\n';
    writeFileSync(file, `10.0.0.1 a1.dcos\n${stale}`);
    await hosts('apply', 'demo');
    const { last } = await hosts('show', 'demo');
    expect(last).toMatchObject({
      written: 'yes',
      simulated: true,
      conflicts: [
        { name: 'a1.dcos', found: '10.0.0.1', line: 1, owner: 'other' },
        { name: 'm1.dcos', found: '192.168.65.90', line: 3, owner: 'hostmanager' },
      ],
      foreign: [{ line: 2, id: '1', names: ['m1.dcos'] }],
      history: [{ reason: { code: 'hosts.reason.put', message: expect.stringContaining('demo') } }],
      problems: [
        { code: 'HOSTS-NAME-TAKEN', severity: 'warning', message: expect.any(String) },
        { code: 'HOSTS-NAME-TAKEN' },
      ],
    });
    const removed = await hosts('remove', 'demo', '--foreign');
    expect(removed.last).toMatchObject({
      kind: 'applied',
      changes: [{ verb: 'hosts-remove-foreign' }],
    });
    expect(readFileSync(file, 'utf8')).not.toContain('hostmanager');
    expect(readFileSync(file, 'utf8')).toContain('m1.dcos');
  });
});

describe('hosts restore', () => {
  it('puts back the last version, or the one that is named', async () => {
    writeFileSync(file, 'first\n');
    await hosts('apply', 'demo');
    expect((await hosts('restore', 'demo')).exitCode).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe('first\n');
    const history = (await hosts('show', 'demo')).last.history as Array<{ id: string }>;
    expect(history).toHaveLength(2);
    await hosts('restore', 'demo', '--to', String(history[0]?.id));
    expect(readFileSync(file, 'utf8')).toContain('m1.dcos');
    expect((await hosts('restore', 'demo', '--to', 'x')).last).toMatchObject({
      code: 'HOSTS-VERSION-UNKNOWN',
    });
  });
});

describe('up --hosts of a simulated cluster', () => {
  it('writes the names, and destroy leaves the file as it was', async () => {
    writeFileSync(file, odd);
    const env = { DCOS_VAGRANT_HOSTS_FILE: file };
    const up = await home.json(['up', 'other', ...simulated, '--hosts'], env);
    expect(up.exitCode).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('m1.other.dcos');
    expect(up.lines.filter(({ type }) => type === 'problem')).toEqual([]);
    expect((await home.json(['destroy', 'other', '--yes'], env)).exitCode).toBe(0);
    expect(readFileSync(file).equals(odd)).toBe(true);
  });

  it('touches no hosts file without it', async () => {
    writeFileSync(file, odd);
    const env = { DCOS_VAGRANT_HOSTS_FILE: file };
    await home.json(['up', 'other', ...simulated], env);
    await home.json(['destroy', 'other', '--yes'], env);
    expect(readFileSync(file).equals(odd)).toBe(true);
  });

  it('goes on by address where the file cannot be changed', async () => {
    writeFileSync(file, '# END dcos-vagrant-desktop 0badcafe\n');
    chmodSync(file, 0o444);
    const env = { DCOS_VAGRANT_HOSTS_FILE: file };
    const up = await home.json(['up', 'other', ...simulated, '--hosts'], env);
    expect([up.exitCode, up.last.outcome]).toEqual([0, 'done']);
    expect(up.lines.find(({ type }) => type === 'problem')).toMatchObject({
      code: 'HOSTS-MARKERS-BROKEN',
      severity: 'warning',
    });
  });
});
