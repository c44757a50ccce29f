import { chmod, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { type Check, runCheck } from '../../../../src/engine/doctor/check.ts';
import { artifactCheck } from '../../../../src/engine/doctor/checks/artifact-reachable.ts';
import { clockCheck } from '../../../../src/engine/doctor/checks/clock.ts';
import { diskCheck } from '../../../../src/engine/doctor/checks/disk-budget.ts';
import { dnsHijackCheck } from '../../../../src/engine/doctor/checks/dns-hijack.ts';
import {
  elevationAgentCheck,
  hostsWritableCheck,
} from '../../../../src/engine/doctor/checks/hosts-writable.ts';
import { nameConflictCheck } from '../../../../src/engine/doctor/checks/name-conflict.ts';
import { pathCharsetCheck } from '../../../../src/engine/doctor/checks/path-charset.ts';
import { proxyCheck } from '../../../../src/engine/doctor/checks/proxy-ca.ts';
import type { ElevationProbe } from '../../../../src/shared/elevation/change.ts';
import { renderText } from '../../../../src/shared/messages/message.ts';
import { ProblemError, problem } from '../../../../src/shared/problem.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';

const told = async (check: Check) => {
  const { status, summary } = await runCheck(check);
  return [status, summary.code];
};

const dns = (code: string) => async () => {
  throw Object.assign(new Error(code), { code });
};

test('a DNS server that invents addresses is found, one that is not there leaves it open', async () => {
  const asked: string[] = [];
  const invents = async (name: string) => {
    asked.push(name);
    return ['203.0.113.9'];
  };
  expect(await told(dnsHijackCheck(invents))).toEqual(['warn', 'doctor.dns-hijack.answered']);
  expect(asked[0]).toMatch(/^dv-[0-9a-f]{12}\.dcos$/);
  expect((await told(dnsHijackCheck(dns('ENOTFOUND'))))[0]).toBe('pass');
  expect((await told(dnsHijackCheck(dns('ETIMEOUT'))))[0]).toBe('unknown');
});

const noProxy = { http: '', https: '', no: '' };
const proxy = (settings: { http?: string; ca?: string | null }) =>
  told(
    proxyCheck(async () => ({
      proxy: { ...noProxy, http: settings.http ?? '' },
      ca: settings.ca ?? null,
    })),
  );

test('a proxy is knocked at, and no password of it is told', async () => {
  expect(await proxy({})).toEqual(['pass', 'doctor.proxy-ca.none']);
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  expect(await proxy({ http: `127.0.0.1:${port}` })).toEqual(['pass', 'doctor.proxy-ca.fine']);
  await new Promise((resolve) => server.close(resolve));
  const http = `http://user:secret@127.0.0.1:${port}`;
  const settings = async () => ({ proxy: { ...noProxy, http }, ca: null });
  const silent = await runCheck(proxyCheck(settings));
  expect(silent.summary.code).toBe('doctor.proxy-ca.silent');
  expect(JSON.stringify(silent)).not.toContain('secret');
  expect(await proxy({ http: 'http://[nothing' })).toEqual(['warn', 'doctor.proxy-ca.invalid']);
});

test('a file of certificates has to hold one that is still good', async () => {
  const good = join(import.meta.dirname, '../../../fixtures/releases/self-signed.pem');
  const empty = join(temporaryFolder(), 'empty.pem');
  await writeFile(empty, 'no certificate');
  expect(await proxy({ ca: good })).toEqual(['pass', 'doctor.proxy-ca.fine']);
  expect(await proxy({ ca: empty })).toEqual(['warn', 'doctor.proxy-ca.empty']);
  expect(await proxy({ ca: join(empty, 'none') })).toEqual(['warn', 'doctor.proxy-ca.unreadable']);
  vi.setSystemTime('2300-01-01');
  expect(await proxy({ ca: good })).toEqual(['warn', 'doctor.proxy-ca.expired']);
  vi.useRealTimers();
});

test('what cannot be downloaded is said with its reason; servers that are slow leave it open', async () => {
  expect((await told(artifactCheck(async () => undefined)))[0]).toBe('pass');
  const gone = async () => {
    throw new ProblemError(problem('RELEASE-GONE', { name: 'DC/OS 2.2.1', url: 'http://x' }));
  };
  expect(await told(artifactCheck(gone))).toEqual(['warn', 'RELEASE-GONE']);
  const slow = (signal: AbortSignal) =>
    new Promise<void>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  const late = await runCheck(artifactCheck(slow), { timeoutMs: 20 });
  expect(late.status).toBe('unknown');
});

test('a folder with letters that Ruby may not read is named with the way out', async () => {
  const at = (path: string) =>
    runCheck(pathCharsetCheck(async () => [{ path, variable: 'VAGRANT_HOME' }]));
  expect((await at('/home/jo/.vagrant.d')).status).toBe('pass');
  expect((await at('C:\\Users\\Jo Doe\\.vagrant.d')).status).toBe('pass');
  const strange = await at('C:\\Users\\Jörg\\.vagrant.d');
  expect(strange.status).toBe('warn');
  expect(strange.fixes.map((fix) => renderText(fix)).join()).toContain('VAGRANT_HOME');
});

const probe = (available: boolean) => async (): Promise<ElevationProbe> => ({
  available,
  way: available ? 'pkexec' : 'none',
  problem: null,
});

test('the hosts file is writable, or an administrator is asked, or nobody can be', async () => {
  const file = join(temporaryFolder(), 'hosts');
  expect(await told(hostsWritableCheck(file, probe(true)))).toEqual([
    'warn',
    'doctor.hosts-writable.missing',
  ]);
  await writeFile(file, '');
  expect(await told(hostsWritableCheck(file, probe(false)))).toEqual([
    'pass',
    'doctor.hosts-writable.writable',
  ]);
  await chmod(file, 0o444);
  // Root may write what nobody may; a file below a file is refused to everybody.
  const refused = process.getuid?.() === 0 ? join(file, 'hosts') : file;
  expect((await told(hostsWritableCheck(refused, probe(true))))[1]).toBe(
    'doctor.hosts-writable.asked',
  );
  expect(await told(hostsWritableCheck(refused, probe(false)))).toEqual([
    'warn',
    'doctor.hosts-writable.not',
  ]);
});

test('administrator rights that cannot be had are a warning', async () => {
  expect((await told(elevationAgentCheck(probe(true))))[0]).toBe('pass');
  expect(await told(elevationAgentCheck(probe(false)))).toEqual([
    'warn',
    'doctor.elevation-agent.none',
  ]);
});

const clock = (offsetMs: number | null) => ({
  machine: 'demo m1',
  now: async () => {
    if (offsetMs === null) throw new Error('not reached');
    return Date.now() + offsetMs;
  },
});

test.each([
  [[], 'pass', 'doctor.clock.none'],
  [[clock(200)], 'pass', 'doctor.clock.right'],
  [[clock(0), clock(-3_600_000)], 'warn', 'doctor.clock.off'],
  [[clock(0), clock(null)], 'unknown', 'doctor.clock.unknown'],
])('clocks %j', async (clocks, status, code) => {
  expect(await told(clockCheck(async () => clocks))).toEqual([status, code]);
});

const line = { name: 'm1.dcos', expected: '192.168.57.90', found: '10.1.1.1', line: 7 } as const;

test('names of machines and of hosts that somebody else has', async () => {
  const check = (machines: string[], owner?: 'hostmanager' | 'other') =>
    nameConflictCheck({
      foreignMachines: async () => machines,
      hostNames: async () => (owner === undefined ? [] : [{ ...line, owner }]),
    });
  expect((await told(check([])))[0]).toBe('pass');
  expect(await told(check(['dv-demo-m1'], 'other'))).toEqual([
    'fail',
    'doctor.name-conflict.machine',
  ]);
  const left = await runCheck(check([], 'hostmanager'));
  expect([left.status, left.fixes[0]?.code]).toEqual([
    'warn',
    'doctor.name-conflict.host.hostmanager',
  ]);
});

test('room is counted volume by volume, and the worst one speaks', async () => {
  const uses = async () => [
    { folder: '/data', neededMiB: 3000 },
    { folder: '/home', neededMiB: 600 },
    { folder: '/vms', neededMiB: 8000 },
  ];
  const on = (volumes: Record<string, [string, number]>) =>
    runCheck(
      diskCheck({
        uses,
        volumeOf: async (folder) => {
          const [id, freeMiB] = volumes[folder] ?? ['', 0];
          return id === '' ? null : { id, freeMiB };
        },
      }),
    );
  const roomy = await on({ '/data': ['1', 90_000], '/home': ['1', 90_000], '/vms': ['2', 90_000] });
  expect(roomy.status).toBe('pass');
  const full = await on({ '/data': ['1', 90_000], '/home': ['1', 90_000], '/vms': ['2', 7000] });
  expect([full.status, full.summary.params?.folder]).toEqual(['fail', '/vms']);
  // Each alone would fit.
  const shared = await on({ '/data': ['1', 9000], '/home': ['1', 9000], '/vms': ['1', 9000] });
  expect(shared.status).toBe('fail');
  expect((await on({ '/data': ['1', 90_000], '/home': ['1', 90_000] })).status).toBe('unknown');
});
