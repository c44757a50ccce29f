import type { ClusterSpec } from '../../../shared/cluster/spec.ts';
import { machinesOf } from '../../../shared/cluster/spec.ts';
import { refuse } from '../../../shared/problem.ts';
import { genconfConfig } from '../../install/config.ts';
import { readConfigKeys } from '../../install/config-keys.ts';
import type { Installation } from '../../install/installation.ts';
import { keepConfig } from '../../install/kept-config.ts';
import { readTemplate } from '../../install/template.ts';
import type { Step, StepContext } from '../../operations/step.ts';
import type { ClusterRecord } from '../provider.ts';
import { answeringMaster, dcosVersionOf, shownVersion } from './api/cluster-facts.ts';
import { inProcessClient } from './api/in-process-client.ts';
import { withTasksPlaced } from './api/marathon.ts';
import { livingServerUrl } from './api/registration.ts';
import { strike } from './failures.ts';
import { installPace, simulatedMs } from './pace.ts';
import {
  hasEffect,
  machineIn,
  machineStateAt,
  type SimulatedState,
  withEffect,
  withMachine,
} from './state.ts';
import { readState, updateState } from './state-file.ts';
import { type InstallTask, installTasks, resumeTasks, upgradeTasks } from './tasks.ts';
import { passTime } from './work.ts';
import { realWorld, type SimulatedWorld } from './world.ts';

/** The installation of a simulated cluster: the real one's steps, each a note in the state file. */
export function simulatedInstallation(
  world: SimulatedWorld = realWorld,
): Installation & { close(): Promise<void> } {
  const stepsOf = (cluster: ClusterRecord, tasks: readonly InstallTask[]) =>
    tasks.map((task) => stepOf(cluster, task, world));
  return {
    steps: (cluster, machines) => stepsOf(cluster, installTasks(cluster.spec, machines)),
    resumeSteps: (cluster, machines) => stepsOf(cluster, resumeTasks(cluster.spec, machines)),
    joinSteps: (cluster, machines) => stepsOf(cluster, installTasks(cluster.spec, machines)),
    // There is nothing on simulated machines that could sign off, or know names.
    leaveSteps: () => [],
    namesSteps: () => [],
    // Simulated machines have this computer's clock.
    clockSteps: () => [],
    upgradeSteps: async (cluster) => {
      const version = dcosVersionOf(cluster.spec.release);
      return stepsOf(cluster, upgradeTasks(cluster.spec, version));
    },
    async version(cluster) {
      const state = await readState(cluster);
      const { spec } = cluster;
      const now = world.clock.now();
      if (answeringMaster(state, spec, now) === null) return null;
      return { version: shownVersion({ state, spec, now }), variant: 'open' };
    },
    async url(cluster) {
      const state = await readState(cluster);
      if (answeringMaster(state, cluster.spec, world.clock.now()) === null) return null;
      return livingServerUrl(cluster);
    },
    clientOf: (cluster, machine) => inProcessClient(cluster, machine, world),
    // Nothing is held open between calls.
    close: async () => {},
  };
}

/** Longest time a simulated step may take: far more than its pace, at least ten minutes. */
const patience = { factor: 4, leastMs: 600_000 };

function stepOf(cluster: ClusterRecord, task: InstallTask, world: SimulatedWorld): Step {
  const seconds = installPace[task.effect];
  const expectedMs = simulatedMs(cluster.spec, seconds);
  return {
    id: task.id,
    title: task.title,
    machines: task.machines,
    needs: task.needs,
    weight: seconds,
    timeoutMs: Math.max(patience.leastMs, expectedMs * patience.factor),
    isDone: async () => isDone(await readState(cluster), cluster.spec, task, world),
    run: (context) => perform(cluster, task, context, world),
  };
}

