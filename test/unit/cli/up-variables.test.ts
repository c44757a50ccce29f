import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { UpOptions } from '../../../src/cli/up-request.ts';
import { withVariables } from '../../../src/cli/up-variables.ts';
import { renderText } from '../../../src/shared/messages/message.ts';
import { commit1139, installerHead } from '../engine/releases/installer-head.ts';
import { temporaryFolder } from '../engine/storage/temporary-folder.ts';
import { versionInfo } from '../renderer/wizard/world.ts';

/** A folder like a checkout of dcos-vagrant. */
function checkout(): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'VagrantConfig.yaml'), '');
  writeFileSync(join(folder, 'config.yaml'), '');
  writeFileSync(join(folder, 'my.tar.gz'), '');
  writeFileSync(join(folder, 'installer.sh'), installerHead(commit1139));
  return folder;
}

const versions = async () => [versionInfo('2.2.1', { latestStable: true })];

async function completed(env: Record<string, string>, options: UpOptions = {}) {
  const folder = checkout();
  const { options: all, told } = await withVariables(options, env, { versions }, folder);
  const text = JSON.stringify(all).replaceAll(folder, '');
  return { options: JSON.parse(text), told: told.map((message) => renderText(message)) };
}

describe('variables of dcos-vagrant', () => {
  it.each([
    [{ DCOS_VERSION: '1.13.9' }, { dcos: '1.13.9' }],
    [{ DCOS_MACHINE_CONFIG_PATH: 'VagrantConfig.yaml' }, { topology: '/VagrantConfig.yaml' }],
    [{ DCOS_GENERATE_CONFIG_PATH: 'installer.sh' }, { installer: '/installer.sh' }],
    [
      { DCOS_VERSION: '2.1.0', DCOS_CONFIG_PATH: 'config.yaml' },
      { dcos: '2.1.0', config: '/config.yaml' },
    ],
    // dcos-vagrant installs its newest version where none is named.
    [{ DCOS_CONFIG_PATH: 'config.yaml' }, { dcos: '2.2.1', config: '/config.yaml' }],
    [{ DCOS_INSTALL_METHOD: 'web' }, { method: 'web' }],
    [{ DCOS_PRIVATE_REGISTRY: 'true' }, { privateRegistry: true }],
    [{ DCOS_PRIVATE_REGISTRY: 'false' }, {}],
    [{ DCOS_JAVA_ENABLED: 'true', DCOS_VAGRANT_JAVA: '/my/jre.tgz' }, { java: '/my/jre.tgz' }],
    [{ DCOS_VAGRANT_MOUNT_METHOD: 'nfs' }, { mountMethod: 'nfs' }],
    // What the engine reads itself is no option.
    [{ DCOS_BOX: 'mine', DCOS_BOX_URL: '/b.box', DCOS_BOX_VERSION: '1' }, {}],
    [{ DCOS_LICENSE_KEY_CONTENTS: 'planted' }, {}],
    [{}, {}],
  ])('%j mean %j', async (env, options) => {
    expect((await completed(env)).options).toEqual(options);
  });

  it.each([
    [{ DCOS_VERSION: '1.13.9' }, { dcos: '2.1.0' }, { dcos: '2.1.0' }],
    [{ DCOS_VERSION: '1.13.9' }, { machinesOnly: true }, { machinesOnly: true }],
    [{ DCOS_GENERATE_CONFIG_PATH: 'installer.sh' }, { dcos: '2.1.0' }, { dcos: '2.1.0' }],
    [{ DCOS_INSTALL_METHOD: 'web' }, { method: 'ssh_push' }, { method: 'ssh_push' }],
    [{ DCOS_JAVA_ENABLED: 'true' }, { java: '/other.tgz' }, { java: '/other.tgz' }],
  ] as const)('%j give way to the options %j', async (env, given, options) => {
    const { options: all, told } = await completed({ ...env }, given);
    expect(all).toEqual(options);
    expect(told.join()).toMatch(/DCOS_\w+ is set, but --[a-z-]+ goes before it\./);
  });

  it('are told with their values, but secrets by their names', async () => {
    const { told } = await completed({
      DCOS_BOX: 'mine',
      DCOS_VERSION: '1.13.9',
      DCOS_LICENSE_KEY_CONTENTS: 'planted',
    });
    expect(told).toEqual([
      'From DCOS_BOX: mine',
      'From DCOS_VERSION: 1.13.9',
      'From DCOS_LICENSE_KEY_CONTENTS: a secret, which is not shown',
    ]);
  });

  it('may say the same twice', async () => {
    const env = { DCOS_VERSION: '1.13.9', DCOS_GENERATE_CONFIG_PATH: 'installer.sh' };
    expect((await completed(env)).options).toEqual({ installer: '/installer.sh' });
  });

  it.each([
    [{ DCOS_INSTALL_METHOD: 'ssh' }, 'VARIABLE-INVALID'],
    [{ DCOS_PRIVATE_REGISTRY: 'yes please' }, 'VARIABLE-INVALID'],
    [{ DCOS_CONFIG_PATH: 'gone.yaml' }, 'VARIABLE-FILE-MISSING'],
    [{ DCOS_JAVA_ENABLED: 'true' }, 'EXTRAS-JAVA-FILE-NEEDED'],
    [
      { DCOS_VERSION: '2.1.0', DCOS_GENERATE_CONFIG_PATH: 'installer.sh' },
      'VARIABLE-VERSION-CONTRADICTS',
    ],
  ])('%j are refused with %s', async (env, code) => {
    await expect(completed(env)).rejects.toMatchObject({ problem: { code, kind: 'invalid' } });
  });
});
