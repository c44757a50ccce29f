import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { runCheck } from '../../../../src/engine/doctor/check.ts';
import { hostonlyRangeCheck } from '../../../../src/engine/doctor/checks/hostonly-range.ts';
import { subnetConflictCheck } from '../../../../src/engine/doctor/checks/subnet-conflict.ts';
import type { Elevation } from '../../../../src/engine/elevation/index.ts';
import type { Survey, UsedNetwork } from '../../../../src/engine/networks/index.ts';
import type {
  ElevationOutcome,
  PrivilegedChange,
} from '../../../../src/shared/elevation/change.ts';
import { renderText } from '../../../../src/shared/messages/message.ts';
import { parseCidr } from '../../../../src/shared/network/ipv4.ts';
import { doctorHostWith } from './host.ts';

/** Administrator rights that are given, or not; what was asked is kept. */
function elevation(outcome: ElevationOutcome = { kind: 'applied' }) {
  const asked: PrivilegedChange[] = [];
  const rights: Pick<Elevation, 'apply' | 'asCommands'> = {
    apply: async (changes) => {
      asked.push(...changes);
      return outcome;
    },
    asCommands: (changes) => changes.map(({ verb }) => `sudo ${verb}`),
  };
  return { ...rights, asked };
}

const signal = new AbortController().signal;
const inside = { networks: ['192.168.57.0/24'] };
const outside = { networks: ['192.168.57.0/24', '192.168.65.0/24'] };

test('networks that VirtualBox allows without a file pass', async () => {
  const host = await doctorHostWith({ virtualbox: '7.0.22r1' });
  const result = await runCheck(hostonlyRangeCheck(host, inside, elevation()));
  expect([result.status, renderText(result.summary)]).toEqual([
    'pass',
    'The clusters’ networks lie within 192.168.56.0/21.',
  ]);
});

test('another network fails with the exact line, and the fix asks once for just that', async () => {
  const host = await doctorHostWith({ virtualbox: '6.1.28r1' });
  const rights = elevation();
  const check = hostonlyRangeCheck(host, outside, rights);
  const result = await runCheck(check);
  expect(result.status).toBe('fail');
  expect(result.fixes.map((fix) => renderText(fix))).toContain(
    `Add the line "* 192.168.65.0/24" to ${host.networksConf}.`,
  );
  expect(result.actions).toMatchObject([
    { id: 'hostonly-range', administrator: true, commands: ['sudo vbox-networks'] },
  ]);
  expect(rights.asked).toEqual([]);
  expect((await check.fix?.('hostonly-range', signal))?.outcome).toBe('fixed');
  expect(rights.asked).toMatchObject([
    { verb: 'vbox-networks', expected: null, lines: ['* 192.168.65.0/24'] },
  ]);
});

test('a refusal leaves the commands', async () => {
  const host = await doctorHostWith({ virtualbox: '7.0.22r1' });
  for (const kind of ['dismissed', 'not-authorised', 'no-agent'] as const) {
    const check = hostonlyRangeCheck(host, outside, elevation({ kind }));
    expect(await check.fix?.('hostonly-range', signal)).toMatchObject({
      outcome: 'refused',
      commands: ['sudo vbox-networks'],
      problems: [{ kind: 'prerequisite' }],
    });
  }
});

test('a file that allows no private network is told, and what is usual is put back', async () => {
  const host = await doctorHostWith({ virtualbox: '7.0.22r1' });
  await writeFile(host.networksConf, '# ours\n* 8.8.8.0/24\n');
  const rights = elevation();
  const check = hostonlyRangeCheck(host, { networks: [] }, rights);
  expect((await runCheck(check)).status).toBe('fail');
  await check.fix?.('hostonly-range', signal);
  expect(rights.asked).toMatchObject([
    { expected: expect.stringMatching(/^[0-9a-f]{64}$/), lines: ['* 192.168.56.0/21'] },
  ]);
});

test.each([
  ['5.2.44r1', 'linux'],
  ['7.0.22r1', 'darwin'],
] as const)('VirtualBox %s on %s knows no limit', async (virtualbox, platform) => {
  const host = await doctorHostWith({ virtualbox }, { platform });
  const check = hostonlyRangeCheck(host, outside, elevation());
  expect((await runCheck(check)).summary.code).toBe('doctor.hostonly-range.free');
  expect((await check.fix?.('hostonly-range', signal))?.outcome).toBe('nothing-to-do');
});

test('without VirtualBox nothing is known of its range', async () => {
  const check = hostonlyRangeCheck(await doctorHostWith({}), outside, elevation());
  expect((await runCheck(check)).status).toBe('unknown');
});

const used = (cidr: string, device: string): UsedNetwork => {
  const network = parseCidr(cidr);
  if (network === null) throw new Error(`${cidr} is no network`);
  return { network, device, address: null };
};
const subnet = (survey: Partial<Survey>, network = '192.168.57.0/24') =>
  runCheck(
    subnetConflictCheck(
      async () => ({ networks: [], complete: true, allowed: null, ...survey }),
      [{ cluster: 'demo', network, bridge: null }],
    ),
  );

test('a VPN in the way of a cluster is named', async () => {
  const clash = await subnet({ networks: [used('192.168.57.0/24', 'tun0')] });
  expect([clash.status, renderText(clash.summary)]).toEqual([
    'fail',
    'The network 192.168.57.0/24 of demo is also used by tun0 (192.168.57.0/24).',
  ]);
  const wide = await subnet({ networks: [used('192.168.0.0/16', 'tun0')] });
  expect([wide.status, wide.summary.code]).toEqual(['warn', 'doctor.subnet-conflict.covered']);
});

test('with nothing in the way the next network is told, or that there is none', async () => {
  const free = await subnet({});
  expect([free.status, free.evidence]).toEqual(['pass', ['192.168.56.0/24']]);
  const full = await subnet({ allowed: [] });
  expect(full.summary.code).toBe('doctor.subnet-conflict.full');
});

test('what the system does not tell stays unknown', async () => {
  expect((await subnet({ complete: false })).status).toBe('unknown');
});
