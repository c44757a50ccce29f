import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { configProblems, refuseConfig } from '../../../../src/engine/install/config-problems.ts';
import type { DcosConfiguration } from '../../../../src/shared/cluster/install-wishes.ts';
import type { ClusterSpec } from '../../../../src/shared/cluster/spec.ts';
import { clusterSpec } from './spec.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'config-problems-'));
});
afterAll(() => rm(folder, { recursive: true }));

const open = (version: string | null) => ({ version, edition: 'open' }) as const;
const chosen = async (
  configuration: DcosConfiguration,
  version: string | null = '1.13.9',
  more: Partial<ClusterSpec> = {},
) =>
  (await configProblems(clusterSpec({ configuration, ...more }), open(version))).map(
    ({ code, severity }) => `${severity} ${code}`,
  );

describe('what is chosen', () => {
  it.each<[string, DcosConfiguration, string, string[]]>([
    ['that DC/OS has', { overlay: false, dockerGc: true, ipv6: false }, '1.13.9', []],
    ['that came later', { dockerGc: true }, '1.8.9', ['error CONFIG-CHOICE-NEW']],
    ['that DC/OS does anyway', { checkTime: false, overlay: false }, '1.7.4', []],
    [
      'a proxy before DC/OS could',
      { proxy: { http: 'http://p:1', https: null, except: [] } },
      '1.7.4',
      Array(3).fill('error CONFIG-CHOICE-NEW'),
    ],
    ['Enterprise’s', { faultDomain: true }, '2.2.1', ['error CONFIG-CHOICE-ENTERPRISE']],
    ['no server', { resolvers: ['dns'] }, '2.2.1', ['error CONFIG-VALUE-RESOLVERS']],
    [
      'with a password',
      { proxy: { http: null, https: 'http://me:hush@p:1', except: [] } },
      '2.2.1',
      ['error CONFIG-CHOICE-PASSWORD'],
    ],
  ])('%s', async (_, configuration, version, expected) => {
    expect(await chosen(configuration, version)).toEqual(expected);
  });

  it('may be anything of its form while the version is not known', async () => {
    expect(await chosen({ dockerGc: true, checkTime: true }, null)).toEqual([]);
  });

  it('is no IPv6 on a box that has it switched off, with a word of warning', async () => {
    const warned = ['warning CONFIG-CHOICE-IPV6'];
    expect(await chosen({ ipv6: true }, '2.2.1', { provider: 'virtualbox' })).toEqual(warned);
    const box = { name: 'me/with-ipv6', url: null, version: null };
    const machines = clusterSpec().machines.map((machine) => ({ ...machine, box }));
    expect(await chosen({ ipv6: true }, '2.2.1', { provider: 'virtualbox', machines })).toEqual([]);
  });

  it('counts nothing where the user’s file says otherwise, which is told', async () => {
    const configPath = join(folder, 'config.yaml');
    await writeFile(configPath, 'oauth_enabled: "false"\ntelemetry_enabled: "true"\n');
    const release = { kind: 'catalogue', version: '1.13.9', configPath } as const;
    const found = await chosen({ login: true, telemetry: true }, '1.13.9', { release });
    expect(found).toEqual(['warning CONFIG-CHOICE-OVERRULED']);
  });

  it('is nothing to machines without DC/OS', async () => {
    const release = { kind: 'none' } as const;
    expect(await chosen({ resolvers: ['dns'] }, null, { release })).toEqual([]);
  });
});

describe('a configuration that cannot be', () => {
  it('is refused with the one thing that is wrong, or with all of them', async () => {
    const problems = async (configuration: DcosConfiguration) =>
      configProblems(clusterSpec({ configuration }), open('2.2.1'));
    const one = await problems({ resolvers: ['dns'] });
    expect(() => refuseConfig(one)).toThrow('dns');
    const all = await problems({ resolvers: ['dns'], faultDomain: true });
    expect(() => refuseConfig(all)).toThrow(/dns.*fault_domain_enabled|fault_domain_enabled.*dns/);
  });

  it('is not refused for a warning', async () => {
    const spec = clusterSpec({ provider: 'virtualbox', configuration: { ipv6: true } });
    const warnings = await configProblems(spec, open('2.2.1'));
    expect(warnings).toHaveLength(1);
    expect(() => refuseConfig(warnings)).not.toThrow();
  });

  it('is a file that cannot be read', async () => {
    const release = { kind: 'catalogue', version: '1.13.9', configPath: folder } as const;
    expect(await chosen({}, '1.13.9', { release })).toEqual(['error CONFIG-TEMPLATE-INVALID']);
  });
});
