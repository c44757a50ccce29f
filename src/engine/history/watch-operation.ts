import type { OperationView } from '../../shared/operations/view.ts';
import { rest } from './abortable.ts';
import type { FollowedOperation } from './followed-operation.ts';
import type { LastLines } from './last-lines.ts';
import type { OperationState, PlannedView } from './operation-state.ts';
import type { Remaining } from './remaining.ts';

/** At most 20 views a second. */
const frameMs = 50;
/** How long at most a quiet operation is not looked at, ms. */
const idleMs = 250;
/** How often the remaining time is told of an operation that tells nothing itself, ms. */
const tickMs = 1_000;

export interface Watched {
  readonly cluster: string;
  readonly operation: FollowedOperation;
  readonly lastLines: LastLines;
  readonly remaining: Remaining;
}

/** The operation's view, again at each change, until it has ended or the signal is aborted. */
export async function* operationViews(
  watched: Watched,
  signal: AbortSignal,
): AsyncGenerator<OperationView, void, undefined> {
  const { operation, lastLines } = watched;
  let told = -Infinity;
  let pauseMs = frameMs;
  while (!signal.aborted) {
    const moved = await operation.update();
    // After the operation: its log is whole before its result is written.
    const said = await lastLines.update();
    const due = operation.running && performance.now() - told >= tickMs;
    if (told === -Infinity || moved || said || due) {
      pauseMs = frameMs;
      told = performance.now();
      yield viewOf(watched);
    } else pauseMs = Math.min(idleMs, pauseMs * 1.5);
    if (!operation.running) return;
    await rest(pauseMs, signal);
  }
}

function viewOf({ cluster, operation, lastLines, remaining }: Watched): OperationView {
  const { state, running } = operation;
  return {
    ...state.view(),
    cluster,
    running,
    remainingMs: running ? remaining.next(leftOf(state), Date.now()) : null,
    lastLines: lastLines.lines,
  };
}

/** After a failure nothing new starts, and what runs is finished. */
function leftOf(state: OperationState): PlannedView[] {
  const steps = state.planned();
  return state.failing ? steps.filter((step) => step.state !== 'waiting') : steps;
}
