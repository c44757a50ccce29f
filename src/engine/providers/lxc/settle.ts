import { bridgeNameOf, machineId } from '../../../shared/cluster/spec.ts';
import { refuse } from '../../../shared/problem.ts';
import type { Run } from '../../process/runner.ts';
import type { BoxSource, SettledCluster, SettledMachine } from '../../vagrant/index.ts';
import { readSettled, settledExtras, writeWorkspace } from '../../vagrant/index.ts';
import type { ClusterRecord } from '../provider.ts';
import {
  type AddressHost,
  claimAddress,
  configuredAddresses,
  macOf,
  managementBridge,
  takenAddresses,
} from './addresses.ts';
import { clusterMark, configOf } from './containers.ts';
import { addressOf, hostEndOf } from './network.ts';

export interface SettleHost {
  readonly run: Run;
  readonly addresses: AddressHost;
  clusters(): Promise<ClusterRecord[]>;
}

/**
 * Settles what the cluster's machines need beyond the spec and writes the workspace. Stable over
 * runs: an address that was given once stays. `creating` are the machines whose creation begins now.
 * Throws `LXC-BRIDGE-MISSING` and `LXC-ADDRESSES-EXHAUSTED`.
 */
export async function settle(
  host: SettleHost,
  cluster: ClusterRecord,
  box: BoxSource | null,
  creating: readonly string[] = [],
): Promise<SettledCluster> {
  const { spec } = cluster;
  const before = await readSettled(cluster.folder);
  const gateway = await addressOf(host.run, managementBridge);
  if (gateway === null) {
    return refuse('LXC-BRIDGE-MISSING', { bridge: managementBridge }, { kind: 'prerequisite' });
  }
  const others = (await host.clusters()).filter(({ spec: other }) => other.id !== spec.id);
  const taken = await takenAddresses(host.addresses, others);

  const machines: Record<string, SettledMachine> = {};
  for (const { name, ip } of spec.machines) {
    const id = machineId(spec, name);
    const owner = { clusterId: spec.id, containerId: id };
    const address =
      before?.machines[name]?.lxc?.management.address ??
      (await ownAddress(host.addresses.lxcPath, owner)) ??
      (await claimAddress(host.addresses, owner, gateway, taken));
    machines[name] = {
      id,
      lxc: {
        management: { address, mac: macOf(address), hostEnd: hostEndOf(spec, 'm', address) },
        cluster: { mac: macOf(ip), hostEnd: hostEndOf(spec, 'c', ip) },
        creating: creating.includes(name),
      },
    };
  }
  const settled: SettledCluster = {
    version: 1,
    provider: 'lxc',
    cluster: { id: spec.id, name: spec.name, domain: spec.domain },
    key: 'key',
    box,
    lxc: { bridge: bridgeNameOf(spec), gateway },
    ...settledExtras(spec.extras),
    machines,
  };
  await writeWorkspace(cluster, settled);
  return settled;
}

/** The address that the cluster's own container has by its configuration: machines.json may be lost. */
async function ownAddress(
  lxcPath: string,
  owner: { readonly clusterId: string; readonly containerId: string },
): Promise<string | undefined> {
  const config = await configOf(lxcPath, owner.containerId);
  return clusterMark(config) === owner.clusterId ? configuredAddresses(config)[0] : undefined;
}
