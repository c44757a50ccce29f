import type { OperationKind } from '../operations/events.ts';
import type { MachineType } from './kinds.ts';
import type { ClusterState, MachineState } from './states.ts';

/** What is known of a cluster when its state is asked for. */
export interface ClusterFacts {
  /** The operation that a living process runs now. */
  readonly running: OperationKind | null;
  /** An operation's process died, or it was cancelled, and none was finished since. */
  readonly interrupted: boolean;
  /** The last deploy ended with a problem. */
  readonly failed: boolean;
  /** A deploy was once done completely. */
  readonly deployed: boolean;
  /** The machines run, but DC/OS on them is not healthy yet. */
  readonly settling?: boolean;
  readonly machines: readonly { readonly type: MachineType; readonly state: MachineState }[];
}

/** The state of a cluster, from what runs, what was recorded, and what its machines are doing. */
export function clusterState(facts: ClusterFacts): ClusterState {
  // A newer version of this program may know more kinds.
  if (facts.running !== null) return whileRunning[facts.running] ?? 'changing';
  if (facts.machines.some(({ state }) => state === 'unknown')) return 'unknown';
  if (facts.interrupted) return 'interrupted';
  if (facts.failed) return 'failed';
  // Written down but never begun: what is left to do is the whole deploy.
  if (!facts.deployed) return 'interrupted';
  return deployedState(facts);
}

const whileRunning: Readonly<Record<OperationKind, ClusterState>> = {
  deploy: 'creating',
  start: 'starting',
  stop: 'stopping',
  destroy: 'destroying',
  scale: 'changing',
  resize: 'changing',
  snapshot: 'changing',
  restore: 'changing',
  'snapshot-delete': 'changing',
  clone: 'creating',
  upgrade: 'changing',
};

function deployedState({ machines, settling = false }: ClusterFacts): ClusterState {
  const all = (...states: MachineState[]) => machines.every(({ state }) => states.includes(state));
  if (all('stopped', 'saved')) return 'stopped';
  // The boot machine has done its work after the installation and may be stopped to save memory.
  const up = machines.every(
    ({ type, state }) =>
      state === 'running' || (type === 'boot' && (state === 'stopped' || state === 'saved')),
  );
  if (!up) return 'degraded';
  return settling ? 'settling' : 'running';
}
