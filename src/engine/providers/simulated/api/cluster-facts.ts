import { createHash } from 'node:crypto';
import {
  type ClusterSpec,
  type MachineSpec,
  machinesOf,
  type Release,
} from '../../../../shared/cluster/spec.ts';
import { hasEffect, machineIn, machineStateAt, type SimulatedState } from '../state.ts';

/** What a simulated cluster shows whose release names no version: an own installer is not looked into. */
const unnamedVersion = '2.2.1';

/** DC/OS version that a simulated cluster shows. */
export function dcosVersionOf(release: Release): string {
  return release.kind === 'catalogue' ? release.version : unnamedVersion;
}

/** DC/OS version that the cluster's leading master has: in an upgrade not yet, or already, that of its release. */
export function shownVersion({ state, spec, now }: Scene): string {
  const master = answeringMaster(state, spec, now);
  const found = master === null ? undefined : machineIn(state, spec, master.name)?.dcos;
  return found ?? dcosVersionOf(spec.release);
}

/** An id in UUID form that stays the same for one cluster; Mesos and the UI want one. */
export function clusterUuid(spec: Pick<ClusterSpec, 'id' | 'name'>): string {
  const hex = createHash('sha256').update(`simulated ${spec.id} ${spec.name}`).digest('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}

/** Everything that the answers are computed from. */
export interface Scene {
  readonly spec: ClusterSpec;
  readonly state: SimulatedState;
  /** ms since 1970. */
  readonly now: number;
}

/** DC/OS is installed on the machine and the machine runs. */
export function isUp({ state, spec, now }: Scene, machine: MachineSpec): boolean {
  const effect = machine.type === 'master' ? 'master' : 'agent';
  return (
    hasEffect(state, spec, machine.name, effect) &&
    machineStateAt(state, spec, machine.name, now) === 'running'
  );
}

/** The components of a node that is up have found each other. */
export function isHealthy(scene: Scene, machine: MachineSpec): boolean {
  return isUp(scene, machine) && hasEffect(scene.state, scene.spec, machine.name, 'health');
}

/** Masters and agents on which DC/OS was installed, up or not, in the order of the file. */
export function installedNodes({ spec, state }: Scene): MachineSpec[] {
  return spec.machines.filter(
    ({ name }) => hasEffect(state, spec, name, 'master') || hasEffect(state, spec, name, 'agent'),
  );
}

/** Agents that are up and not under maintenance: those that a Mesos master has registered. */
export function registeredAgents(scene: Scene): MachineSpec[] {
  const agents = machinesOf(scene.spec, 'agent-private', 'agent-public');
  const down = (scene.state.maintenance ?? []).filter((each) => each.down).map(({ ip }) => ip);
  return agents.filter((machine) => isUp(scene, machine) && !down.includes(machine.ip));
}

/** The first master that is up, which leads here; null while none answers. */
export function answeringMaster(
  state: SimulatedState,
  spec: ClusterSpec,
  now: number,
): MachineSpec | null {
  const scene = { state, spec, now };
  return machinesOf(spec, 'master').find((machine) => isUp(scene, machine)) ?? null;
}

/** When a machine's last boot ended, in seconds since 1970 as Mesos counts; 0 where it never booted. */
export function bootedAtSeconds({ state, spec }: Scene, machine: MachineSpec): number {
  return (machineIn(state, spec, machine.name)?.readyAt ?? 0) / 1000;
}
