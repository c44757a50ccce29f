import { type Command, InvalidArgumentError } from 'commander';
import type { Engine, UpRequest } from '../engine/index.ts';
import { installMethods } from '../shared/cluster/install-wishes.ts';
import { providerIds } from '../shared/cluster/kinds.ts';
import { say } from '../shared/messages/message.ts';
import type { ResultEvent } from '../shared/operations/events.ts';
import type { Cli } from './cli.ts';
import { addCommand, type CommandEnd, option } from './command.ts';
import { tellConfigWarnings } from './config.ts';
import { addConfigOptions } from './config-options.ts';
import { addCountOptions } from './count-options.ts';
import { addExtrasOptions } from './extras-options.ts';
import { type Ending, runOperation } from './operation.ts';
import { type UpOptions, upRequestOf } from './up-request.ts';
import { addSecretOptions, withSecrets } from './up-secrets.ts';
import { withVariables } from './up-variables.ts';
import { word } from './words.ts';

export function addUp(program: Command, cli: Cli, end: CommandEnd): void {
  const up = addCommand(program, 'up <name> [machines...]', 'help.up')
    .addOption(option('--topology <preset|file>', 'help.up.topology'))
    .addOption(option('--installer <file>', 'help.up.installer'))
    .addOption(option('--config <file>', 'help.up.config'))
    .addOption(option('--machines-only', 'help.up.machines-only').conflicts(['installer', 'dcos']))
    .addOption(option('--provider <provider>', 'help.up.provider').choices(providerIds))
    .addOption(option('--domain <domain>', 'help.up.domain'))
    .addOption(option('--network <cidr>', 'help.up.network'))
    .addOption(option('--speed <n>', 'help.up.speed').argParser(positiveNumber))
    .addOption(option('--dcos <version>', 'help.up.dcos').conflicts('installer'))
    .addOption(option('--method <method>', 'help.up.method').choices(installMethods))
    .addOption(option('--hosts', 'help.up.hosts'))
    .addOption(option('--ask-again', 'help.ask-again'))
    .addOption(option('--wait', 'help.up.wait'));
  addCountOptions(addConfigOptions(up));
  addBoxOptions(addSecretOptions(addExtrasOptions(up))).action(
    async (name: string, machines: string[], options: UpOptions) => {
      end.exitCode = await runOperation(cli, {
        cluster: name,
        begin: async (engine) => {
          const handle = await engine.up(await requestOf(cli, engine, name, machines, options));
          if (options.config !== undefined || options.set !== undefined)
            await tellConfigWarnings(cli, engine, name);
          return handle;
        },
        beforeResult: (engine, result) => endingOf(cli, engine, result, options.wait === true),
      });
    },
  );
}

function addBoxOptions(command: Command): Command {
  return command
    .addOption(option('--box <name>', 'help.up.box'))
    .addOption(option('--box-url <url>', 'help.up.box-url'))
    .addOption(option('--box-version <version>', 'help.up.box-version'));
}

/** Options, then the variables of dcos-vagrant, of which the person is told; then what a person is asked. */
async function requestOf(
  cli: Cli,
  engine: Engine,
  name: string,
  machines: readonly string[],
  given: UpOptions,
): Promise<UpRequest> {
  const { options, told } = await withVariables(given, cli.surroundings.env, engine);
  for (const message of told) cli.terminal.hint(message);
  const request = await upRequestOf(engine, name, machines, options);
  return withSecrets(cli, engine, request, options);
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
