import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import type { PrivilegedChange } from '../../../src/shared/elevation/change.ts';
import { content } from './agent.ts';

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const reason = { code: 'elevation.prompt' } as const;
const block = [
  '',
  '# BEGIN dcos-vagrant-desktop 0123abcd',
  '192.168.65.90\tm1.dcos shop.example',
  '# END dcos-vagrant-desktop 0123abcd',
];

export function hostsChange(): PrivilegedChange {
  const file = readFileSync('/etc/hosts');
  const place = { expected: sha256(file), offset: file.length, length: 0, path: '/etc/hosts' };
  const names = { cluster: '0123abcd', domain: 'dcos', aliases: ['shop.example'] };
  return { verb: 'hosts', ...names, ...place, lines: block, reason };
}

function hostsRemoval(): PrivilegedChange {
  const file = readFileSync('/etc/hosts');
  const { length } = block.join('\n');
  const change = hostsChange();
  return { ...change, offset: file.length - length, length, lines: [] } as PrivilegedChange;
}

function networksChange(lines: readonly string[]): PrivilegedChange {
  const there = content('/etc/vbox/networks.conf');
  const expected = there === null ? null : sha256(there);
  return { verb: 'vbox-networks', expected, lines, reason };
}

const program = '#!/bin/sh\necho dcoscli.version=1.2.0\n';
export function cliChange(): PrivilegedChange {
  writeFileSync('/mnt/dcos', program);
  return { verb: 'install-cli', file: '/mnt/dcos', sha256: sha256(program), reason };
}
export const cliRemoval: PrivilegedChange = {
  verb: 'install-cli',
  file: null,
  sha256: sha256(program),
  reason,
};

/** One of each kind, on the files as they are. */
export const batch = () => [hostsChange(), networksChange(['* 192.168.65.0/24']), cliChange()];
export const removals = () => [hostsRemoval(), networksChange([]), cliRemoval];

/** The removal of something, as the wish for what is there already. */
export function asItIs(removal: PrivilegedChange): PrivilegedChange {
  if (removal.verb === 'hosts') return { ...removal, lines: block };
  if (removal.verb === 'vbox-networks') return { ...removal, lines: ['* 192.168.65.0/24'] };
  return removal.verb === 'install-cli' ? { ...removal, file: '/mnt/dcos' } : removal;
}

/** The same for another machine. */
export function renamed(change: PrivilegedChange): PrivilegedChange {
  if (change.verb !== 'hosts') return change;
  return { ...change, lines: change.lines.map((line) => line.replace('m1.dcos', 'm2.dcos')) };
}
