import { type Command, Option } from 'commander';
import type { MachineCounts } from '../shared/topology/counted.ts';
import { option, wholeNumber } from './command.ts';
import { word } from './words.ts';

/** How many machines, in the place of a topology. */
export interface CountOptions {
  readonly masters?: number;
  readonly agents?: number;
  readonly publicAgents?: number;
  readonly machineMemory?: number;
}

export function addCountOptions(command: Command): Command {
  return command
    .addOption(counted('--masters <n>', 'help.minidcos.masters'))
    .addOption(counted('--agents <n>', 'help.minidcos.agents'))
    .addOption(counted('--public-agents <n>', 'help.minidcos.public-agents'))
    .addOption(
      option('--machine-memory <mib>', 'help.minidcos.memory')
        .argParser(wholeNumber)
        .conflicts('topology'),
    );
}

/** What is left out is one machine of each role, as with minidcos; null where nothing is asked for. */
export function countsOf(options: CountOptions): MachineCounts | null {
  const { masters, agents, publicAgents, machineMemory: memoryMiB } = options;
  const asked = [masters, agents, publicAgents, memoryMiB].some((each) => each !== undefined);
  if (!asked) return null;
  return {
    masters: masters ?? 1,
    agents: agents ?? 1,
    publicAgents: publicAgents ?? 1,
    ...(memoryMiB === undefined ? {} : { memoryMiB }),
  };
}

function counted(flags: string, help: Parameters<typeof word>[0]): Option {
  return new Option(flags, word(help)).argParser(wholeNumber).conflicts('topology');
}
