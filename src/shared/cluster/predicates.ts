import { type Message, say } from '../messages/message.ts';
import type { ChangeKind } from '../operations/events.ts';
import type { ClusterStatus } from '../snapshot.ts';
import { providerCan } from './provider-can.ts';
import type { ClusterState } from './states.ts';
import { holdsAddresses, twinsOf } from './twins.ts';

/** Whether something can be done with a cluster now, and if not, why. */
export type Verdict = { readonly ok: true } | { readonly ok: false; readonly why: Message };

/**
 * The button, the tray item and the command line's refusal all ask these. An interrupted operation
 * is gone on with by asking for it again; only an interrupted destroy leaves nothing to start. Of `all`
 * clusters one with the same addresses may be in the way.
 */
export function canStart(cluster: ClusterStatus, all: readonly ClusterStatus[] = []): Verdict {
  const alone = canStartAlone(cluster);
  const twin = twinsOf(cluster, all).find(holdsAddresses);
  if (!alone.ok || twin === undefined) return alone;
  return { ok: false, why: say('CLONE-TWIN-RUNS', { name: cluster.name, other: twin.name }) };
}

function canStartAlone(cluster: ClusterStatus): Verdict {
  if (cluster.adopted !== undefined) return no('cannot.adopted', cluster);
  switch (cluster.state) {
    case 'stopped':
    case 'degraded':
      return yes;
    case 'interrupted':
      return interruptedIn(cluster, 'start', 'stop', ...harmless) ? yes : incomplete(cluster);
    case 'failed':
      return incomplete(cluster);
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
  if (cluster.adopted !== undefined) return no('cannot.adopted', cluster);
  switch (cluster.state) {
    case 'running':
    case 'settling':
      return yes;
    case 'degraded':
    case 'interrupted':
    case 'failed':
      return holdsAddresses(cluster) ? yes : no('cannot.nothing-runs', cluster);
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
  if (cluster.adopted !== undefined) return no('cannot.adopted', cluster);
  return isBusy(cluster.state) ? no('cannot.busy', cluster) : yes;
}

/** Whether it can be taken off the list without a change to its machines: they are another program's. */
export function canForget(cluster: ClusterStatus): Verdict {
  return cluster.adopted === undefined ? no('cannot.forget', cluster) : yes;
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
      return incomplete(cluster);
    default:
      return no('cannot.busy', cluster);
  }
}

/** Whether an operation runs; every one can be cancelled at any time. */
export function canCancel(cluster: ClusterStatus): Verdict {
  return isBusy(cluster.state) ? yes : no('cannot.nothing-to-cancel', cluster);
}

/** Whether a change of this kind can be begun now, or gone on with where it was interrupted. */
export function canChange(cluster: ClusterStatus, kind: ChangeKind): Verdict {
  const { provider, state } = cluster;
  if (cluster.adopted !== undefined) return no('cannot.adopted', cluster);
  if (kind !== 'clone' && isBusy(state)) return no('cannot.busy', cluster);
  if (needsSnapshots.includes(kind) && !providerCan[provider].snapshot) {
    return no('cannot.no-snapshots', cluster);
  }
  if (state === 'interrupted' && interruptedIn(cluster, kind)) return yes;
  // A way back from an upgrade that is stuck.
  if (kind === 'restore' && state === 'interrupted' && interruptedIn(cluster, 'upgrade'))
    return yes;
  if (state === 'interrupted' && !interruptedIn(cluster, ...harmless)) {
    return incomplete(cluster);
  }
  if (cluster.halfUpgraded && wholeDcos.includes(kind)) return no('UPGRADE-UNFINISHED', cluster);
  const now = state !== 'interrupted' ? state : holdsAddresses(cluster) ? 'running' : 'stopped';
  return changeable[kind].includes(now) ? yes : no(whyNot[now] ?? 'cannot.busy', cluster);
}

/** Whether an operation is running on the cluster. */
export function isBusy(state: ClusterState): boolean {
  return busyStates.includes(state);
}

const busyStates: readonly ClusterState[] = [
  'creating',
  'starting',
  'stopping',
  'destroying',
  'changing',
];

/** Interrupted, these leave a cluster that can run as it is. */
const harmless: readonly ChangeKind[] = ['scale', 'resize', 'snapshot', 'snapshot-delete'];

/** New agents would get the DC/OS that not all masters have; a snapshot would count as whole later on. */
const wholeDcos: readonly ChangeKind[] = ['scale', 'snapshot'];

const needsSnapshots: readonly ChangeKind[] = ['snapshot', 'restore', 'snapshot-delete', 'clone'];

const running: readonly ClusterState[] = ['running', 'settling', 'degraded'];
const complete: readonly ClusterState[] = ['running', 'settling', 'degraded', 'stopped'];

/** States in which a change makes sense. */
const changeable: Readonly<Record<ChangeKind, readonly ClusterState[]>> = {
  scale: running,
  resize: complete,
  snapshot: ['running', 'settling', 'stopped'],
  // What went wrong is what snapshots are for.
  restore: [...complete, 'failed'],
  'snapshot-delete': [...complete, 'failed'],
  clone: ['stopped'],
  upgrade: ['running', 'settling', 'degraded'],
};

const whyNot: Readonly<Partial<Record<ClusterState, Message['code']>>> = {
  stopped: 'cannot.nothing-runs',
  running: 'cannot.runs-already',
  settling: 'cannot.runs-already',
  degraded: 'cannot.runs-already',
  failed: 'cannot.incomplete',
  unknown: 'cannot.unknown',
};

const yes: Verdict = { ok: true };

function no(code: Message['code'], { name, state }: ClusterStatus): Verdict {
  return { ok: false, why: say(code, { name, state }) };
}

/** What was not brought to its end and has to be, before anything else. */
function incomplete(cluster: ClusterStatus): Verdict {
  if (interruptedIn(cluster, 'upgrade')) return no('UPGRADE-UNFINISHED', cluster);
  if (interruptedIn(cluster, 'restore')) return no('cannot.half-restored', cluster);
  return no('cannot.incomplete', cluster);
}

function interruptedIn({ operation }: ClusterStatus, ...kinds: readonly string[]): boolean {
  return operation !== undefined && kinds.includes(operation.kind);
}
