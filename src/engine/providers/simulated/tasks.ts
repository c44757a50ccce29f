import { type ClusterSpec, type MachineSpec, machinesOf } from '../../../shared/cluster/spec.ts';
import { type Message, say } from '../../../shared/messages/message.ts';
import { javaTasks, registryTasks } from './extra-tasks.ts';
import type { Effect } from './state.ts';

/** One piece of the simulated installation: what it leaves on which machine. */
export interface InstallTask {
  /** Step id, the same as in the installation over ssh. */
  readonly id: string;
  readonly title: Message;
  readonly effect: Effect;
  /** The machines that carry the effect afterwards; the first one is where the work happens. */
  readonly machines: readonly string[];
  readonly needs: readonly string[];
  readonly lines: readonly string[];
  /** The effect was there before; now it is that of this DC/OS version. */
  readonly upgradesTo?: string;
}

/** The tasks for the named machines, in the order in which they are usually done. */
export function installTasks(spec: ClusterSpec, names: readonly string[]): InstallTask[] {
  const chosen = spec.machines.filter((machine) => names.includes(machine.name));
  const access = chosen.flatMap((machine) => accessTasks(machine));
  const java = javaTasks(spec, chosen);
  if (spec.release.kind === 'none') return [...access, ...java];
  const nodes = chosen.filter((machine) => machine.type !== 'boot');
  const boots = chosen.filter((machine) => machine.type === 'boot');
  return [
    ...access,
    ...chosen.map((machine) => baseTask(machine)),
    ...boots.flatMap((boot) => bootTasks(boot, chosen)),
    ...registryTasks(spec, chosen),
    ...java,
    ...nodes.map((node) => nodeTask(node, chosen)),
    ...nodes.map((node) => postflightTask(node, chosen)),
    ...nodes.flatMap((node) => memoryTasks(node)),
    ...(nodes.length === 0 ? [] : [healthTask(nodes)]),
  ];
}

/** The one task that looks at DC/OS again after a start; none where no DC/OS is wanted. */
export function resumeTasks(spec: ClusterSpec, names: readonly string[]): InstallTask[] {
  const nodes = spec.machines.filter(({ name, type }) => names.includes(name) && type !== 'boot');
  return spec.release.kind === 'none' || nodes.length === 0 ? [] : [healthTask(nodes)];
}

/**
 * An upgrade in place of all machines: what is served first, then one node after another, masters before
 * agents and the first master, which leads here, last of them.
 */
export function upgradeTasks(spec: ClusterSpec, version: string): InstallTask[] {
  const [leader, ...masters] = machinesOf(spec, 'master');
  const agents = [...machinesOf(spec, 'agent-private'), ...machinesOf(spec, 'agent-public')];
  const nodes = [...masters, ...(leader === undefined ? [] : [leader]), ...agents];
  const boots = machinesOf(spec, 'boot').flatMap((boot) => bootTasks(boot, []));
  return [
    ...boots
      .filter(({ id }) => id !== 'installer')
      .map((task) =>
        task.id === 'genconf'
          ? { ...task, title: say('step.upgrade-script'), needs: ['machines'], upgradesTo: version }
          : task,
      ),
    ...nodes.flatMap((node, index) => {
      const before = nodes[index - 1];
      const after = before === undefined ? 'serve' : `postflight:${before.name}`;
      return [upgradeTask(node, version, after), wellAgainTask(node)];
    }),
    ...(nodes.length === 0 ? [] : [healthTask(nodes)]),
  ];
}

function upgradeTask(node: MachineSpec, version: string, after: string): InstallTask {
  const { name } = node;
  return {
    id: `upgrade:${name}`,
    title: say('step.upgrade', { machine: name }),
    effect: node.type === 'master' ? 'master' : 'agent',
    machines: [name],
    needs: [after],
    lines: ['Upgrading DC/OS (simulated)'],
    upgradesTo: version,
  };
}

