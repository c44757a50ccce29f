import type { ClusterSpec } from '../../../shared/cluster/spec.ts';
import type { Effect } from './state.ts';

/**
 * Seconds that each piece of work takes at speed 1. They are of the order that a laptop with
 * VirtualBox and a release of about 800 MB needs; a simulation promises no more than the order.
 */
export const pace = {
  network: 2,
  create: 12,
  boot: 25,
  resume: 4,
  suspend: 5,
  destroy: 3,
  snapshot: 6,
  restore: 3,
  snapshotDelete: 5,
  clone: 40,
} as const;

export const installPace: Record<Effect, number> = {
  keys: 1,
  names: 1,
  base: 20,
  installer: 10,
  genconf: 45,
  serve: 4,
  master: 90,
  agent: 60,
  postflight: 60,
  memory: 8,
  health: 20,
  registry: 6,
  'registry-trust': 1,
  java: 6,
};

/** Machines that are created or booted at the same time: the bound that VirtualBox gets too. */
export const machinesAtOnce = 4;

/** Milliseconds that so many seconds of work last in this cluster. */
export function simulatedMs(spec: Pick<ClusterSpec, 'options'>, seconds: number): number {
  return (seconds * 1000) / spec.options.speed;
}
