export type { HostsEntry } from './block.ts';
export { type ClusterHosts, clusterHosts } from './by-name.ts';
export { hostsEntries, type NamedCluster } from './entries.ts';
export { hostsFileOf, systemHostsFile } from './file.ts';
export { createHosts, type Hosts, type HostsCall } from './hosts.ts';
export { type Lookup, lookupBySystem, nameProblems, resolveNames } from './verify.ts';
export type { HostsCluster } from './wish.ts';
