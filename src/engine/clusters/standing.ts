import type { ProviderId } from '../../shared/cluster/kinds.ts';
import { providerCan } from '../../shared/cluster/provider-can.ts';
import type { ClusterState } from '../../shared/cluster/states.ts';
import { type Problem, problem } from '../../shared/problem.ts';
import type { MachineStatus } from '../../shared/snapshot.ts';

/** A cluster nobody works on: what its machines show that its user should know, with what can be done. */
export function standingProblems(
  { name, provider }: { readonly name: string; readonly provider: ProviderId },
  state: ClusterState,
  machines: readonly MachineStatus[],
): Problem[] {
  if (state !== 'stopped' && state !== 'degraded') return [];
  const paused = namesOf(machines, ({ state: doing }) => doing === 'paused');
  // We stop with memory where that can be: what is off was switched off by somebody, or with the computer.
  const off = providerCan[provider].suspend
    ? namesOf(machines, ({ type, state: doing }) => type !== 'boot' && isOff(doing))
    : [];
  const warn = (code: 'MACHINES-PAUSED' | 'MACHINES-SWITCHED-OFF', names: readonly string[]) =>
    names.length === 0
      ? []
      : [problem(code, { name, machines: names.join(', ') }, { severity: 'warning' })];
  return [...warn('MACHINES-PAUSED', paused), ...warn('MACHINES-SWITCHED-OFF', off)];
}

function namesOf(
  machines: readonly MachineStatus[],
  which: (machine: MachineStatus) => boolean,
): string[] {
  return machines.filter(which).map(({ name }) => name);
}

function isOff(state: MachineStatus['state']): boolean {
  return state === 'stopped' || state === 'aborted';
}
