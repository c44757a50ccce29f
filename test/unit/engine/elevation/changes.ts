import { sha256Of } from '../../../../src/engine/elevation/request.ts';
import type { HostsChange, NetworksChange } from '../../../../src/shared/elevation/change.ts';

export const reason = { code: 'elevation.prompt' } as const;

export const block = [
  '# BEGIN dcos-vagrant-desktop 0123abcd',
  '192.168.57.11\tm1.dcos',
  '# END dcos-vagrant-desktop 0123abcd',
  '',
];

/** The cluster's block at the end of a hosts file of that content. */
export function hostsChange(path: string, content: string): HostsChange {
  const names = { cluster: '0123abcd', domain: 'dcos', aliases: [] };
  const place = { expected: sha256Of(Buffer.from(content)), offset: content.length, length: 0 };
  return { verb: 'hosts', ...names, ...place, path, lines: block, reason };
}

export function networksChange(content: string | null, ...lines: string[]): NetworksChange {
  const expected = content === null ? null : sha256Of(Buffer.from(content));
  return { verb: 'vbox-networks', expected, lines, reason };
}