function isDone(
  state: SimulatedState,
  spec: ClusterSpec,
  task: InstallTask,
  { clock }: SimulatedWorld,
): boolean {
  return task.machines.every((machine) => {
    if (task.upgradesTo !== undefined) {
      return machineIn(state, spec, machine)?.dcos === task.upgradesTo;
    }
    const there = hasEffect(state, spec, machine, task.effect);
    // Health is the only effect that a machine must be awake to have.
    const awake = machineStateAt(state, spec, machine, clock.now()) === 'running';
    return there && (task.effect !== 'health' || awake);
  });
}

async function perform(
  cluster: ClusterRecord,
  task: InstallTask,
  context: StepContext,
  world: SimulatedWorld,
): Promise<void> {
  const { spec } = cluster;
  await refuseUnready(cluster, task, world);
  const halfMs = simulatedMs(spec, installPace[task.effect]) / 2;
  const machine = task.machines.length === 1 ? (task.machines[0] ?? null) : null;
  const log = (line: string) => context.log(line, ...(machine === null ? [] : [machine]));
  const [first, ...rest] = task.lines;
  if (first !== undefined) log(first);
  const stepName = task.id.split(':')[0] ?? task.id;
  await passTime(world.clock, halfMs, context.signal, (part) => context.progress(part / 2));
  await strike(cluster, world, stepName, machine);
  await passTime(world.clock, halfMs, context.signal, (part) => context.progress(0.5 + part / 2));
  rest.forEach(log);
  if (task.effect === 'genconf') await generateConfig(cluster);
  await updateState(cluster, (before) => {
    const state = task.machines.reduce(
      (sum, name) => withDcos(withEffect(sum, spec, name, task.effect), spec, name, task),
      before,
    );
    // A new agent has room for what waited for it.
    return task.effect === 'agent'
      ? withTasksPlaced({ spec, state, now: world.clock.now() })
      : state;
  });
}

/** A node has the version that it was installed with until it is upgraded; then it has to be well anew. */
function withDcos(
  state: SimulatedState,
  spec: ClusterSpec,
  name: string,
  { effect, upgradesTo }: InstallTask,
): SimulatedState {
  const machine = machineIn(state, spec, name);
  if (machine === undefined) return state;
  if (upgradesTo !== undefined) {
    const effects = machine.effects.filter((each) => each !== 'postflight' && each !== 'health');
    return withMachine(state, spec, name, { ...machine, dcos: upgradesTo, effects });
  }
  if (machine.dcos !== undefined || (effect !== 'master' && effect !== 'agent')) return state;
  return withMachine(state, spec, name, { ...machine, dcos: dcosVersionOf(spec.release) });
}

/** The configuration that a real installation would generate, for whoever wants to look at it. */
async function generateConfig({ spec, folder }: ClusterRecord): Promise<void> {
  const config = genconfConfig(
    spec,
    dcosVersionOf(spec.release),
    await readConfigKeys(),
    await readTemplate(spec),
  );
  await keepConfig(folder, config);
}

/** What an installation over ssh would stumble over is a problem here, too. */
async function refuseUnready(
  cluster: ClusterRecord,
  task: InstallTask,
  { clock }: SimulatedWorld,
): Promise<void> {
  const { spec } = cluster;
  const state = await readState(cluster);
  const stateOf = (name: string) => machineStateAt(state, spec, name, clock.now());
  for (const machine of task.machines) {
    const found = stateOf(machine);
    if (found === 'running') continue;
    refuse('MACHINE-NOT-RUNNING', { machine, cluster: spec.name, state: found }, { machine });
  }
  if (task.effect !== 'master' && task.effect !== 'agent') return;
  const boots = machinesOf(spec, 'boot').map(({ name }) => name);
  const serving = boots.some(
    (name) => stateOf(name) === 'running' && hasEffect(state, spec, name, 'serve'),
  );
  const machine = task.machines[0] ?? '';
  if (!serving) {
    const params = { cluster: spec.name, machine, boot: boots[0] ?? 'boot' };
    refuse('SIMULATED-BOOT-NOT-SERVING', params, { machine });
  }
}
