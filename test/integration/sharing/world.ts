import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ClusterStore } from '../../../src/engine/clusters/store.ts';
import { createReleases } from '../../../src/engine/releases/index.ts';
import { readSettings } from '../../../src/engine/settings/index.ts';
import { createSharing, type Sharing } from '../../../src/engine/sharing/index.ts';
import { writeVagrantConfig } from '../../../src/shared/topology/vagrant-config.ts';
import { exampleMachine } from '../../unit/engine/providers/simulated/example-cluster.ts';
import { Computer } from '../virtualbox/computer.ts';

/** dcos-vagrant's own machines, in its own network. */
export const machines = [
  exampleMachine('m1', 'master', '192.168.65.90'),
  exampleMachine('a1', 'agent-private', '192.168.65.111', 6144, 512),
  exampleMachine('p1', 'agent-public', '192.168.65.60', 1536, 512),
  exampleMachine('boot', 'boot', '192.168.65.50', 1024),
];

export interface SharingWorld {
  readonly folder: string;
  readonly data: string;
  readonly computer: Computer;
  readonly store: ClusterStore;
  /** Over an environment with these variables. */
  sharing(variables?: Readonly<Record<string, string>>): Sharing;
  /** Writes files of a checkout and gives its folder; a VagrantConfig.yaml unless told otherwise. */
  checkout(name: string, files?: Readonly<Record<string, string>>): Promise<string>;
  /** A machine as dcos-vagrant would have made it: in VirtualBox, and known to the checkout. */
  made(checkout: string, machine: string, state?: string): Promise<string>;
  dispose(): Promise<void>;
}

export async function sharingWorld(): Promise<SharingWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'sharing-'));
  const data = join(folder, 'data');
  const computer = await Computer.start();
  const store = new ClusterStore(data, () => undefined);
  const settings = await readSettings(data, {}, () => undefined);
  const releases = createReleases({ data, env: {}, settings });
  return {
    folder,
    data,
    computer,
    store,
    sharing: (variables = {}) =>
      createSharing({
        data,
        env: variables,
        store,
        vbox: async () => computer.manage,
        releases: async () => releases,
      }),
    async checkout(name, files = {}) {
      const place = join(folder, name);
      const all = { 'VagrantConfig.yaml': writeVagrantConfig(machines), ...files };
      for (const [file, text] of Object.entries(all)) {
        await mkdir(dirname(join(place, file)), { recursive: true });
        await writeFile(join(place, file), text);
      }
      return place;
    },
    async made(checkout, machine, state = 'running') {
      const rule = `ssh,tcp,127.0.0.1,${2222 + computer.box.vms.length},,22`;
      const { uuid } = computer.add(`${machine}.dcos`, { state, forwardings: [rule] });
      const known = join(checkout, '.vagrant', 'machines', machine, 'virtualbox');
      await mkdir(known, { recursive: true });
      await writeFile(join(known, 'id'), uuid);
      return uuid;
    },
    async dispose() {
      await releases.close();
      await computer.remove();
      await rm(folder, { recursive: true });
    },
  };
}
