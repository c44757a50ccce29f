import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ClusterStore } from '../../../../src/engine/clusters/store.ts';
import { prepareUp } from '../../../../src/engine/clusters/up.ts';
import type { UpRequest } from '../../../../src/engine/engine.ts';
import type { Platform } from '../../../../src/engine/providers/index.ts';
import type { Releases } from '../../../../src/engine/releases/index.ts';
import type { ProviderId } from '../../../../src/shared/cluster/kinds.ts';
import { refuse } from '../../../../src/shared/problem.ts';
import { commit1139, installerHead } from '../releases/installer-head.ts';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'dv-up-'));
});
afterEach(() => rmSync(data, { recursive: true }));

const ready = { provider: { probe: async () => ({ problems: [] }) } } as unknown as Platform;

/** Prepares `up` on a computer that has every provider, with these releases to be had. */
async function prepared(
  request: Partial<UpRequest> & { provider: ProviderId },
  ensureObtainable: Releases['ensureObtainable'] = async () => undefined,
) {
  const releases = {
    latestStable: async () => '2.2.1',
    versionOf: async () => '1.13.9',
    ensureObtainable,
  } as Partial<Releases> as Releases;
  const { cluster } = await prepareUp(
    { name: 'demo', ...request },
    {
      data,
      store: new ClusterStore(data, () => undefined),
      platform: async () => ready,
      releases: async () => releases,
    },
  );
  return cluster.spec.release;
}

describe('the way DC/OS gets onto the machines', () => {
  it('is refused, and nothing written, where the version does not have it', async () => {
    const request = { provider: 'simulated', dcos: '2.2.1', installMethod: 'ssh_push' } as const;
    await expect(prepared(request)).rejects.toMatchObject({
      problem: { code: 'INSTALL-METHOD-NO-PUSH', kind: 'invalid' },
    });
    expect(existsSync(join(data, 'clusters', 'demo'))).toBe(false);
  });

  it('is for all machines at once where the installer goes to them', async () => {
    const request = { provider: 'simulated', dcos: '1.13.9', installMethod: 'ssh_push' } as const;
    await expect(prepared({ ...request, machines: ['m1'] })).rejects.toMatchObject({
      problem: { code: 'INSTALL-METHOD-WHOLE', params: { method: 'ssh_push' } },
    });
    const all = ['m1', 'a1', 'p1', 'boot'];
    expect(await prepared({ ...request, machines: all })).toMatchObject({ version: '1.13.9' });
  });

  it('does not change with another `up`', async () => {
    const request = { provider: 'simulated', dcos: '1.13.9' } as const;
    await prepared({ ...request, installMethod: 'ssh_push' });
    expect(await prepared(request)).toMatchObject({ version: '1.13.9' });
    await expect(prepared({ ...request, installMethod: 'ssh_pull' })).rejects.toMatchObject({
      problem: { code: 'CLUSTER-DIFFERS', params: { option: 'method' } },
    });
  });
});

describe('the release of a new cluster', () => {
  it('is the latest stable on VirtualBox, and in a simulation', async () => {
    const latest = { kind: 'catalogue', version: '2.2.1' };
    expect(await prepared({ provider: 'virtualbox' })).toEqual(latest);
    expect(await prepared({ provider: 'simulated', name: 'other' })).toEqual(latest);
  });

  it('is the version that was asked for', async () => {
    const release = await prepared({ provider: 'lxc', dcos: '1.13.9' });
    expect(release).toEqual({ kind: 'catalogue', version: '1.13.9' });
  });

  it('is a version with a config.yaml to start from, which must be readable', async () => {
    const configPath = join(data, 'config.yaml');
    writeFileSync(configPath, 'dns_search: example.com\n');
    const request = { provider: 'lxc', dcos: '1.13.9', configPath } as const;
    expect(await prepared(request)).toEqual({ kind: 'catalogue', version: '1.13.9', configPath });
    const gone = { ...request, name: 'other', configPath: join(data, 'gone.yaml') };
    await expect(prepared(gone)).rejects.toMatchObject({
      problem: { code: 'CLUSTER-CONFIG-MISSING', kind: 'invalid' },
    });
    // Another template is another cluster; the same one is gone on with.
    expect(await prepared(request)).toMatchObject({ configPath });
    await expect(prepared({ provider: 'lxc', dcos: '1.13.9' })).rejects.toMatchObject({
      problem: { code: 'CLUSTER-DIFFERS', params: { option: 'release' } },
    });
  });

  it('is none where only machines are wanted', async () => {
    expect(await prepared({ provider: 'virtualbox', machinesOnly: true })).toEqual({
      kind: 'none',
    });
  });

  it('must be named on lxc', async () => {
    await expect(prepared({ provider: 'lxc' })).rejects.toMatchObject({
      problem: { code: 'CLUSTER-INSTALLER-NEEDED', kind: 'invalid' },
    });
  });

  it('is the newest installer of a folder, also when `up` is asked again', async () => {
    const folder = join(data, 'installers');
    const path = join(folder, 'dcos_generate_config.sh');
    mkdirSync(folder);
    writeFileSync(path, installerHead(commit1139));
    const request = { provider: 'lxc', installer: { path: folder, configPath: null } } as const;
    expect(await prepared(request)).toEqual({ kind: 'installer', path, configPath: null });
    expect(await prepared(request)).toMatchObject({ path });
  });

  it('that cannot be had leaves no cluster behind', async () => {
    const gone = async () => refuse('RELEASE-GONE', {}, { kind: 'prerequisite' });
    await expect(prepared({ provider: 'virtualbox' }, gone)).rejects.toMatchObject({
      problem: { code: 'RELEASE-GONE' },
    });
    expect(existsSync(join(data, 'clusters', 'demo'))).toBe(false);
  });

  it('is not asked for again once the cluster exists, nor anything for a simulation', async () => {
    const gone = async () => refuse('RELEASE-GONE', {}, { kind: 'prerequisite' });
    await prepared({ provider: 'virtualbox' });
    await prepared({ provider: 'virtualbox' }, gone);
    await prepared({ provider: 'simulated', name: 'try' }, gone);
  });
});
