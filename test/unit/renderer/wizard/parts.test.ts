import { describe, expect, it } from 'vitest';
import { fixParts } from '../../../../src/renderer/doctor/fix-parts.ts';
import { editableMachines } from '../../../../src/renderer/wizard/topology/machines.ts';
import { layoutNetwork } from '../../../../src/renderer/wizard/topology/network-layout.ts';
import { partBytes, uploadFile } from '../../../../src/renderer/wizard/version/upload.ts';
import { en } from '../../../../src/shared/messages/en/index.ts';
import { zh } from '../../../../src/shared/messages/zh/index.ts';
import { smallText } from './world.ts';

describe('an advice', () => {
  const found = (sentence: string) =>
    fixParts(sentence).flatMap(({ kind, text }) => (kind === 'text' ? [] : [text]));

  it('shows its commands and addresses, without what only ends the sentence', () => {
    expect(
      fixParts('In a terminal: winget install Oracle.VirtualBox. Or see https://a.org/b_c.'),
    ).toEqual([
      { kind: 'text', text: 'In a terminal: ' },
      { kind: 'command', text: 'winget install Oracle.VirtualBox' },
      { kind: 'text', text: '. Or see ' },
      { kind: 'link', text: 'https://a.org/b_c' },
      { kind: 'text', text: '.' },
    ]);
    expect(found('Run sudo /sbin/vboxconfig; then restart')).toEqual(['sudo /sbin/vboxconfig']);
    expect(found('Use a larger computer.')).toEqual([]);
  });

  it('has the same commands and addresses in both languages', () => {
    const codes = Object.keys(en).filter((code) => code.startsWith('install.'));
    expect(codes.length).toBeGreaterThan(10);
    for (const code of codes as (keyof typeof en)[]) {
      expect([code, found(zh[code].text).sort()]).toEqual([code, found(en[code].text).sort()]);
    }
  });
});

describe('the network picture', () => {
  it('hangs the machines below this computer, in the order of their roles', () => {
    const machines = (editableMachines(smallText) ?? []).toReversed();
    const { rails, height, trunk } = layoutNetwork(machines, '192.168.57.0/24');
    expect(
      rails.map(({ nodes }) => nodes.map(({ name, address }) => `${name} ${address}`)),
    ).toEqual([['m1 .90', 'a1 .111', 'boot .50']]);
    expect(trunk.to).toBe(rails.at(-1)?.y);
    expect(height).toBeGreaterThan(trunk.to);
  });

  it('begins another wire where one has no more room', () => {
    const [machine] = editableMachines(smallText) ?? [];
    if (machine === undefined) throw new Error('The example has no machine.');
    const many = Array.from({ length: 6 }, (_, index) => ({ ...machine, name: `m${index}` }));
    const { rails, width } = layoutNetwork(many, '192.168.57.0/24');
    expect(rails.map(({ nodes }) => nodes.length)).toEqual([4, 2]);
    expect(rails.every(({ end }) => end < width)).toBe(true);
  });

  it('shows the whole address of a machine outside the network', () => {
    const machines = editableMachines(smallText.replace('57.90', '99.90')) ?? [];
    const { rails } = layoutNetwork(machines, '192.168.57.0/24');
    expect(rails[0]?.nodes[0]?.address).toBe('192.168.99.90');
  });
});

describe('a file on its way to the engine', () => {
  const file = new File([new Uint8Array(2 * partBytes + 5)], 'dcos_generate_config.sh');

  it('goes in parts, one after the other, and answers with its path', async () => {
    const parts: unknown[] = [];
    const seen: number[] = [];
    const path = await uploadFile({
      file,
      id: 'file-0001',
      signal: new AbortController().signal,
      progress: (bytes) => seen.push(bytes),
      send: async ({ offset, data, last }) => {
        parts.push([offset, data.size, last]);
        return { path: last ? '/data/it.sh' : null };
      },
    });
    expect(path).toBe('/data/it.sh');
    expect(parts).toEqual([
      [0, partBytes, false],
      [partBytes, partBytes, false],
      [2 * partBytes, 5, true],
    ]);
    expect(seen.at(-1)).toBe(file.size);
  });

  it('stops between two parts when it is cancelled', async () => {
    const abort = new AbortController();
    let sent = 0;
    const upload = uploadFile({
      file,
      id: 'file-0002',
      signal: abort.signal,
      progress: () => undefined,
      send: async () => {
        sent += 1;
        abort.abort();
        return { path: null };
      },
    });
    await expect(upload).rejects.toThrow();
    expect(sent).toBe(1);
  });

  it('sends an empty file, too, so that the engine can refuse it', async () => {
    const path = await uploadFile({
      file: new File([], 'empty.sh'),
      id: 'file-0003',
      signal: new AbortController().signal,
      progress: () => undefined,
      send: async ({ last, data }) => ({ path: last && data.size === 0 ? '/data/empty.sh' : null }),
    });
    expect(path).toBe('/data/empty.sh');
  });
});
