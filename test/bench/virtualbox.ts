import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createVirtualBoxProvider } from '../../src/engine/providers/virtualbox/index.ts';
import { setExtraData } from '../../src/engine/virtualbox/index.ts';
import { machineId } from '../../src/shared/cluster/spec.ts';
import { freshVirtualBox } from '../testbed/virtualbox/fresh-virtualbox.ts';
import { exampleMachine, exampleSpec } from '../unit/engine/providers/simulated/example-cluster.ts';
import { bounded, type Row } from './measure.ts';

/** The topology 3m-6a-3p with its boot machine, as empty machines of the real VirtualBox. */
export async function virtualboxRow(): Promise<Row> {
  const virtualbox = await freshVirtualBox();
  try {
    const { env, run, vbox, folder } = virtualbox;
    const names = Array.from({ length: 13 }, (_, index) => `n${index + 1}`);
    const machines = names.map((name, index) =>
      exampleMachine(name, 'agent-private', `192.168.60.${100 + index}`),
    );
    const spec = exampleSpec({ name: 'bench', id: 'be000013', provider: 'virtualbox', machines });
    const cluster = { spec, folder: join(folder, 'workspace') };
    await mkdir(cluster.folder);
    for (const name of names) {
      const uuid = await virtualbox.emptyMachine(machineId(spec, name));
      await setExtraData(vbox, uuid, 'dcos-vagrant/cluster', spec.id, {});
    }
    const provider = createVirtualBoxProvider({
      run,
      env,
      settings: { virtualbox: { program: null, parallel: 1 } },
      boxFor: async () => ({ name: 'none', url: null, version: null }),
      system: { driverDevice: null },
    });
    return await bounded('States of 13 VirtualBox machines', 300, 30, async () => {
      const states = [...(await provider.states(cluster)).values()];
      if (states.filter((state) => state === 'stopped').length !== 13) {
        throw new Error(`Not the states of 13 stopped machines: ${states.join(', ')}`);
      }
    });
  } finally {
    await virtualbox.end();
  }
}
