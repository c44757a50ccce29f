import type { ClusterSpec } from './spec.ts';

/**
 * What a cluster is after its machines went back to when it was `then`: their sizes and DC/OS are of that
 * time, so what comes next (an agent that joins, a machine of another size) has to begin from those. Which
 * machines there are is as it is now: those that went since are in no snapshot any more.
 */
export function takenBack(now: ClusterSpec, then: ClusterSpec): ClusterSpec {
  const before = new Map(then.machines.map((machine) => [machine.name, machine]));
  return {
    ...now,
    release: then.release,
    installMethod: then.installMethod,
    machines: now.machines.map((machine) => {
      const { cpus, memoryMiB, memoryReservedMiB } = before.get(machine.name) ?? machine;
      return { ...machine, cpus, memoryMiB, memoryReservedMiB };
    }),
  };
}
