export { applyHosts, hasHosts, hostsFileOf, removeHosts } from './apply.ts';
export type { NamedCluster } from './entries.ts';
export { type Lookup, lookupBySystem, verifyNames } from './verify.ts';
