import type { MachineSpec } from '../../../../shared/cluster/spec.ts';
import type { SimulatedApp } from '../state.ts';
import { hasEffect } from '../state.ts';
import type { Scene } from './cluster-facts.ts';

/** What an agent has or what tasks take, as Mesos counts: cpus, MiB, MiB. */
export interface Amount {
  readonly cpus: number;
  readonly mem: number;
  readonly disk: number;
}

/** Disk of the box (102400 MB) less the 5 GB that a Mesos agent keeps back. */
const diskMiB = 102_400 - 5_120;

/**
 * What an agent offers. Memory is the machine's less what was reserved, or by Mesos' own rule (less
 * 1 GiB from 2 GiB on, else half: src/slave/containerizer/containerizer.cpp) until that is applied.
 */
export function offeredBy({ state, spec }: Scene, agent: MachineSpec): Amount {
  const total = agent.memoryMiB;
  const byMesos = total >= 2048 ? total - 1024 : Math.floor(total / 2);
  const reserved = hasEffect(state, spec, agent.name, 'memory') ? agent.memoryReservedMiB : null;
  const mem = reserved === null ? byMesos : Math.max(0, total - reserved);
  return { cpus: agent.cpus, mem, disk: diskMiB };
}

/** What the Marathon tasks on an agent take. */
export function usedOn(apps: readonly SimulatedApp[], machine: string): Amount {
  let used: Amount = { cpus: 0, mem: 0, disk: 0 };
  for (const app of apps) {
    const count = app.tasks.filter((task) => task.machine === machine).length;
    used = {
      cpus: used.cpus + count * app.cpus,
      mem: used.mem + count * app.memMiB,
      disk: used.disk + count * app.diskMiB,
    };
  }
  return used;
}
