import type { MessageCode } from '../messages/message.ts';
import type { ChangeOf } from '../operations/change.ts';
import { type Problem, problem } from '../problem.ts';
import type { ClusterStatus } from '../snapshot.ts';
import { SMALLEST_CPUS, SMALLEST_MEMORY_MIB } from '../topology/sizes.ts';
import { canChange, type Verdict } from './predicates.ts';
import type { MachineSpec } from './spec.ts';
import type { MachineState } from './states.ts';

type Resize = Omit<ChangeOf<'resize'>, 'kind'>;
type Sized = Pick<MachineSpec, 'name' | 'cpus' | 'memoryMiB' | 'memoryReservedMiB'>;

/** The machines with the new size of one; what is kept back from Mesos stays as it is. */
export function resized<M extends Sized>(machines: readonly M[], change: Resize): M[] {
  const { machine, cpus, memoryMiB } = change;
  return machines.map((each) => (each.name === machine ? { ...each, cpus, memoryMiB } : each));
}

/** Why a machine cannot have the size; null where it can. */
export function sizeProblem(
  { name, memoryReservedMiB: reserved }: Pick<Sized, 'name' | 'memoryReservedMiB'>,
  { cpus, memoryMiB: memory }: Pick<Resize, 'cpus' | 'memoryMiB'>,
): Problem | null {
  const where = { kind: 'invalid', machine: name } as const;
  const machine = name;
  if (cpus < SMALLEST_CPUS) return problem('TOPOLOGY-CPUS-TOO-FEW', { machine, cpus }, where);
  if (memory < SMALLEST_MEMORY_MIB) {
    const params = { machine, memory, smallest: SMALLEST_MEMORY_MIB };
    return problem('TOPOLOGY-MEMORY-TOO-SMALL', params, where);
  }
  if (reserved === null || reserved < memory) return null;
  return problem('TOPOLOGY-RESERVED-TOO-LARGE', { machine, reserved, memory }, where);
}

/** Whether a machine can get another size now. What it keeps in saved memory is never thrown away. */
export function canResize(cluster: ClusterStatus, machine: string): Verdict {
  const verdict = canChange(cluster, 'resize');
  if (!verdict.ok) return verdict;
  const state = cluster.machines.find(({ name }) => name === machine)?.state ?? 'absent';
  const code = refusals[state];
  if (code === undefined) return { ok: true };
  return { ok: false, why: { code, params: { name: cluster.name, machine } } };
}

const refusals: Readonly<Record<MachineState, MessageCode | undefined>> = {
  running: undefined,
  stopped: undefined,
  aborted: undefined,
  saved: 'cannot.resize-saved',
  starting: 'cannot.resize-between',
  paused: 'cannot.resize-between',
  absent: 'cannot.resize-absent',
  unknown: 'cannot.unknown',
};
