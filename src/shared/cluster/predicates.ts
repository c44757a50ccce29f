import { type Message, say } from '../messages/message.ts';
import type { ClusterStatus } from '../snapshot.ts';
import type { ClusterState } from './states.ts';

/** Whether something can be done with a cluster now, and if not, why. */
export type Verdict = { readonly ok: true } | { readonly ok: false; readonly why: Message };

/**
 * The button, the tray item and the command line's refusal all ask these. An interrupted operation
 * is gone on with by asking for it again; only an interrupted destroy leaves nothing to start.
 */
export function canStart(cluster: ClusterStatus): Verdict {
  switch (cluster.state) {
    case 'stopped':
    case 'degraded':
      return yes;
    case 'interrupted':
      return interruptedIn(cluster, 'start', 'stop') ? yes : no('cannot.incomplete', cluster);
    case 'failed':
      return no('cannot.incomplete', cluster);
    case 'running':
    case 'settling':
      return no('cannot.runs-already', cluster);
    case 'unknown':
      return no('cannot.unknown', cluster);
    default:
      return no('cannot.busy', cluster);
  }
}

/** Whether there is something to stop: also what a broken deploy has left running. */
export function canStop(cluster: ClusterStatus): Verdict {
  switch (cluster.state) {
    case 'running':
    case 'settling':
      return yes;
    case 'degraded':
    case 'interrupted':
    case 'failed':
      return someRun(cluster) ? yes : no('cannot.nothing-runs', cluster);
    case 'stopped':
      return no('cannot.nothing-runs', cluster);
    case 'unknown':
      return no('cannot.unknown', cluster);
    default:
      return no('cannot.busy', cluster);
  }
}

/** Always but during an operation; destroying asks reality itself and says what it cannot remove. */
export function canDestroy(cluster: ClusterStatus): Verdict {
  return isBusy(cluster.state) ? no('cannot.busy', cluster) : yes;
}

/** Whether DC/OS answers at the cluster's `url`. */
export function canOpen(cluster: ClusterStatus): Verdict {
  switch (cluster.state) {
    case 'running':
    case 'settling':
    case 'degraded':
      return cluster.url === null ? no('cannot.no-answer', cluster) : yes;
    case 'unknown':
      return no('cannot.unknown', cluster);
    case 'stopped':
      return no('cannot.nothing-runs', cluster);
    case 'interrupted':
    case 'failed':
      return no('cannot.incomplete', cluster);
    default:
      return no('cannot.busy', cluster);
  }
}

/** Whether an operation runs; every one can be cancelled at any time. */
export function canCancel(cluster: ClusterStatus): Verdict {
  return isBusy(cluster.state) ? yes : no('cannot.nothing-to-cancel', cluster);
}

/** Whether an operation is running on the cluster. */
export function isBusy(state: ClusterState): boolean {
  return (
    state === 'creating' || state === 'starting' || state === 'stopping' || state === 'destroying'
  );
}

const yes: Verdict = { ok: true };

function no(code: Message['code'], { name, state }: ClusterStatus): Verdict {
  return { ok: false, why: say(code, { name, state }) };
}

function interruptedIn({ operation }: ClusterStatus, ...kinds: readonly string[]): boolean {
  return operation !== undefined && kinds.includes(operation.kind);
}

function someRun({ machines }: ClusterStatus): boolean {
  return machines.some(({ state }) => state === 'running' || state === 'starting');
}
