import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../../src/engine/process/index.ts';
import { createLxcProvider } from '../../../src/engine/providers/lxc/index.ts';
import type { ClusterRecord } from '../../../src/engine/providers/provider.ts';
import { machineId } from '../../../src/shared/cluster/spec.ts';
import { recordingContext } from '../../contract/providers/recording-context.ts';
import { providerContract } from '../../contract/providers/suite.ts';
import {
  exampleMachine,
  exampleSpec,
} from '../../unit/engine/providers/simulated/example-cluster.ts';

const lxcPath = '/var/lib/lxc';

providerContract(
  'lxc',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dv-lxc-contract-'));
    const record = async (name: string, id: string, third: number): Promise<ClusterRecord> => {
      const machines = [
        exampleMachine('m1', 'master', `192.168.${third}.90`),
        exampleMachine('a1', 'agent-private', `192.168.${third}.111`),
      ];
      const spec = exampleSpec({
        name,
        id,
        machines,
        provider: 'lxc',
        network: `192.168.${third}.0/24`,
        domain: `${name}.dcos`,
      });
      await mkdir(join(folder, name));
      return { spec, folder: join(folder, name) };
    };
    const cluster = await record('contract', 'ce000001', 60);
    const neighbour = await record('neighbour', 'ce000002', 61);
    const provider = createLxcProvider({
      run,
      env: process.env,
      settings: { lxc: { box: process.env.DCOS_VAGRANT_LXC_BOX ?? null } },
      clusters: async () => [cluster, neighbour],
    });
    const planted: string[] = [];

    return {
      provider,
      cluster,
      neighbour,
      async plantStranger(machine) {
        // A container as `lxc-create` leaves it, with the name that ours would have and without our mark.
        const container = join(lxcPath, machineId(cluster.spec, machine));
        planted.push(container);
        const config = `lxc.rootfs.path = dir:${container}/rootfs\nlxc.uts.name = stranger\n`;
        await mkdir(join(container, 'rootfs'), { recursive: true });
        await writeFile(join(container, 'config'), config);
        return async () =>
          (await readFile(join(container, 'config'), 'utf8').catch(() => '')) === config;
      },
      async dispose() {
        for (const container of planted) await rm(container, { recursive: true, force: true });
        for (const each of [cluster, neighbour]) {
          const all = each.spec.machines.map(({ name }) => name);
          await provider.destroy(each, all, recordingContext());
          await provider.removeNetwork(each, recordingContext());
          await provider.removeBox(each, [], recordingContext());
        }
        await rm(folder, { recursive: true, force: true });
      },
    };
  },
  300_000,
);