function wellAgainTask(node: MachineSpec): InstallTask {
  return { ...postflightTask(node, []), needs: [`upgrade:${node.name}`] };
}

function accessTasks({ name }: MachineSpec): InstallTask[] {
  const on = { machines: [name] };
  return [
    {
      ...on,
      id: `keys:${name}`,
      title: say('step.keys', { machine: name }),
      effect: 'keys',
      needs: ['machines'],
      lines: ['Simulated key exchanged'],
    },
    {
      ...on,
      id: `names:${name}`,
      title: say('step.names', { machine: name }),
      effect: 'names',
      needs: ['machines', `keys:${name}`],
      lines: ['Simulated names written'],
    },
  ];
}

function baseTask({ name }: MachineSpec): InstallTask {
  return {
    id: `base:${name}`,
    title: say('step.base', { machine: name }),
    effect: 'base',
    machines: [name],
    needs: [`names:${name}`],
    lines: ['Nothing is missing on the simulated machine'],
  };
}

function bootTasks({ name }: MachineSpec, chosen: readonly MachineSpec[]): InstallTask[] {
  const on = { machines: [name] };
  return [
    {
      ...on,
      id: 'installer',
      title: say('step.installer', { machine: name }),
      effect: 'installer',
      needs: [`base:${name}`],
      lines: ['No installer is needed for a simulation'],
    },
    {
      ...on,
      id: 'genconf',
      title: say('step.genconf'),
      effect: 'genconf',
      needs: ['installer', ...chosen.map((machine) => `names:${machine.name}`)],
      lines: ['====> EXECUTING CONFIGURATION GENERATION (simulated)'],
    },
    {
      ...on,
      id: 'serve',
      title: say('step.serve', { machine: name }),
      effect: 'serve',
      needs: ['genconf'],
      lines: ['Simulated packages are served'],
    },
  ];
}

function nodeTask({ name, type }: MachineSpec, chosen: readonly MachineSpec[]): InstallTask {
  const isMaster = type === 'master';
  const masters = masterSteps(chosen);
  return {
    id: isMaster ? `master:${name}` : `agent:${name}`,
    title: isMaster ? say('step.master', { machine: name }) : say('step.agent', { machine: name }),
    effect: isMaster ? 'master' : 'agent',
    machines: [name],
    needs: ['serve', `base:${name}`, ...(isMaster ? [] : masters)],
    lines: ['Starting DC/OS Install Process (simulated)', 'Setting and starting DC/OS (simulated)'],
  };
}

function postflightTask({ name, type }: MachineSpec, chosen: readonly MachineSpec[]): InstallTask {
  // A master passes only when all masters have found each other.
  const masters = masterSteps(chosen);
  return {
    id: `postflight:${name}`,
    title: say('step.postflight', { machine: name }),
    effect: 'postflight',
    machines: [name],
    needs: type === 'master' ? masters : [`agent:${name}`],
    lines: ['All checks pass (simulated)'],
  };
}

function memoryTasks({ name, memoryReservedMiB }: MachineSpec): InstallTask[] {
  if (memoryReservedMiB === null || memoryReservedMiB === 0) return [];
  const title = say('step.memory', { machine: name, memoryMiB: memoryReservedMiB });
  return [
    {
      id: `memory:${name}`,
      title,
      effect: 'memory',
      machines: [name],
      needs: [`postflight:${name}`],
      lines: [`mem is now the machine's memory less ${memoryReservedMiB} MiB (simulated)`],
    },
  ];
}

function healthTask(nodes: readonly MachineSpec[]): InstallTask {
  const names = nodes.map((node) => node.name);
  return {
    id: 'health',
    title: say('step.health'),
    effect: 'health',
    machines: names,
    needs: ['machines', ...names.flatMap((name) => [`postflight:${name}`, `memory:${name}`])],
    lines: ['Every component is healthy (simulated)'],
  };
}

function masterSteps(chosen: readonly MachineSpec[]): string[] {
  return chosen.filter(({ type }) => type === 'master').map(({ name }) => `master:${name}`);
}
