import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import type { Engine, UpRequest } from '../engine/index.ts';
import { type ProviderId, providerIds } from '../shared/cluster/spec.ts';
import { say } from '../shared/messages/message.ts';
import type { ResultEvent } from '../shared/operations/events.ts';
import { refuse } from '../shared/problem.ts';
import type { Cli } from './cli.ts';
import { addCommand, type CommandEnd, option } from './command.ts';
import { type Ending, runOperation } from './operation.ts';
import { word } from './words.ts';

interface UpOptions {
  readonly topology?: string;
  readonly installer?: string;
  readonly config?: string;
  readonly machinesOnly?: boolean;
  readonly provider?: ProviderId;
  readonly domain?: string;
  readonly network?: string;
  readonly speed?: number;
  readonly dcos?: string;
  readonly wait?: boolean;
  readonly hosts?: boolean;
  readonly askAgain?: boolean;
}

export function addUp(program: Command, cli: Cli, end: CommandEnd): void {
  addCommand(program, 'up <name> [machines...]', 'help.up')
    .addOption(option('--topology <preset|file>', 'help.up.topology'))
    .addOption(option('--installer <file>', 'help.up.installer'))
    .addOption(option('--config <file>', 'help.up.config'))
    .addOption(option('--machines-only', 'help.up.machines-only').conflicts(['installer', 'dcos']))
    .addOption(option('--provider <provider>', 'help.up.provider').choices(providerIds))
    .addOption(option('--domain <domain>', 'help.up.domain'))
    .addOption(option('--network <cidr>', 'help.up.network'))
    .addOption(option('--speed <n>', 'help.up.speed').argParser(positiveNumber))
    .addOption(option('--dcos <version>', 'help.up.dcos').conflicts('installer'))
    .addOption(option('--hosts', 'help.up.hosts'))
    .addOption(option('--ask-again', 'help.ask-again'))
    .addOption(option('--wait', 'help.up.wait'))
    .action(async (name: string, machines: string[], options: UpOptions) => {
      end.exitCode = await runOperation(cli, {
        cluster: name,
        begin: async (engine) => engine.up(await requestOf(engine, name, machines, options)),
        beforeResult: (engine, result) => endingOf(cli, engine, result, options.wait === true),
      });
    });
}

async function requestOf(
  engine: Engine,
  name: string,
  machines: readonly string[],
  options: UpOptions,
): Promise<UpRequest> {
  const { topology, installer, config, dcos, machinesOnly, provider, domain, network, speed } =
    options;
  const { hosts, askAgain } = options;
  if (config !== undefined && installer === undefined && dcos === undefined) {
    refuse('CLI-CONFIG-WITHOUT-INSTALLER', {}, { kind: 'invalid' });
  }
  return {
    name,
    ...(machines.length === 0 ? {} : { machines }),
    ...(topology === undefined ? {} : { topology: await topologyOf(engine, topology) }),
    ...(installer === undefined
      ? {}
      : {
          installer: {
            path: resolve(installer),
            configPath: config === undefined ? null : resolve(config),
          },
        }),
    ...(dcos === undefined ? {} : { dcos }),
    ...(dcos === undefined || config === undefined ? {} : { configPath: resolve(config) }),
    ...(machinesOnly === undefined ? {} : { machinesOnly }),
    ...(provider === undefined ? {} : { provider }),
    ...(domain === undefined ? {} : { domain }),
    ...(network === undefined ? {} : { network }),
    ...(speed === undefined ? {} : { speed }),
    ...(hosts === undefined ? {} : { hosts }),
    ...(askAgain === undefined ? {} : { askAgain }),
  };
}

/** A preset's name comes first; a file of that name can still be given as `./NAME`. */
async function topologyOf(
  engine: Engine,
  given: string,
): Promise<NonNullable<UpRequest['topology']>> {
  const presets = (await engine.presets()).map(({ name }) => name);
  if (presets.includes(given)) return { preset: given };
  const file = resolve(given);
  if (existsSync(file)) return { file };
  refuse(
    'CLI-TOPOLOGY-UNKNOWN',
    { topology: given, presets: presets.join(', ') },
    { kind: 'invalid' },
  );
}

/** A simulated cluster's API answers only while a process serves it: this one, where `--wait` says so. */
async function endingOf(
  { terminal }: Cli,
  engine: Engine,
  result: ResultEvent,
  wait: boolean,
): Promise<Ending> {
  const server =
    wait && result.outcome === 'done' ? await engine.serveSimulated(result.cluster) : null;
  if (server === null) return { result };
  const { url } = server;
  return {
    result: { ...result, url },
    linger: async (interrupted) => {
      terminal.say(say('cli.serving', { url }));
      await interrupted;
      await server.close();
    },
  };
}

function positiveNumber(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value) && value > 0) return value;
  throw new InvalidArgumentError(word('cli.number.positive'));
}
