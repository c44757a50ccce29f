import type { ProviderId } from '../shared/cluster/kinds.ts';
import type { ClusterStore } from './clusters/store.ts';
import { refuseUnknownMachine } from './clusters/unknown-machine.ts';
import type { Engine } from './engine.ts';
import { createClusterFiles } from './files/index.ts';
import type { HealthReports } from './health/index.ts';
import type { Platform } from './providers/index.ts';
import { connect } from './ssh/index.ts';
import type { Users } from './users/index.ts';

/** How long DC/OS may take to tell its version, ms. */
const versionTimeoutMs = 5_000;

export interface MachineVerbsOptions {
  readonly store: Pick<ClusterStore, 'get'>;
  platform(id: ProviderId): Promise<Platform>;
  look: HealthReports['look'];
}

type MachineVerbs = Pick<
  Engine,
  'connect' | 'login' | 'variant' | 'files' | 'users' | 'waitUntilHealthy'
>;

/** What is done on machines over ssh, without an operation. */
export function machineVerbs({ store, platform, look }: MachineVerbsOptions): MachineVerbs {
  const get = (name: string) => store.get(name);
  const targetOf = async (name: string, machine: string) => {
    const cluster = await store.get(name);
    refuseUnknownMachine(cluster, machine);
    return (await platform(cluster.spec.provider)).provider.ssh(cluster, machine);
  };
  const connectTo: Engine['connect'] = async (name, machine, signal) =>
    connect(await targetOf(name, machine), { timeoutMs: 15_000, ...(signal && { signal }) });
  const version: Parameters<typeof createClusterFiles>[0]['version'] = async (cluster, signal) => {
    const { installation } = await platform(cluster.spec.provider);
    const limit = AbortSignal.timeout(versionTimeoutMs);
    const until = signal === undefined ? limit : AbortSignal.any([signal, limit]);
    return installation.version(cluster, until).catch(() => null);
  };

  let made: Promise<Users> | undefined;
  const users = () => {
    made ??= import('./users/index.ts').then(({ createUsers }) =>
      createUsers({
        get,
        connect: connectTo,
        version,
        url: async (cluster) =>
          (await platform(cluster.spec.provider)).installation.url(cluster).catch(() => null),
      }),
    );
    return made;
  };
  return {
    connect: connectTo,
    async login(name, machine) {
      const { spec } = await store.get(name);
      if (spec.provider === 'simulated') return null;
      const target = await targetOf(name, machine).catch(() => null);
      const [key] = target?.privateKeyPaths ?? [];
      return target === null || key === undefined ? null : { user: target.user, key };
    },
    variant: async (name) => (await version(await get(name)))?.variant ?? null,
    async waitUntilHealthy(name, options) {
      const { waitUntilHealthy } = await import('./health/wait-until-healthy.ts');
      return waitUntilHealthy(name, { get, look, connect: connectTo }, options);
    },
    files: createClusterFiles({ get, connect: connectTo, version }),
    users: {
      list: async (name, signal) => (await users()).list(name, signal),
      add: async (name, user, signal) => (await users()).add(name, user, signal),
      remove: async (name, uid, signal) => (await users()).remove(name, uid, signal),
      token: async (name, user, signal) => (await users()).token(name, user, signal),
    },
  };
}
