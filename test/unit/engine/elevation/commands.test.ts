import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandsOf } from '../../../../src/engine/elevation/commands.ts';
import { sha256Of } from '../../../../src/engine/elevation/request.ts';
import type { PrivilegedChange } from '../../../../src/shared/elevation/change.ts';
import { block, hostsChange, networksChange, reason } from './changes.ts';

let folder: string;
let hosts: string;
let targets: { hosts: string; networks: string; cli: string };
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dv-it's "));
  hosts = join(folder, 'hosts');
  targets = { hosts, networks: join(folder, 'vbox', 'networks.conf'), cli: join(folder, 'dcos') };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What a person would do with the commands; `sudo` is left out. */
function type(...changes: PrivilegedChange[]): void {
  for (const command of commandsOf(changes, targets, 'linux')) {
    execFileSync('sh', ['-c', command.replaceAll('sudo ', '')]);
  }
}

describe('the commands to copy', () => {
  it('add, replace and remove a block', () => {
    writeFileSync(hosts, 'one\n');
    type(hostsChange(hosts, 'one\n'));
    const added = readFileSync(hosts, 'utf8');
    expect(added).toBe(`one\n${block.join('\n').replace('\t', ' ')}`);
    const there = { offset: 4, length: added.length - 4 };
    const lines = block.map((line) => line.replace('m1', 'm2'));
    type({ ...hostsChange(hosts, 'one\n'), ...there, lines });
    expect(readFileSync(hosts, 'utf8')).toBe(`one\n${lines.join('\n').replace('\t', ' ')}`);
    type({ ...hostsChange(hosts, 'one\n'), ...there, lines: [] });
    expect(readFileSync(hosts, 'utf8')).toBe('one\n');
  });

  it('go below a last line without an end', () => {
    writeFileSync(hosts, 'one');
    type({ ...hostsChange(hosts, 'one'), lines: ['', ...block.slice(0, -1)] });
    expect(readFileSync(hosts, 'utf8')).toContain('one\n# BEGIN dcos-vagrant-desktop');
  });

  it('remove exactly one foreign block', () => {
    const foreign = '## vagrant-hostmanager-start id: a\n10.0.0.1 a\n## vagrant-hostmanager-end\n';
    writeFileSync(hosts, `one\n${foreign}two\n${foreign}`);
    const place = { offset: 4, length: foreign.length, expected: sha256Of(Buffer.from('')) };
    type({ verb: 'hosts-remove-foreign', path: hosts, ...place, reason });
    expect(readFileSync(hosts, 'utf8')).toBe(`one\ntwo\n${foreign}`);
  });

  it('allow networks beside what VirtualBox allows by itself, and take ours back', () => {
    type(networksChange(null, '* 192.168.65.0/24'));
    const conf = readFileSync(targets.networks, 'utf8');
    expect(conf).toContain('* 192.168.56.0/21\n* 192.168.65.0/24\n');
    type(networksChange(conf));
    // An empty file would forbid every network.
    expect(existsSync(targets.networks)).toBe(false);
    writeFileSync(targets.networks, `* 10.0.0.0/8\n${conf}`);
    type(networksChange(conf));
    expect(readFileSync(targets.networks, 'utf8')).toBe('* 10.0.0.0/8\n');
  });

  it('install and remove the CLI', () => {
    const file = join(folder, 'down loaded');
    writeFileSync(file, '#!/bin/sh\n');
    type({ verb: 'install-cli', file, sha256: '', reason });
    expect(readFileSync(targets.cli, 'utf8')).toBe('#!/bin/sh\n');
    type({ verb: 'install-cli', file: null, sha256: '', reason });
    expect(() => readFileSync(targets.cli)).toThrow(/ENOENT/);
  });

  it('are PowerShell on Windows', () => {
    const path = 'C:\\Windows\\System32\\drivers\\etc\\hosts';
    expect(commandsOf([hostsChange(path, '')], { ...targets, hosts: path }, 'win32')).toEqual([
      `Add-Content '${path}' '# BEGIN dcos-vagrant-desktop 0123abcd', '192.168.57.11 m1.dcos', '# END dcos-vagrant-desktop 0123abcd'`,
    ]);
  });
});
