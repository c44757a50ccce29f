import { type OperationKind, operationKinds } from '../../shared/operations/events.ts';
import { refuse } from '../../shared/problem.ts';
import type { OperateOptions } from '../operate.ts';
import type { OperationRecord } from './journal.ts';

/**
 * What going on with a cluster begins: its last operation, as it was asked for. Throws
 * `CLUSTER-NOTHING-TO-RESUME` where nothing is left to do, and `CLUSTER-OPERATION-NEWER`; both invalid.
 */
export function whatToResume(
  name: string,
  last: OperationRecord | null,
): { readonly kind: OperationKind; readonly options: OperateOptions } {
  const kind = kindToResume(last);
  if (kind === null) return refuse('CLUSTER-NOTHING-TO-RESUME', { name }, { kind: 'invalid' });
  if (!operationKinds.includes(kind)) {
    refuse('CLUSTER-OPERATION-NEWER', { name, kind }, { kind: 'invalid' });
  }
  return { kind, options: last?.kind === kind ? last.asked : {} };
}

/** Null where nothing is left to do. */
function kindToResume(last: OperationRecord | null): OperationKind | null {
  if (last === null) return 'deploy';
  // A destroyed cluster that is still here is one whose folder was about to be removed.
  if (last.outcome !== 'done' || last.kind === 'destroy') return last.kind;
  return last.deployed ? null : 'deploy';
}
