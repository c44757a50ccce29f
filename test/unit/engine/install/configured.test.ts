import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Site } from '../../../../src/engine/install/site.ts';
import {
  checkConfigured,
  writeFaultDomain,
} from '../../../../src/engine/install/steps/configured.ts';
import { clusterSpec } from './spec.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'configured-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A site whose machine keeps what is written onto it. */
function siteWith(config: string | null, written: string[] = []): Site {
  const path = join(folder, 'config.yaml');
  const release = { kind: 'installer', path: '/i.sh', configPath: config && path } as const;
  const exec = async (argv: readonly string[], { input }: { input: Buffer }) => {
    written.push(`${argv.at(-3)} ${argv.at(-2)}`, input.toString());
    return { code: 0, stdout: '', stderr: '' };
  };
  return {
    cluster: { folder, spec: clusterSpec({ release }) },
    connections: { open: async () => ({ exec }) },
  } as unknown as Site;
}

describe('a configuration, once the installer has said which DC/OS it is', () => {
  const check = async (config: string, version: string, variant: string | null) => {
    await writeFile(join(folder, 'config.yaml'), config);
    const log: string[] = [];
    const told = { log: (line: string) => log.push(line) };
    await checkConfigured(siteWith(config), 'boot', { version, variant }, told);
    return log;
  };

  it('is refused for what that DC/OS does not take, before the installer is asked for hours', async () => {
    const enabled = 'fault_domain_enabled: "true"\n';
    await expect(check(enabled, '1.13.9', 'default')).rejects.toThrow('fault_domain_enabled');
    expect(await check(enabled, '1.13.9', 'ee')).toEqual([]);
  });

  it('has its doubts in the log', async () => {
    expect(await check('calico_enabled: "true"\n', '2.0.6', 'default')).toEqual([
      `${join(folder, 'config.yaml')}, line 1: calico_enabled came with DC/OS 2.1; this is 2.0.6.`,
    ]);
  });
});

describe('regions and zones', () => {
  it('come with a script that tells them, in the form that DC/OS wants', async () => {
    const written: string[] = [];
    const { signal } = new AbortController();
    const config = 'fault_domain_enabled: "true"\n';
    await writeFaultDomain(siteWith(null, written), 'boot', config, signal);
    expect(written[0]).toBe('/var/tmp/dcos/genconf/fault-domain-detect 755');
    const script = resolve('resources/provision/fault-domain-detect.sh');
    const told = JSON.parse(execFileSync('bash', [script], { encoding: 'utf8' }));
    const zone = execFileSync('uname', ['-n'], { encoding: 'utf8' }).trim();
    expect(told).toEqual({ fault_domain: { region: { name: 'local' }, zone: { name: zone } } });
  });

  it('come without one where nobody asks for them', async () => {
    const written: string[] = [];
    const { signal } = new AbortController();
    await writeFaultDomain(siteWith(null, written), 'boot', 'check_time: "false"\n', signal);
    expect(written).toEqual([]);
  });
});
