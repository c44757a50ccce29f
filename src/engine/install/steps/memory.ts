import type { MachineSpec } from '../../../shared/cluster/spec.ts';
import { type Message, say } from '../../../shared/messages/message.ts';
import { ProblemError, problem } from '../../../shared/problem.ts';
import type { Step, StepContext } from '../../operations/step.ts';
import { writeRootFile } from '../../ssh/index.ts';
import { agentUnit } from '../agent-unit.ts';
import { guest } from '../guest-paths.ts';
import {
  type MesosResource,
  memoryOf,
  offeredMemoryMiB,
  parseResources,
  resourcesFile,
  withMemory,
} from '../mesos-resources.ts';
import { isRegistered } from '../registered.ts';
import { ask, open, perform, type Site } from '../site.ts';
import { waitUntilNothingIsLeft } from './wait-until.ts';

const REGISTER_MS = 300_000;

/** An agent that offers its machine's memory less what is kept back; no step where nothing is. */
export function memoryStep(site: Site, machine: MachineSpec): Step[] {
  const memoryMiB = offeredMemoryMiB(machine);
  if (memoryMiB === null || machine.type === 'master') return [];
  const { name } = machine;
  const unit = agentUnit(machine);

  const read = async (signal: AbortSignal) =>
    parseMemory(await ask(site, name, 'memory.sh', ['read', unit], signal));
  const waiting = async (signal: AbortSignal): Promise<Message[]> => {
    const done =
      isApplied(await read(signal), memoryMiB) &&
      (await isRegistered(site, machine, signal, (agent) => agent.memoryMiB === memoryMiB));
    return done ? [] : [say('wait.memory', { machine: name, memoryMiB })];
  };
  const apply = async (state: AgentMemory, context: StepContext) => {
    // What the agent runs with has its ports and disks, whatever file they came from.
    const wanted = withMemory(state.agent ?? state.file, machine, memoryMiB);
    const connection = await open(site, name, context.signal);
    const text = resourcesFile(wanted);
    await writeRootFile(connection, guest.mesosResources, text, '644', context.signal);
    await perform(site, name, 'memory.sh', ['restart', unit], context);
  };

  return [
    {
      id: `memory:${name}`,
      title: say('step.memory', { machine: name, memoryMiB: machine.memoryReservedMiB ?? 0 }),
      machines: [name],
      needs: [`postflight:${name}`, `rejoin:${name}`],
      weight: 15,
      timeoutMs: REGISTER_MS + 120_000,
      isDone: async (signal) => (await waiting(signal)).length === 0,
      async run(context) {
        const { signal } = context;
        const before = await read(signal);
        // An agent that only has not registered yet is left alone.
        if (!isApplied(before, memoryMiB)) await apply(before, context);
        const left = await waitUntilNothingIsLeft({
          context,
          machine: name,
          windowMs: REGISTER_MS,
          pauseMs: 2_000,
          look: async () => ({ waiting: await waiting(signal), seen: memoryMiB }),
        });
        if (left !== null) {
          throw new ProblemError(
            problem('MEMORY-NOT-APPLIED', { machine: name, memoryMiB }, { machine: name }),
          );
        }
      },
    },
  ];
}

interface AgentMemory {
  readonly file: MesosResource[];
  /** What the running agent was started with; null where its process cannot tell. */
  readonly agent: MesosResource[] | null;
  readonly active: boolean;
}

function isApplied({ file, agent, active }: AgentMemory, memoryMiB: number): boolean {
  const runsWithIt = agent === null || memoryOf(agent) === memoryMiB;
  return active && runsWithIt && memoryOf(file) === memoryMiB;
}

function parseMemory(output: string): AgentMemory {
  const line = (word: string) => new RegExp(`^${word} (.*)$`, 'm').exec(output)?.[1]?.trim() ?? '';
  const agent = line('agent');
  return {
    file: parseResources(line('file')),
    agent: agent === '' ? null : parseResources(agent),
    active: line('active') === 'active',
  };
}
