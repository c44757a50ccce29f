import type { MachineType } from '../../../shared/cluster/kinds.ts';
import type { MachineSpec } from '../../../shared/cluster/spec.ts';
import type { MachineUsage } from '../../../shared/snapshot.ts';
import type { ClusterRecord, MachineNames } from '../provider.ts';
import { isHealthy, isUp, type Scene } from './api/cluster-facts.ts';
import { usedOn } from './api/resources-offered.ts';
import { readState } from './state-file.ts';
import type { SimulatedWorld } from './world.ts';

/** Parts of a machine that DC/OS itself takes once it runs there, as seen on small clusters. */
const ownParts: Readonly<Record<MachineType, { readonly cpu: number; readonly memory: number }>> = {
  master: { cpu: 0.22, memory: 0.62 },
  'agent-private': { cpu: 0.06, memory: 0.18 },
  'agent-public': { cpu: 0.05, memory: 0.3 },
  boot: { cpu: 0.01, memory: 0.16 },
};
/** An operating system that idles. */
const idle = { cpu: 0.02, memory: 0.1 };
/** Tasks seldom use all of the processor they asked for. */
const usedOfAsked = 0.6;

/** What the simulated machines would use: by what runs on them, and the same whenever asked. */
export async function simulatedUsage(
  { spec, folder }: ClusterRecord,
  running: MachineNames,
  { clock }: SimulatedWorld,
): Promise<ReadonlyMap<string, MachineUsage>> {
  const scene = { spec, state: await readState({ folder }), now: clock.now() };
  const machines = spec.machines.filter(({ name }) => running.includes(name));
  return new Map(machines.map((machine) => [machine.name, usageOf(scene, machine)]));
}

function usageOf(scene: Scene, machine: MachineSpec): MachineUsage {
  const works = machine.type === 'boot' || isUp(scene, machine);
  const own = works ? ownParts[machine.type] : idle;
  // Components that look for each other are busy doing so.
  const searching = works && machine.type !== 'boot' && !isHealthy(scene, machine) ? 0.3 : 0;
  const tasks = usedOn(scene.state.apps, machine.name);
  const cpu = own.cpu + searching + (tasks.cpus * usedOfAsked) / machine.cpus;
  const memoryMiB = Math.round(own.memory * machine.memoryMiB + tasks.mem);
  return {
    cpu: Math.round(Math.min(1, cpu) * 100) / 100,
    memoryMiB: Math.min(machine.memoryMiB, memoryMiB),
  };
}
