import type { Command } from 'commander';
import type { Engine } from '../engine/index.ts';
import type { SizeChange } from '../shared/cluster/consequences.ts';
import { type AgentType, agentCount } from '../shared/cluster/scaled.ts';
import { ProblemError, refuse } from '../shared/problem.ts';
import type { ClusterStatus } from '../shared/snapshot.ts';
import type { Cli } from './cli.ts';
import { addCommand, type CommandEnd, wholeNumber } from './command.ts';
import { confirmed } from './confirm.ts';
import { runOperation } from './operation.ts';
import { word } from './words.ts';

interface ScaleOptions {
  readonly agents?: number;
  readonly publicAgents?: number;
  readonly masters?: number;
  readonly remove?: readonly string[];
  readonly cpus?: number;
  readonly memory?: number;
  readonly yes?: boolean;
}

type ResizeOptions = Pick<ScaleOptions, 'cpus' | 'memory' | 'yes'>;

/** `scale` changes the agents of a cluster, `resize` the size of one of its machines. */
export function addScaleAndResize(program: Command, cli: Cli, end: CommandEnd): void {
  addCommand(program, 'scale <name>', 'help.scale')
    .option('--agents <number>', word('help.scale.agents'), wholeNumber)
    .option('--public-agents <number>', word('help.scale.public-agents'), wholeNumber)
    .option('--masters <number>', word('help.scale.masters'), wholeNumber)
    .option('--remove <machines>', word('help.scale.remove'), names)
    .option('--cpus <number>', word('help.scale.cpus'), wholeNumber)
    .option('--memory <mib>', word('help.scale.memory'), wholeNumber)
    .option('--yes', word('help.change.yes'))
    .action(async (name: string, options: ScaleOptions) => {
      end.exitCode = await changed(cli, name, options.yes === true, async (engine) =>
        scaleOf(await engine.status(name), options),
      );
    });
  addCommand(program, 'resize <name> <machine>', 'help.resize')
    .option('--cpus <number>', word('help.resize.cpus'), wholeNumber)
    .option('--memory <mib>', word('help.resize.memory'), wholeNumber)
    .option('--yes', word('help.change.yes'))
    .action(async (name: string, machine: string, options: ResizeOptions) => {
      end.exitCode = await changed(cli, name, options.yes === true, (engine) =>
        resizeOf(engine, { name, machine }, options),
      );
    });
}

/** Tells what the change brings with it, asks where something is lost by it, and does it. */
function changed(
  cli: Cli,
  cluster: string,
  yes: boolean,
  asked: (engine: Engine) => Promise<SizeChange>,
): Promise<number> {
  return runOperation(cli, {
    cluster,
    begin: async (engine, interrupted) => {
      const change = await asked(engine);
      const { problems, messages, fit, disruptive } = await engine.previewChange(cluster, change);
      const [wrong] = problems;
      if (wrong !== undefined) throw new ProblemError(wrong);
      for (const message of [...messages, ...(fit?.messages ?? [])]) cli.terminal.say(message);
      if (disruptive && !yes) {
        const question = word('cli.confirm.change', { name: cluster });
        const codes = { unasked: 'CLI-CHANGE-UNCONFIRMED', refused: 'CLI-REFUSED' } as const;
        await confirmed(cli, { question, name: cluster, codes }, interrupted);
      }
      return engine.change(cluster, change);
    },
  });
}

/** What is left out stays as it is, but for the machines that are named to go. */
function scaleOf({ machines }: ClusterStatus, options: ScaleOptions): SizeChange {
  const { agents, publicAgents, masters, remove = [], cpus, memory } = options;
  const nothing = agents ?? publicAgents ?? masters ?? options.remove?.[0];
  if (nothing === undefined) refuse('CLI-SCALE-MISSING', {}, { kind: 'invalid' });
  const now = machines.filter(({ type }) => type === 'master').length;
  if (masters !== undefined && masters !== now) {
    refuse('SCALE-MASTERS-FIXED', {}, { kind: 'invalid' });
  }
  const left = (type: AgentType) =>
    agentCount(
      machines.filter(({ name }) => !remove.includes(name)),
      type,
    );
  return {
    kind: 'scale',
    privateAgents: agents ?? left('agent-private'),
    publicAgents: publicAgents ?? left('agent-public'),
    ...(remove.length === 0 ? {} : { remove: [...remove] }),
    ...(cpus === undefined && memory === undefined
      ? {}
      : {
          size: {
            ...(cpus !== undefined && { cpus }),
            ...(memory !== undefined && { memoryMiB: memory }),
          },
        }),
  };
}

async function resizeOf(
  engine: Engine,
  { name, machine }: { readonly name: string; readonly machine: string },
  { cpus, memory }: ResizeOptions,
): Promise<SizeChange> {
  if (cpus === undefined && memory === undefined)
    refuse('CLI-SIZE-MISSING', {}, { kind: 'invalid' });
  // Says that the cluster is unknown, where it is.
  await engine.status(name);
  const view = await engine.views.cluster(name);
  const now = view?.machines.find((each) => each.name === machine);
  return {
    kind: 'resize',
    machine,
    cpus: cpus ?? now?.cpus ?? 1,
    memoryMiB: memory ?? now?.memoryMiB ?? 512,
  };
}

function names(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
