import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type ExtrasHost, extrasProblems } from '../../../../src/engine/extras/index.ts';
import type { Run } from '../../../../src/engine/process/runner.ts';
import type { MachineExtras } from '../../../../src/shared/cluster/install-wishes.ts';
import type { ClusterSpec } from '../../../../src/shared/cluster/spec.ts';
import { clusterSpec, machine } from '../install/spec.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';

const nothingRuns: Run = () => Promise.reject(new Error('It says no.'));

/** A Linux computer without anything; `programs` are in its PATH. */
function computer(programs: readonly string[] = [], own: Partial<ExtrasHost> = {}): ExtrasHost {
  const bin = temporaryFolder();
  for (const name of programs) writeFileSync(join(bin, name), '', { mode: 0o755 });
  const env = { PATH: bin, VAGRANT_HOME: join(bin, 'vagrant') };
  return { run: nothingRuns, env, platform: 'linux', servesNfs: async () => false, ...own };
}

async function codes(
  extras: MachineExtras,
  changes: Partial<ClusterSpec> = {},
  host: ExtrasHost = computer(),
) {
  const problems = await extrasProblems(clusterSpec({ extras, ...changes }), host);
  return problems.map(({ code, kind }) => `${code} ${kind}`);
}

const mounted = (
  method: 'virtualbox' | 'nfs' | 'rsync',
  guestFolder = '/vagrant',
  folder = temporaryFolder(),
): MachineExtras => ({ mount: { method, folder, guestFolder } });

test('a registry needs DC/OS and a boot machine', async () => {
  expect(await codes({ privateRegistry: true })).toEqual([]);
  expect(await codes({ privateRegistry: true }, { release: { kind: 'none' } })).toEqual([
    'REGISTRY-NEEDS-DCOS invalid',
  ]);
  expect(
    await codes({ privateRegistry: true }, { machines: [machine('m1', 'master', 90)] }),
  ).toEqual(['REGISTRY-NEEDS-BOOT invalid']);
});

test('Java is looked into before anything is made', async () => {
  const java = join(temporaryFolder(), 'java.tar.gz');
  writeFileSync(java, 'no archive');
  expect(await codes({ java })).toEqual(['JAVA-NOT-AN-ARCHIVE invalid']);
});

test.each(['relative', '/with/../steps', '/new\nline'])(
  '%j is no folder of a machine',
  async (to) => {
    expect(await codes(mounted('rsync', to))).toEqual(['MOUNT-GUEST-INVALID invalid']);
  },
);

test.each(['/', '/etc', '/opt/mesosphere/', '/var/lib'])(
  'nothing is mounted over %s',
  async (to) => {
    expect(await codes(mounted('rsync', to))).toEqual(['MOUNT-GUEST-SYSTEM invalid']);
  },
);

test('a method has to fit the machines and this computer', async () => {
  expect(await codes(mounted('virtualbox'))).toEqual(['MOUNT-METHOD-PROVIDER invalid']);
  expect(await codes(mounted('virtualbox'), { provider: 'virtualbox' })).toEqual([]);
  const windows = computer([], { platform: 'win32' });
  expect(await codes(mounted('nfs'), { provider: 'virtualbox' }, windows)).toEqual([
    'MOUNT-NFS-WINDOWS invalid',
  ]);
});

test('what this computer lacks is a prerequisite', async () => {
  expect(await codes(mounted('rsync', '/work', '/no/such/folder'))).toEqual([
    'MOUNT-FOLDER-MISSING prerequisite',
    'MOUNT-RSYNC-MISSING prerequisite',
  ]);
  expect(await codes(mounted('rsync'), {}, computer(['rsync']))).toEqual([]);
  expect(await codes(mounted('nfs'))).toEqual(['MOUNT-NFSD-MISSING prerequisite']);
});

test('vagrant-vbguest is for VirtualBox’s own mounts, and has to be installed', async () => {
  const host = computer();
  const virtualbox = { provider: 'virtualbox' } as const;
  expect(await codes({ vbguest: true }, virtualbox, host)).toEqual([
    'VBGUEST-WITHOUT-MOUNT invalid',
  ]);
  const extras = { ...mounted('virtualbox'), vbguest: true };
  expect(await codes(extras, virtualbox, host)).toEqual(['VBGUEST-MISSING prerequisite']);
  const home = host.env.VAGRANT_HOME ?? '';
  mkdirSync(home);
  const plugins = { version: '1', installed: { 'vagrant-vbguest': { gem_version: '' } } };
  writeFileSync(join(home, 'plugins.json'), JSON.stringify(plugins));
  expect(await codes(extras, virtualbox, host)).toEqual([]);
});

test('of a box of one’s own nobody knows whether it has guest additions', async () => {
  const own = { ...machine('m1', 'master', 90), box: { name: 'mine', url: null, version: null } };
  const extras = mounted('virtualbox');
  const spec = clusterSpec({ extras, provider: 'virtualbox', machines: [own] });
  const [told] = await extrasProblems(spec, computer());
  expect(told).toMatchObject({ code: 'MOUNT-NEEDS-ADDITIONS', severity: 'warning' });
});

test('simulated machines need nothing of this computer', async () => {
  const extras = mounted('nfs', '/work', '/no/such/folder');
  expect(await codes(extras, { provider: 'simulated' })).toEqual([]);
});
