import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createEngine } from '../../../src/engine/index.ts';
import { writeVagrantConfig } from '../../../src/shared/topology/vagrant-config.ts';
import { machines } from './world.ts';

test('what was only written down can be destroyed where VirtualBox is missing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'unmade-'));
  const env = {
    PATH: '',
    HOME: folder,
    DCOS_VAGRANT_HOME: join(folder, 'data'),
    DCOS_VAGRANT_HOSTS_FILE: join(folder, 'hosts'),
    DCOS_VERSION: '1.13.9',
  };
  await writeFile(join(folder, 'hosts'), '127.0.0.1 localhost\n');
  await writeFile(join(folder, 'VagrantConfig.yaml'), writeVagrantConfig(machines));
  const engine = createEngine({ env });
  try {
    const { name } = await engine.sharing.import({ path: folder, name: 'mine' });
    // On a computer that has VirtualBox the usual way is taken, which ends the same.
    const handle = await engine.destroy(name);
    for await (const _ of handle.events);
    expect((await handle.result).outcome).toBe('done');
    expect(await readdir(join(folder, 'data', 'clusters'))).toEqual([]);
  } finally {
    await engine.close();
    await rm(folder, { recursive: true });
  }
});
