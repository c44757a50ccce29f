import { lookup } from 'node:dns/promises';
import {
  hostNameOf,
  type MachineSpec,
  machinesOf,
  type Release,
} from '../../shared/cluster/spec.ts';
import { createDcosClient } from '../dcos/client.ts';
import { adminRouterPort } from '../dcos/health.ts';
import type { ClusterRecord } from '../providers/provider.ts';
import type { SiteSecrets } from '../secrets/store.ts';
import { type ConnectionDependencies, createConnections } from './connections.ts';
import type { Installation } from './installation.ts';
import type { InstallerFile } from './installer-file.ts';
import { joinPlan, leavePlan, namesPlan } from './join.ts';
import { clockPlan, installPlan, resumePlan } from './plan.ts';
import type { Site } from './site.ts';
import { upgradePlan } from './upgrade.ts';

export interface SshPullDependencies extends ConnectionDependencies {
  /** The installer of a release on this computer; throws where there is none. */
  installer(release: Release): Promise<InstallerFile>;
  /** Version of Docker CE that a plain CentOS 7 is given for a release. */
  docker(release: Release): Promise<string>;
  /** What DC/OS Enterprise is told; open DC/OS needs none. */
  secrets?(cluster: ClusterRecord): SiteSecrets;
  readonly fetch?: typeof fetch;
  /** First IPv4 address of a name on this computer, or null. */
  readonly lookup?: (name: string) => Promise<string | null>;
}

/** How long `version` and `url` wait for a master, ms: they are asked for every refresh. */
const GLANCE_MS = 400;
/** How long one request of the health of a running cluster may take, ms. */
const LOOK_MS = 1_500;

/**
 * DC/OS the way its documents call advanced, and dcos-vagrant ssh_pull: the boot machine generates the
 * configuration and serves it, and every other machine fetches it and installs itself.
 */
export function createSshPullInstallation(dependencies: SshPullDependencies): Installation {
  const { provider, fetch: ask = fetch } = dependencies;
  const resolve = dependencies.lookup ?? addressOf;
  const connections = createConnections(dependencies);

  const siteOf = (cluster: ClusterRecord, machines: readonly string[]): Site => ({
    cluster,
    provider,
    chosen: cluster.spec.machines.filter(({ name }) => machines.includes(name)),
    connections,
    installer: () => dependencies.installer(cluster.spec.release),
    docker: () => dependencies.docker(cluster.spec.release),
    ...(dependencies.secrets && { secrets: dependencies.secrets(cluster) }),
    clientOf: (machine) => clientOf(machine, {}),
  });
  const clientOf = (machine: MachineSpec, options: { timeoutMs?: number }) =>
    createDcosClient(`http://${machine.ip}:${adminRouterPort(machine)}`, {
      fetch: ask,
      ...options,
    });

  const answering = async (cluster: ClusterRecord, signal?: AbortSignal) => {
    const masters = machinesOf(cluster.spec, 'master');
    if (masters.length === 0) return null;
    const asked = masters.map(async (master) => ({
      master,
      installed: await clientOf(master, { timeoutMs: GLANCE_MS }).version(signal),
    }));
    return Promise.any(asked).catch(() => null);
  };

  return {
    steps: (cluster, machines) => installPlan(siteOf(cluster, machines)),
    resumeSteps: (cluster, machines) => resumePlan(siteOf(cluster, machines)),
    joinSteps: (cluster, machines) => joinPlan(siteOf(cluster, machines)),
    leaveSteps: (cluster, machines) => leavePlan(siteOf(cluster, machines)),
    namesSteps: (cluster, machines) => namesPlan(siteOf(cluster, machines)),
    clockSteps: (cluster, machines, needs) => clockPlan(siteOf(cluster, machines), needs),
    upgradeSteps: (cluster) =>
      upgradePlan(
        siteOf(
          cluster,
          cluster.spec.machines.map(({ name }) => name),
        ),
      ),
    async version(cluster, signal) {
      if (cluster.spec.release.kind === 'none') return null;
      return (await answering(cluster, signal))?.installed ?? null;
    },
    async url(cluster) {
      if (cluster.spec.release.kind === 'none') return null;
      const found = await answering(cluster);
      if (found === null) return null;
      // By name only where the name leads there; a hosts file that is not ours to write is no obstacle.
      const name = hostNameOf(cluster.spec, found.master.name);
      const byName = (await resolve(name)) === found.master.ip;
      return `http://${byName ? name : found.master.ip}/`;
    },
    clientOf: (_cluster, machine) => clientOf(machine, { timeoutMs: LOOK_MS }),
    close: () => connections.close(),
  };
}

async function addressOf(name: string): Promise<string | null> {
  try {
    return (await lookup(name, { family: 4 })).address;
  } catch {
    return null;
  }
}
