/** What a machine is doing, as its provider says; `unknown` where it could not be asked. */
export const machineStates = [
  'absent',
  'stopped',
  'saved',
  'starting',
  'running',
  /** Stands still with its memory, as during a snapshot; it answers nobody. */
  'paused',
  'aborted',
  'unknown',
] as const;
export type MachineState = (typeof machineStates)[number];

export const clusterStates = [
  'creating',
  'running',
  'settling',
  'stopping',
  'stopped',
  'starting',
  'destroying',
  'changing',
  'interrupted',
  'degraded',
  'failed',
  'unknown',
] as const;
export type ClusterState = (typeof clusterStates)[number];
